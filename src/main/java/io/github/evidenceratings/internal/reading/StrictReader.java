package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.LoadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 or another encoding, leaves out a byte order mark, and stops at the first malformed
 * sequence instead of replacing it, or when there are more bytes than are read at most. Not safe
 * for use by several threads.
 */
public final class StrictReader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(1 << 14).limit(0);
  private boolean atStart = true;
  private boolean endOfInput;
  private boolean flushed;
  private int line = 1;
  private boolean afterCarriageReturn;

  /** Malformed bytes: where they are, in a file and in its lines. */
  public static final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String encoding;
    private final String mark;
    private final int line;
    private final long offset;

    MalformedTextException(Charset encoding, String mark, int line, long offset) {
      super("malformed " + encoding.name() + " at byte " + offset);
      this.encoding = encoding.name();
      this.mark = mark;
      this.line = line;
      this.offset = offset;
    }

    /** The name of the encoding that the bytes are not in. */
    String encoding() {
      return encoding;
    }

    /** The encoding whose byte order mark the file starts with; empty if it is none but this. */
    String mark() {
      return mark;
    }

    /** 0-based offset of the malformed bytes in the file. */
    public long offset() {
      return offset;
    }

    /** 1-based line of the malformed bytes. */
    public int line() {
      return line;
    }
  }

  private long consumed;
  private long read;
  private String mark = "";
  private final ByteBudget budget;

  /** Reads UTF-8. */
  public StrictReader(InputStream in, ByteBudget budget) {
    this(in, StandardCharsets.UTF_8, budget);
  }

  /** Reads a file by itself. */
  public StrictReader(InputStream in, Charset encoding, LoadLimits limits) {
    this(in, encoding, new ByteBudget(limits.bytes()));
  }

  public StrictReader(InputStream in, Charset encoding, ByteBudget budget) {
    this.in = in;
    this.budget = budget;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void fill() throws IOException {
    chars.clear();
    while (true) {
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, endOfInput);
      consumed += bytes.position() - before;
      if (result.isError() && chars.position() == 0) {
        chars.flip();
        throw new MalformedTextException(decoder.charset(), mark, line, consumed);
      }
      // What is well-formed is handed out first, so that problems further up are found too.
      if (result.isError() || result.isOverflow()) {
        break;
      }
      if (endOfInput) {
        decoder.flush(chars);
        flushed = true;
        break;
      }
      if (chars.position() > 0) {
        break;
      }
      bytes.compact();
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (count < 0) {
        endOfInput = true;
      } else {
        bytes.position(bytes.position() + count);
        if (read == 0) {
          mark = mark(bytes.array(), count);
          // This mark starts with two null characters, at which others would stumble.
          if (mark.equals("UTF-32")
              && bytes.array()[0] == 0
              && decoder.charset().equals(StandardCharsets.UTF_8)) {
            throw new MalformedTextException(decoder.charset(), mark, line, 2);
          }
        }
        read += count;
        budget.add(count, read);
      }
      bytes.flip();
    }
    chars.flip();
    countLines();
    if (atStart && chars.hasRemaining()) {
      atStart = false;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
    }
  }

  /** The encoding of which bytes start with the byte order mark, other than UTF-8. */
  private static String mark(byte[] start, int length) {
    int two = length < 2 ? 0 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    int next = length < 4 ? -1 : (start[2] & 0xFF) << 8 | (start[3] & 0xFF);
    if ((two == 0xFFFE && next == 0) || (two == 0 && next == 0xFEFF)) {
      return "UTF-32";
    }
    return two == 0xFFFE || two == 0xFEFF ? "UTF-16" : "";
  }

  private void countLines() {
    char[] text = chars.array();
    int end = chars.limit();
    for (int i = 0; i < end; i++) {
      char c = text[i];
      if (c <= '\r'
          && (c == '\r' || (c == '\n' && !(i == 0 ? afterCarriageReturn : text[i - 1] == '\r')))) {
        line++;
      }
    }
    if (end > 0) {
      afterCarriageReturn = text[end - 1] == '\r';
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
