package io.github.evidenceratings.internal.csv;

import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** A row of delimited text. Immutable. */
public final class CsvRow {
  private final CSVRecord values;
  private final int line;
  private final List<Integer> strayQuotes;
  private final boolean mayHoldControls;

  /**
   * @param values the values
   * @param line the 1-based line in which the row starts
   * @param strayQuotes the 1-based numbers of the values that contain a quote but are not quoted
   * @param mayHoldControls whether any value may contain a control character
   */
  CsvRow(CSVRecord values, int line, List<Integer> strayQuotes, boolean mayHoldControls) {
    this.values = values;
    this.line = line;
    this.strayQuotes = strayQuotes;
    this.mayHoldControls = mayHoldControls;
  }

  /** The 1-based line in which the row starts. */
  public int line() {
    return line;
  }

  /** The 0-based offset of the row in the text, in UTF-16 code units. */
  public long position() {
    return values.getCharacterPosition();
  }

  /** How many values the row has. */
  public int size() {
    return values.size();
  }

  /** A value by its 0-based index. */
  public String get(int index) {
    return values.get(index);
  }

  /** The values in order. */
  public Stream<String> stream() {
    return values.stream();
  }

  /** The values in order. */
  public List<String> toList() {
    return values.toList();
  }

  /** Whether the row is an empty line. */
  public boolean isEmptyLine() {
    return values.size() == 1 && values.get(0).isEmpty();
  }

  /** Whether any value contains a quote but is not quoted. */
  public boolean hasStrayQuote() {
    return !strayQuotes.isEmpty();
  }

  /** Reports a row with more or fewer values than the header. */
  public void reportWidth(String file, int width, CsvAdvice advice, Problems problems) {
    int size = size();
    problems.at(
        new Place(file, line, 0),
        "",
        "",
        "the row has "
            + size
            + (size == 1 ? " value" : " values")
            + ", the header "
            + width
            + (size > width ? advice.longRow() : ""));
  }

  /**
   * Reports values with control characters or stray quotes. Unpaired surrogates need no check,
   * because the decoder rejects them.
   *
   * @return whether there are none
   */
  public boolean check(String file, CsvAdvice advice, Problems problems) {
    boolean good = strayQuotes.isEmpty();
    for (int i = 0; mayHoldControls && i < size(); i++) {
      String fault = Characters.fault(get(i));
      if (fault != null) {
        problems.at(new Place(file, line, i + 1), "", get(i), fault);
        good = false;
      }
    }
    for (int field : strayQuotes) {
      problems.at(
          new Place(file, line, field),
          "",
          field <= size() ? get(field - 1) : "",
          "holds a quote but is not quoted" + advice.strayQuote());
    }
    return good;
  }
}
