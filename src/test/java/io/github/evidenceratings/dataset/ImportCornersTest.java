package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    return DatasetImporter.of(ImportProfileReaderTest.read(PROFILE.replace("MORE", more)));
  }

  private Path rows(String... rows) throws IOException {
    return Files.writeString(directory.resolve("rows.ndjson"), String.join("\n", rows));
  }

  private List<String> refused(String more, String... rows) throws IOException {
    Path file = rows(rows);
    ImportException refused =
        catchThrowableOfType(ImportException.class, () -> importer(more).read(List.of(file)));
    return refused.report().problems().stream()
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
                  "comparator": {"constant": "placebo"}, "summary": {"constant": "It helps."}}""",
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
            "rows:1:60: day \"2024\" is not a day that exists, written as in 2026-01-31");
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
    assertThat(
            DatasetImporter.of(ImportProfileReaderTest.read(profile))
                .read(List.of(file))
                .edition()
                .version())
        .isEqualTo("unstated");
  }
}
