package io.github.evidenceratings.table.render;

import java.io.IOException;
import java.io.Writer;

/**
 * Text on its way to where it goes, through a small buffer: it is never held as a whole here. What
 * is still in the buffer goes on when it is flushed. Not thread-safe.
 */
public final class TextOut extends Writer {
  private final Appendable target;
  private final char[] buffer = new char[1 << 13];
  private int length;

  public TextOut(Appendable target) {
    this.target = target;
  }

  @Override
  public void write(int c) throws IOException {
    if (length == buffer.length) {
      flush();
    }
    buffer[length++] = (char) c;
  }

  @Override
  public void write(String text) throws IOException {
    write(text, 0, text.length());
  }

  @Override
  public void write(String text, int offset, int count) throws IOException {
    int from = offset;
    int end = offset + count;
    while (end - from > buffer.length - length) {
      int part = buffer.length - length;
      text.getChars(from, from + part, buffer, length);
      length += part;
      from += part;
      flush();
    }
    text.getChars(from, end, buffer, length);
    length += end - from;
  }

  @Override
  public void write(char[] text, int offset, int count) throws IOException {
    write(String.valueOf(text, offset, count));
  }

  @Override
  public void flush() throws IOException {
    int count = length;
    length = 0; // Also if the target fails: it is not asked again when this is closed.
    if (count == 0) {
      return;
    }
    if (target instanceof StringBuilder text) {
      text.append(buffer, 0, count);
    } else if (target instanceof Writer writer) {
      writer.write(buffer, 0, count);
    } else {
      target.append(String.valueOf(buffer, 0, count));
    }
  }

  /** Flushes; the target stays open. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
