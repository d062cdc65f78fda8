package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.index.Rows;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

/** Rows as hits: each hit is made when it is asked for. Immutable. */
final class RatingHits extends AbstractList<RatingMatch> implements RandomAccess {
  private final RatingIndex index;
  private final Rows rows;
  private final TermAxis<Modality> modality;
  private final TermAxis<Condition> condition;
  private final boolean dated;

  /** Whether there is nothing to say of a hit beside its rating. */
  private final boolean plain;

  /**
   * @param dated whether a date was asked for, so that a hit says which one counted
   */
  RatingHits(
      RatingIndex index,
      Rows rows,
      TermAxis<Modality> modality,
      TermAxis<Condition> condition,
      boolean dated) {
    this.index = index;
    this.rows = rows;
    this.modality = modality;
    this.condition = condition;
    this.dated = dated;
    plain = modality.isOpen() && condition.isOpen() && !dated;
  }

  @Override
  public RatingMatch get(int at) {
    return hit(rows.get(Objects.checkIndex(at, rows.size())));
  }

  private RatingMatch hit(int row) {
    Rating rating = index.rating(row);
    return plain
        ? new RatingMatch(rating, Optional.empty(), Optional.empty(), Optional.empty())
        : new RatingMatch(
            rating,
            condition.relation(index.condition(row)),
            modality.relation(index.modality(row)),
            dated ? Optional.of(basis(rating)) : Optional.empty());
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Goes through the rows without the checks that lists make which may change. */
  @Override
  public Iterator<RatingMatch> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < rows.size();
      }

      @Override
      public RatingMatch next() {
        if (next >= rows.size()) {
          throw new NoSuchElementException();
        }
        return hit(rows.get(next++));
      }
    };
  }

  private static DateBasis basis(Rating rating) {
    return rating.reviewed().isPresent()
        ? DateBasis.REVIEWED
        : rating.updated().isPresent() ? DateBasis.UPDATED : DateBasis.NEITHER;
  }
}
