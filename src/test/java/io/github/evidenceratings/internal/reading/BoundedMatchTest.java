package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class BoundedMatchTest {
  private static final Place PLACE = new Place("in", 2, 0);

  private final BoundedMatch patterns = new BoundedMatch();

  @Test
  void whole_manyOrdinaryValues_isNeverSpent() {
    Pattern words = Pattern.compile(".*\\b(?:one|two|three|four|five|six|seven)\\b.*");
    String value = "a text of some words, as summaries are, ".repeat(10);
    // These take more steps together than what is beyond the ordinary may take.
    for (int i = 0; i < 50_000; i++) {
      assertThat(patterns.whole(words, value, PLACE, "Why")).isNull();
    }
    assertThat(patterns.isSpent()).isFalse();
  }

  @Test
  void whole_noValueTooHardByItself_isSpentInTheEnd() {
    // A cube of the length: one value takes a part of the steps that are too many.
    Pattern cube = Pattern.compile("a*a*a*b");
    String value = "a".repeat(170);
    assertThatExceptionOfType(BoundedMatch.TooHardException.class)
        .isThrownBy(
            () -> {
              for (int i = 0; i < 1_000; i++) {
                assertThat(patterns.whole(cube, value, PLACE, "Why")).isNull();
              }
            })
        .satisfies(
            e ->
                assertThat(e.problem().toString())
                    .startsWith("in:2: Why \"aaa")
                    .contains("…\" is hard for the pattern a*a*a*b, as values before it were"));
    assertThat(patterns.isSpent()).isTrue();
  }

  @Test
  void within_findsTheFirst() {
    assertThat(patterns.within(Pattern.compile("[0-9]+"), "of 2024 and 2025", PLACE, ""))
        .isNotNull()
        .satisfies(match -> assertThat(match.group()).isEqualTo("2024"));
  }
}
