package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be said of ratings as a whole. */
public final class Hits {
  public static final String NONE = "No rating was found.";

  private Hits() {}

  public static List<RatingScale> scales(List<RatingMatch> hits) {
    DistinctItems<RatingScale> scales = new DistinctItems<>();
    hits.forEach(hit -> scales.add(hit.rating().scale()));
    return scales.list();
  }

  /** The sources of the ratings and of their findings, in the order of the hits. */
  public static List<Source> sources(List<RatingMatch> hits) {
    DistinctItems<Source> sources = new DistinctItems<>();
    for (RatingMatch hit : hits) {
      sources.add(hit.rating().source());
      hit.rating().findings().forEach(finding -> sources.add(finding.provenance().source()));
    }
    return sources.list();
  }

  /**
   * Puts hits into a map, by something of their ratings; the same object is not compared again, as
   * comparing a record takes all that it holds.
   */
  public static <K> Map<K, List<RatingMatch>> grouped(
      List<RatingMatch> hits, Function<Rating, K> of, Map<K, List<RatingMatch>> groups) {
    IdentityHashMap<K, List<RatingMatch>> known = new IdentityHashMap<>();
    for (RatingMatch hit : hits) {
      K key = of.apply(hit.rating());
      List<RatingMatch> group = known.get(key);
      if (group == null) {
        group = groups.computeIfAbsent(key, k -> new ArrayList<>());
        known.put(key, group);
      }
      group.add(hit);
    }
    return groups;
  }

  /** How many ratings, of and for how many terms, from how many sources. */
  public static String summary(List<RatingMatch> hits) {
    return count(hits.size(), "rating", "ratings")
        + " of "
        + named(hits, rating -> rating.modality().name(), "modalities")
        + " for "
        + named(hits, rating -> rating.condition().name(), "conditions")
        + ", from "
        + named(hits, rating -> rating.source().name(), "sources")
        + ".";
  }

  /** The name if there is but one, else how many there are. */
  private static String named(
      List<RatingMatch> hits, Function<Rating, String> name, String several) {
    List<String> names = hits.stream().map(RatingMatch::rating).map(name).distinct().toList();
    return names.size() == 1 ? names.get(0) : names.size() + " " + several;
  }

  public static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** How many of them are at each level of their scale. */
  public static String levels(RatingScale scale, List<RatingMatch> hits) {
    return scale.levels().stream()
        .map(level -> count(level, hits) + " " + level.name())
        .collect(Collectors.joining(", "));
  }

  public static long count(Level level, List<RatingMatch> hits) {
    return hits.stream().filter(hit -> hit.rating().level().equals(level)).count();
  }

  /** Retracted sources, what each scale grades and what insufficient means, then further notes. */
  public static List<String> notes(List<RatingMatch> hits, List<String> more) {
    List<String> notes = new ArrayList<>();
    retracted(hits).ifPresent(notes::add);
    notes.addAll(Wording.remarks(scales(hits), more));
    return notes;
  }

  private static Optional<String> retracted(List<RatingMatch> hits) {
    List<RatingMatch> retracted =
        hits.stream().filter(hit -> !hit.rating().retracted().isEmpty()).toList();
    return retracted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            count(retracted.size(), "rating rests", "ratings rest")
                + " on a retracted source: "
                + retracted.stream()
                    .flatMap(hit -> Wording.retracted(hit.rating()).stream())
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ".");
  }
}
