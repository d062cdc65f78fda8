package io.github.evidenceratings.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.internal.text.TextLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextWidthsTest {
  static java.util.stream.Stream<String> hostile() {
    return Hostile.texts();
  }

  @Test
  void width_lettersOfOtherWidth_differ() {
    assertThat(TextWidths.width("iiii")).isLessThan(TextWidths.width("nnnn"));
    assertThat(TextWidths.width("nnnn")).isLessThan(TextWidths.width("WWWW"));
    assertThat(TextWidths.width("東")).isEqualTo(1.2);
    assertThat(TextWidths.width("e\u0301")).isEqualTo(TextWidths.width("e"));
    assertThat(TextWidths.width("nn", 10, true)).isGreaterThan(TextWidths.width("nn", 10, false));
  }

  @Test
  void wrap_words_betweenThemWithTheBlankBefore() {
    assertThat(TextWidths.wrap("back  pain\tof a runner", 10, false, 67))
        .containsExactly("back pain of ", "a runner");
    assertThat(TextWidths.wrap("", 10, false, 60)).containsExactly("");
  }

  @Test
  void wrap_wordTooLong_brokenWithinButNotBeforeAMark() {
    assertThat(TextWidths.wrap("nnnnnnnn", 10, false, 22)).containsExactly("nnn", "nnn", "nn");
    assertThat(TextWidths.wrap("nn\u0301nn", 10, false, 13)).containsExactly("nn\u0301", "nn");
    assertThat(TextWidths.wrap("WW", 10, false, 1)).containsExactly("W", "W");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void wrap_anyText_fitsAndLosesNothing(String text) {
    var lines = TextWidths.wrap(text, 10, true, 80);

    assertThat(String.join("", lines)).isEqualTo(TextLayout.line(text));
    assertThat(TextWidths.widest(lines, 10, true)).isLessThanOrEqualTo(80);
  }
}
