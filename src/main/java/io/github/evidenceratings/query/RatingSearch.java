package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question being put to one library. Immutable and safe to share between threads; every method
 * that answers looks up names anew and fails with {@link UnknownTermException}, {@link
 * AmbiguousTermException}, {@link io.github.evidenceratings.model.LevelOutsideOrderException},
 * {@link io.github.evidenceratings.model.AppraisalLevelException} or {@link
 * io.github.evidenceratings.model.ScaleMismatchException} if the question makes no sense for the
 * library.
 */
public final class RatingSearch extends RatingFilter<RatingSearch> {
  private final RatingFinder finder;

  RatingSearch(RatingFinder finder, RatingCriteria criteria) {
    super(criteria);
    this.finder = finder;
  }

  @Override
  RatingSearch with(RatingCriteria changed) {
    return new RatingSearch(finder, changed);
  }

  /** The question alone, to keep or to put to another library. */
  public RatingQuery query() {
    return RatingQuery.of(criteria());
  }

  /**
   * The hits in the order asked, at most as many as asked; unmodifiable. The list is a view: which
   * ratings are hits is settled when it is made, each hit is made anew when it is taken from it.
   */
  public List<RatingMatch> list() {
    return finder.find(criteria(), common().limit().orElse(Integer.MAX_VALUE));
  }

  /** The hits, as {@link #list()}, each made when the stream comes to it. */
  public Stream<RatingMatch> stream() {
    return list().stream();
  }

  /** The first hit in the order asked. */
  public Optional<RatingMatch> first() {
    List<RatingMatch> first = finder.find(criteria(), Math.min(1, common().limit().orElse(1)));
    return first.isEmpty() ? Optional.empty() : Optional.of(first.get(0));
  }

  /** How many hits there are, whatever the limit. */
  public int count() {
    return finder.count(criteria());
  }

  /** By which index the question is answered, and how many rows are looked at for it. */
  public QueryPlan explain() {
    return finder.explain(criteria());
  }

  /** Whether there is no hit, whatever the limit. */
  public boolean isEmpty() {
    return finder.find(criteria(), 1).isEmpty();
  }

  /**
   * For every treatment and condition only the hits at the strongest ranked level, with what they
   * hide: weaker ones, those apart from the order and those with too little evidence. Levels of
   * different scales are never weighed against each other, nor are ratings of different
   * significance, intent or support: each of these has a highest of its own. Takes all hits,
   * whatever the limit; groups come in the order of their first hit.
   */
  public List<HighestRatings> highestOnly() {
    Map<List<Object>, List<RatingMatch>> groups = new LinkedHashMap<>();
    for (RatingMatch match : finder.find(criteria())) {
      Rating rating = match.rating();
      groups
          .computeIfAbsent(
              List.of(
                  rating.modality(),
                  rating.condition(),
                  rating.scale(),
                  rating.graded(),
                  rating.support()),
              key -> new ArrayList<>())
          .add(match);
    }
    return groups.values().stream().map(RatingSearch::highest).toList();
  }

  private static HighestRatings highest(List<RatingMatch> group) {
    OptionalInt strongest =
        group.stream()
            .map(match -> match.rating().level())
            .filter(level -> level.standing() == Standing.RANKED)
            .mapToInt(Level::position)
            .min();
    Map<Boolean, List<RatingMatch>> parts =
        group.stream()
            .collect(
                Collectors.partitioningBy(
                    match ->
                        strongest.isEmpty()
                            || match.rating().level().position() == strongest.getAsInt()));
    return new HighestRatings(
        parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
  }

  /**
   * All hits by one of their properties, whatever the limit. Groups come in the order of their
   * first hit, hits in the order asked; unmodifiable.
   */
  public <K> Map<K, List<RatingMatch>> groupBy(Facet<K> facet) {
    Map<K, List<RatingMatch>> groups = new LinkedHashMap<>();
    for (RatingMatch match : finder.find(criteria())) {
      groups.computeIfAbsent(facet.keyOf(match.rating()), key -> new ArrayList<>()).add(match);
    }
    groups.replaceAll((key, matches) -> List.copyOf(matches));
    return java.util.Collections.unmodifiableMap(groups);
  }

  /** The hits come level by level, so that they need not be gone through one by one. */
  private <K> Map<K, Integer> countLevels(Facet<K> facet) {
    Map<K, Integer> counts = new LinkedHashMap<>();
    finder.countLevels(criteria(), (rating, count) -> counts.put(facet.keyOf(rating), count));
    return java.util.Collections.unmodifiableMap(counts);
  }

  /** How many hits have each value of a property, whatever the limit; order as in groups. */
  public <K> Map<K, Integer> countBy(Facet<K> facet) {
    if (facet.isLevel() && criteria().order() == RatingOrder.LEVEL) {
      return countLevels(facet);
    }
    Map<K, Integer> counts = new LinkedHashMap<>();
    for (RatingMatch match : finder.find(criteria())) {
      counts.merge(facet.keyOf(match.rating()), 1, Integer::sum);
    }
    return java.util.Collections.unmodifiableMap(counts);
  }
}
