package io.github.evidenceratings.dataset;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalInt;

/**
 * Whether the quotes of a table are those around values, by RFC 4180, or characters like others.
 *
 * @param used whether a value starts with one
 * @param fault the first line with one that is neither around a value nor doubled in it
 */
record DraftQuotes(boolean used, OptionalInt fault) {
  /** A quoted value longer than this was never closed. */
  private static final int LONGEST = 1 << 20;

  /** Looks at the first rows. */
  static DraftQuotes of(Reader in, char delimiter) throws IOException {
    char[] buffer = new char[1 << 13];
    boolean used = false;
    boolean quoted = false;
    char before = '\n';
    int line = 1;
    int start = 1;
    int length = 0;
    int rows = 0;
    for (int read; (read = in.read(buffer, 0, buffer.length)) >= 0; ) {
      for (int i = 0; i < read; i++) {
        char c = buffer[i];
        boolean atStart = before == delimiter || before == '\n' || before == '\r';
        line += c == '\n' ? 1 : 0;
        if (quoted) {
          // A doubled quote closes the value and opens it again, which comes to the same.
          quoted = c != '"';
          before = quoted ? 'x' : '"';
          if (++length > LONGEST) {
            return new DraftQuotes(used, OptionalInt.of(start));
          }
          continue;
        }
        if (c == '"' && (atStart || before == '"')) {
          length = atStart ? 0 : length;
          start = atStart ? line : start;
          quoted = true;
          used = true;
        } else if (c == '"' || (before == '"' && c != delimiter && c != '\n' && c != '\r')) {
          return new DraftQuotes(used, OptionalInt.of(line));
        } else if (c == '\n' && ++rows > DraftInput.MOST_ROWS) {
          return new DraftQuotes(used, OptionalInt.empty());
        }
        before = c;
      }
    }
    return new DraftQuotes(used, quoted ? OptionalInt.of(start) : OptionalInt.empty());
  }
}
