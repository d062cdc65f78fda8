package io.github.evidenceratings.internal.csv;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.LimitException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Passes CSV on unchanged, and looks at what the parser does not: notes the quotes inside values
 * that are not quoted, of which RFC 4180 has none but which the parser takes as text; notes whether
 * there is any control character, and where the quoted value began that is being read; and stops at
 * values and rows that are longer than what is read at most, since the parser would take them as
 * long as there is memory. Not safe for use by several threads.
 */
final class CsvScan extends Reader {
  private enum State {
    START_OF_VALUE,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE
  }

  private record Stray(int line, int field) {}

  private final Reader in;
  private final char delimiter;

  /** The character around values; null if there is none. */
  private final @Nullable Character mark;

  /** The character that takes from the next what it means; null if there is none. */
  private final @Nullable Character escape;

  private final LoadLimits limits;
  private final Queue<Stray> found = new ArrayDeque<>();
  private State state = State.START_OF_VALUE;
  private boolean afterCarriageReturn;
  private int line = 1;
  private int rowLine = 1;
  private int field = 1;
  private int valueLine = 1;

  /** How many characters the value has so far. */
  private int length;

  /** How many the row has. */
  private long rowLength;

  private boolean noted;
  private boolean escaped;
  private boolean control;
  private @Nullable LimitException failure;

  /** By the lowest characters, whether they are more than text. */
  private final boolean[] special;

  CsvScan(
      Reader in,
      char delimiter,
      @Nullable Character mark,
      @Nullable Character escape,
      LoadLimits limits) {
    this.in = in;
    this.delimiter = delimiter;
    this.mark = mark;
    this.escape = escape;
    this.limits = limits;
    int highest = Math.max('\u009F', delimiter);
    highest = Math.max(highest, mark == null ? 0 : mark);
    highest = Math.max(highest, escape == null ? 0 : escape);
    special = new boolean[highest + 1];
    for (char c = 0; c <= '\u009F'; c++) {
      special[c] = c < ' ' || Characters.isControl(c);
    }
    special[delimiter] = true;
    if (mark != null) {
      special[mark] = true;
    }
    if (escape != null) {
      special[escape] = true;
    }
  }

  /** Whether a control character other than tabs and line ends was in what has been read. */
  boolean control() {
    return control;
  }

  /** The 1-based line in which the value starts that was being read last. */
  int valueLine() {
    return valueLine;
  }

  /** The 1-based number, in its row, of the value that was being read last. */
  int field() {
    return field;
  }

  /**
   * The 1-based numbers of the values with stray quotes in the row that starts in a line. To be
   * asked once for each row, in order; forgets the rows before.
   */
  List<Integer> in(int rowStart) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Integer> fields = new ArrayList<>();
    for (Stray stray; (stray = found.peek()) != null && stray.line() <= rowStart; found.remove()) {
      if (stray.line() == rowStart) {
        fields.add(stray.field());
      }
    }
    return fields;
  }

  @Override
  public int read(char[] target, int offset, int most) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int count = in.read(target, offset, most);
    int end = offset + count;
    for (int i = offset; i < end; ) {
      int from = i;
      char c = target[i++];
      if (isSpecial(c)) {
        next(c);
      } else {
        if (state != State.QUOTED) {
          state = State.UNQUOTED;
        }
        afterCarriageReturn = false;
        escaped = false;
        while (i < end && !isSpecial(target[i])) {
          i++;
        }
        length += i - from;
        rowLength += i - from;
      }
      if (length > limits.characters()
          || field > limits.columns()
          || rowLength > limits.rowCharacters()) {
        // What comes before is handed out first, so that problems further up are found too.
        failure = beyond();
        return i - offset;
      }
    }
    return count;
  }

  private LimitException beyond() {
    if (rowLength > limits.rowCharacters()) {
      return new LimitException(
          "the row is longer than the "
              + limits.rowCharacters()
              + " characters that are read at most",
          rowLine,
          0);
    }
    return field > limits.columns()
        ? new LimitException(
            "the row has more than the " + limits.columns() + " values that are read at most",
            rowLine,
            0)
        : new LimitException(
            "is longer than the "
                + limits.characters()
                + " characters that are read at most"
                + (state == State.QUOTED ? "; is its quote never closed?" : ""),
            valueLine,
            field);
  }

  private boolean isSpecial(char c) {
    return c < special.length && special[c];
  }

  private void next(char c) {
    control |= Characters.isControl(c);
    boolean lineEnd = c == '\r' || (c == '\n' && !afterCarriageReturn);
    if (lineEnd) {
      line++;
    }
    length++;
    rowLength++;
    if (escaped) {
      escaped = false;
    } else if (escape != null && c == escape) {
      escaped = true;
      state = state == State.QUOTED ? State.QUOTED : State.UNQUOTED;
    } else if (state != State.QUOTED && (c == '\r' || c == '\n')) {
      rowLine = line;
      rowLength = 0;
      field = 1;
      start();
    } else if (state == State.QUOTED) {
      state = mark != null && c == mark ? State.AFTER_QUOTE : State.QUOTED;
    } else if (c == delimiter) {
      field++;
      start();
    } else if (mark != null && c == mark) {
      quote();
    } else {
      state = State.UNQUOTED;
    }
    afterCarriageReturn = c == '\r';
  }

  private void start() {
    state = State.START_OF_VALUE;
    valueLine = line;
    length = 0;
    noted = false;
  }

  private void quote() {
    if (state != State.UNQUOTED) {
      state = State.QUOTED;
    } else if (!noted && escape == null) {
      found.add(new Stray(rowLine, field));
      noted = true;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
