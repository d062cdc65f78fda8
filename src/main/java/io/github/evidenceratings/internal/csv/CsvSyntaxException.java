package io.github.evidenceratings.internal.csv;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;

/**
 * The rest of the text cannot be read: a quote is never closed, or text follows a closing quote.
 */
public final class CsvSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int rowLine;
  private final int valueLine;
  private final int field;
  private final int textLine;

  private CsvSyntaxException(Throwable cause, int rowLine, int valueLine, int field, int textLine) {
    super(cause);
    this.rowLine = rowLine;
    this.valueLine = valueLine;
    this.field = field;
    this.textLine = textLine;
  }

  /** A value whose quote is never closed. */
  static CsvSyntaxException open(Throwable cause, int rowLine, int valueLine, int field) {
    return new CsvSyntaxException(cause, rowLine, valueLine, field, 0);
  }

  /** A value with text after its closing quote. */
  static CsvSyntaxException textAfterQuote(
      Throwable cause, int rowLine, int valueLine, int textLine) {
    return new CsvSyntaxException(cause, rowLine, valueLine, 0, textLine);
  }

  /** The 1-based line in which the unreadable row starts. */
  public int rowLine() {
    return rowLine;
  }

  /**
   * Whether the quote is probably never closed: no other quote follows, or the next one is on a
   * later line and precedes text, so it opens another value.
   */
  public boolean isLikelyOpen() {
    return textLine == 0 || valueLine < textLine;
  }

  /** The 1-based line of the unclosed quote, or of the text after a closing quote. */
  public int quoteLine() {
    return isLikelyOpen() ? valueLine : textLine;
  }

  /** Reports this as a problem. */
  public void report(String file, CsvAdvice advice, Problems problems) {
    if (textLine == 0) {
      problems.at(
          new Place(file, valueLine, field),
          "",
          "",
          "the quoted value that starts here is never closed" + advice.openQuote());
    } else {
      problems.at(
          new Place(file, rowLine, 0),
          "",
          "",
          "text follows a closing quote in this row" + advice.textAfterQuote());
    }
  }
}
