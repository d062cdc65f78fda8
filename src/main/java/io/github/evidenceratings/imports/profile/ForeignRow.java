package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.List;

/** One row of a foreign file, as it stands. */
public interface ForeignRow {
  /** Where the row starts. */
  Place place();

  /** Where the value of a column stands, or would stand. */
  Place place(String column);

  /** Whether the file may have values of that name: a table has only the columns of its header. */
  boolean has(String column);

  /**
   * The texts of a column: none if the row has nothing there, several if it holds an array. What is
   * no text is reported.
   */
  List<String> values(String column, Problems problems);

  /**
   * Which item of an array each of the {@link #values} of a column comes from, 0-based: names and
   * codes that belong together come from the same item. Zero for what is in no array.
   */
  List<Integer> items(String column);

  /** The budget of the import that the row belongs to. */
  LoadBudget budget();

  /** The row as text, to be shown with what is wrong with it. */
  String text();
}
