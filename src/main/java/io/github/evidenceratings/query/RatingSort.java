package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The orders of ratings. */
final class RatingSort {
  private RatingSort() {}

  /** Level in display order, modality, condition, source, id; scales one after the other. */
  static List<Rating> sorted(Dataset dataset) {
    return dataset.ratings().stream().sorted(defaultOrder(dataset.scales())).toList();
  }

  private static Comparator<Rating> defaultOrder(List<RatingScale> scales) {
    Map<String, Integer> scaleOrder = new HashMap<>();
    scales.forEach(scale -> scaleOrder.put(scale.id(), scaleOrder.size()));
    return Comparator.comparing((Rating r) -> scaleOrder.getOrDefault(r.scale().id(), -1))
        .thenComparing(r -> r.level().position())
        .thenComparing(by(RatingOrder.MODALITY))
        .thenComparing(by(RatingOrder.CONDITION))
        .thenComparing(by(RatingOrder.SOURCE))
        .thenComparing(Rating::id);
  }

  /** One step of an order; the default order settles ties, since sorting is stable. */
  static Comparator<Rating> by(RatingOrder order) {
    return switch (order) {
      case LEVEL -> throw new IllegalArgumentException("rows are in this order already");
      case MODALITY -> byName(r -> r.modality().name());
      case CONDITION -> byName(r -> r.condition().name());
      case SOURCE -> byName(r -> r.source().name());
      case REVIEWED -> latestFirst(Rating::reviewed);
      case UPDATED -> latestFirst(Rating::updated);
    };
  }

  private static Comparator<Rating> byName(Function<Rating, String> name) {
    return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER).thenComparing(name);
  }

  private static Comparator<Rating> latestFirst(Function<Rating, Optional<LocalDate>> date) {
    return Comparator.comparing(
        r -> date.apply(r).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
  }
}
