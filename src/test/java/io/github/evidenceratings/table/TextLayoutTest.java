package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLayoutTest {
  @Test
  void width_marksAndWideCharacters_asATerminalDrawsThem() {
    assertThat(TextLayout.width("")).isZero();
    assertThat(TextLayout.width("abc")).isEqualTo(3);
    assertThat(TextLayout.width("e\u0301")).isEqualTo(1);
    assertThat(TextLayout.width("東京")).isEqualTo(4);
    assertThat(TextLayout.width("한")).isEqualTo(2);
    assertThat(TextLayout.width("Ａ")).isEqualTo(2);
    assertThat(TextLayout.width("\uD83D\uDC4D")).isEqualTo(2);
    assertThat(TextLayout.width("العربية")).isEqualTo(7);
  }

  @Test
  void wrap_text_linesNoWiderThanAsked() {
    assertThat(TextLayout.wrap("aa bb cc", 5)).containsExactly("aa bb", "cc");
    assertThat(TextLayout.wrap("aa bb cc", 4)).containsExactly("aa", "bb", "cc");
  }

  @Test
  void wrap_longWord_standsAlone() {
    assertThat(TextLayout.wrap("a longer b", 3)).containsExactly("a", "longer", "b");
  }

  @Test
  void wrap_whiteSpace_oneSpaceBetweenWords() {
    assertThat(TextLayout.wrap("  a\t\n b  ", 10)).containsExactly("a b");
  }

  @Test
  void wrap_nothing_oneEmptyLine() {
    assertThat(TextLayout.wrap("", 10)).containsExactly("");
    assertThat(TextLayout.wrap("  \n", 10)).containsExactly("");
  }

  @Test
  void wrap_noWidth_aWordALine() {
    assertThat(TextLayout.wrap("a b", 0)).containsExactly("a", "b");
    assertThat(TextLayout.wrap("a b", -2)).containsExactly("a", "b");
  }

  @Test
  void wrap_controlCharacters_written() {
    assertThat(TextLayout.wrap("\u001B[31m \u202E", 80)).containsExactly("\\u001B[31m \\u202E");
  }

  @Test
  void longestWord_text_itsWidth() {
    assertThat(TextLayout.longestWord("a 東京都 bcd")).isEqualTo(6);
    assertThat(TextLayout.longestWord("")).isZero();
  }

  @Test
  void pad_widerThanAsked_unchanged() {
    assertThat(TextLayout.pad("abc", 2)).isEqualTo("abc");
    assertThat(TextLayout.pad("東", 4)).isEqualTo("東  ");
  }
}
