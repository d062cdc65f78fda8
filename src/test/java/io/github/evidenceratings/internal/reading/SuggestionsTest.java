package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> FEW = List.of("back pain", "neck pain");

  /** To look for an id among these takes some 200,000 characters. */
  private static final List<String> MANY =
      IntStream.range(0, 10_000).mapToObj(i -> "condition-" + i).toList();

  @Test
  void near_fewAllowed_areAlwaysLookedAt() {
    Suggestions suggestions = new Suggestions();
    for (int i = 0; i < 200_000; i++) {
      assertThat(suggestions.near("bak pain", FEW)).first().isEqualTo("back pain");
    }
    assertThat(suggestions.near("conditon-17", MANY)).contains("condition-17");
  }

  @Test
  void near_manyAllowed_areLookedAtAFewTimes() {
    Suggestions suggestions = new Suggestions();
    int times = 0;
    while (!suggestions.near("conditon-17", MANY).isEmpty()) {
      assertThat(times++).isLessThan(100);
    }
    assertThat(times).isBetween(10, 99);
    assertThat(suggestions.near("bak pain", FEW)).contains("back pain");
    assertThat(new Suggestions().near("conditon-17", MANY)).isNotEmpty();
  }
}
