package io.github.evidenceratings.imports.sniff;

import java.io.IOException;
import java.io.Reader;
import java.util.OptionalInt;

/**
 * Whether the quotes of a table are those around values, by RFC 4180, or characters like others.
 *
 * @param used whether a value starts with one
 * @param fault the first line with one that is neither around a value nor doubled in it, or never
 *     closed
 * @param open whether that one is never closed, or only by a later one that starts another value
 */
record QuoteSniffer(boolean used, OptionalInt fault, boolean open) {
  /** A quoted value longer than this was never closed. */
  private static final int LONGEST = 1 << 20;

  /** Looks at the first rows. */
  static QuoteSniffer of(Reader in, char delimiter) throws IOException {
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
          if (quoted && ++length > LONGEST) {
            return new QuoteSniffer(used, OptionalInt.of(start), true);
          }
          continue;
        }
        if (c == '"' && (atStart || before == '"')) {
          length = atStart ? 0 : length + 1;
          start = atStart ? line : start;
          quoted = true;
          used = true;
        } else if (c == '"' || (before == '"' && c != delimiter && c != '\n' && c != '\r')) {
          // What closes a value lines below, with text after it, starts another: the first is open.
          boolean open = before == '"' && start < line;
          return new QuoteSniffer(used, OptionalInt.of(open ? start : line), open);
        } else if (c == '\n' && ++rows > SniffedFile.MOST_ROWS) {
          return new QuoteSniffer(used, OptionalInt.empty(), false);
        }
        before = c;
      }
    }
    return new QuoteSniffer(used, quoted ? OptionalInt.of(start) : OptionalInt.empty(), quoted);
  }

  /** Whether several of the first lines, each read alone, hold quotes that do not stand around. */
  static boolean strayInSeveralLines(Reader in, char delimiter) throws IOException {
    char[] buffer = new char[1 << 13];
    boolean quoted = false;
    boolean stray = false;
    char before = '\n';
    int lines = 0;
    int strays = 0;
    for (int read; (read = in.read(buffer, 0, buffer.length)) >= 0; ) {
      for (int i = 0; i < read; i++) {
        char c = buffer[i];
        boolean end = c == '\n' || c == '\r';
        boolean atStart = before == delimiter || before == '\n';
        if (end) {
          strays += stray || quoted ? 1 : 0;
          lines += c == '\n' ? 1 : 0;
          if (strays > 1 || lines > SniffedFile.MOST_ROWS) {
            return strays > 1;
          }
          stray = false;
          quoted = false;
        } else if (quoted) {
          quoted = c != '"';
        } else if (c == '"' && (atStart || before == '"')) {
          quoted = true;
        } else {
          stray |= c == '"' || (before == '"' && c != delimiter);
        }
        before = end ? '\n' : quoted ? 'x' : c;
      }
    }
    return strays + (stray || quoted ? 1 : 0) > 1;
  }
}
