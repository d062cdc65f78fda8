package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetWriterTest {
  private static final Path SHIPPED = Path.of("data", "trigger-point-therapy");

  @TempDir Path root;
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void makeDirectories() throws IOException {
    in = Files.createDirectory(root.resolve("in"));
    out = root.resolve("out").resolve("below");
  }

  /** Everything that is awkward to write. */
  private PackageFixture awkward() {
    return PackageFixture.in(in)
        .with(
            "scales.csv",
            """
            id,name,kind,rater,citation
            stars,"Stars, or ""★""\",effect,A club,"Its rules,
            second page"
            unused,Unused,certainty,A club,Its rules
            """)
        .with(
            "levels.csv",
            """
            scale,id,name,aliases,standing,pole,strength,symbol,definition
            stars,three,★★★,excellent|sehr gut,ranked,for,strong,★★★,
            stars,two,★★,++,ranked,for,weak,★★,"Good, ""not"" best"
            stars,none,#,,insufficient,none,,#,
            unused,high,High,,ranked,none,,H,
            """)
        .with(
            "ratings.csv",
            "id,modality,condition,scale,level,source,locator,summary,qualifier_z.age,"
                + "qualifier_biomarker\n"
                + "r1,therapy,pain,stars,★★★,doc,\"p. 1, line 2\",\"first\nsecond\r\n"
                + "\"\"third\"\" 𝄞 \u202eé\u2028\",40–60,\n"
                + "r2,needling,headache,natmed-effectiveness,insufficient evidence,doc,,,,"
                + "\" CYP2D6 \"\n"
                + "r3,needling,headache,stars,++,page,,=1+1,\uFEFFx,#\n")
        .edit("conditions.csv", "ache|soreness", "\"ache, dull|\"\"Wehweh\"\"|Schmerz é\"");
  }

  private static Map<String, String> files(Path directory) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.toList()) {
        files.put(String.valueOf(path.getFileName()), Files.readString(path));
      }
    }
    return files;
  }

  private static Dataset withSynonym(Dataset dataset, String synonym) {
    Condition first = dataset.conditions().get(2);
    Condition changed = first.toBuilder().id("odd").synonyms(List.of("plain", synonym)).build();
    return dataset.toBuilder()
        .conditions(Stream.concat(dataset.conditions().stream(), Stream.of(changed)).toList())
        .build();
  }

  @Test
  void writePackage_awkwardValues_areReadBack() throws IOException {
    Dataset dataset = awkward().read();
    assertThat(dataset.ratings().get(0).summary())
        .contains("first\nsecond\r\n\"third\" 𝄞 \u202eé\u2028");
    assertThat(dataset.ratings().get(1).qualifier("biomarker")).contains(" CYP2D6 ");
    assertThat(dataset.ratings().get(2).level().id()).isEqualTo("two");

    DatasetWriter.writePackage(dataset, out);

    assertThat(DatasetReader.read(out)).isEqualTo(dataset);
  }

  @Test
  void toJson_awkwardValues_areReadBack() throws IOException {
    Dataset dataset = withSynonym(awkward().read(), " a|b ");
    Path file = root.resolve("d.json");

    DatasetWriter.writeJson(dataset, file);

    assertThat(DatasetReader.read(file)).isEqualTo(dataset);
    assertThat(Files.readString(file)).isEqualTo(DatasetWriter.toJson(dataset));
  }

  @Test
  void write_bundled_isReadBack() throws IOException {
    Dataset dataset = DatasetReader.readBundled("trigger-point-therapy");
    DatasetWriter.writePackage(dataset, out);
    assertThat(DatasetReader.read(out)).isEqualTo(dataset);

    Path file = root.resolve("d.json");
    DatasetWriter.writeJson(dataset, file);
    assertThat(DatasetReader.read(file)).isEqualTo(dataset);
  }

  @Test
  void writePackage_linkToAFolder_isFollowed() throws IOException {
    Dataset dataset = PackageFixture.in(in).read();
    Path folder = Files.createDirectory(root.resolve("folder"));
    Path link = Files.createSymbolicLink(root.resolve("link"), folder);
    DatasetWriter.writePackage(dataset, link);
    assertThat(link).isSymbolicLink();
    assertThat(DatasetReader.read(folder)).isEqualTo(dataset);
  }

  @Test
  void writePackage_shippedDirectory_isByteForByteTheSame() throws IOException {
    DatasetWriter.writePackage(DatasetReader.read(SHIPPED), out);
    assertThat(files(out)).isEqualTo(files(SHIPPED));
  }

  @Test
  void write_twice_givesTheSameBytes() throws IOException {
    Dataset dataset = awkward().read();
    DatasetWriter.writePackage(dataset, out);
    Map<String, String> first = files(out);
    DatasetWriter.writePackage(DatasetReader.read(out), out);
    assertThat(files(out)).isEqualTo(first);
    assertThat(DatasetWriter.toJson(DatasetReader.read(out)))
        .isEqualTo(DatasetWriter.toJson(dataset));
  }

  @Test
  void writePackage_files_areThoseInUseWithLineFeeds() throws IOException {
    DatasetWriter.writePackage(PackageFixture.in(in).without("safety.csv").read(), out);
    assertThat(files(out))
        .containsOnlyKeys(
            "datapackage.json",
            "sources.csv",
            "modalities.csv",
            "conditions.csv",
            "findings.csv",
            "ratings.csv",
            "residuals.csv")
        .allSatisfy(
            (name, text) ->
                assertThat(text).as(name).endsWith("\n").doesNotContain("\r", "\uFEFF"));
  }

  @Test
  void writePackage_ratings_haveQualifiersLastInOrder() throws IOException {
    DatasetWriter.writePackage(awkward().read(), out);
    assertThat(files(out).get("ratings.csv"))
        .isEqualTo(
            "id,modality,condition,scale,level,significance,support,intent,outcome,comparator,compared_with,time_point,source,locator,citation,documents,change_reason,position,reviewed,updated,summary,"
                + "qualifier_biomarker,qualifier_z.age\n"
                + "r1,therapy,pain,stars,★★★,,,,,,,,doc,\"p. 1, line 2\",,,,,,,\"first\nsecond\r\n"
                + "\"\"third\"\" 𝄞 \u202eé\u2028\",,40–60\n"
                + "r2,needling,headache,natmed-effectiveness,Insufficient Evidence to Rate,,,,,,,,doc,,,,,,,,,"
                + "\" CYP2D6 \",\n"
                + "r3,needling,headache,stars,★★,,,,,,,,page,,,,,,,,=1+1,\"#\",\uFEFFx\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a|b; synonyms \"a|b\" holds |, which separates values",
        "|b; synonyms \"|b\" holds |, which separates values",
        "' a'; synonyms \" a\" starts or ends with a blank, which a list in CSV loses",
        "'a\t'; synonyms \"a\\u0009\" starts or ends with a blank, which a list in CSV loses"
      })
  void writePackage_listItemThatCsvCannotHold_isRefusedAndNothingWritten(
      String synonym, String message) throws IOException {
    Dataset good = PackageFixture.in(in).read();
    DatasetWriter.writePackage(good, out);
    Map<String, String> before = files(out);

    assertRefused(() -> DatasetWriter.writePackage(withSynonym(good, synonym), out), message);

    assertThat(files(out)).isEqualTo(before);
  }

  @Test
  void write_changedShippedScale_isRefused() {
    Dataset good = PackageFixture.in(in).read();
    List<RatingScale> changed =
        good.scales().stream()
            .map(
                s ->
                    new RatingScale(
                        s.id(), s.name() + "!", s.kind(), s.rater(), s.citation(), s.levels()))
            .toList();
    Dataset dataset =
        Dataset.builder(good.edition())
            .scales(changed)
            .sources(good.sources())
            .modalities(good.modalities())
            .conditions(good.conditions())
            .build();
    String message =
        "scale \"natmed-effectiveness\" differs from the one of that id that the library ships";
    assertRefused(() -> DatasetWriter.toJson(dataset), message);
    assertRefused(() -> DatasetWriter.writePackage(dataset, out), message);
    assertThat(out).doesNotExist();
  }

  @Test
  void toJson_absentValues_areLeftOut() {
    assertThat(DatasetWriter.toJson(PackageFixture.in(in).read()))
        .startsWith(
            """
            {
              "name": "small",
              "title": "A small data set",
              "version": "1",
              "formatVersion": 2,
              "sources": [ {
                "id": "doc",
                "kind": "monograph",
                "name": "Monograph",
                "title": "A monograph",
                "reviewed": "2024-06-17"
              }, {
                "id": "page",
                "kind": "clinic page",
                "name": "Page",
                "title": "A page"
              } ],
              "modalities": [ {
            """)
        .endsWith("}\n")
        .doesNotContain("null", "scales");
  }

  @Test
  void writePackage_descriptor_namesTypesKeysAndChoices() throws IOException {
    DatasetWriter.writePackage(awkward().read(), out);
    assertThat(files(out).get("datapackage.json"))
        .contains(
            """
                "name": "levels",
                "type": "table",
                "path": "levels.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
            """)
        .contains("\"primaryKey\": [ \"scale\", \"id\" ]")
        .contains(
            """
                    "name": "qualifier_biomarker",
                    "type": "string",
                    "description": "Qualifier: what the rating is limited to."
            """)
        .contains(
            """
                  "enum": [ "effect", "certainty", "strength of recommendation", "safety", \
            "association", "appraisal" ]
            """
                .strip());
  }
}
