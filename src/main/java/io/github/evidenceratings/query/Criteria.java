package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything a query says. Within a list, one must hold; between the components, all. */
record Criteria(
    List<Asked> modalities,
    List<Asked> conditions,
    List<String> sources,
    List<String> scales,
    LevelCriterion level,
    Optional<LocalDate> since,
    List<Direction> directions,
    List<Asked> studied,
    Optional<String> text,
    RatingOrder order,
    OptionalInt limit) {
  static final Criteria NONE = new Draft().criteria();

  /** A copy to change. */
  Draft draft() {
    Draft draft = new Draft();
    draft.modalities.addAll(modalities);
    draft.conditions.addAll(conditions);
    draft.sources.addAll(sources);
    draft.scales.addAll(scales);
    draft.level = level;
    draft.since = since;
    draft.directions.addAll(directions);
    draft.studied.addAll(studied);
    draft.text = text;
    draft.order = order;
    draft.limit = limit;
    return draft;
  }

  /** Criteria in the making; never leaves the method that makes it. */
  static final class Draft {
    final Set<Asked> modalities = new LinkedHashSet<>();
    final Set<Asked> conditions = new LinkedHashSet<>();
    final Set<String> sources = new LinkedHashSet<>();
    final Set<String> scales = new LinkedHashSet<>();
    LevelCriterion level = new LevelCriterion.Any();
    Optional<LocalDate> since = Optional.empty();
    final Set<Direction> directions = new LinkedHashSet<>();
    final Set<Asked> studied = new LinkedHashSet<>();
    Optional<String> text = Optional.empty();
    RatingOrder order = RatingOrder.LEVEL;
    OptionalInt limit = OptionalInt.empty();

    Criteria criteria() {
      return new Criteria(
          List.copyOf(modalities),
          List.copyOf(conditions),
          List.copyOf(sources),
          List.copyOf(scales),
          level,
          since,
          List.copyOf(directions),
          List.copyOf(studied),
          text,
          order,
          limit);
    }
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    add(parts, "of modality ", modalities);
    add(parts, "for condition ", conditions);
    add(parts, "from source ", sources.stream().map(Criteria::quote).toList());
    add(parts, "on scale ", scales.stream().map(Criteria::quote).toList());
    if (!(level instanceof LevelCriterion.Any)) {
      parts.add(level.toString());
    }
    since.ifPresent(date -> parts.add("reviewed or updated since " + date));
    List<String> finding = new ArrayList<>();
    add(finding, "on ", studied);
    add(finding, "that says ", directions.stream().map(d -> quote(d.label())).toList());
    if (!finding.isEmpty()) {
      parts.add("with a finding " + String.join(" ", finding));
    }
    text.ifPresent(words -> parts.add("saying " + quote(words)));
    if (order != RatingOrder.LEVEL) {
      parts.add("by " + order.name().toLowerCase(Locale.ROOT));
    }
    limit.ifPresent(most -> parts.add("at most " + most + " of them"));
    return parts.isEmpty() ? "all ratings" : "ratings " + String.join(", ", parts);
  }

  private static void add(List<String> parts, String head, List<?> values) {
    if (!values.isEmpty()) {
      parts.add(head + values.stream().map(String::valueOf).collect(Collectors.joining(" or ")));
    }
  }

  private static String quote(String text) {
    return '"' + text + '"';
  }
}
