package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
