package io.github.evidenceratings.query;

import java.util.List;

/**
 * Of the ratings of one treatment for one condition, on one scale and about one significance, those
 * at the strongest level, and those that they hide. Immutable.
 *
 * @param shown the ratings at the strongest ranked level; all of them if none is ranked
 * @param hidden the others, in the order of the query
 */
public record HighestRatings(List<RatingMatch> shown, List<RatingMatch> hidden) {
  /**
   * @throws IllegalArgumentException if none is shown
   */
  public HighestRatings {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
    if (shown.isEmpty()) {
      throw new IllegalArgumentException("no rating is shown");
    }
  }
}
