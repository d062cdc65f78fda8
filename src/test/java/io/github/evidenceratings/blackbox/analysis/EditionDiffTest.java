package io.github.evidenceratings.blackbox.analysis;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.DiffTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionDiffTest {
  @TempDir private Path folder;

  private static final String FIRST = row("r1", "needling", "Possibly Effective", "");

  private static String row(String id, String modality, String level, String more) {
    return """
        {"id": "%s", "modality": "%s", "condition": "pain", "scale": "natmed-effectiveness",
         "level": "%s", "source": "doc"%s}"""
        .formatted(id, modality, level, more);
  }

  private static String on(String scale, String level) {
    return """
        {"id": "r1", "modality": "needling", "condition": "pain", "scale": "%s", "level": "%s",
         "source": "doc"}"""
        .formatted(scale, level);
  }

  private Dataset edition(String version, String... ratings) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(version + ".json"),
            """
            {"name": "small", "title": "Small", "version": "%s",
             "sources": [{"id": "doc", "kind": "guideline", "name": "Doc", "title": "A doc"},
                         {"id": "page", "kind": "clinic page", "name": "Page", "title": "A page"}],
             "modalities": [{"id": "needling", "name": "needling", "sources": ["doc"]},
                            {"id": "heat", "name": "heat", "sources": ["doc"]}],
             "conditions": [{"id": "pain", "name": "pain", "sources": ["doc"]}],
             "ratings": [%s]}
            """
                .formatted(version, String.join(",\n", ratings)));
    return DatasetReader.read(file);
  }

  private EditionDiff diff(String before, String after) throws IOException {
    return EditionDiff.of(edition("1", before), edition("2", after));
  }

  private static String kinds(EditionDiff diff) {
    assertThat(diff.changes()).hasSize(1);
    return diff.changes().get(0).kinds().toString();
  }

  @Test
  void of_sameRatings_nothingChanged() throws IOException {
    EditionDiff diff = diff(FIRST, FIRST);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.unchanged()).isEqualTo(1);
    assertThat(DiffTable.of(diff).toCsv().lines()).hasSize(1);
    assertThat(DiffTable.of(diff).toText(100))
        .contains("No rating changed; 1 rating is the same in both.");
  }

  @Test
  void of_sameIdInAnotherSource_isAnotherStatement() throws IOException {
    assertThat(kinds(diff(FIRST, FIRST.replace("\"source\": \"doc\"", "\"source\": \"page\""))))
        .isEqualTo("[STATEMENT_CHANGED]");
  }

  @ParameterizedTest
  @CsvSource({
    "Possibly Effective,Likely Effective,[UPGRADED]",
    "Possibly Effective,Possibly Ineffective,[DOWNGRADED]",
    "Possibly Effective,Insufficient Evidence to Rate,[NOW_INSUFFICIENT]",
    "Insufficient Evidence to Rate,Ineffective,[NOW_RATED]"
  })
  void of_otherLevel_whichWay(String before, String after, String kinds) throws IOException {
    assertThat(kinds(diff(row("r1", "needling", before, ""), row("r1", "needling", after, ""))))
        .isEqualTo(kinds);
  }

  @Test
  void of_levelApartOnEitherSide_changedOnly() throws IOException {
    assertThat(kinds(diff(on("oncokb-therapeutic", "R1"), on("oncokb-therapeutic", "1"))))
        .isEqualTo("[LEVEL_CHANGED]");
  }

  @Test
  void of_sameQuestionTwiceUnderOtherIds_pairsThemOnce() throws IOException {
    String later = ", \"reviewed\": \"2024-01-01\"";
    EditionDiff diff =
        EditionDiff.of(
            edition("1", FIRST),
            edition(
                "2",
                row("a", "needling", "Possibly Effective", ""),
                row("b", "needling", "Possibly Effective", later)));
    assertThat(diff.unchanged()).isEqualTo(1);
    assertThat(kinds(diff)).isEqualTo("[ADDED]");
  }

  @Test
  void of_levelApart_changedOnly() throws IOException {
    assertThat(kinds(diff(on("oncokb-therapeutic", "1"), on("oncokb-therapeutic", "R1"))))
        .isEqualTo("[LEVEL_CHANGED]");
  }

  @Test
  void of_addedAndWithdrawn_withdrawnLast() throws IOException {
    EditionDiff diff = diff(FIRST, row("r2", "heat", "Effective", ""));
    assertThat(diff.changes())
        .extracting(change -> change.kinds().toString())
        .containsExactly("[ADDED]", "[WITHDRAWN]");
    assertThat(diff.changes())
        .extracting(change -> change.rating().id())
        .containsExactly("r2", "r1");
    assertThat(diff.unchanged()).isZero();
  }

  @Test
  void of_otherId_sameQuestion_isTheSameRating() throws IOException {
    EditionDiff diff = diff(FIRST, row("new", "needling", "Effective", ""));
    assertThat(kinds(diff)).isEqualTo("[UPGRADED]");
    assertThat(diff.changes().get(0).before().map(Rating::id)).contains("r1");
    assertThat(diff.changes().get(0).after().map(Rating::id)).contains("new");
  }

  @Test
  void of_sameId_otherTreatment_isAnother() throws IOException {
    assertThat(diff(FIRST, row("r1", "heat", "Possibly Effective", "")).changes()).hasSize(2);
  }

  @Test
  void of_otherQualifier_isAnother() throws IOException {
    EditionDiff diff =
        diff(
            row("r1", "needling", "Effective", ", \"qualifier_age\": \"adults\""),
            row("r2", "needling", "Effective", ", \"qualifier_age\": \"children\""));
    assertThat(diff.changes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ", \"reviewed\": \"2024-01-01\";, \"reviewed\": \"2025-01-01\";[REDATED]",
        "'';, \"updated\": \"2025-01-01\";[REDATED]",
        ", \"reviewed\": \"2024\";, \"reviewed\": \"2024-01-01\";[REDATED]",
        ", \"summary\": \"So.\";, \"summary\": \"Or so.\";[REWORDED]",
        ", \"citation\": \"A.\";, \"citation\": \"B.\";[REWORDED]",
        ", \"locator\": \"p. 1\";, \"locator\": \"p. 2\";[REWORDED]",
        ", \"qualifier_age\": \"adults\";, \"qualifier_age\": \"children\";[STATEMENT_CHANGED]",
        ", \"metadata_panel\": \"A\";, \"metadata_panel\": \"B\";[REWORDED]",
        "'';, \"outcome\": \"sleep\";[STATEMENT_CHANGED]",
        "'';, \"intent\": \"prevention\";[STATEMENT_CHANGED]",
        "'';, \"comparator\": \"placebo\";[STATEMENT_CHANGED]",
        ", \"time_point\": \"1 week\";, \"time_point\": \"1 year\";[STATEMENT_CHANGED]",
        "'';, \"level_civic-rating\": \"5 stars\";[REWORDED]",
        "'';, \"support\": \"does not support\";[STATEMENT_CHANGED]",
        ", \"significance\": \"Sensitivity\";, \"significance\": \"Resistance\";"
            + "[STATEMENT_CHANGED]",
        ", \"summary\": \"So.\";, \"updated\": \"2025-01-01\";[REDATED, REWORDED]"
      })
  void of_otherWordsOrDates_saysWhich(String before, String after, String kinds)
      throws IOException {
    assertThat(
            kinds(
                diff(
                    row("r1", "needling", "Effective", before),
                    row("r1", "needling", "Effective", after))))
        .isEqualTo(kinds);
  }

  @Test
  void of_otherScale_comparesThroughACrosswalkOnly() throws IOException {
    Dataset before = edition("1", on("oncokb-therapeutic-v1", "2A"));
    Dataset same = edition("2", on("oncokb-therapeutic", "2"));
    Dataset up = edition("3", on("oncokb-therapeutic", "1"));
    assertThat(kinds(EditionDiff.of(before, up))).isEqualTo("[SCALE_CHANGED]");
    assertThat(kinds(EditionDiff.of(before, same, ShippedCrosswalks.all())))
        .isEqualTo("[SCALE_CHANGED]");
    assertThat(kinds(EditionDiff.of(before, up, ShippedCrosswalks.all())))
        .isEqualTo("[UPGRADED, SCALE_CHANGED]");
    // a crosswalk leads one way
    assertThat(kinds(EditionDiff.of(up, before, ShippedCrosswalks.all())))
        .isEqualTo("[SCALE_CHANGED]");
  }

  @Test
  void table_morePreciseDate_showsBoth() throws IOException {
    EditionDiff diff =
        diff(
            row("r1", "needling", "Effective", ", \"reviewed\": \"2024\""),
            row("r1", "needling", "Effective", ", \"reviewed\": \"2024-03\""));
    assertThat(DiffTable.of(diff).toMarkdown())
        .contains("| reviewed 2024 |")
        .contains("| reviewed 2024-03 |");
  }

  @Test
  void table_sectionsByKind_levelsAndDates() throws IOException {
    EditionDiff diff =
        EditionDiff.of(
            edition("1", row("r1", "needling", "Effective", ", \"reviewed\": \"2024-01-01\"")),
            edition(
                "2",
                row("r1", "needling", "Likely Effective", ", \"reviewed\": \"2025-01-01\""),
                row("r2", "heat", "Effective", "")));
    String markdown = DiffTable.of(diff).toMarkdown();
    assertThat(markdown)
        .contains("## From Small 1 to Small 2")
        .contains("### Added: 1")
        .contains("### Downgraded: 1")
        .contains(
            "| downgraded; re-dated | needling | pain | Effective | reviewed 2024-01-01 |"
                + " Likely Effective | reviewed 2025-01-01 |");
    assertThat(DiffTable.of(diff).toCsv())
        .startsWith(
            "change,modality,condition,limits,before,dates_before,after,dates_after,parts,reason,source,"
                + "rating_before,rating_after\n")
        .contains("added,heat,pain,,,,Effective,,,,Doc,,r2\n");
  }

  @Test
  void ratingChange_nothingChanged_isRefused() {
    assertRefused(
        () -> new RatingChange(Set.of(), Optional.empty(), Optional.empty(), List.of()),
        "no change");
    assertThat(List.of(RatingChange.Kind.values()))
        .extracting(RatingChange.Kind::label)
        .doesNotHaveDuplicates();
  }
}
