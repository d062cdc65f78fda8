package io.github.evidenceratings.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of documents that are not JSON: what is expected, and what is there. */
class JsonFaultTest {
  private static final String VALUES =
      "; allowed: a text in double quotes, a number, true, false, null, an array, an object";
  private static final String ESCAPES =
      "; allowed: \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four hexadecimal digits";

  private static String problem(Reader document) throws IOException {
    Problems problems = new Problems();
    assertThat(Json.read(document, new Origin("d.json", 0), LoadLimits.defaults(), problems))
        .isNull();
    return problems.found().stream().map(Problem::toString).reduce((a, b) -> a + b).orElse("");
  }

  private static void assertProblem(String document, String problem) throws IOException {
    String expected = "d.json:" + problem.replaceFirst(" ", " is not JSON: ");
    assertThat(problem(new StringReader(document))).isEqualTo(expected);
    assertThat(problem(new OneByOne(document))).as("read one by one").isEqualTo(expected);
  }

  /** Gives one character at a time. */
  private static final class OneByOne extends Reader {
    private final String text;
    private int next;

    OneByOne(String text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (next == text.length()) {
        return -1;
      }
      buffer[offset] = text.charAt(next++);
      return 1;
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {              | 1:2: it ends inside an object that starts at line 1, column 1
          {"a"           | 1:5: it ends inside an object that starts at line 1, column 1
          {"a": 1        | 1:8: it ends inside an object that starts at line 1, column 1
          {"a": 1,       | 1:9: it ends inside an object that starts at line 1, column 1
          [⏎{"a":⏎[⏎ 1⏎] | 5:2: it ends inside an object that starts at line 2, column 1
          {"a": [⏎1,⏎    | 3:1: it ends inside an array that starts at line 1, column 7
          [-             | 1:3: it ends inside an array that starts at line 1, column 1
          -              | 1:2: it ends inside a number
          "abc           | 1:5: it ends inside a text that starts at line 1, column 1
          {"a":⏎ "abc\\  | 2:7: it ends inside a text that starts at line 2, column 2
          ["\\u12        | 1:7: it ends inside a text that starts at line 1, column 2
          {"ab           | 1:5: it ends inside a name in an object that starts at line 1, column 1
          """)
  void read_documentCutOff_saysWhatItEndsInside(String document, String problem)
      throws IOException {
    assertProblem(document.replace('⏎', '\n'), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {x: 1}           | 1:2: expected a name in double quotes or "}", found "x"
          {'x': 1}         | 1:2: expected a name in double quotes or "}", found "'"
          {,}              | 1:2: expected a name in double quotes or "}", found ","
          {// none⏎}       | 1:2: expected a name in double quotes or "}", found "/" (JSON has no comments)
          {"a":1,}         | 1:8: expected a name in double quotes after the comma, found "}"
          {"a":1,⏎⏎ b2: 3} | 3:2: expected a name in double quotes after the comma, found "b2"
          {"a" 9004}       | 1:6: expected a colon after the name "a", found "9004"
          {"a", 1}         | 1:5: expected a colon after the name "a", found ","
          {"a" = 1}        | 1:6: expected a colon after the name "a", found "="
          {"a":,}          | 1:6: expected a value for "a", found ","
          {"a": 1 "b": 2}  | 1:9: expected a comma or "}", found a text
          {"a": 1; "b": 2} | 1:8: expected a comma or "}", found ";"
          [1 2]            | 1:4: expected a comma or "]", found "2"
          [1:2]            | 1:3: expected a comma or "]", found ":"
          ["x" + "y"]      | 1:6: expected a comma or "]", found "+"
          [1,,2]           | 1:4: expected a value after the comma, found ","
          [1,]             | 1:4: expected a value after the comma, found "]"
          [,1]             | 1:2: expected a value or "]", found ","
          ]                | 1:1: expected a value, found "]"
          {} }             | 1:4: expected the end of the document, found "}"
          {} x             | 1:4: expected the end of the document, found "x"
          """)
  void read_whatIsNotExpected_saysWhatIs(String document, String problem) throws IOException {
    assertProblem(document.replace('⏎', '\n'), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1}       | 1:3: expected a comma or "]", found "}" in an array that starts at line 1, column 1
          [true}    | 1:6: expected a comma or "]", found "}" in an array that starts at line 1, column 1
          [⏎ [1,}   | 2:5: expected a value after the comma, found "}" in an array that starts at line 2, column 2
          {"a":1]   | 1:7: expected a comma or "}", found "]" in an object that starts at line 1, column 1
          {"a"]     | 1:5: expected a colon after the name "a", found "]" in an object that starts at line 1, column 1
          {"a":]    | 1:6: expected a value for "a", found "]" in an object that starts at line 1, column 1
          """)
  void read_bracketOfTheOtherKind_saysWhatIsOpen(String document, String problem)
      throws IOException {
    assertProblem(document.replace('⏎', '\n'), problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          x             | 1:1: expected a value, found "x"
          <html>        | 1:1: expected a value, found "<"
          {"a": small}  | 1:7: expected a value for "a", found "small"
          {"a": tru     | 1:7: expected a value for "a", found "tru"
          {"a": NaN}    | 1:7: expected a value for "a", found "NaN"
          {"a": 1.⏎}    | 1:7: expected a value for "a", found "1."
          [-Infinity]   | 1:2: expected a value or "]", found "-Infinity"
          [1x]          | 1:2: expected a value or "]", found "1x"
          [01]          | 1:2: expected a value or "]", found "01"
          [1.}          | 1:2: expected a value or "]", found "1."
          [+1]          | 1:2: expected a value or "]", found "+1"
          [.5]          | 1:2: expected a value or "]", found ".5"
          [0x1F]        | 1:2: expected a value or "]", found "0x1F"
          [1_000]       | 1:2: expected a value or "]", found "1_000"
          ['x']         | 1:2: expected a value or "]", found "'"
          [“x”]         | 1:2: expected a value or "]", found "“"
          ["a", -⏎]     | 1:7: expected a value after the comma, found "-"
          ["a", None⏎]  | 1:7: expected a value after the comma, found "None"
          """)
  void read_whatIsNoValue_saysWhatIsAllowed(String document, String problem) throws IOException {
    assertThat(problem(new StringReader(document.replace('⏎', '\n'))))
        .isEqualTo("d.json:" + problem.replaceFirst(" ", " is not JSON: ") + VALUES);
  }

  @ParameterizedTest
  @CsvSource({
    "'[\"a\\x\"]', '1:4: is not JSON: \"\\x\"'",
    "'{\"\\x\": 1}', '1:3: is not JSON: \"\\x\"'",
    "'{\"a\": \"C:\\data\"}', '1:10: is not JSON: \"\\d\"'",
    "'[\"\\uG\"]', '1:3: is not JSON: \"\\uG\"'",
    "'[\"\\u12G4\"]', '1:3: is not JSON: \"\\u12G\"'",
    "'[\"bad\\u123g\"]', '1:6: is not JSON: \"\\u123g\"'"
  })
  void read_wrongEscape_listsTheEscapes(String document, String problem) throws IOException {
    assertThat(problem(new StringReader(document)))
        .isEqualTo("d.json:" + problem + " is not an escape" + ESCAPES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"a, 1.%s\"]",
        "{\"a\": \"b, e%s\"}",
        "{\"a\": \"b\", \"c1-%s\": 1}",
        "\"text 1.%s\"",
      })
  void read_controlCharacterInAText_saysHowItIsWritten(String document) throws IOException {
    String place = "d.json:1:" + (document.indexOf('%') + 1) + ": is not JSON: a text holds ";
    assertThat(problem(new StringReader(document.replace("%s", "\n"))))
        .isEqualTo(place + "a line break; write it as \\n");
    assertThat(problem(new StringReader(document.replace("%s", "\r\n"))))
        .isEqualTo(place + "a line break; write it as \\r");
    assertThat(problem(new StringReader(document.replace("%s", "\t"))))
        .isEqualTo(place + "a tab; write it as \\t");
    assertThat(problem(new StringReader(document.replace("%s", "\u0000"))))
        .isEqualTo(place + "the control character U+0000; write it as \\u0000");
  }

  @Test
  void read_characterBeyondTheBasicPlane_isWhole() throws IOException {
    assertThat(problem(new StringReader("[1 \uD83D\uDE00]")))
        .isEqualTo("d.json:1:4: is not JSON: expected a comma or \"]\", found \"\uD83D\uDE00\"");
  }

  /** The parser reads in parts of some thousand characters. */
  @Test
  void read_faultAnywhereInItsParts_isQuoted() throws IOException {
    for (int blanks = 3_980; blanks < 4_020; blanks++) {
      assertThat(problem(new StringReader(" ".repeat(blanks) + "[1, small 2]")))
          .startsWith(
              "d.json:1:"
                  + (blanks + 5)
                  + ": is not JSON: expected a value after the comma,"
                  + " found \"small\"");
      assertThat(problem(new StringReader(" ".repeat(blanks) + "[\"\\u12x4\"]")))
          .startsWith("d.json:1:" + (blanks + 3) + ": is not JSON: \"\\u12x\" is not an escape");
    }
  }

  @Test
  void read_faultAfterManyBlanks_saysWhatIsThere() throws IOException {
    assertThat(problem(new StringReader("[1," + " ".repeat(9_000) + "x]")))
        .isEqualTo("d.json:1:9004: is not JSON: found \"x\"");
  }

  @Test
  void read_longWord_isCut() throws IOException {
    assertThat(problem(new StringReader("[" + "x".repeat(1_000) + "]")))
        .isEqualTo(
            "d.json:1:2: is not JSON: expected a value or \"]\", found \""
                + "x".repeat(80)
                + "…\""
                + VALUES);
  }
}
