package io.github.evidenceratings.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether all rows of a table say the same in some columns; found in one pass. Immutable. */
final class Agreement {
  private final @Nullable String[] first;
  private final boolean[] differ;

  /**
   * @param columns how many columns there are
   * @param asked the positions of those to look at
   */
  Agreement(List<EvidenceTable.Section> sections, int columns, int[] asked) {
    first = new @Nullable String[columns];
    differ = new boolean[columns];
    // Columns are no longer looked at once two rows differ in them.
    int[] open = asked.clone();
    int count = open.length;
    for (EvidenceTable.Section section : sections) {
      for (List<Value> row : section.rows()) {
        if (count == 0) {
          return;
        }
        for (int i = count - 1; i >= 0; i--) {
          if (differs(row, open[i])) {
            open[i] = open[--count];
          }
        }
      }
    }
  }

  private boolean differs(List<Value> row, int column) {
    String text = RatingRow.text(row, column);
    if (first[column] == null) {
      first[column] = text;
    }
    differ[column] = !text.equals(first[column]);
    return differ[column];
  }

  /** Whether two rows say different things. */
  boolean differs(int column) {
    return differ[column];
  }

  /** What all rows say; empty if they differ or there is none. */
  Optional<String> said(int column) {
    return differ[column] ? Optional.empty() : Optional.ofNullable(first[column]);
  }
}
