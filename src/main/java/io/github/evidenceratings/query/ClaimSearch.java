package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Claim;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A question about claims being put to one library. Immutable and safe to share between threads;
 * every method that answers looks up names anew and fails with {@link UnknownTermException} or
 * {@link AmbiguousTermException} if the library does not know one, or cannot tell what it means.
 *
 * <p>Claims come by topic, modality in the order of the tree, and source; what is then left over
 * keeps the data set's order, so that the steps of a procedure follow each other.
 */
public final class ClaimSearch extends ClaimFilter<ClaimSearch> {
  private final ClaimFinder finder;

  ClaimSearch(ClaimFinder finder, ClaimCriteria criteria) {
    super(criteria);
    this.finder = finder;
  }

  @Override
  ClaimSearch with(ClaimCriteria changed) {
    return new ClaimSearch(finder, changed);
  }

  /** The question alone, to keep or to put to another library. */
  public ClaimQuery query() {
    return ClaimQuery.of(criteria());
  }

  /** The hits, at most as many as asked; unmodifiable. */
  public List<ClaimMatch> list() {
    return common().limited(finder.find(criteria()));
  }

  /** The hits that pass a test; the limit counts only these. Unmodifiable. */
  public List<ClaimMatch> list(Predicate<? super Claim> test) {
    return common()
        .limited(
            finder.find(criteria()).stream().filter(match -> test.test(match.claim())).toList());
  }

  /** The hits, as {@link #list()}. */
  public Stream<ClaimMatch> stream() {
    return list().stream();
  }

  /** The first hit. */
  public Optional<ClaimMatch> first() {
    return stream().findFirst();
  }

  /** How many hits there are, whatever the limit. */
  public int count() {
    return finder.find(criteria()).size();
  }

  /** Whether there is no hit, whatever the limit. */
  public boolean isEmpty() {
    return count() == 0;
  }
}
