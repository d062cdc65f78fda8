package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes ratings by their key fields: what is rated, for whom, in which source and when.
 * Ratings with equal keys are duplicates or contradict each other. An item is the array that {@link
 * RowReader#keyValues} returns for a row.
 */
public final class RatingStatements extends Numbering<@Nullable Object[]> {
  /** What to do about ratings with equal keys, for messages. */
  public static final String ADVICE =
      "; such ratings need something to tell them apart, as an outcome, a qualifier or a date";

  /** A large multiplier, so that parts that increase together do not collide. */
  private static final int SPREAD = 0x9e3779b1;

  @Override
  protected int hash(@Nullable Object[] statement) {
    int hash = 0;
    for (Object part : statement) {
      // The hash code of an enum constant differs between runs.
      int own = part instanceof Enum<?> choice ? choice.name().hashCode() : Objects.hashCode(part);
      hash = SPREAD * hash + own;
    }
    return hash;
  }

  @Override
  protected boolean same(@Nullable Object[] statement, @Nullable Object[] other) {
    for (int i = 0; i < statement.length; i++) {
      if (!Objects.equals(statement[i], other[i])) {
        return false;
      }
    }
    return true;
  }
}
