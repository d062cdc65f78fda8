package io.github.evidenceratings.blackbox.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that break a format which does not escape them. */
public final class Hostile {
  /** What may do more to a reader's screen than show a character; line feeds aside. */
  public static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");

  private static final List<String> TEXTS =
      List.of(
          "plain",
          "a | b || c",
          "|",
          "\\",
          "\\|",
          "\\\\|",
          "ends with a backslash \\",
          "C:\\new\\table",
          "\"quoted\", 'single', and `code`",
          "``two ` ticks``",
          "two\nlines",
          "carriage\r\nreturn",
          "old\rMac",
          "blank\n\nline",
          "\n\nleading and trailing\n\n",
          "first\n| --- |\n# second",
          "tab\tinside",
          "  spaces around  ",
          "<script>alert(1)</script>",
          "<br>",
          "<!-- comment -->",
          "<a@b.example>",
          "&amp; &lt; &#x41;",
          "[x](javascript:alert(1))",
          "![x](https://example.org/x.png)",
          "[x]: https://example.org",
          "[^1] and [x][y]",
          "https://example.org/?a=b&c=d_e_f",
          "*em* **strong** _em_ __strong__ ~~gone~~",
          "snake_case_name 2*3*4",
          "$x_1$ and $$y$$",
          "# heading",
          "closing hashes ##",
          "#",
          "1. first",
          "12) twelfth",
          "1986. A great year",
          "- item",
          "+ item",
          "* item",
          "---",
          "- - -",
          "===",
          ":---:",
          "> quote",
          "    indented",
          "~~~",
          "```java",
          "{curly} {{braces}} {% tag %}",
          "=1+1",
          "=HYPERLINK(\"https://example.org\",\"x\")",
          "+1+1",
          "-1-1",
          "@SUM(A1)",
          "'=1+1",
          "''=1+1",
          "'quoted",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "\u0000=1+1",
          "\uFF1D1+1",
          "\uFF0B1+1",
          "\uFF0D1+1",
          "\uFF20SUM(A1)",
          "'\uFF1D1+1",
          "-5",
          "+1.5e3",
          "-1,5",
          "comma, and; semicolon",
          "right\u202Eto left",
          "isolate \u2067x\u2069",
          "zero\u200Bwidth, soft\u00ADhyphen, byte order mark \uFEFF",
          "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
          "thumb \uD83D\uDC4D\uD83C\uDFFD flag \uD83C\uDDE9\uD83C\uDDEA",
          "e\u0301 a\u0308\u0323 combining",
          "\u0301starts with a mark",
          "東京都 全角文字 한국어",
          "العربية עברית",
          "bell \u0007 nul \u0000 backspace \b delete \u007F next line \u0085",
          "\u001B[31mred\u001B[0m \u009B1A",
          "\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007",
          "\u001Fseparator at the start, form feed at the end\f",
          "line\u2028separator paragraph\u2029separator",
          "lone \uD800 surrogate",
          "no character \uFFFE, nor \uFFFF, nor \uFDD0",
          "\uFFFEstarts with none and ends with one more\uFFFF",
          "no character beyond either \uD83F\uDFFE \uD83F\uDFFF \uDBFF\uDFFF",
          "no\u00A0break and ideographic\u3000space",
          "a very long text without end ".repeat(20).strip(),
          "x".repeat(300));

  private Hostile() {}

  public static Stream<String> texts() {
    return TEXTS.stream();
  }

  /** What documents for readers promise to show of a text, its lines kept apart. */
  public static String shown(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return UNPRINTABLE
        .matcher(lines)
        .replaceAll(match -> String.format("\\\\u%04X", match.group().codePointAt(0)))
        .strip();
  }
}
