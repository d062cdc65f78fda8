package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.input.LoadLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Goes past what is not read of a document. The parser keeps the names of all objects that are open
 * to tell duplicates, so there is a bound for them. Not safe for use by several threads.
 */
public final class JsonSkip {
  /** What a name takes besides its characters, in characters. */
  private static final int NAME = 64;

  private final long most;
  private long held;

  public JsonSkip(LoadLimits limits) {
    this.most = (long) NAME * Math.max(limits.values(), 10_000);
  }

  /** What is held of the objects that are open; to be given to {@link #leave} at the next's end. */
  public long enter() {
    return held;
  }

  /**
   * Notes the name at which the parser is.
   *
   * @throws StreamConstraintsException if the open objects have more names than may be
   */
  public void name(JsonParser parser) {
    held += NAME + parser.currentName().length();
    if (held > most) {
      throw new StreamConstraintsException(
          "there are more names in an object than are read at most", parser.currentTokenLocation());
    }
  }

  /** Forgets the names of an object that has ended. */
  public void leave(long before) {
    held = before;
  }

  /** Goes to the end of the value at which the parser is. */
  public void value(JsonParser parser) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      long before = enter();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        name(parser);
        parser.nextToken();
        value(parser);
      }
      leave(before);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser);
      }
    }
  }
}
