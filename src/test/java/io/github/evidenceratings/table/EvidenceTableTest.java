package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.BACK_PAIN;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.HEAT;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.NEEDLING;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.STIFFNESS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.MarkdownReader;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTableTest {
  private static final EvidenceTable RATINGS =
      RatingTable.list(
          List.of(
              draft(NEEDLING, STIFFNESS, 2).saying("Too little.").hit("r1"),
              draft(HEAT, BACK_PAIN, 1).onlyFor("population", "adults").hit("r2"),
              draft(NEEDLING, BACK_PAIN, 0)
                  .by(RatingDrafts.DIGEST)
                  .saying("Well shown.")
                  .hit("r3")));

  private static List<List<String>> rows(EvidenceTable table) {
    return new MarkdownReader(table.toMarkdown()).rows();
  }

  @Test
  void withColumns_idsAndHeaders_thoseInThatOrder() {
    EvidenceTable table = RATINGS.withColumns("level", "Condition", "in short", "rating-id");

    assertThat(table.toCsv())
        .isEqualTo(
            """
            level,condition,summary,rating_id,qualifiers
            Open,stiffness,Too little.,r1,
            Weak,back pain,,r2,population: adults
            Strong,back pain,Well shown.,r3,
            """);
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows").get(2).keySet())
        .containsExactly("level", "condition", "summary", "rating_id", "qualifiers");
  }

  @Test
  void withColumns_readers_stillToldWhatALevelWouldMisleadWithout() {
    assertThat(rows(RATINGS.withColumns("level", "condition", "rating_id")))
        .containsExactly(
            List.of("Level", "Condition", "rating_id", "Only for"),
            List.of("Open", "stiffness", "r1", ""),
            List.of("Weak", "back pain", "r2", "population: adults"),
            List.of("Strong", "back pain", "r3", ""));
  }

  @Test
  void withColumns_resistanceAndSeveralScales_neverReadAsEfficacyOfOneScale() {
    EvidenceTable table =
        RatingTable.by(
                RatingGrouping.MODALITY,
                List.of(
                    draft(HEAT, BACK_PAIN, 0).on(RatingDrafts.CERTAINTY, 0).hit("r1"),
                    draft(HEAT, STIFFNESS, 0).hit("r2")))
            .withColumns("condition", "level");

    assertThat(table.toCsv())
        .isEqualTo(
            """
            condition,level,scale
            back pain,Strong,Certainty scale
            stiffness,Strong,Effect scale
            """);
    assertThat(rows(table).get(0)).containsExactly("Condition", "Level", "Scale");
  }

  @Test
  void withColumns_columnOnWhichAllAgree_shownBecauseItWasChosen() {
    assertThat(RATINGS.toMarkdown()).contains("Scale: Effect scale");

    EvidenceTable table = RATINGS.withColumns("scale", "condition", "level");

    assertThat(table.toMarkdown()).doesNotContain("Scale: Effect scale");
    assertThat(rows(table).get(0)).containsExactly("Scale", "Condition", "Level", "Only for");
  }

  @Test
  void withColumns_unknownOrTwiceOrNone_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATINGS.withColumns("levels"))
        .withMessageStartingWith("unknown column \"levels\"; allowed: modality, condition, scale,");
    assertRefused(() -> RATINGS.withColumns("level", "Level"), "column \"level\" is named twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RATINGS.withColumns())
        .withMessageStartingWith("no column is named; allowed: modality,");
  }

  @Test
  void withFootnotes_column_numberedInReadingOrderAndSharedByEqualTexts() {
    EvidenceTable table =
        RATINGS.withColumns("condition", "level").withFootnotes("summary", "source");

    assertThat(table.toMarkdown())
        .contains(
            "| stiffness<sup>1, 2</sup> | Open |",
            "| back pain<sup>2</sup> | Weak |",
            "| back pain<sup>3, 4</sup> | Strong |",
            """
            Footnotes:

            1. In short: Too little.
            2. Source: Atlas
            3. In short: Well shown.
            4. Source: Digest
            """);
    assertThat(table.toText(60))
        .contains("stiffness [1, 2]", "\n[1] In short: Too little.\n[2] Source: Atlas\n");
    assertThat(table.toCsv())
        .startsWith("condition,level,qualifiers\nstiffness,Open,\nback pain,Weak,");
  }

  @Test
  void withFootnotes_everyColumn_staysAColumn() {
    assertThat(rows(Tables.of("x").withFootnotes("text")))
        .containsExactly(List.of("Text"), List.of("x"));
  }

  @Test
  void withFootnotes_findings_thoseOfTheBundledRatingsAndNoneForRatingsWithoutAny() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    EvidenceTable table =
        RatingTable.of(library.ratings().list())
            .withColumns("condition", "summary")
            .withFootnotes("findings");

    long with = library.dataset().ratings().stream().filter(r -> !r.findings().isEmpty()).count();
    assertThat(
            table.toMarkdown().lines().filter(line -> line.matches("\\| .*<sup>[0-9]+</sup> .*")))
        .hasSize(Math.toIntExact(with));
    assertThat(with).isPositive().isLessThan(table.rowCount());
    assertThat(table.toMarkdown()).contains("Findings: pain: improves (low back pain)");
  }

  @Test
  void sortedBy_level_displayOrderWithInsufficientLast() {
    assertThat(RATINGS.sortedBy("level").withColumns("level").toCsv())
        .isEqualTo("level,qualifiers\nStrong,\nWeak,population: adults\nOpen,\n");
  }

  @Test
  void sortedBy_textWithTies_keepsTheOrderAndPutsNothingLast() {
    assertThat(RATINGS.sortedBy("Condition").withColumns("rating_id").toCsv())
        .isEqualTo("rating_id,qualifiers\nr2,population: adults\nr3,\nr1,\n");
    assertThat(RATINGS.sortedBy("summary").withColumns("rating_id").toCsv())
        .isEqualTo("rating_id,qualifiers\nr1,\nr3,\nr2,population: adults\n");
  }

  @Test
  void sortedBy_numbers_bySize() {
    EvidenceTable table =
        Tables.builder("Counts", List.of(TableColumn.everywhere("n", "N")))
            .rows(
                List.of(
                    List.of(new Value.Count(10)),
                    List.of(new Value.Count(9)),
                    List.of(new Value.Count(-1))))
            .table();

    assertThat(table.sortedBy("n").toCsv()).isEqualTo("n\n-1\n9\n10\n");
  }

  @Test
  void table_twoColumnsOfOneIdInOneFormat_refused() {
    Tables.Builder builder =
        Tables.builder(
            "Caption", List.of(TableColumn.everywhere("a", "A"), TableColumn.forCsv("a")));

    assertRefused(builder::table, "two columns are called \"a\"");
  }

  @Test
  void toMarkdown_columnsUnderOneHeading_headersSaySo() {
    EvidenceTable table =
        Tables.builder(
                "Caption",
                List.of(
                    TableColumn.everywhere("x", "X"),
                    TableColumn.everywhere("a", "Level").under("Before"),
                    TableColumn.everywhere("b", "Level").under("After")))
            .rows(List.of(List.of(Value.of("1"), Value.of("2"), Value.of("3"))))
            .table();

    assertThat(rows(table).get(0)).containsExactly("X", "Before: Level", "After: Level");
    assertThat(new ReaderView<>(table.sheet()).spans())
        .containsExactly(
            new ReaderView.Span("", 1),
            new ReaderView.Span("Before", 1),
            new ReaderView.Span("After", 1));
  }
}
