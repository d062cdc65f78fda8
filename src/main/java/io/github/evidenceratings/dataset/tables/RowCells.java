package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one row of a table by column, as they stand in a CSV file or JSON document. */
public interface RowCells {
  /** The budget of the load that the row belongs to. */
  LoadBudget budget();

  /** The line in which the row starts. */
  int line();

  /** Where the row starts. */
  Place place();

  /** Where the value of a column stands, or would stand. */
  Place place(String column);

  /** The value of a single-valued column; null if the row has none. */
  @Nullable String text(String column);

  /** The values of a list column; none if the row has none. */
  List<String> items(String column);

  /** The columns for qualifiers and further levels of which the row has a value. */
  List<String> extras();
}
