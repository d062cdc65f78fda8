package io.github.evidenceratings.table.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.table.RoundTrips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsciidocTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '\u0001',
      textBlock =
          """
          a | b              @ a &#124; b
          *a* _b_ `c` #d#    @ {empty}&#42;a&#42; &#95;b&#95; &#96;c&#96; &#35;d&#35;
          x^2^ H~2~O         @ x&#94;2&#94; H&#126;2&#126;O
          {author}           @ {empty}&#123;author&#125;
          C++ a +            @ C&#43;&#43; a &#43;
          a\\b               @ a&#92;b
          &amp; <b>          @ {empty}&#38;amp; &#60;b&#62;
          isn't "it"         @ isn&#39;t "it"
          link:x[y]          @ link&#58;x&#91;y&#93;
          https://a.example  @ https&#58;&#47;&#47;a.example
          say: this          @ say: this
          term:: def         @ term&#58;&#58; def
          a;; b              @ a&#59;&#59; b
          a]; b              @ a&#93;&#59; b
          wait... a.b        @ wait&#46;&#46;&#46; a.b
          a -- b-c -> d      @ a &#45;&#45; b-c -&#62; d
          (C) (c) (TM) ((x)) @ {empty}&#40;C) (c) &#40;TM) &#40;&#40;x))
          = title            @ {empty}&#61; title
          - item             @ {empty}- item
          . item             @ {empty}. item
          1. item            @ {empty}1. item
          a. item            @ {empty}a. item
          iv) item           @ {empty}iv) item
          • item             @ {empty}• item
          Vitamin. B         @ Vitamin. B
          NOTE: this         @ {empty}NOTE: this
          Note: this         @ Note: this
          // comment         @ {empty}&#47;&#47; comment
          1986               @ 1986
          """)
  void paragraph_specialText_asAsciidocWritesIt(String text, String asciidoc) {
    assertThat(AsciidocText.paragraph(text)).isEqualTo(asciidoc);
  }

  @Test
  void paragraph_at_asItsNumber() {
    assertThat(AsciidocText.paragraph("a@b.example")).isEqualTo("a&#64;b.example");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "'',''",
        "' \r\n\t',''",
        "'\u000B',{empty}&#92;u000B",
        "'\r\u000B\r',{empty}&#92;u000B"
      })
  void cell_nothingButBlanks_empty_butNotOfCharactersThatAreShown(String text, String asciidoc) {
    assertThat(AsciidocText.cell(text)).isEqualTo(asciidoc);
  }

  @Test
  void paragraph_lines_breaksBetweenThem() {
    assertThat(AsciidocText.paragraph("a\r\n* b\n\nc"))
        .isEqualTo("a +\n{empty}&#42; b +\n{empty} +\nc");
  }

  @Test
  void line_lines_blanksBetweenThem() {
    assertThat(AsciidocText.line("a\nb")).isEqualTo("a b");
    assertThat(AsciidocText.line("")).isEqualTo("{empty}");
  }

  @Test
  void cell_nothing_empty() {
    assertThat(AsciidocText.cell(" \n")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void paragraph_hostileText_numbersReadBackAsThatText(String text) {
    assertThat(RoundTrips.asciidocText(AsciidocText.paragraph(text)))
        .isEqualTo(Hostile.shown(text));
  }
}
