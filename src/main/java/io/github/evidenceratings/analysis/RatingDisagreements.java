package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where ratings of one treatment for one condition, or the findings behind them, part ways. */
final class RatingDisagreements {
  private record Subject(Modality modality, Condition condition, Optional<String> graded) {}

  /** A finding with the rating it stands behind. */
  private record Reported(Rating rating, Finding finding) {}

  private RatingDisagreements() {}

  static List<Disagreement> of(List<Rating> ratings) {
    Map<Subject, List<Rating>> bySubject = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      bySubject
          .computeIfAbsent(
              new Subject(rating.modality(), rating.condition(), rating.graded()),
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
   * Ratings that agree in all their limits and point opposite ways are in conflict. Where limits
   * differ the ratings answer different questions, so that is heterogeneity.
   */
  private static List<Disagreement> levels(Subject subject, List<Rating> group) {
    // By a text, which hash tables find whatever its hash.
    Map<String, List<Rating>> byLimits = new LinkedHashMap<>();
    for (Rating rating : group) {
      byLimits.computeIfAbsent(key(rating), key -> new ArrayList<>()).add(rating);
    }
    List<Disagreement> found = new ArrayList<>();
    Map<Stance, Set<String>> taken = new LinkedHashMap<>();
    byLimits.forEach(
        (limits, ratings) -> {
          Set<Stance> stances = ratings.stream().map(Stance::of).collect(Collectors.toSet());
          stances.forEach(s -> taken.computeIfAbsent(s, key -> new HashSet<>()).add(limits));
          if (stances.stream().anyMatch(one -> stances.stream().anyMatch(one::opposes))) {
            found.add(
                disagreement(
                    Disagreement.Kind.CONFLICT,
                    question(subject) + limits(ratings.get(0).limits()),
                    ratings));
          }
        });
    boolean heterogeneous = false;
    for (var one : taken.entrySet()) {
      for (var other : taken.entrySet()) {
        heterogeneous |=
            one.getKey().opposes(other.getKey()) && areApart(one.getValue(), other.getValue());
      }
    }
    if (heterogeneous) {
      found.add(disagreement(Disagreement.Kind.HETEROGENEITY, question(subject), group));
    }
    return found;
  }

  private static String key(Rating rating) {
    return rating.limits().stream()
        .map(limit -> limit.length() + limit)
        .collect(Collectors.joining(" "));
  }

  /** Whether one of these differs from one of those. */
  private static boolean areApart(Set<String> these, Set<String> those) {
    return these.size() > 1 || !these.equals(those);
  }

  /**
   * The side that a rating takes. There are few, whatever the number of ratings.
   *
   * @param kind what the scale grades; empty where the source says so apart from the level
   */
  private record Stance(Optional<Support> support, Optional<ScaleKind> kind, Pole pole) {
    static Stance of(Rating rating) {
      return rating.support().isPresent()
          ? new Stance(rating.support(), Optional.empty(), Pole.NONE)
          : new Stance(Optional.empty(), Optional.of(rating.scale().kind()), rating.level().pole());
    }

    /** Opposite support where both state it; else opposite poles on scales of one kind. */
    boolean opposes(Stance other) {
      return support.isPresent()
          ? other.support.isPresent() && !support.equals(other.support)
          : kind.equals(other.kind)
              && Set.of(Pole.FOR, Pole.AGAINST).containsAll(List.of(pole, other.pole))
              && pole != other.pole;
    }
  }

  private static String limits(List<String> limits) {
    return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
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

  /** The labels in reverse order put the favourable side first: supports, for. */
  private static String side(Rating rating) {
    return rating.support().map(Support::label).orElse(rating.level().pole().label());
  }

  private static Optional<Disagreement> findings(Subject subject, List<Rating> group) {
    List<Reported> all =
        group.stream()
            .flatMap(rating -> rating.findings().stream().map(f -> new Reported(rating, f)))
            .toList();
    Set<String> disputed =
        all.stream().flatMap(one -> one.finding().disputes().stream()).collect(Collectors.toSet());
    Set<String> improving = questions(all, f -> f.direction() == Direction.IMPROVES);
    Set<String> opposed = questions(all, f -> Sense.unfavourable(f.direction()));
    // Research that found no difference does not oppose an improvement in the same question.
    Predicate<Finding> opposes =
        f ->
            Sense.unfavourable(f.direction())
                || (f.direction() == Direction.NO_DIFFERENCE_FOUND
                    && !improving.contains(f.question()));
    boolean opposite =
        !improving.isEmpty() && all.stream().map(Reported::finding).anyMatch(opposes);
    boolean conflict = !disputed.isEmpty() || !Collections.disjoint(improving, opposed);
    Map<Direction, List<Reported>> sides = new TreeMap<>();
    for (Reported one : all) {
      Direction direction = one.finding().direction();
      boolean mixed = direction == Direction.MIXED;
      conflict |= mixed;
      if (mixed
          || one.finding().disputes().isPresent()
          || disputed.contains(one.finding().id())
          || (opposite && (direction == Direction.IMPROVES || opposes.test(one.finding())))) {
        sides.computeIfAbsent(direction, key -> new ArrayList<>()).add(one);
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

  private static Set<String> questions(List<Reported> all, Predicate<Finding> restriction) {
    return all.stream()
        .map(Reported::finding)
        .filter(restriction)
        .map(Finding::question)
        .collect(Collectors.toSet());
  }

  private static List<Statement> statements(List<Reported> side) {
    return side.stream().map(r -> Statement.of(r.rating(), r.finding())).toList();
  }

  private static String question(Subject subject) {
    return subject.modality().name()
        + " for "
        + subject.condition().name()
        + subject.graded().map(s -> ", " + s).orElse("");
  }
}
