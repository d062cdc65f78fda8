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

/** Rows as a list of matches, each made when it is read. Immutable. */
final class RatingMatches extends AbstractList<RatingMatch> implements RandomAccess {
  private final RatingIndex index;
  private final Rows rows;
  private final TermMatcher<Modality> modality;
  private final TermMatcher<Condition> condition;
  private final boolean dated;

  /** Whether a match holds nothing but its rating. */
  private final boolean plain;

  /**
   * @param dated whether the query filters by date, so that a match says which date counted
   */
  RatingMatches(
      RatingIndex index,
      Rows rows,
      TermMatcher<Modality> modality,
      TermMatcher<Condition> condition,
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
    return match(rows.get(Objects.checkIndex(at, rows.size())));
  }

  private RatingMatch match(int row) {
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

  /** Iterates without the checks for modification that the inherited iterator makes. */
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
        return match(rows.get(next++));
      }
    };
  }

  private static DateBasis basis(Rating rating) {
    return rating.reviewed().isPresent()
        ? DateBasis.REVIEWED
        : rating.updated().isPresent() ? DateBasis.UPDATED : DateBasis.NEITHER;
  }
}
