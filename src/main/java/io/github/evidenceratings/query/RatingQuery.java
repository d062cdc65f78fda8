package io.github.evidenceratings.query;

/**
 * A question about ratings, bound to no library: an immutable value that can be kept, compared and
 * put to any library. Safe to share between threads.
 *
 * <p>Two questions are equal if they ask the same in the same words; {@link #toString()} says it in
 * words.
 */
public final class RatingQuery extends RatingFilter<RatingQuery> {
  private static final RatingQuery ALL = new RatingQuery(RatingCriteria.NONE);

  private RatingQuery(RatingCriteria criteria) {
    super(criteria);
  }

  /** The question for all ratings, from which all others are made. */
  public static RatingQuery all() {
    return ALL;
  }

  static RatingQuery of(RatingCriteria criteria) {
    return new RatingQuery(criteria);
  }

  @Override
  RatingQuery with(RatingCriteria changed) {
    return new RatingQuery(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingQuery query && criteria().equals(query.criteria());
  }

  @Override
  public int hashCode() {
    return criteria().hashCode();
  }
}
