package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where ratings of one treatment for one condition, or the findings behind them, part ways. */
final class RatingDisagreements {
  private record Subject(Modality modality, Condition condition, Optional<String> significance) {}

  /** A finding with the rating it stands behind. */
  private record Reported(Rating rating, Finding finding) {}

  private RatingDisagreements() {}

  static List<Disagreement> of(List<Rating> ratings) {
    Map<Subject, List<Rating>> bySubject = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      bySubject
          .computeIfAbsent(
              new Subject(rating.modality(), rating.condition(), rating.significance()),
              key -> new ArrayList<>())
          .add(rating);
    }
    List<Disagreement> found = new ArrayList<>();
    bySubject.forEach(
        (subject, group) -> {
          found.addAll(levels(subject, group));
          findings(subject, group).ifPresent(found::add);
        });
    return found;
  }

  /**
   * Ratings that agree in all their qualifiers and point opposite ways are in conflict. Where
   * qualifiers differ the ratings answer different questions, so that is heterogeneity.
   */
  private static List<Disagreement> levels(Subject subject, List<Rating> group) {
    Map<List<Qualifier>, List<Rating>> byQualifiers = new LinkedHashMap<>();
    for (Rating rating : group) {
      byQualifiers.computeIfAbsent(rating.qualifiers(), key -> new ArrayList<>()).add(rating);
    }
    List<Disagreement> found = new ArrayList<>();
    boolean heterogeneous = false;
    for (var one : byQualifiers.entrySet()) {
      if (contradict(one.getValue(), one.getValue())) {
        found.add(
            disagreement(
                Disagreement.Kind.CONFLICT,
                question(subject) + limits(one.getKey()),
                one.getValue()));
      }
      for (var other : byQualifiers.entrySet()) {
        heterogeneous |=
            !one.getKey().equals(other.getKey()) && contradict(one.getValue(), other.getValue());
      }
    }
    if (heterogeneous) {
      found.add(disagreement(Disagreement.Kind.HETEROGENEITY, question(subject), group));
    }
    return found;
  }

  private static boolean contradict(List<Rating> these, List<Rating> those) {
    return these.stream().anyMatch(one -> those.stream().anyMatch(other -> contradict(one, other)));
  }

  private static String limits(List<Qualifier> qualifiers) {
    return qualifiers.isEmpty()
        ? ""
        : qualifiers.stream().map(Qualifier::text).collect(Collectors.joining(", ", " (", ")"));
  }

  private static Disagreement disagreement(
      Disagreement.Kind kind, String question, List<Rating> ratings) {
    Map<String, List<Statement>> sides = new TreeMap<>(Comparator.reverseOrder());
    for (Rating rating : ratings) {
      if (rating.support().isPresent() || rating.level().pole() != Pole.NONE) {
        sides.computeIfAbsent(side(rating), side -> new ArrayList<>()).add(Statement.of(rating));
      }
    }
    return new Disagreement(
        kind,
        question + ": ratings",
        sides.entrySet().stream()
            .map(e -> new Disagreement.Side(e.getKey(), e.getValue()))
            .toList());
  }

  /** Opposite support where both state it; else opposite poles on scales of one kind. */
  private static boolean contradict(Rating one, Rating other) {
    if (one.support().isPresent() || other.support().isPresent()) {
      return one.support().isPresent()
          && other.support().isPresent()
          && !one.support().equals(other.support());
    }
    Set<Pole> poles = Set.copyOf(List.of(one.level().pole(), other.level().pole()));
    return poles.equals(Set.of(Pole.FOR, Pole.AGAINST))
        && one.scale().kind() == other.scale().kind();
  }

  /** The labels in reverse order put the favourable side first: supports, for. */
  private static String side(Rating rating) {
    return rating.support().map(Support::label).orElse(rating.level().pole().label());
  }

  private static Optional<Disagreement> findings(Subject subject, List<Rating> group) {
    List<Reported> all =
        group.stream()
            .flatMap(rating -> rating.findings().stream().map(f -> new Reported(rating, f)))
            .toList();
    Map<Direction, List<Reported>> sides = new TreeMap<>();
    boolean conflict = false;
    for (Reported one : all) {
      for (Reported other : all) {
        boolean disputes =
            one.finding().disputes().filter(other.finding().id()::equals).isPresent();
        if (disputes || opposite(one.finding(), other.finding())) {
          conflict |= disputes || one.finding().sameQuestionAs(other.finding());
          add(sides, one);
          add(sides, other);
        }
      }
      if (one.finding().direction() == Direction.MIXED) {
        conflict = true;
        add(sides, one);
      }
    }
    if (sides.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Disagreement(
            conflict ? Disagreement.Kind.CONFLICT : Disagreement.Kind.HETEROGENEITY,
            question(subject) + ": findings",
            sides.entrySet().stream()
                .map(e -> new Disagreement.Side(e.getKey().label(), statements(e.getValue())))
                .toList()));
  }

  private static boolean opposite(Finding one, Finding other) {
    return (one.direction() == Direction.IMPROVES && Sense.unfavourable(other.direction()))
        || (Sense.unfavourable(one.direction()) && other.direction() == Direction.IMPROVES);
  }

  private static void add(Map<Direction, List<Reported>> sides, Reported reported) {
    List<Reported> side =
        sides.computeIfAbsent(reported.finding().direction(), key -> new ArrayList<>());
    if (!side.contains(reported)) {
      side.add(reported);
    }
  }

  private static List<Statement> statements(List<Reported> side) {
    return side.stream().map(r -> Statement.of(r.rating(), r.finding())).toList();
  }

  private static String question(Subject subject) {
    return subject.modality().name()
        + " for "
        + subject.condition().name()
        + subject.significance().map(s -> ", " + s).orElse("");
  }
}
