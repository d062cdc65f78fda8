package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import org.junit.jupiter.api.Test;

class LoadBudgetTest {
  private static final Place PLACE = new Place("f.csv", 7, 2);

  private final Problems problems = new Problems();

  @Test
  void mayRead_asManyRowsAsAllowed_thenNoMore() {
    LoadBudget budget = new LoadBudget(LoadLimits.defaults().withRows(2));
    assertThat(budget.mayRead(new Place("f.csv", 5, 0), problems)).isTrue();
    assertThat(budget.mayRead(new Place("f.csv", 6, 0), problems)).isTrue();
    assertThat(problems.found()).isEmpty();
    assertThat(budget.mayRead(new Place("f.csv", 7, 0), problems)).isFalse();
    assertThat(problems.found())
        .singleElement()
        .hasToString("f.csv:7: is beyond the 2 rows that are read at most");
  }

  @Test
  void mayHold_asManyItemsAsAllowed_thenNoMore() {
    LoadBudget budget = new LoadBudget(LoadLimits.defaults().withValues(5));
    assertThat(budget.mayHold(3, PLACE, problems)).isTrue();
    assertThat(budget.mayHold(3, PLACE, problems)).isFalse();
    assertThat(problems.found())
        .singleElement()
        .hasToString("f.csv:7:2: goes beyond the 5 items that are read at most");
    assertThat(budget.mayHold(2, PLACE, problems)).isTrue();
  }
}
