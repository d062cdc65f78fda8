package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final Place PLACE = new Place("f.csv", 7, 2);

  private static List<String> names(int many) {
    return IntStream.range(0, many).mapToObj(i -> "name" + i).toList();
  }

  private static Problem last(Problems problems) {
    return problems.found().get(problems.found().size() - 1);
  }

  @Test
  void mayRead_asManyRowsAsAllowed_thenNoMore() {
    Problems problems = new Problems(LoadLimits.defaults().withRows(2));
    assertThat(problems.mayRead("f.csv", 5)).isTrue();
    assertThat(problems.mayRead("f.csv", 6)).isTrue();
    assertThat(problems.found()).isEmpty();
    assertThat(problems.mayRead("f.csv", 7)).isFalse();
    assertThat(last(problems)).hasToString("f.csv:7: is beyond the 2 rows that are read at most");
  }

  @Test
  void mayHold_asManyItemsAsAllowed_thenNoMore() {
    Problems problems = new Problems(LoadLimits.defaults().withValues(5));
    assertThat(problems.mayHold(3, PLACE)).isTrue();
    assertThat(problems.mayHold(3, PLACE)).isFalse();
    assertThat(last(problems))
        .hasToString("f.csv:7:2: goes beyond the 5 items that are read at most");
    assertThat(problems.mayHold(2, PLACE)).isTrue();
  }

  @Test
  void notAllowed_upToTwentyThousandValues_areListed() {
    Problems problems = new Problems();
    problems.notAllowed(PLACE, "f", "name1x", "is none", names(20_000));
    assertThat(last(problems).allowed()).hasSize(20_000);
    assertThat(last(problems).nearest()).contains("name1");
    problems.notAllowed(PLACE, "f", "name1x", "is none", names(20_001));
    assertThat(last(problems).allowed()).isEmpty();
    assertThat(last(problems).nearest()).isEmpty();
  }

  @Test
  void notAllowed_afterAHundredProblems_withoutSuggestions() {
    Problems problems = new Problems();
    Collections.nCopies(100, "wrong").forEach(wrong -> problems.at(PLACE, "f", wrong, "is wrong"));
    problems.notAllowed(PLACE, "f", "name1x", "is none", names(3));
    assertThat(last(problems).nearest()).contains("name1");
    problems.notAllowed(PLACE, "f", "name1x", "is none", names(3));
    assertThat(last(problems).nearest()).isEmpty();
    assertThat(last(problems).allowed()).containsExactly("name0", "name1", "name2");
  }
}
