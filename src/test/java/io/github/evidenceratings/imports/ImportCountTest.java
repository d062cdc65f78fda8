package io.github.evidenceratings.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportCountTest {
  private final ImportCount count = new ImportCount();

  private static Problem problem(String message) {
    return new Problem("in", 1, 0, "Drug", "", message, List.of(), List.of());
  }

  @Test
  void made_countsRatings_rowsWithOneAndRowsWithMore() {
    assertThat(count.made()).isZero();
    for (int ratings : List.of(1, 3, 1, 2)) {
      count.row();
      count.made(ratings);
    }
    assertThat(count.made()).isEqualTo(7);
    ImportReport report = count.report("p", "1", 0, 0, 0);
    assertThat(report.ratings()).isEqualTo(7);
    assertThat(report.kept()).isEqualTo(2);
    assertThat(report.split()).isEqualTo(2);
    assertThat(report.ratingsOfSplit()).isEqualTo(5);
  }

  /** What is wrong with a row is never told in part; beyond the most, rows are only counted. */
  @Test
  void refused_keepsProblemsUpToTheMost_andCountsAll() {
    for (String message : List.of("is one", "is two", "is three", "is one")) {
      count.row();
      count.refused(List.of(problem(message), problem("is more")), 3);
    }
    ImportReport report = count.report("p", "1", 0, 0, 0);
    assertThat(report.refused()).isEqualTo(4);
    assertThat(report.refusedReasons())
        .isEqualTo(Map.of("Drug is one", 2, "Drug is two", 1, "Drug is three", 1));
    assertThat(report.problems())
        .extracting(Problem::reason)
        .containsExactly("is one", "is more", "is two", "is more");
  }

  /** Rows may be of any number, and their values of any length; the report is to be read. */
  @Test
  void refused_longValues_areCutForTheReport() {
    for (String value : List.of("x".repeat(1_000), "é\uD83D\uDE00".repeat(1_000))) {
      count.row();
      count.refused(
          List.of(new Problem("in", 1, 0, "Drug", value, "is new", List.of(), List.of())), 3);
    }
    assertThat(count.report("p", "1", 0, 0, 0).problems())
        .extracting(Problem::value)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("x".repeat(1_000)),
            second -> assertThat(second).isEqualTo("é\uD83D\uDE00".repeat(333) + "é…"));
  }

  @Test
  void refused_reasonsThatAllDiffer_areCountedTogetherFromSomeNumberOn() {
    for (int i = 0; i < 1_500; i++) {
      count.row();
      count.refused(List.of(problem("is " + i)), 3);
    }
    count.row();
    count.refused(List.of(problem("is 7")), 3);
    assertThat(count.report("p", "1", 0, 0, 0).refusedReasons())
        .hasSize(1_001)
        .containsEntry("Drug is 7", 2)
        .containsEntry("Drug is 999", 1)
        .containsEntry("for other reasons", 500);
  }

  @Test
  void refused_asManyAsTheMost_isAllThatIsKept() {
    for (String message : List.of("is one", "is two", "is three")) {
      count.row();
      count.refused(List.of(problem(message)), 2);
    }
    assertThat(count.report("p", "1", 0, 0, 0).problems())
        .extracting(Problem::reason)
        .containsExactly("is one", "is two");
  }
}
