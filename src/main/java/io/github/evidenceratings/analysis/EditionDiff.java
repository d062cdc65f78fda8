package io.github.evidenceratings.analysis;

import io.github.evidenceratings.analysis.RatingChange.Kind;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changed in the ratings between two editions of a data set. Immutable.
 *
 * <p>Two ratings are the same one if they have the same id and are about the same treatment and
 * condition; else, among those left over, if they agree in treatment, condition, source, limits and
 * what is graded, in the order in which they stand. Metadata makes no difference. Levels of
 * different scales compare only through a crosswalk that was given; without one, the scale has
 * changed and nothing more is said.
 *
 * @param before the older edition
 * @param after the newer edition
 * @param changes the ratings that changed: in the order of the newer edition, those withdrawn last
 * @param unchanged how many ratings are the same in both
 */
public record EditionDiff(
    Edition before, Edition after, List<RatingChange> changes, int unchanged) {
  /** Copies the list. */
  public EditionDiff {
    changes = List.copyOf(changes);
  }

  /** Compares two editions, without any crosswalk. */
  public static EditionDiff of(Dataset before, Dataset after) {
    return of(before, after, List.of());
  }

  /**
   * Compares two editions.
   *
   * @param crosswalks how levels of a former scale carry over; used only from the older edition's
   *     scale to the newer one's
   */
  public static EditionDiff of(Dataset before, Dataset after, Collection<Crosswalk> crosswalks) {
    Map<Rating, Rating> pairs = pairs(before.ratings(), after.ratings());
    List<RatingChange> changes = new ArrayList<>();
    int unchanged = 0;
    for (Rating now : after.ratings()) {
      Rating then = pairs.get(now);
      if (then == null) {
        changes.add(
            new RatingChange(
                EnumSet.of(Kind.ADDED), Optional.empty(), Optional.of(now), List.of()));
        continue;
      }
      Set<Kind> kinds = levelKinds(then, now, crosswalks);
      List<ChangedPart> parts = new PartDiff(then, now, kinds).changed();
      if (kinds.isEmpty()) {
        unchanged++;
      } else {
        changes.add(new RatingChange(kinds, Optional.of(then), Optional.of(now), parts));
      }
    }
    Set<Rating> kept = Set.copyOf(pairs.values());
    for (Rating then : before.ratings()) {
      if (!kept.contains(then)) {
        changes.add(
            new RatingChange(
                EnumSet.of(Kind.WITHDRAWN), Optional.of(then), Optional.empty(), List.of()));
      }
    }
    return new EditionDiff(before.edition(), after.edition(), changes, unchanged);
  }

  /** Whether any rating changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  private record Subject(String modality, String condition) {
    static Subject of(Rating rating) {
      return new Subject(rating.modality().id(), rating.condition().id());
    }
  }

  private record Question(
      Subject subject, String source, Optional<String> graded, List<String> limits) {
    static Question of(Rating rating) {
      return new Question(
          Subject.of(rating), rating.source().id(), rating.graded(), rating.limits());
    }
  }

  /** For every newer rating the older one that it continues, if there is one. */
  private static Map<Rating, Rating> pairs(List<Rating> before, List<Rating> after) {
    Map<String, Rating> byId = new LinkedHashMap<>();
    before.forEach(rating -> byId.put(rating.id(), rating));
    Map<Rating, Rating> pairs = new HashMap<>();
    List<Rating> open = new ArrayList<>();
    for (Rating now : after) {
      Rating then = byId.get(now.id());
      if (then != null && Subject.of(then).equals(Subject.of(now))) {
        pairs.put(now, then);
        byId.remove(now.id());
      } else {
        open.add(now);
      }
    }
    Map<Question, Deque<Rating>> byQuestion = new HashMap<>();
    byId.values()
        .forEach(
            then ->
                byQuestion.computeIfAbsent(Question.of(then), key -> new ArrayDeque<>()).add(then));
    for (Rating now : open) {
      Deque<Rating> candidates = byQuestion.get(Question.of(now));
      if (candidates != null && !candidates.isEmpty()) {
        pairs.put(now, candidates.remove());
      }
    }
    return pairs;
  }

  private static Set<Kind> levelKinds(Rating then, Rating now, Collection<Crosswalk> crosswalks) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (then.scale().id().equals(now.scale().id())) {
      level(then.level(), now.level()).ifPresent(kinds::add);
    } else {
      kinds.add(Kind.SCALE_CHANGED);
      carried(then, now, crosswalks)
          .flatMap(level -> level(level, now.level()))
          .ifPresent(kinds::add);
    }
    return kinds;
  }

  /** The level before, as a crosswalk carries it over to the scale of today. */
  private static Optional<Level> carried(
      Rating then, Rating now, Collection<Crosswalk> crosswalks) {
    return crosswalks.stream()
        .filter(c -> c.from().equals(then.scale()) && c.to().equals(now.scale()))
        .flatMap(c -> c.entries().stream())
        .filter(entry -> entry.from().equals(then.level()))
        .map(Crosswalk.Entry::to)
        .findFirst();
  }

  private static Optional<Kind> level(Level then, Level now) {
    if (then.id().equals(now.id())) {
      return Optional.empty();
    }
    if (then.isInsufficient() || now.isInsufficient()) {
      return Optional.of(
          then.isInsufficient() && now.isInsufficient()
              ? Kind.LEVEL_CHANGED
              : then.isInsufficient() ? Kind.NOW_RATED : Kind.NOW_INSUFFICIENT);
    }
    if (then.standing() != Standing.RANKED || now.standing() != Standing.RANKED) {
      return Optional.of(Kind.LEVEL_CHANGED);
    }
    return Optional.of(now.position() < then.position() ? Kind.UPGRADED : Kind.DOWNGRADED);
  }
}
