package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything a query for ratings says. Within a list, one must hold; between the components, all.
 */
record RatingCriteria(
    CommonCriteria common,
    List<String> scales,
    LevelCriterion level,
    Optional<LocalDate> since,
    Optional<LocalDate> staleBefore,
    List<Qualifier> qualifiers,
    List<Intent> intents,
    List<Comparison.Kind> comparators,
    Optional<Boolean> retracted,
    List<LevelName> noWorseThan,
    List<Direction> directions,
    List<TermCriterion> studied,
    RatingOrder order) {
  static final RatingCriteria NONE = new Builder().build();

  /** A builder with these criteria. */
  Builder toBuilder() {
    Builder builder = new Builder();
    builder.common = common;
    builder.scales = scales;
    builder.level = level;
    builder.since = since;
    builder.staleBefore = staleBefore;
    builder.qualifiers = qualifiers;
    builder.intents = intents;
    builder.comparators = comparators;
    builder.retracted = retracted;
    builder.noWorseThan = noWorseThan;
    builder.directions = directions;
    builder.studied = studied;
    builder.order = order;
    return builder;
  }

  /**
   * Mutable, so used within one method only. Its lists are unmodifiable and replaced as a whole.
   */
  static final class Builder {
    CommonCriteria common = CommonCriteria.NONE;
    List<String> scales = List.of();
    LevelCriterion level = new LevelCriterion.Any();
    Optional<LocalDate> since = Optional.empty();
    Optional<LocalDate> staleBefore = Optional.empty();
    List<Qualifier> qualifiers = List.of();
    List<Intent> intents = List.of();
    List<Comparison.Kind> comparators = List.of();
    Optional<Boolean> retracted = Optional.empty();
    List<LevelName> noWorseThan = List.of();
    List<Direction> directions = List.of();
    List<TermCriterion> studied = List.of();
    RatingOrder order = RatingOrder.LEVEL;

    RatingCriteria build() {
      return new RatingCriteria(
          common,
          scales,
          level,
          since,
          staleBefore,
          qualifiers,
          intents,
          comparators,
          retracted,
          noWorseThan,
          directions,
          studied,
          order);
    }
  }

  /** Whether a filter looks at dates. */
  boolean asksDates() {
    return since.isPresent() || staleBefore.isPresent();
  }

  private static List<String> labels(List<? extends Labeled> choices) {
    return choices.stream().map(choice -> CommonCriteria.quote(choice.label())).toList();
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    CommonCriteria.add(parts, "on scale ", scales.stream().map(CommonCriteria::quote).toList());
    if (!(level instanceof LevelCriterion.Any)) {
      parts.add(level.toString());
    }
    since.ifPresent(date -> parts.add("reviewed or updated since " + date));
    staleBefore.ifPresent(date -> parts.add("neither reviewed nor updated since " + date));
    qualifiers.stream()
        .collect(Collectors.groupingBy(Qualifier::name, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (name, values) ->
                CommonCriteria.add(
                    parts,
                    "with the " + name + " ",
                    values.stream().map(q -> CommonCriteria.quote(q.value())).toList()));
    CommonCriteria.add(parts, "for ", labels(intents));
    CommonCriteria.add(parts, "with the comparator ", labels(comparators));
    retracted.ifPresent(
        yes -> parts.add(yes ? "that rest on a retracted source" : "that rest on none retracted"));
    noWorseThan.forEach(level -> parts.add("appraised no worse than " + level));
    List<String> finding = new ArrayList<>();
    CommonCriteria.add(finding, "on ", studied);
    CommonCriteria.add(finding, "that says ", labels(directions));
    if (!finding.isEmpty()) {
      parts.add("with a finding " + String.join(" ", finding));
    }
    if (order != RatingOrder.LEVEL) {
      parts.add("by " + order.name().toLowerCase(Locale.ROOT));
    }
    return common.describe("ratings", parts);
  }
}
