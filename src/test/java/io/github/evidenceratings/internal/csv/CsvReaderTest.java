package io.github.evidenceratings.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
  private static final CsvAdvice ADVICE = new CsvAdvice("; long", "; stray", "; open", "; text");

  private final Problems problems = new Problems();

  /** Reads two columns and reports what is wrong with them. */
  private List<String> found(CsvDialect dialect, String text) throws IOException {
    try (CsvReader reader = new CsvReader(new StringReader(text), dialect, LoadLimits.defaults())) {
      for (CsvRow row; (row = reader.next()) != null; ) {
        if (row.size() != 2) {
          row.reportWidth("f", 2, ADVICE, problems);
        }
        row.check("f", ADVICE, problems);
      }
    } catch (CsvSyntaxException e) {
      e.report("f", ADVICE, problems);
    }
    return problems.found().stream().map(Problem::toString).toList();
  }

  /** N stands for a line feed, E for an escape. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "a,b ! none",
        "a,\"b\" N ! none",
        "a,\"b\"\tN\"c\" ,d ! none",
        "aN ! f:1: the row has 1 value, the header 2",
        "a,b,cN ! f:1: the row has 3 values, the header 2; long",
        "a,bNc,d\"e\" ! f:2:2: \"d~e~\" holds a quote but is not quoted; stray",
        "a,bN\"c\"d,e ! f:2: text follows a closing quote in this row; text",
        "a,bN\"c\" \"d,e ! f:2: text follows a closing quote in this row; text",
        "a,bNc,\"d ! f:2:2: the quoted value that starts here is never closed; open",
        // The quote that is never closed comes after the text.
        "a,bN\"c\"d,eNf,\"g ! f:2: text follows a closing quote in this row; text",
        "a,bN\"cNd\",\"e ! f:3:2: the quoted value that starts here is never closed; open",
      })
  void next_quotes_areAroundWholeValues(String shown, String expected) throws IOException {
    List<String> found = found(CsvDialect.STRICT, shown.replace('N', '\n'));

    assertThat(found.isEmpty() ? "none" : found.get(0).replace("d\"e\"", "d~e~"))
        .isEqualTo(expected);
  }

  @Test
  void next_escapes_giveQuotesAnotherMeaning() throws IOException {
    CsvDialect escaped = new CsvDialect(';', '\'', '\\');
    assertThat(found(escaped, "a;b\n'c\\'d';e\n\\'f;'g\\\\'\n")).isEmpty();
    assertThat(found(escaped, "a;\\b"))
        .containsExactly("f:1:2: \"\\u0008\" holds the control character U+0008");
    assertThat(found(escaped, "a;'b'\\c"))
        .contains("f:1: text follows a closing quote in this row; text");
  }

  @Test
  void next_rows_knowTheirLineAndPosition() throws IOException {
    try (CsvReader reader =
        new CsvReader(
            new StringReader("a,\"b\n\nc\"\r\n\nd,e"), CsvDialect.STRICT, LoadLimits.defaults())) {
      CsvRow first = Objects.requireNonNull(reader.next());
      CsvRow empty = Objects.requireNonNull(reader.next());
      CsvRow last = Objects.requireNonNull(reader.next());
      assertThat(first.toList()).containsExactly("a", "b\n\nc");
      assertThat(first.line()).isEqualTo(1);
      assertThat(empty.isEmptyLine()).isTrue();
      assertThat(empty.line()).isEqualTo(4);
      assertThat(last.line()).isEqualTo(5);
      assertThat(last.position()).isEqualTo(11);
      assertThat(reader.next()).isNull();
    }
  }
}
