package io.github.evidenceratings.internal.csv;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LimitException;
import io.github.evidenceratings.internal.reading.Place;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScanTest {
  private static final LoadLimits LIMITS = LoadLimits.defaults().withCharacters(5).withColumns(3);

  private static CsvScan scan(String text) {
    return new CsvScan(new StringReader(text), CsvDialect.STRICT, LIMITS);
  }

  private static CsvScan read(String text) throws IOException {
    CsvScan scan = new CsvScan(new StringReader(text), CsvDialect.STRICT, LoadLimits.defaults());
    char[] buffer = new char[100];
    while (scan.read(buffer, 0, 7) >= 0) {
      // goes on to the end
    }
    return scan;
  }

  @Test
  void read_asLongAsAllowed_passesUnchanged() throws IOException {
    String text = "abcde,a,bcdef\r\n\"abc\",\"\"\"a\",x\n";
    StringBuilder passed = new StringBuilder();
    CsvScan scan = scan(text);
    char[] buffer = new char[8];
    for (int read; (read = scan.read(buffer, 2, 3)) >= 0; ) {
      passed.append(buffer, 2, read);
    }
    assertThat(passed).hasToString(text);
  }

  /** What comes before is handed out first. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "'ab,abcdef,x' ! 9 ! is longer than the 5 characters that are read at most",
        "'ab,\"abcde' ! 9 ! is longer than the 5 characters that are read at most; is its quote never"
            + " closed?",
        "'a,b,abcdef' ! 10 ! is longer than the 5 characters that are read at most",
        "'a,b,c,d,e' ! 6 ! the row has more than the 3 values that are read at most",
      })
  void read_beyondALimit_handsOutWhatComesBefore_thenFails(String text, int first, String message)
      throws IOException {
    CsvScan scan = scan(text);
    char[] buffer = new char[100];
    assertThat(scan.read(buffer, 20, 50)).isEqualTo(first);
    assertThat(new String(buffer, 20, first)).isEqualTo(text.substring(0, first));
    for (int i = 0; i < 2; i++) {
      assertRefused(LimitException.class, () -> scan.read(buffer, 20, 50), message);
    }
  }

  /** A row that is bounded by its values alone might have thousands as long as one may be. */
  @Test
  void read_rowBeyondItsLength_isNotRead() throws IOException {
    String value = "x".repeat(1 << 20) + ',';
    LoadLimits limits = LoadLimits.defaults();
    int most = 4 << 20;
    String fits = value.repeat(4).substring(0, most - 1) + '\n';
    assertThat(all(fits + fits, limits)).isEqualTo(2 * most);
    assertThatThrownBy(() -> all("a\n" + value.repeat(4) + 'y', limits))
        .isInstanceOfSatisfying(
            LimitException.class, e -> assertThat(e.place("f")).isEqualTo(new Place("f", 2, 0)))
        .hasMessage("the row is longer than the 4194304 characters that are read at most");
    assertThat(all(value.repeat(5), limits.withCharacters(2 << 20))).isEqualTo(5 * value.length());
  }

  private static int all(String text, LoadLimits limits) throws IOException {
    CsvScan scan = new CsvScan(new StringReader(text), CsvDialect.STRICT, limits);
    char[] buffer = new char[1 << 16];
    int all = 0;
    for (int read; (read = scan.read(buffer, 0, buffer.length)) >= 0; ) {
      all += read;
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0000', '\u0001', '\u000B', '\u001F', '\u007F', '\u0085', '\u009F'})
  void control_others_areNoted(char character) throws IOException {
    assertThat(read("x," + character + ",y\n").control()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', ' ', '\t', '\n', '\r', '~', '\u00A0'})
  void control_textTabsAndLineEnds_areNone(char character) throws IOException {
    assertThat(read("x," + character + ",y\n").control()).isFalse();
  }

  @Test
  void valueLine_everyKindOfLineEnd_countsOnce() throws IOException {
    assertThat(read("a\r\nb\rc\n\"d").valueLine()).isEqualTo(4);
    assertThat(read("a\r\r\n\n\"d").valueLine()).isEqualTo(4);
    CsvScan inQuotes = read("a,\"b\r\nc");
    assertThat(inQuotes.valueLine()).isEqualTo(1);
    assertThat(inQuotes.field()).isEqualTo(2);
    assertThat(read("\"b\r\nc\",d").valueLine()).isEqualTo(2);
  }

  @Test
  void in_strayQuotes_byTheLineOfTheirRow() throws IOException {
    CsvScan scan = read("a,b\"c\r\n\"x\ny\",z\nd\"\",e,f\"\n");
    assertThat(scan.in(1)).containsExactly(2);
    assertThat(scan.in(2)).isEmpty();
    assertThat(scan.in(4)).containsExactly(1, 3);
    assertThat(scan.in(5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '!',
      value = {
        "a\\Nb\\,cN\"d ! 3 ! 1",
        // Neither opens a quoted value
        "a\\,b,c ! 1 ! 2",
        // nor ends one.
        "a,\"b\\\"cNd ! 1 ! 2",
      })
  void escape_takesAwayWhatTheNextMeans(String shown, int line, int field) throws IOException {
    String text = shown.replace('N', '\n');
    CsvScan scan =
        new CsvScan(new StringReader(text), new CsvDialect(',', '"', '\\'), LoadLimits.defaults());
    assertThat(scan.read(new char[100], 0, 100)).isEqualTo(text.length());
    assertThat(scan.valueLine()).isEqualTo(line);
    assertThat(scan.field()).isEqualTo(field);
  }
}
