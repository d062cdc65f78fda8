package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows may hold beside what a profile expects: none of it ends an import in a crash. */
class ImportCornersTest {
  private static final String PROFILE =
      """
      {
        "name": "corners", "title": "Corners", "file": {"format": "ndjson"},
        "sources": [{"id": "doc", "kind": "database", "name": "Doc", "title": "A doc"}],
        "rating": {
          "modality": "drug", "condition": "disease", "source": {"constant": "doc"},
          "level": {"column": "level", "scale": {
            "column": "scale", "optional": true, "ifEmpty": "natmed-effectiveness"}}MORE
        }
      }
      """;
  private static final String ROW =
      "{\"drug\": \"A\", \"disease\": \"B\", \"level\": \"Effective\"";

  @TempDir Path directory;

  private DatasetImporter importer(String more) {
    return DatasetImporter.of(Imports.profile(PROFILE.replace("MORE", more)));
  }

  private Path rows(String... rows) throws IOException {
    return Files.writeString(directory.resolve("rows.ndjson"), String.join("\n", rows));
  }

  private List<String> refused(String more, String... rows) throws IOException {
    return refused(importer(more), rows);
  }

  private List<String> refused(DatasetImporter importer, String... rows) throws IOException {
    Path file = rows(rows);
    ImportException refused =
        catchThrowableOfType(ImportException.class, () -> importer.read(List.of(file)));
    return refused.problems().stream()
        .map(problem -> problem.toString().replace(file.toString(), "rows"))
        .toList();
  }

  @Test
  void read_severalValuesInATemplate_areRefused() throws IOException {
    assertThat(
            refused(", \"citation\": {\"template\": \"PMID {pmid}\"}", ROW + ", \"pmid\": [1, 2]}"))
        .containsExactly(
            "rows:1:61: pmid \"2\" is a second value; one is expected, or \"join\" in the profile");
  }

  @Test
  void read_severalValuesInATemplateThatJoins_areJoined() throws IOException {
    assertThat(
            importer(", \"citation\": {\"template\": \"PMID {pmid}\", \"join\": \", \"}")
                .read(List.of(rows(ROW + ", \"pmid\": [1, null, 2]}")))
                .ratings())
        .extracting(rating -> rating.citation().orElse(""))
        .containsExactly("PMID 1, 2");
  }

  @Test
  void read_templateOfWhatNoRowHas_isAProblem() throws IOException {
    Path file = rows(ROW + "}");
    assertThat(
            PackageFixture.problemsOf(
                () ->
                    importer(", \"citation\": {\"template\": \"{work} {year}\"}")
                        .read(List.of(file))))
        .containsExactly(
            file
                + ": has no work and year in any row, from which the profile takes citation; if"
                + " files may lack it, say \"optional\": true in the profile");
  }

  @Test
  void read_findingThatContradictsItself_isRefused() throws IOException {
    assertThat(
            refused(
                """
                , "finding": {"direction": {"constant": "comparable"}, "outcome": {"constant": "pain"},
                  "comparator": {"constant": "placebo"}, "summary": {"constant": "It helps."}}\
                """,
                ROW + "}"))
        .containsExactly(
            "rows:1: finding \"a.b.finding\": comparable means to an active treatment, not to"
                + " placebo");
  }

  @Test
  void read_dateWithoutItsOptionalDay_isRefused() throws IOException {
    assertThat(
            refused(
                ", \"reviewed\": {\"column\": \"day\", \"dates\": \"yyyy[-MM-dd]\"}",
                ROW + ", \"day\": \"2024\"}"))
        .containsExactly(
            "rows:1:60: day \"2024\" is not a date that exists, written as in 2026-01-31");
  }

  @Test
  void read_sameOnTwoScales_areTwoRatings() throws IOException {
    assertThat(
            importer("")
                .read(
                    List.of(
                        rows(
                            ROW + "}",
                            "{\"drug\": \"A\", \"disease\": \"B\", \"level\": \"High\", \"scale\":"
                                + " \"grade-certainty\"}")))
                .ratings())
        .extracting(Rating::id)
        .containsExactlyInAnyOrder("a.b", "a.b.grade-certainty");
  }

  @Test
  void read_versionThatIsBlank_isNone() throws IOException {
    String profile =
        """
        {"name": "t", "title": "T", "versionPattern": "Version:(?<version>.*)",
         "file": {"format": "csv", "preamble": 1},
         "rating": {"modality": "drug", "condition": "disease",
          "level": {"column": "level", "scale": "natmed-effectiveness"},
          "source": {"column": "source", "kind": "database"}}}
        """;
    Path file =
        Files.writeString(
            directory.resolve("t.csv"),
            "Version: ,,,\ndrug,disease,level,source\nA,B,Effective,Doc\n");
    assertThat(DatasetImporter.of(Imports.profile(profile)).read(List.of(file)).edition().version())
        .isEqualTo("unstated");
  }

  private static String drugs(String value) {
    return ROW.replace("\"A\"", value);
  }

  private DatasetImporter ofDrugs(String drug) {
    return DatasetImporter.of(
        Imports.profile(
            PROFILE.replace("MORE", "").replace("\"drug\"", "{\"column\": \"drug\"" + drug + "}")));
  }

  private List<String> rated(String drug, String... rows) throws IOException {
    return ofDrugs(drug).read(List.of(rows(rows))).ratings().stream()
        .map(rating -> rating.modality().name())
        .toList();
  }

  private List<String> refusedDrugs(String drug, String... rows) throws IOException {
    return refused(ofDrugs(drug), rows);
  }

  @Test
  void read_itemsOfAnArray_meanWhatTheProfileSays() throws IOException {
    String two = drugs("[\"A\", \"C\"]") + "}";
    String one = drugs("[\"D\"]") + "}";
    assertThat(rated(", \"split\": {\"means\": \"alternatives\"}", two, one))
        .containsExactlyInAnyOrder("A", "C", "D");
    assertThat(rated(", \"split\": {\"means\": \"combination\"}", two, one))
        .containsExactlyInAnyOrder("A + C", "D");
    assertThat(rated(", \"split\": {\"means\": \"sequence\"}", two, one))
        .containsExactlyInAnyOrder("A, then C", "D");
    assertThat(refusedDrugs("", two))
        .containsExactly(
            "rows:1:10: drug \"C\" is a second name; the profile does not say what several names"
                + " mean (\"split\")");
  }

  @Test
  void read_itemsOfAnArrayWithSeparatorsToo_areTakenApartStepByStep() throws IOException {
    assertThat(
            rated(
                ", \"split\": [{\"means\": \"alternatives\"},"
                    + " {\"separator\": \"+\", \"means\": \"combination\"}]",
                drugs("[\"A+C\", \"D\"]") + "}"))
        .containsExactlyInAnyOrder("A + C", "D");
    assertThat(
            rated(
                ", \"split\": [{\"separator\": \"+\", \"means\": \"combination\"},"
                    + " {\"separator\": \"/\", \"means\": \"alternatives\"}]",
                drugs("\"A+C\"") + "}"))
        .containsExactly("A + C");
    assertThat(
            refusedDrugs(
                ", \"split\": {\"separator\": \"+\", \"means\": \"combination\"}",
                drugs("\"A++C\"") + "}"))
        .containsExactly("rows:1:10: drug \"A++C\" has an empty name beside a separator");
    assertThat(
            refusedDrugs(
                ", \"split\": {\"separator\": \"+\", \"means\": \"combination\"}",
                drugs("\"A+C+A\"") + "}"))
        .containsExactly("rows:1:10: drug \"A\" is named twice");
  }

  @Test
  void read_meaningOfItemsThatTheRowDoesNotSay_isRefused() throws IOException {
    String split = ", \"split\": {\"means\": {\"column\": \"how\", \"optional\": true}}";
    String two = drugs("[\"A\", \"C\"]");
    assertThat(rated(split, two + ", \"how\": \"sequence\"}")).containsExactly("A, then C");
    assertThat(refusedDrugs(split, two + "}", two + ", \"how\": \"both\"}"))
        .containsExactly(
            "rows:1:10: drug \"A\" holds several items, but means does not say what several names"
                + " mean; one name is to be listed under \"whole\" in the profile",
            "rows:2:67: how \"both\" does not say what several names mean; allowed:"
                + " \"alternatives\", \"combination\", \"sequence\"");
  }

  @Test
  void read_rowWithoutAName_isRefusedOrHasTheOneForThat() throws IOException {
    assertThat(refusedDrugs("", drugs("null") + "}", drugs("\"A\"") + "}"))
        .containsExactly("rows:1:10: drug is empty; a value is required");
    assertThat(rated(", \"ifEmpty\": \"Rest\"", drugs("null") + "}", drugs("\"A\"") + "}"))
        .containsExactlyInAnyOrder("Rest", "A");
  }

  private static final String CODED =
      ", \"split\": {\"means\": \"combination\"}, \"codes\": {\"column\": \"/of/*/code\","
          + " \"system\": \"RxNorm\"}";

  /** Names and codes are members of the same items. */
  private List<String> coded(String items) throws IOException {
    return DatasetImporter.of(pairs()).read(List.of(rows(pairRow(items)))).modalities().stream()
        .map(modality -> modality.name() + modality.codes())
        .toList();
  }

  private ImportProfile pairs() {
    return Imports.profile(
        PROFILE
            .replace("MORE", "")
            .replace("\"drug\"", "{\"column\": \"/of/*/name\"" + CODED + "}"));
  }

  private static String pairRow(String items) {
    return "{\"of\": [" + items + "], \"disease\": \"B\", \"level\": \"Effective\"}";
  }

  @Test
  void read_codesOfItems_areThoseOfTheNamesBeside() throws IOException {
    assertThat(
            coded(
                "{\"name\": \"A\", \"code\": \"11\"}, {\"name\": \"C\", \"code\": \"RxNorm:12\"}"))
        .contains("A[RxNorm:11]", "C[RxNorm:12]");
    assertThat(coded("{\"name\": \"A\"}, {\"name\": \"C\", \"code\": \"12\"}"))
        .contains("A[]", "C[RxNorm:12]");
    assertThat(coded("{\"name\": \"A\", \"code\": \"11\"}")).containsExactly("A[RxNorm:11]");
  }

  @Test
  void read_codesThatFitNoName_areRefused() throws IOException {
    Path file =
        rows(
            pairRow(
                "{\"name\": \"A\", \"code\": [\"11\", \"12\"]}, {\"name\": \"C\", \"code\": 13}"),
            pairRow("{\"name\": \"A\"}, {\"name\": \"C\"}, {\"code\": 13}"),
            pairRow("{\"name\": \"A\", \"code\": \"x\"}, {\"name\": \"C\", \"code\": 13}"));
    ImportException refused =
        catchThrowableOfType(
            ImportException.class, () -> DatasetImporter.of(pairs()).read(List.of(file)));
    assertThat(refused.problems())
        .extracting(problem -> problem.line() + " " + problem.value() + " " + problem.reason())
        .containsExactly(
            "1 11 12 13 cannot be told apart by name: each name and its one code must be of one"
                + " item",
            "2 13 cannot be told apart by name: each name and its one code must be of one item",
            "3 x has not the form of a code of RxNorm; allowed: as in 1147220");
  }

  @Test
  void read_numberOfCodesInACell_isThatOfTheNames() throws IOException {
    String coded =
        ", \"split\": {\"separator\": \"+\", \"means\": \"combination\"},"
            + " \"codes\": {\"column\": \"rx\", \"system\": \"RxNorm\", \"separator\": \"+\","
            + " \"optional\": true}";
    assertThat(
            refusedDrugs(
                coded,
                drugs("\"A+C\"") + ", \"rx\": \"11\"}",
                drugs("\"A\"") + ", \"rx\": \"11+12\"}",
                drugs("\"D+E\"") + ", \"rx\": \"13+\"}",
                drugs("\"F+G\"") + "}"))
        .containsExactly(
            "rows:1:61: rx \"11\" holds 1 code for 2 names",
            "rows:2:59: rx \"11+12\" holds 2 codes for 1 name");
  }
}
