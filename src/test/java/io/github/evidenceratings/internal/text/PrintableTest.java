package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!", "~", "Größe \u00A0東\uD83D\uDE00", "e\u0301", "\uFFFD"})
  void of_whatShows_staysTheSameText(String text) {
    assertThat(Printable.of(text)).isSameAs(text);
    assertThat(Printable.lines(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0009, \\u0009",
    "000A, \\u000A",
    "001F, \\u001F",
    "007F, \\u007F",
    "0085, \\u0085",
    "00AD, \\u00AD",
    "200B, \\u200B",
    "2028, \\u2028",
    "2029, \\u2029",
    "202E, \\u202E",
    "0378, \\u0378",
    "D800, \\uD800",
    "DC00, \\uDC00",
    "E0001, \\uE0001"
  })
  void of_whatDoesNotShow_asItsNumber(String character, String shown) {
    String text = "a" + Character.toString(Integer.parseInt(character, 16)) + "b";
    assertThat(Printable.of(text)).isEqualTo("a" + shown + "b");
    assertThat(Printable.isPrintable(Integer.parseInt(character, 16))).isFalse();
  }

  @Test
  void lines_everyKindOfLineEnd_isALineFeed_andTabsAreBlanks() {
    assertThat(Printable.lines("a\r\nb\rc\nd\te\u0007")).isEqualTo("a\nb\nc\nd e\\u0007");
    assertThat(Printable.lines("a\nb")).isEqualTo("a\nb");
    assertThat(Printable.of("a\nb")).isEqualTo("a\\u000Ab");
  }

  @Test
  void file_aThousandCharacters_areWhole_andOneMoreIsCut() {
    assertThat(Printable.file("x".repeat(1000))).isEqualTo("x".repeat(1000));
    assertThat(Printable.file("x".repeat(1001))).isEqualTo("x".repeat(1000) + "…");
    assertThat(Printable.file("a\nb")).isEqualTo("a\\u000Ab");
    assertThat(Printable.file("\n".repeat(1001))).isEqualTo("\\u000A".repeat(1000) + "…");
  }

  @Test
  void message_isCutInItsMiddle_betweenCharacters() {
    assertThat(Printable.message("x".repeat(1000))).isEqualTo("x".repeat(1000));
    assertThat(Printable.message("x".repeat(600) + "y" + "z".repeat(600)))
        .isEqualTo("x".repeat(500) + "…" + "z".repeat(500));
    String pairs = "\uD83D\uDE00".repeat(600);
    assertThat(Printable.message(pairs))
        .isEqualTo("\uD83D\uDE00".repeat(250) + "…" + "\uD83D\uDE00".repeat(250));
    assertThat(Printable.message("x" + pairs + "y"))
        .isEqualTo("x" + "\uD83D\uDE00".repeat(249) + "…" + "\uD83D\uDE00".repeat(249) + "y");
    assertThat(Printable.message("\n".repeat(1000))).isEqualTo("\n".repeat(1000));
  }

  @Test
  void quoted_eightyCharacters_areWhole_andOneMoreIsCut() {
    String eighty = "x".repeat(79) + "\uD83D\uDE00";
    assertThat(Printable.quoted(eighty)).isEqualTo("\"" + eighty + "\"");
    assertThat(Printable.quoted(eighty + "y")).isEqualTo("\"" + eighty + "…\"");
    String pairs = "\uD83D\uDE00".repeat(80);
    assertThat(Printable.cut(pairs)).isEqualTo(pairs);
    assertThat(Printable.cut(pairs + "y")).isEqualTo(pairs + "…");
    assertThat(Printable.cut("\u202E".repeat(81))).isEqualTo("\\u202E".repeat(80) + "…");
  }

  @Test
  void quoted_blanksThatAreNoSpace_asTheirNumbers() {
    assertThat(Printable.quoted("a b\u00A0c\u3000d")).isEqualTo("\"a b\\u00A0c\\u3000d\"");
    assertThat(Printable.quoted("Größe b")).isEqualTo("\"Größe b\"");
  }
}
