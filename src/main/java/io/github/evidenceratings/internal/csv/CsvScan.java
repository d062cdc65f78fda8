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
 * that are not quoted, of which RFC 4180 has none but which the parser takes as text; notes text
 * after a closing quote, at which the parser stops, and whether there is any control character; and
 * stops at values and rows that are longer than what is read at most, since the parser would take
 * them as long as there is memory. Not safe for use by several threads.
 */
final class CsvScan extends Reader {
  private enum State {
    START_OF_VALUE,
    UNQUOTED,
    QUOTED,
    AFTER_QUOTE,
    BLANK_AFTER_QUOTE
  }

  private record Stray(int line, int field) {}

  /** The 1-based lines of a quoted value and of the text after it. */
  record TextAfterQuote(int valueLine, int line) {}

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
  private boolean quotes;
  private @Nullable TextAfterQuote textAfterQuote;
  private @Nullable LimitException failure;

  /** By the lowest characters, whether they are more than text. */
  private final boolean[] special;

  CsvScan(Reader in, CsvDialect dialect, LoadLimits limits) {
    this.in = in;
    this.delimiter = dialect.delimiter();
    this.mark = dialect.quote();
    this.escape = dialect.escape();
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

  /** Whether a value that has been read is quoted. */
  boolean hasQuotes() {
    return quotes;
  }

  /** Whether what has been read ends within quotes. */
  boolean isInQuotes() {
    return state == State.QUOTED;
  }

  /** The first text after a closing quote in what has been read; null if there is none. */
  @Nullable TextAfterQuote textAfterQuote() {
    return textAfterQuote;
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
      if (isSpecial(c) || isAfterQuote()) {
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

  private boolean isAfterQuote() {
    return state == State.AFTER_QUOTE || state == State.BLANK_AFTER_QUOTE;
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
      if (state != State.QUOTED) {
        text(c);
      }
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
      quote(c);
    } else {
      text(c);
    }
    afterCarriageReturn = c == '\r';
  }

  private void start() {
    state = State.START_OF_VALUE;
    valueLine = line;
    length = 0;
    noted = false;
  }

  private void quote(char c) {
    if (state == State.START_OF_VALUE || state == State.AFTER_QUOTE) {
      state = State.QUOTED;
      quotes = true;
    } else if (state == State.BLANK_AFTER_QUOTE) {
      text(c);
    } else if (!noted && escape == null) {
      found.add(new Stray(rowLine, field));
      noted = true;
    }
  }

  /** A character outside quotes that is part of a value; the parser skips blanks after a quote. */
  private void text(char c) {
    if (!isAfterQuote()) {
      state = State.UNQUOTED;
    } else {
      state = State.BLANK_AFTER_QUOTE;
      if (textAfterQuote == null && !Character.isWhitespace(c)) {
        textAfterQuote = new TextAfterQuote(valueLine, line);
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
