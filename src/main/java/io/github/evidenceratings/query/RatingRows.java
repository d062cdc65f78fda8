package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ratings of a data set as rows in default order, with the rows of every modality and condition
 * listed side by side in the order of the term trees: the rows of a whole subtree are one slice.
 */
final class RatingRows {
  private final Rating[] rows;
  private final int[] modalities;
  private final int[] conditions;
  private final RowLists byModality;
  private final RowLists byCondition;

  RatingRows(Dataset dataset, TermTree<Modality> modalityTree, TermTree<Condition> conditionTree) {
    rows = dataset.ratings().toArray(new Rating[0]);
    Arrays.sort(rows, defaultOrder(dataset.scales()));
    modalities = new int[rows.length];
    conditions = new int[rows.length];
    for (int row = 0; row < rows.length; row++) {
      modalities[row] = modalityTree.number(rows[row].modality().id());
      conditions[row] = conditionTree.number(rows[row].condition().id());
    }
    byModality = RowLists.of(modalities, modalityTree.size());
    byCondition = RowLists.of(conditions, conditionTree.size());
  }

  /** Level in display order, modality, condition, source, id; scales one after the other. */
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

  private static Comparator<Rating> byName(java.util.function.Function<Rating, String> name) {
    return Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER).thenComparing(name);
  }

  private static Comparator<Rating> latestFirst(
      java.util.function.Function<Rating, Optional<java.time.LocalDate>> date) {
    return Comparator.comparing(
        r -> date.apply(r).orElse(null), Comparator.nullsLast(Comparator.reverseOrder()));
  }

  /** The ratings on the asked terms, in default order, with how they matched. */
  List<RatingMatch> find(TermAxis<Modality> modality, TermAxis<Condition> condition) {
    List<RatingMatch> found = new ArrayList<>();
    candidates(modality, condition)
        .forEach(
            row -> {
              Optional<TermRelation> m = modality.relation(modalities[row]);
              Optional<TermRelation> c = condition.relation(conditions[row]);
              if ((m.isPresent() || modality.isOpen()) && (c.isPresent() || condition.isOpen())) {
                found.add(new RatingMatch(rows[row], c, m, Optional.empty()));
              }
            });
    return found;
  }

  /** The rows of the axis that leaves fewer of them, ascending. */
  private IntStream candidates(TermAxis<Modality> modality, TermAxis<Condition> condition) {
    int[] m = modality.numbers();
    int[] c = condition.numbers();
    boolean byModalityOnly = condition.isOpen();
    if (modality.isOpen() && byModalityOnly) {
      return IntStream.range(0, rows.length);
    }
    boolean modalityDrives =
        byModalityOnly || (!modality.isOpen() && byModality.count(m) < byCondition.count(c));
    return (modalityDrives ? byModality.rows(m) : byCondition.rows(c)).sorted();
  }
}
