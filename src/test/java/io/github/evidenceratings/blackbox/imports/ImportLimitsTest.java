package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.input.LoadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import keeps to its limits: what reaches one is read, what is beyond it is not. */
class ImportLimitsTest {
  private static final String PROFILE =
      profile(csv(), rating("\"qualifiers\": {\"gene\": \"Gene\"}"));
  private static final String SPLIT =
      PROFILE.replace(
          "\"modality\": \"Drug\"",
          "\"modality\": {\"column\": \"Drug\", \"split\": {\"separator\": \"+\", \"means\":"
              + " \"alternatives\"}}");

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  private DatasetImporter importer(String profile, LoadLimits limits) throws IOException {
    return DatasetImporter.of(bench.read(profile)).limits(limits);
  }

  private List<String> problems(DatasetImporter importer) {
    return PackageFixture.problemsOf(() -> importer.read(bench.inputs)).stream()
        .map(problem -> problem.replace(bench.folder() + "/", ""))
        .toList();
  }

  private static LoadLimits rows(int most) {
    return LoadLimits.defaults().withRows(most);
  }

  /** A term is held as long as the import lasts, and counts for four rows. */
  @Test
  void rows_aQuarterAsManyTermsAndSources_areRead_oneMoreEndsTheImport() throws IOException {
    bench.input("Drug,Disease,Level,Gene\nx,d,A,\ny,d,A,\nz,d,A,\n");
    assertThat(importer(PROFILE, rows(20)).read(bench.inputs).ratings()).hasSize(3);
    assertThat(problems(importer(PROFILE, rows(19))))
        .containsExactly("in.txt:4: goes beyond the 4 terms and sources that are read at most");
    assertThat(problems(importer(PROFILE, rows(1))))
        .containsExactly("in.txt:2: goes beyond the 1 terms and sources that are read at most");
  }

  /** Long names, and many names of one term, take as much memory as many terms. */
  @Test
  void rows_longNamesAndSynonyms_countForMoreTerms() throws IOException {
    bench.input("Drug,Disease,Level,Gene\n" + "x".repeat(199) + ",d,A,\n");
    assertThat(importer(PROFILE, rows(16)).read(bench.inputs).ratings()).hasSize(1);
    bench.input("Drug,Disease,Level,Gene\n" + "x".repeat(200) + ",d,A,\n");
    bench.inputs.remove(0);
    assertThat(problems(importer(PROFILE, rows(16))))
        .containsExactly("in2.txt:2: goes beyond the 4 terms and sources that are read at most");
    String coded =
        PROFILE.replace(
            "\"modality\": \"Drug\"",
            "\"modality\": {\"column\": \"Drug\", \"codes\": {\"column\": \"Gene\", \"system\":"
                + " \"RxNorm\"}}");
    bench.inputs.clear();
    bench.input("Drug,Disease,Level,Gene\nx,d,A,1\ny,e,A,1\nz,f,A,1\n");
    assertThat(importer(coded, rows(28)).read(bench.inputs).ratings()).hasSize(3);
    assertThat(problems(importer(coded, rows(27))))
        .containsExactly("in.txt:4: goes beyond the 6 terms and sources that are read at most");
  }

  @Test
  void rows_declaredTerms_countAsOthersDo() throws IOException {
    String declared =
        PROFILE.replace(
            "\"name\": \"test\",",
            "\"name\": \"test\", \"modalities\": [{\"id\": \"x\", \"name\": \"X\", \"sources\":"
                + " [\"s\"]}],");
    bench.input("Drug,Disease,Level,Gene\nx,d,A,\n");
    assertThat(importer(declared, rows(12)).read(bench.inputs).ratings()).hasSize(1);
    assertThat(problems(importer(declared, rows(11))))
        .containsExactly("in.txt:2: goes beyond the 2 terms and sources that are read at most");
  }

  @Test
  void rows_ofSourcesWithLongNames_countForMore() throws IOException {
    String profile =
        PROFILE.replace(
            "\"source\": { \"constant\": \"s\" }",
            "\"source\": {\"column\": \"Gene\", \"kind\": {\"constant\": \"database\"}}");
    bench.input("Drug,Disease,Level,Gene\nx,d,A," + "s".repeat(200) + "\n");
    assertThat(importer(profile, rows(24)).read(bench.inputs).ratings()).hasSize(1);
    assertThat(problems(importer(profile, rows(23))))
        .containsExactly("in.txt:2: goes beyond the 5 terms and sources that are read at most");
  }

  /** What is made of them is held in memory, where it counts as any data set does. */
  @Test
  void read_moreRatingsThanRows_areNotHeld_butWritten() throws IOException {
    bench.input("Drug,Disease,Level,Gene\nx,d,A,1\nx,d,A,2\nx,d,A,3\nx,d,A,4\nx,d,A,5\n");
    DatasetImporter importer = importer(PROFILE, rows(12));
    assertThat(importer.write(bench.inputs, bench.out()).ratings()).isEqualTo(5);
    assertThat(importer(PROFILE, rows(12)).read(bench.inputs).ratings()).hasSize(5);
    for (int i = 0; i < 3; i++) {
      bench.input("Drug,Disease,Level,Gene\nx,d,A,a" + i + "\nx,d,A,b" + i + "\n");
    }
    assertThat(problems(importer))
        .singleElement()
        .asString()
        .endsWith("ratings.csv:11: is beyond the 12 rows that are read at most");
  }

  @Test
  void rows_sixteenTimesAsManyRatings_areRead_oneMoreEndsTheImport() throws IOException {
    StringBuilder text = new StringBuilder("Drug,Disease,Level,Gene\n");
    for (int i = 0; i < 12 * 16; i++) {
      text.append("x,d,A,G").append(i).append('\n');
    }
    bench.input(text.toString());
    DatasetImporter importer = importer(PROFILE, rows(12));
    assertThat(importer.write(bench.inputs, bench.out()).ratings()).isEqualTo(192);
    bench.inputs.clear();
    bench.input(text.append("x,d,A,more\nx,d,A,still more\n").toString());
    assertThat(problems(importer))
        .containsExactly("in.txt:194: goes beyond the 192 ratings that are read at most");
  }

  @Test
  void columns_asManyRatingsOfARow_areMade_moreAreRefused() throws IOException {
    String profile =
        SPLIT.replace(
            "\"condition\": \"Disease\"",
            "\"condition\": {\"column\": \"Disease\", \"split\": {\"separator\": \"+\", \"means\":"
                + " \"alternatives\"}}");
    DatasetImporter importer = importer(profile, LoadLimits.defaults().withColumns(4));
    bench.input("Drug,Disease,Level,Gene\nx+y,d+e,A,\n");
    assertThat(importer.read(bench.inputs).ratings()).hasSize(4);
    bench.inputs.clear();
    bench.input("Drug,Disease,Level,Gene\nx+y,d+e,A,\nx+y+z,d+e,B,G\n");
    assertThat(importer.rejects(bench.rejects()).write(bench.inputs, bench.out()).problems())
        .extracting(problem -> problem.line() + " " + problem.reason())
        .containsExactly("3 makes 6 ratings; one row makes 4 at most");
  }

  @Test
  void characters_ofAnInputBeyondThem_areNotRead() throws IOException {
    bench.input("Drug,Disease,Level,Gene\n123456789012,d,A,\n");
    assertThat(
            importer(PROFILE, LoadLimits.defaults().withCharacters(12))
                .read(bench.inputs)
                .ratings())
        .hasSize(1);
    assertThat(problems(importer(PROFILE, LoadLimits.defaults().withCharacters(11))))
        .hasSize(1)
        .first()
        .asString()
        .contains("11 characters");
  }
}
