package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a file; line and column as in {@link Problem}.
 *
 * @param file the file
 * @param line the line
 * @param column the column
 */
public record Place(String file, int line, int column) {
  /** A file as a whole. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  /** Something wrong here, where what is allowed cannot be listed. */
  public Problem problem(String field, String value, String message) {
    return new Problem(file, line, column, field, value, message, List.of(), List.of());
  }

  // Written out: what links those of records at run time takes longer than reading a small file.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place place
        && line == place.line
        && column == place.column
        && file.equals(place.file);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * file.hashCode() + line) + column;
  }
}
