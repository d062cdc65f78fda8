package io.github.evidenceratings.query;

/**
 * A question about claims, bound to no library: an immutable value that can be kept, compared and
 * put to any library. Safe to share between threads.
 *
 * <p>Two questions are equal if they ask the same in the same words; {@link #toString()} says it in
 * words.
 */
public final class ClaimQuery extends ClaimFilter<ClaimQuery> {
  private static final ClaimQuery ALL = new ClaimQuery(ClaimCriteria.NONE);

  private ClaimQuery(ClaimCriteria criteria) {
    super(criteria);
  }

  /** The question for all claims, from which all others are made. */
  public static ClaimQuery all() {
    return ALL;
  }

  static ClaimQuery of(ClaimCriteria criteria) {
    return new ClaimQuery(criteria);
  }

  @Override
  ClaimQuery with(ClaimCriteria changed) {
    return new ClaimQuery(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClaimQuery query && criteria().equals(query.criteria());
  }

  @Override
  public int hashCode() {
    return criteria().hashCode();
  }
}
