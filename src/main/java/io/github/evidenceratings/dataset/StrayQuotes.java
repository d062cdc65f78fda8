package io.github.evidenceratings.dataset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Passes CSV on unchanged and notes the quotes inside values that are not quoted: RFC 4180 has no
 * such thing, but the parser takes them as text. Also notes whether there is any control character.
 * Not safe for use by several threads.
 */
final class StrayQuotes extends Reader {
  private enum State {
    START_OF_VALUE,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE
  }

  private record Stray(int line, int field) {}

  private final Reader in;
  private final char delimiter;
  private final char mark;
  private final Queue<Stray> found = new ArrayDeque<>();
  private State state = State.START_OF_VALUE;
  private boolean afterCarriageReturn;
  private int line = 1;
  private int rowLine = 1;
  private int field = 1;
  private boolean noted;
  private boolean control;

  /** By the lowest characters, whether they are more than text. */
  private final boolean[] special;

  StrayQuotes(Reader in, char delimiter, char mark) {
    this.in = in;
    this.delimiter = delimiter;
    this.mark = mark;
    this.special = new boolean[Math.max(' ', Math.max(delimiter, mark) + 1)];
    Arrays.fill(special, 0, ' ', true);
    special[delimiter] = true;
    special[mark] = true;
  }

  /** Whether a control character other than tabs and line ends was in what has been read. */
  boolean control() {
    return control;
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
  public int read(char[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    int end = offset + count;
    for (int i = offset; i < end; ) {
      char c = target[i++];
      if (isSpecial(c)) {
        next(c);
        continue;
      }
      if (state != State.QUOTED) {
        state = State.UNQUOTED;
      }
      afterCarriageReturn = false;
      while (i < end && !isSpecial(target[i])) {
        i++;
      }
    }
    return count;
  }

  private boolean isSpecial(char c) {
    return c < special.length && special[c];
  }

  private void next(char c) {
    control |= c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean lineEnd = c == '\r' || (c == '\n' && !afterCarriageReturn);
    if (lineEnd) {
      line++;
    }
    if (state != State.QUOTED && (c == '\r' || c == '\n')) {
      rowLine = line;
      field = 1;
      start();
    } else if (state == State.QUOTED) {
      state = c == mark ? State.AFTER_QUOTE : State.QUOTED;
    } else if (c == delimiter) {
      field++;
      start();
    } else if (c == mark) {
      quote();
    } else {
      state = State.UNQUOTED;
    }
    afterCarriageReturn = c == '\r';
  }

  private void start() {
    state = State.START_OF_VALUE;
    noted = false;
  }

  private void quote() {
    if (state != State.UNQUOTED) {
      state = State.QUOTED;
    } else if (!noted) {
      found.add(new Stray(rowLine, field));
      noted = true;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
