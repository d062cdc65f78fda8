package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.RatingMatch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large marks are: their area grows evenly with a number, from the smallest on which a symbol
 * can be read.
 *
 * @param size what the number is
 * @param fewest the smallest number there is
 * @param most the greatest number there is
 * @param least the radius for none
 * @param largest the radius for the greatest number
 */
record MarkScale(MarkSize size, int fewest, int most, double least, double largest) {
  /** The number at which a mark may have its full size; with less, sizes differ less. */
  private static final int FULL = 4;

  static MarkScale of(
      RatingScale scale, List<RatingMatch> hits, MarkSize size, double least, double largest) {
    IntStream numbers = hits.stream().map(RatingMatch::rating).mapToInt(size::of);
    var summary = numbers.summaryStatistics();
    double readable = Math.max(least, LevelMarks.leastRadius(scale));
    int most = Math.max(0, summary.getMax());
    double grown = Math.max(largest, readable * largest / least);
    double full = Math.max(most, FULL);
    double square = readable * readable + (grown * grown - readable * readable) * most / full;
    return new MarkScale(
        size,
        Math.max(0, summary.getMin()),
        most,
        readable,
        most == 0 ? readable : Math.sqrt(square));
  }

  double radius(Rating rating) {
    return radius(size.of(rating));
  }

  private double radius(int number) {
    if (most == 0) {
      return least;
    }
    return Math.sqrt(least * least + (largest * largest - least * least) * number / most);
  }

  /** Says in a legend what size means, unless all marks have the same. */
  void explain(Legend legend, Canvas canvas) {
    if (fewest == most) {
      return;
    }
    legend.title("Area: number of " + size.several());
    IntStream.of(fewest, fewest + 1, most)
        .distinct()
        .forEach(
            number ->
                legend.entry(
                    size.count(number), (x, y) -> canvas.circle("o", x, y, radius(number))));
  }
}
