package io.github.evidenceratings.imports.sniff;

import static java.util.stream.Collectors.toMap;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.csv.CsvDialect;
import io.github.evidenceratings.internal.csv.CsvReader;
import io.github.evidenceratings.internal.csv.CsvRow;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a table, taken apart at a delimiter.
 *
 * @param delimiter the delimiter
 * @param rows the rows that hold anything
 * @param width how many values most rows have
 * @param share how many of the rows have as many, from 0 to 1; one that cannot be read has not
 */
record TableShape(char delimiter, List<CsvRow> rows, int width, double share) {
  private static final int MOST_ROWS = 200;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final Pattern SEPARATOR = Pattern.compile("([-+=*_#~])\\1{2,}");

  /**
   * The delimiter with which most rows have the same number of values, more than one; of several,
   * the one that gives most values. A table of one column is taken apart at commas.
   */
  static TableShape best(String start, boolean whole) {
    TableShape best = null;
    for (char delimiter : DELIMITERS) {
      for (Character quote : new Character[] {'"', null}) {
        TableShape shape = of(start, whole, delimiter, quote);
        boolean regular = shape.width > 1 && shape.share >= 0.5;
        if (regular
            && (best == null
                || shape.share > best.share
                || (shape.share == best.share && shape.width > best.width))) {
          best = shape;
        }
      }
    }
    return best == null ? of(start, whole, ',', '"') : best;
  }

  static TableShape of(String start, boolean whole, char delimiter, @Nullable Character quote) {
    List<CsvRow> rows = new ArrayList<>();
    int broken = 0;
    Map<Integer, Integer> sizes = new TreeMap<>();
    CsvDialect dialect = new CsvDialect(delimiter, quote, null);
    try (CsvReader in = new CsvReader(new StringReader(start), dialect, LoadLimits.defaults())) {
      for (CsvRow row; rows.size() < MOST_ROWS && (row = in.next()) != null; ) {
        if (!row.isEmptyLine()) {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      broken = 1; // What comes before it tells enough.
    }
    if (!whole && rows.size() > 1 && rows.size() < MOST_ROWS) {
      rows.remove(rows.size() - 1);
    }
    rows.forEach(row -> sizes.merge(row.size(), 1, Integer::sum));
    int width = 0;
    int most = 0;
    for (var size : sizes.entrySet()) {
      if (size.getValue() >= most) {
        width = size.getKey();
        most = size.getValue();
      }
    }
    double share = rows.isEmpty() ? 0 : (double) most / (rows.size() + broken);
    return new TableShape(delimiter, rows, width, share);
  }

  /** Whether a row of this many values as most have is another one there, of the same text. */
  boolean isTornIn(TableShape other) {
    Map<Long, Integer> sizes = other.rows.stream().collect(toMap(CsvRow::position, CsvRow::size));
    return rows.stream()
        .anyMatch(row -> row.size() == width && sizes.getOrDefault(row.position(), width) != width);
  }

  /**
   * Which of the rows is the header: the first that is as wide as the others, blank columns at the
   * end aside, and has a value in most columns.
   */
  int header() {
    int widest = rows.stream().mapToInt(TableShape::trimmed).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      CsvRow row = rows.get(i);
      int size = trimmed(row);
      long named = row.stream().filter(value -> !value.isBlank()).count();
      boolean wide = row.size() == width || size == width || size == widest;
      if (wide && named * 2 > widest && !isSeparator(row)) {
        return i;
      }
    }
    return 0;
  }

  /** How many columns a row has without blank ones at its end. */
  static int trimmed(CsvRow row) {
    int size = row.size();
    while (size > 0 && row.get(size - 1).isBlank()) {
      size--;
    }
    return size;
  }

  /** Whether a row has nothing but signs such as +++++. */
  static boolean isSeparator(CsvRow row) {
    return trimmed(row) > 0
        && row.stream().allMatch(cell -> cell.isBlank() || SEPARATOR.matcher(cell).matches());
  }
}
