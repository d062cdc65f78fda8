package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table as they are read. */
public interface RowSink {
  /** A row that could be read. */
  void row(RowCells row);

  /**
   * A row that could not be read, and has been reported.
   *
   * @param id its id, as far as it could be told; references to it are then not reported again
   * @param place where it starts
   */
  void broken(@Nullable String id, Place place);

  /** The table is not readable as a whole, and that has been reported. */
  void unreadable();
}
