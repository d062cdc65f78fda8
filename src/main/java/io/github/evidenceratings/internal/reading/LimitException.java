package io.github.evidenceratings.internal.reading;

import java.io.IOException;

/** Something in a file goes beyond what is read at most. */
public final class LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int field;

  /** The file as a whole does. */
  LimitException(String message) {
    this(message, 0, 0);
  }

  /**
   * A value does.
   *
   * @param line the 1-based line in which it starts
   * @param field the 1-based number of it in its row
   */
  public LimitException(String message, int line, int field) {
    super(message);
    this.line = line;
    this.field = field;
  }

  /** Where it is. */
  public Place place(String file) {
    return new Place(file, line, field);
  }
}
