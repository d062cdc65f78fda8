package io.github.evidenceratings.internal.csv;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a CSV file as the parser gives it, with what the scan of its characters found.
 *
 * @param values its values
 * @param strayQuotes the 1-based numbers of the values that hold a quote but are not quoted
 * @param control whether this row or one before it may hold control characters
 * @param nextLine the 1-based line in which the next row starts
 */
public record ParsedRow(
    CSVRecord values, List<Integer> strayQuotes, boolean control, int nextLine) {
  /** Whether it is a line with nothing in it. */
  public boolean isEmptyLine() {
    return values.size() == 1 && values.get(0).isEmpty();
  }
}
