package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.RatingScale;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The parts of a row that a value type needs. */
interface RowContext {
  /** Reports a problem with a value. */
  void fail(String column, String value, String message);

  /** Reports a value that is not among the allowed ones. */
  void notAllowed(String column, String value, String message, Collection<String> allowed);

  /**
   * Returns what an id refers to. If there is none, reports it, unless reported already, and
   * returns null.
   */
  <T> @Nullable T resolve(String column, String id, Registry<T> target);

  /** What rows can refer to. */
  References references();

  /** The values that rows share. */
  SharedValues shared();

  /** The scale of the row; null if it could not be read. */
  @Nullable RatingScale scale();
}
