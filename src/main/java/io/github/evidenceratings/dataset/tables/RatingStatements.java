package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells ratings apart by the values of their key fields: what they rate, for whom, where they stand
 * and when. Those that agree in all of it are one, or contradict each other. An item is the values
 * of a row, as {@link RowReader#keyValues} returns them.
 */
final class RatingStatements extends Numbering<@Nullable Object[]> {
  /** How many key fields a rating has. */
  static final int PARTS = 10;

  /** A large one, so that parts that count up together do not make the same sums. */
  private static final int SPREAD = 0x9e3779b1;

  @Override
  protected int hash(@Nullable Object[] statement) {
    int hash = 0;
    for (Object part : statement) {
      // An enum's own hash differs from run to run.
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
