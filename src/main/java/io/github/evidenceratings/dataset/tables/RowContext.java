package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.RatingScale;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The row of a value, as far as the value's type looks at it. */
interface RowContext {
  /** Reports what is wrong with a value. */
  void fail(String column, String value, String message);

  /** Reports a value that is none of those allowed. */
  void notAllowed(String column, String value, String message, Collection<String> allowed);

  /** What an id points to; null, and reported unless it has been, if it points to nothing. */
  <T> @Nullable T resolve(String column, String id, Registry<T> target);

  /** What rows can refer to. */
  References references();

  /** The values that rows share. */
  SharedValues shared();

  /** The scale of the row; null if it could not be read. */
  @Nullable RatingScale scale();
}
