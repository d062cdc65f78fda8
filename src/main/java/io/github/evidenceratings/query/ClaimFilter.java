package io.github.evidenceratings.query;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Stance;

/**
 * Filters of claims, besides those of {@link EvidenceFilter}. Of several topics, stances,
 * directions or emphases, one must hold.
 *
 * @param <S> the kind of question that the methods return
 */
public abstract sealed class ClaimFilter<S extends ClaimFilter<S>> extends EvidenceFilter<S>
    permits ClaimQuery, ClaimSearch {
  private final ClaimCriteria criteria;

  ClaimFilter(ClaimCriteria criteria) {
    this.criteria = criteria;
  }

  abstract S with(ClaimCriteria changed);

  final ClaimCriteria criteria() {
    return criteria;
  }

  @Override
  final CommonCriteria common() {
    return criteria.common();
  }

  @Override
  final S with(CommonCriteria changed) {
    return with(criteria.with(changed));
  }

  /** Claims on a topic, such as a built-in one. */
  public final S topic(ClaimTopic topic) {
    return topic(topic.name());
  }

  /**
   * Claims on a topic, by id or name, in whatever case and punctuation. The search fails if the
   * data set has no such topic.
   */
  public final S topic(String topic) {
    return with(criteria.topic(topic));
  }

  /** Claims whose source takes a stance. */
  public final S stance(Stance stance) {
    return with(criteria.stance(stance));
  }

  /** Claims of an effect that goes some way. */
  public final S direction(Direction direction) {
    return with(criteria.direction(direction));
  }

  /** Claims that their source words so strongly. A claim without an emphasis is not found. */
  public final S emphasis(Emphasis emphasis) {
    return with(criteria.emphasis(emphasis));
  }

  /** The question in words. */
  @Override
  public final String toString() {
    return criteria.toString();
  }
}
