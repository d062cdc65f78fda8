package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u2007 ", "\u3000", "\u200B\u200D", "\uFEFF"})
  void isBlank_nothingThatShows_isTrue(String text) {
    assertThat(BlankText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " .", "\u00A0-", "\u200B\uD834\uDD1E", "\u0301", "0"})
  void isBlank_anySign_isFalse(String text) {
    assertThat(BlankText.isBlank(text)).isFalse();
  }
}
