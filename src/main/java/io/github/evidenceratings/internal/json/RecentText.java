package io.github.evidenceratings.internal.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes a document on to the parser and remembers the last part of it, so that a message can quote
 * what the parser stopped at. Relies on the parser to keep its buffer until it reads on.
 */
final class RecentText extends Reader {
  /** Before the first character, or after the last. */
  static final int NONE = -1;

  /** What was read too long ago, or is still to be read. */
  static final int UNKNOWN = -2;

  /** How many characters before the last part are kept. */
  private static final int KEPT = 256;

  private final Reader in;

  /** The characters before the part. */
  private char[] before = {};

  private char[] part = {};
  private int from;
  private int length;
  private long start;
  private boolean ended;

  RecentText(Reader in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int most) throws IOException {
    keep();
    int read = in.read(buffer, offset, most);
    ended = read < 0;
    part = buffer;
    from = offset;
    length = Math.max(0, read);
    return read;
  }

  /** Keeps the end of a part, whose buffer is about to be overwritten. */
  private void keep() {
    if (length > 0) {
      int ofPart = Math.min(KEPT, length);
      int ofBefore = Math.min(KEPT - ofPart, before.length);
      char[] kept = new char[ofBefore + ofPart];
      System.arraycopy(before, before.length - ofBefore, kept, 0, ofBefore);
      System.arraycopy(part, from + length - ofPart, kept, ofBefore, ofPart);
      before = kept;
      start += length;
      length = 0;
    }
  }

  /** Reads on to an index, if the parser has not; it is not used after that. */
  void readTo(long index) {
    try {
      while (!ended && index >= start + length) {
        read(new char[1], 0, 1);
      }
    } catch (IOException e) {
      // What cannot be read is not quoted.
    }
  }

  /** The character at an index, 0-based, of the document. */
  int at(long index) {
    if (index < 0 || (ended && index >= start + length)) {
      return NONE;
    }
    if (index >= start && index < start + length) {
      return part[from + (int) (index - start)];
    }
    long inBefore = index - (start - before.length);
    return inBefore >= 0 && index < start ? before[(int) inBefore] : UNKNOWN;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
