package io.github.evidenceratings.internal.reading;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, ended by LF, CR or both, none of them longer than what is read at most. Not
 * safe for use by several threads.
 */
public final class BoundedLines {
  private final Reader in;
  private final int most;
  private final char[] buffer = new char[1 << 13];
  private int at;
  private int end;
  private int number;
  private boolean afterCarriageReturn;

  /**
   * @param most how many characters a line may have
   */
  public BoundedLines(Reader in, int most) {
    this.in = in;
    this.most = most;
  }

  /**
   * The next line, without what ends it; null after the last.
   *
   * @throws LimitException if it is too long
   */
  public @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    number++;
    boolean any = false;
    while (fill()) {
      any = true;
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      line.append(buffer, from, at - from);
      if (line.length() > most) {
        throw new LimitException(
            "the line is longer than the " + most + " characters that are read at most", number, 0);
      }
      if (at < end) {
        afterCarriageReturn = buffer[at++] == '\r';
        return line.toString();
      }
    }
    return any ? line.toString() : null;
  }

  /** Reads on if all has been used; skips the second half of a line end. False at the end. */
  private boolean fill() throws IOException {
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        if (end == 0) {
          return false;
        }
      }
      if (!afterCarriageReturn || buffer[at] != '\n') {
        afterCarriageReturn = false;
        return true;
      }
      afterCarriageReturn = false;
      at++;
    }
  }
}
