package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.Imports.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.imports.ImportProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which columns an import reads, and which it says that it does not. */
class ImportColumnsTest {
  @TempDir private Path folder;

  private Path text(String content) {
    return file(folder, "ratings.csv", content, StandardCharsets.UTF_8);
  }

  @Test
  void header_twoNamesOfOneColumn_readsTheFirstOfTheProfileAndNamesTheOther() {
    Path file =
        text(
            """
            Therapy,Treatment,Condition,Rating,Source,Comment,Note
            baths,stretching,pain,Effective,Monograph A,one,two
            """);

    Imports.Result result = Imports.of("spreadsheet", file);

    assertThat(result.rating("stretching", "pain").summary()).contains("two");
    assertThat(result.report().unusedColumns()).containsExactly("Therapy", "Comment");
  }

  @Test
  void delimiter_oneColumnMissing_isToldByTheOthers() {
    Path file =
        text(
            """
            Treatment;Condition, or several;Rating;Source
            stretching;pain;Effective;Monograph A
            """);

    assertThat(Imports.problems("spreadsheet", file))
        .containsExactly(
            "ratings.csv: header \"Condition\" is needed by the profile, but no such header is"
                + " among the first 2 rows, nor one of its other names: condition, CONDITION,"
                + " Disease, disease, DISEASE, Indication, indication, INDICATION, Diagnosis,"
                + " diagnosis, DIAGNOSIS; did you mean \"Condition, or several\"? Allowed:"
                + " \"Treatment\", \"Condition, or several\", \"Rating\", \"Source\"");
  }

  @Test
  void missing_twoColumnsOfSeveralNames_countsColumnsNotNames() {
    Path file =
        text(
            """
            Treatment,Rating
            stretching,Effective
            """);

    assertThat(Imports.problems("spreadsheet", file))
        .singleElement()
        .asString()
        .startsWith("ratings.csv: header \"Condition\" and 1 more are needed by the profile, but");
  }

  @Test
  void sourceKind_givenOnceOnly_holdsForTheSource() {
    Path file =
        text(
            """
            Treatment,Condition,Rating,Source,Source kind
            stretching,pain,Effective,Guideline A,guideline
            baths,pain,Effective,Guideline A,
            """);

    assertThat(Imports.of("spreadsheet", file).dataset().sources())
        .extracting(s -> s.kind().label())
        .containsExactly("guideline");
  }

  @Test
  void sourceKind_givenLaterThanTaken_isRefused() {
    Path file =
        text(
            """
            Treatment,Condition,Rating,Source,Source kind
            stretching,pain,Effective,Guideline A,
            baths,pain,Effective,Guideline A,guideline
            """);

    assertThat(Imports.problems("spreadsheet", file))
        .containsExactly(
            "ratings.csv:3:5: Source kind \"guideline\" is said of \"Guideline A\", which is of the"
                + " kind monograph elsewhere");
  }

  @Test
  void scale_unknown_listsThoseThatRateTreatments() {
    Path file =
        text(
            """
            Treatment,Condition,Rating,Source,Scale
            stretching,pain,Effective,Guideline A,natmed
            """);

    assertThat(Imports.problems("spreadsheet", file))
        .containsExactly(
            "ratings.csv:2:5: Scale \"natmed\" is not the id of a scale; did you mean"
                + " \"natmed-effectiveness\"? Allowed: \"natmed-effectiveness\","
                + " \"grade-certainty\", \"grade-strength\", \"uspstf\", \"cebm-2011\","
                + " \"civic-level\", \"civic-rating\", \"cpic-level\", \"pharmgkb-level\","
                + " \"clingen-validity\", \"oncokb-therapeutic\", \"oncokb-therapeutic-v1\" and 14"
                + " more");
  }

  @Test
  void check_requiredThatIsNoFlag_isRefused() {
    Path file =
        file(
            folder,
            "mine.json",
            """
            { "name": "mine", "title": "Mine", "file": { "format": "csv" },
              "checks": [ { "column": "Gene", "pattern": "[A-Z]+", "required": "yes" } ],
              "rating": { "modality": "Treatment", "condition": "Condition",
                "level": { "column": "Rating", "scale": "natmed-effectiveness" },
                "source": { "column": "Source", "kind": "monograph" } } }
            """,
            StandardCharsets.UTF_8);

    assertThatThrownBy(() -> ImportProfile.read(file))
        .hasMessageEndingWith("mine.json:2:68: required is a text, not true or false");
  }
}
