package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Rating;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one rating from one edition of a data set to another. Immutable.
 *
 * @param kinds what changed; in the order of {@link Kind}
 * @param before the rating in the older edition; empty if it was added
 * @param after the rating in the newer edition; empty if it was withdrawn
 * @param parts the parts that differ, with their old and new values; level and scale are not among
 *     them
 */
public record RatingChange(
    Set<Kind> kinds, Optional<Rating> before, Optional<Rating> after, List<ChangedPart> parts) {
  /** What can change. */
  public enum Kind implements Labeled {
    /** Only the newer edition has it. */
    ADDED("added"),
    /** Only the older edition has it. */
    WITHDRAWN("withdrawn"),
    /** To a stronger level. */
    UPGRADED("upgraded"),
    /** To a weaker level. */
    DOWNGRADED("downgraded"),
    /** From insufficient evidence to a grade. */
    NOW_RATED("now rated"),
    /** From a grade to insufficient evidence. */
    NOW_INSUFFICIENT("now insufficient"),
    /** To a level that does not compare with the one before: one of them stands apart. */
    LEVEL_CHANGED("level changed"),
    /** To another scale; with a crosswalk, the level compares as well. */
    SCALE_CHANGED("scale changed"),
    /** What is graded, for whom, whether the evidence supports it, or which source says so. */
    STATEMENT_CHANGED("statement changed"),
    /** A finding has another direction, estimate, certainty, or number of studies or people. */
    FINDING_CHANGED("finding changed"),
    /** Reviewed or updated on other dates. */
    REDATED("re-dated"),
    /** Summary, words of findings, further levels, citation, place or metadata. */
    REWORDED("re-worded");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if nothing changed, or there is a rating on neither side
   */
  public RatingChange {
    if (kinds.isEmpty() || (before.isEmpty() && after.isEmpty())) {
      throw new IllegalArgumentException("no change");
    }
    parts = List.copyOf(parts);
    kinds = java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(kinds));
  }

  /** The rating as it is now, or was last. */
  public Rating rating() {
    return after.or(() -> before).orElseThrow();
  }
}
