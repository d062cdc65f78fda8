package io.github.evidenceratings.imports.sniff;

import java.util.List;
import java.util.Map;

/**
 * What was seen of a foreign file.
 *
 * @param file what a profile says of the file
 * @param detected the same for people, line by line
 * @param warnings what an import would refuse
 * @param columns its columns, or the members of its objects
 * @param rows how many rows were looked at
 */
public record SniffedFile(
    Map<String, Object> file,
    List<String> detected,
    List<String> warnings,
    List<SniffedColumn> columns,
    int rows) {
  /** How many rows are looked at; enough to see what a column holds. */
  static final int MOST_ROWS = 100_000;

  /** How many columns are looked at. */
  static final int MOST_COLUMNS = 500;

  static String rowsSaid(int rows, boolean more) {
    return more
        ? "more than " + rows + ", of which the first " + rows + " were looked at"
        : String.valueOf(rows);
  }
}
