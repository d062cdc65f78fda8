package io.github.evidenceratings.table.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.LatexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '\u0001',
      textBlock =
          """
          \\ @ \\textbackslash{}
          { @ \\{
          } @ \\}
          $ @ \\$
          & @ \\&
          % @ \\%
          _ @ \\_\\allowbreak{}
          / @ /\\allowbreak{}
          ^ @ \\textasciicircum{}
          ~ @ \\textasciitilde{}
          < @ \\textless{}
          > @ \\textgreater{}
          | @ \\textbar{}
          " @ \\textquotedbl{}
          ` @ \\textasciigrave{}
          [ @ {[}
          ] @ {]}
          * @ {*}
          ' @ '
          - @ -
          '' @ '{}'
          --- @ -{}-{}-
          ,, @ ,{},
          ?` @ ?\\textasciigrave{}
          << @ \\textless{}\\textless{}
          ≥ @ \\ensuremath{\\geq}
          β @ \\ensuremath{\\beta}
          Δ @ \\ensuremath{\\Delta}
          − @ \\ensuremath{-}
          ′ @ \\ensuremath{'}
          é @ é
          – @ –
          \\textbf{x} @ \\textbackslash{}textbf\\{x\\}
          """)
  void escape_specialCharacter_asLatexWritesIt(String text, String latex) {
    assertThat(LatexText.escape(text)).isEqualTo(latex);
  }

  @Test
  void escape_otherCharacters_asLatexWritesThem() {
    assertThat(LatexText.escape("#")).isEqualTo("\\#");
    assertThat(LatexText.escape("a\u00A0b")).isEqualTo("a~b");
    assertThat(LatexText.escape("e\u0301")).isEqualTo("é");
    assertThat(LatexText.escape("a\r\nb\n\nc")).isEqualTo("a\\newline{}b\\newline{}\\newline{}c");
    assertThat(LatexText.escape("\u202E")).isEqualTo("\\textbackslash{}u202E");
    assertThat(LatexText.escape(" \t a\tb ")).isEqualTo("a b");
  }

  @Test
  void escapeLine_lines_blanksBetweenThem() {
    assertThat(LatexText.escapeLine("a\r\nb & c")).isEqualTo("a b \\& c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "a_b", "x^2", "100%", "#", "\\def", "\\\\", "{", "}", "[", "`x`"})
  void reader_bareText_refused(String tex) {
    assertThatThrownBy(() -> LatexReader.text(tex)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reader_ligatures_seen() {
    assertThat(LatexReader.text("a--b ''c'' ,,d")).isEqualTo("a–b ”c” „d");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void escape_hostileText_readBackAsThatText(String text) {
    assertThat(LatexReader.text(LatexText.escape(text)))
        .isEqualTo(
            java.text.Normalizer.normalize(Hostile.shown(text), java.text.Normalizer.Form.NFC));
  }
}
