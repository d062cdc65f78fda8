package io.github.evidenceratings.query;

import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The orders of ratings. */
final class RatingSort {
  private RatingSort() {}

  /** One step of an order; the default order settles ties, since sorting is stable. */
  static Comparator<Integer> by(RatingOrder order, IntFunction<Rating> rating) {
    return Comparator.comparing(rating::apply, by(order));
  }

  private static Comparator<Rating> by(RatingOrder order) {
    return switch (order) {
      case LEVEL -> throw new IllegalArgumentException("rows are in this order already");
      case MODALITY -> byName(r -> r.modality().name());
      case CONDITION -> byName(r -> r.condition().name());
      case SOURCE -> byName(r -> r.source().name());
      case REVIEWED -> latestFirst(Rating::reviewed);
      case UPDATED -> latestFirst(Rating::updated);
    };
  }

  static <T> Comparator<T> byName(Function<T, String> name) {
    return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER).thenComparing(name);
  }

  private static Comparator<Rating> latestFirst(Function<Rating, Optional<PartialDate>> date) {
    return Comparator.comparing(
        r -> date.apply(r).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
  }
}
