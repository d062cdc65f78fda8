package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedLinesTest {
  /** More than is read at once. */
  private static final int BUFFER = 1 << 13;

  private static List<String> lines(Reader text, int most) throws IOException {
    BoundedLines in = new BoundedLines(text, most);
    List<String> lines = new ArrayList<>();
    for (String line; (line = in.next()) != null; ) {
      lines.add(line);
    }
    return lines;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(new StringReader(text), 2 * BUFFER);
  }

  @Test
  void next_anyLineEnd_endsALine_twoOfThemAnEmptyOne() throws IOException {
    assertThat(lines("a\nb\rc\r\nd")).containsExactly("a", "b", "c", "d");
    assertThat(lines("a\n\nb\r\rc\r\n\r\nd\n\r\ne"))
        .containsExactly("a", "", "b", "", "c", "", "d", "", "e");
  }

  @Test
  void next_lastLine_withOrWithoutAnEnd_isOne() throws IOException {
    assertThat(lines("")).isEmpty();
    assertThat(lines("a")).containsExactly("a");
    assertThat(lines("a\n")).containsExactly("a");
    assertThat(lines("a\r\n")).containsExactly("a");
    assertThat(lines("\n")).containsExactly("");
  }

  /** Line ends are told the same whatever part of them has been read. */
  @ParameterizedTest
  @ValueSource(ints = {BUFFER - 2, BUFFER - 1, BUFFER, BUFFER + 1})
  void next_lineEndWhereTheBufferEnds_isOne(int length) throws IOException {
    String filled = "x".repeat(length);
    assertThat(lines(filled + "\r\nb\n\nc")).containsExactly(filled, "b", "", "c");
    assertThat(lines(filled + "\rb\n")).containsExactly(filled, "b");
    assertThat(lines(filled + "\n\r\nb")).containsExactly(filled, "", "b");
    assertThat(lines(filled + "\r\n")).containsExactly(filled);
  }

  @Test
  void next_characterByCharacter_isTheSame() throws IOException {
    Reader single =
        new StringReader("ab\r\n\nc\rd\n") {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
          }
        };
    assertThat(lines(single, 2)).containsExactly("ab", "", "c", "d");
  }

  @Test
  void next_lineOfTheLimit_isRead_aLongerOneIsNot_andNamed() throws IOException {
    assertThat(lines(new StringReader("1234\r\n1234\n1234"), 4))
        .containsExactly("1234", "1234", "1234");
    for (String end : List.of("", "\n", "\r\n")) {
      LimitException e =
          catchThrowableOfType(
              LimitException.class, () -> lines(new StringReader("12\r\n1234\n12345" + end), 4));
      assertThat(e).hasMessage("the line is longer than the 4 characters that are read at most");
      assertThat(e.place("f").line()).isEqualTo(3);
      assertThat(e.place("f").column()).isZero();
    }
  }
}
