package io.github.evidenceratings.internal.text;

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
  void width_unicodesRanges_wideOnlyThere() {
    assertThat(TextLayout.width("\u1100\u1161\u11A8")).isEqualTo(2);
    assertThat(TextLayout.width("\uA960")).isEqualTo(2);
    assertThat(TextLayout.width("\u231A\u2705\u2B50")).isEqualTo(6);
    assertThat(TextLayout.width("\u2713\u2194\u303F\uFF61")).isEqualTo(4);
    assertThat(TextLayout.width("\u3000\uFF5E\uFFE5")).isEqualTo(6);
    assertThat(TextLayout.width(Character.toString(0x1F004))).isEqualTo(2);
    assertThat(TextLayout.width(Character.toString(0x1F321))).isEqualTo(1);
    assertThat(TextLayout.width(Character.toString(0x1F9E0))).isEqualTo(2);
    assertThat(TextLayout.width(Character.toString(0x1B000))).isEqualTo(2);
    assertThat(TextLayout.width(Character.toString(0x20000))).isEqualTo(2);
    assertThat(TextLayout.width("\u3099\u20DD\uFE0F")).isZero();
  }

  @Test
  void wrap_longWord_broken() {
    assertThat(TextLayout.wrap("a longer b", 3)).containsExactly("a", "lon", "ger", "b");
    assertThat(TextLayout.wrap("longer b", 5)).containsExactly("longe", "r b");
    assertThat(TextLayout.wrap("ae\u0301e\u0301", 2)).containsExactly("ae\u0301", "e\u0301");
    assertThat(TextLayout.wrap("東京都", 5)).containsExactly("東京", "都");
    assertThat(TextLayout.wrap("東京", 1)).containsExactly("東", "京");
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
  void wrap_noWidth_aCharacterALine() {
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
