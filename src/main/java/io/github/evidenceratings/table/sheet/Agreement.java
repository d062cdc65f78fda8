package io.github.evidenceratings.table.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which all rows of a table have the same text, found in one pass. Immutable.
 *
 * @param <R> the type of the rows
 */
final class Agreement<R> {
  /** The text that the rows so far have in a column. */
  private static final class Said<R> {
    private final Column<R> column;
    private @Nullable String first;
    private boolean differ;

    Said(Column<R> column) {
      this.column = column;
    }

    boolean differs(R row) {
      String text = column.text(row);
      if (first == null) {
        first = text;
      }
      differ = !text.equals(first);
      return differ;
    }
  }

  private final Map<Column<R>, Said<R>> said = new HashMap<>();

  /**
   * Compares rows.
   *
   * @param sections the rows of each section
   * @param columns the columns to compare
   */
  Agreement(List<List<R>> sections, List<Column<R>> columns) {
    // A column is dropped once two rows differ in it.
    List<Said<R>> open = new ArrayList<>();
    for (Column<R> column : columns) {
      open.add(said.computeIfAbsent(column, Said::new));
    }
    for (List<R> rows : sections) {
      for (R row : rows) {
        if (open.isEmpty()) {
          return;
        }
        for (int i = open.size() - 1; i >= 0; i--) {
          if (open.get(i).differs(row)) {
            Said<R> last = open.remove(open.size() - 1);
            if (i < open.size()) {
              open.set(i, last);
            }
          }
        }
      }
    }
  }

  /** Whether two rows differ in the column. */
  boolean differs(Column<R> column) {
    return of(column).differ;
  }

  /** The text that all rows have; empty if they differ or there are no rows. */
  Optional<String> said(Column<R> column) {
    return differs(column) ? Optional.empty() : Optional.ofNullable(of(column).first);
  }

  private Said<R> of(Column<R> column) {
    Said<R> known = said.get(column);
    if (known == null) {
      throw new IllegalArgumentException("not looked at: " + column.id());
    }
    return known;
  }
}
