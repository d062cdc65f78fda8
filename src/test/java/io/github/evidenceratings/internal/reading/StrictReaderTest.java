package io.github.evidenceratings.internal.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.StrictReader.MalformedTextException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {
  private static final int BUFFER = 1 << 14;

  private static String read(InputStream in) throws IOException {
    try (StrictReader reader = new StrictReader(in, UTF_8, LoadLimits.defaults())) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static String read(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Object part : parts) {
      bytes.writeBytes(part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** Line and offset as {@code line@offset}. */
  private static String malformed(byte[] bytes) {
    MalformedTextException e =
        catchThrowableOfType(MalformedTextException.class, () -> read(bytes));
    assertThat(e).isNotNull();
    return e.line() + "@" + e.offset();
  }

  @Test
  void read_empty_isEmpty() throws IOException {
    assertThat(read(bytes())).isEmpty();
  }

  @Test
  void read_byteOrderMark_isLeftOut() throws IOException {
    assertThat(read(bytes("\uFEFFa,b"))).isEqualTo("a,b");
  }

  @Test
  void read_byteOrderMarkAlone_isEmpty() throws IOException {
    assertThat(read(bytes("\uFEFF"))).isEmpty();
  }

  @Test
  void read_byteOrderMarkFurtherOn_isKept() throws IOException {
    assertThat(read(bytes("\uFEFF\uFEFFa\uFEFF"))).isEqualTo("\uFEFFa\uFEFF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "→", "𝄞"})
  void read_sequenceAcrossBuffer_isWhole(String character) throws IOException {
    for (int before = BUFFER - 5; before <= BUFFER + 1; before++) {
      String text = "x".repeat(before) + character + "y";
      assertThat(read(bytes(text))).as("%d bytes before", before).isEqualTo(text);
    }
  }

  @Test
  void read_streamOfSingleBytes_isWhole() throws IOException {
    byte[] bytes = bytes("\uFEFFé→𝄞\r\n");
    InputStream trickle =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(1, length));
          }
        };
    assertThat(read(trickle)).isEqualTo("é→𝄞\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "ff, 1@0", // no such byte
    "80, 1@0", // continuation without a start
    "c080, 1@0", // overlong
    "eda080, 1@0", // surrogate
    "f4908080, 1@0", // beyond the last code point
    "6162c3, 1@2", // cut off at the end
    "6162e282, 1@2",
    "61f09d84, 1@1",
    "6162c32c, 1@2", // cut off in the middle
    "efbbbfff, 1@3", // after a byte order mark
    "efbb, 1@0", // half a byte order mark
    "610a62e9, 2@3", // Latin-1 in the second line
    "610d0a62e9, 2@4",
    "610d62e9, 2@3",
    "610d0d0a0a62e9, 4@6",
    "0d0a0d0ae9, 3@4",
    "c3a90ae9, 2@3",
  })
  void read_malformed_namesLineAndOffset(String hex, String place) {
    assertThat(malformed(hex(hex))).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e9", "c328", "e2822c", "f09d84"})
  void read_malformedAcrossBuffer_namesOffset(String hex) {
    for (int before = BUFFER - 5; before <= BUFFER + 1; before++) {
      assertThat(malformed(bytes("\n", "x".repeat(before - 1), hex(hex)))).isEqualTo("2@" + before);
    }
  }

  @ParameterizedTest
  @CsvSource({"'\r\n', 2", "'\r\r', 3", "'\n\n', 3", "'\n\r', 3"})
  void read_lineEndAcrossBuffer_isCountedOnce(String lineEnd, int line) {
    byte[] bytes = bytes("x".repeat(BUFFER - 1), lineEnd, hex("ff"));
    assertThat(malformed(bytes)).isEqualTo(line + "@" + (BUFFER + 1));
  }

  @Test
  void read_malformed_handsOutWhatIsBefore() throws IOException {
    try (StrictReader reader =
        new StrictReader(
            new ByteArrayInputStream(bytes("ab\n", hex("ff"), "cd")),
            UTF_8,
            LoadLimits.defaults())) {
      char[] target = new char[10];
      assertThat(reader.read(target, 0, 10)).isEqualTo(3);
      assertThat(new String(target, 0, 3)).isEqualTo("ab\n");
      MalformedTextException e =
          catchThrowableOfType(MalformedTextException.class, () -> reader.read(target, 0, 10));
      assertThat(e).hasMessage("malformed UTF-8 at byte 3");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fffe, UTF-16", // nothing but the mark
    "feff, UTF-16",
    "0000feffff, UTF-32",
    "fffe0000, UTF-32",
    "fffe0001, UTF-16",
    "fffe00, UTF-16",
    "ff, ''",
    "fdff, ''"
  })
  void read_markOfAnotherEncoding_isNoted(String hex, String mark) {
    MalformedTextException e =
        catchThrowableOfType(MalformedTextException.class, () -> read(hex(hex)));
    assertThat(e.mark()).isEqualTo(mark);
  }

  @Test
  void read_markOfFourBytesAlone_isNoted() {
    MalformedTextException e =
        catchThrowableOfType(MalformedTextException.class, () -> read(hex("0000feff")));
    assertThat(e.mark()).isEqualTo("UTF-32");
    assertThat(e.offset()).isEqualTo(2);
  }

  /** Not what a stream should do, but some do. */
  @Test
  void read_streamThatHasNothingForNow_isReadOn() throws IOException {
    InputStream slow =
        new ByteArrayInputStream(bytes("ab")) {
          private boolean asked;

          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            asked = !asked;
            return asked ? 0 : super.read(target, offset, 1);
          }
        };
    assertThat(read(slow)).isEqualTo("ab");
  }
}
