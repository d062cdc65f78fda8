package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is to be said of ratings as a whole. */
final class Hits {
  static final String NONE = "No rating was found.";

  private Hits() {}

  static List<RatingScale> scales(List<RatingMatch> hits) {
    return hits.stream().map(hit -> hit.rating().scale()).distinct().toList();
  }

  /** The sources of the ratings and of their findings, in the order of the hits. */
  static List<Source> sources(List<RatingMatch> hits) {
    Set<Source> sources = new LinkedHashSet<>();
    for (RatingMatch hit : hits) {
      sources.add(hit.rating().source());
      hit.rating().findings().forEach(finding -> sources.add(finding.provenance().source()));
    }
    return List.copyOf(sources);
  }

  /** How many ratings, of and for how many terms, from how many sources. */
  static String summary(List<RatingMatch> hits) {
    return count(hits.size(), "rating", "ratings")
        + " of "
        + count(distinct(hits, Rating::modality), "modality", "modalities")
        + " for "
        + count(distinct(hits, Rating::condition), "condition", "conditions")
        + ", from "
        + count(distinct(hits, Rating::source), "source", "sources")
        + ".";
  }

  private static int distinct(List<RatingMatch> hits, Function<Rating, ?> of) {
    return (int) hits.stream().map(RatingMatch::rating).map(of).distinct().count();
  }

  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** How many of them are at each level of their scale. */
  static String levels(RatingScale scale, List<RatingMatch> hits) {
    return scale.levels().stream()
        .map(level -> count(level, hits) + " " + level.name())
        .collect(Collectors.joining(", "));
  }

  static long count(Level level, List<RatingMatch> hits) {
    return hits.stream().filter(hit -> hit.rating().level().equals(level)).count();
  }

  /** What each scale grades and what insufficient means, then further notes. */
  static List<String> notes(List<RatingMatch> hits, List<String> more) {
    List<String> notes = new ArrayList<>(scales(hits).stream().map(Wording::legend).toList());
    notes.addAll(more);
    return notes;
  }
}
