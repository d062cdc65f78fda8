package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.DistinctNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows, columns and cells of one panel of an evidence map. */
final class MapGrid {
  /** What a picture shows of a pair: ratings, how many more there are, ratings with findings. */
  record Cell(List<RatingMatch> shown, int hidden, List<Rating> studied) {}

  /** A column: a modality or a source. */
  record MapColumn(String id, String label, Optional<Modality> modality) {}

  /** A row: a condition, with the treatment where columns do not tell it. */
  record MapRow(Condition condition, Optional<Modality> modality, String label) {}

  private record Place(String condition, String modality, String column) {}

  private final Across across;
  private final boolean modalityInRow;
  private final Map<Place, List<RatingMatch>> shown = new HashMap<>();
  private final Map<Place, Integer> hidden = new HashMap<>();
  private final Map<Place, List<Rating>> studied = new HashMap<>();
  private final List<MapRow> rows;
  private final List<MapColumn> columns;

  /**
   * @param hits those of one subject
   * @param also modalities that are columns in any case
   * @param others ratings that a filter left out
   * @param withStudied whether treatments that findings studied are columns too
   * @param severalModalities whether the whole picture has several, so that rows must name theirs
   */
  MapGrid(
      List<RatingMatch> hits,
      Across across,
      Collection<Modality> also,
      Collection<Rating> others,
      boolean withStudied,
      boolean severalModalities) {
    this.across = across;
    List<Rating> ratings = hits.stream().map(RatingMatch::rating).toList();
    modalityInRow = across == Across.SOURCES && severalModalities;
    for (RatingMatch hit : hits) {
      shown.computeIfAbsent(place(hit.rating()), p -> new ArrayList<>()).add(hit);
    }
    others.forEach(rating -> hidden.merge(place(rating), 1, Integer::sum));
    boolean studies = withStudied && across == Across.MODALITIES;
    if (studies) {
      for (Rating rating : ratings) {
        for (Modality modality : studied(rating)) {
          studied
              .computeIfAbsent(
                  new Place(rating.condition().id(), "", modality.id()), p -> new ArrayList<>())
              .add(rating);
        }
      }
    }
    rows = rows(ratings);
    columns = across == Across.SOURCES ? sources(ratings) : modalities(ratings, also, studies);
  }

  /** What the findings of a rating studied, other than what is rated. */
  private static Set<Modality> studied(Rating rating) {
    Set<Modality> studied = new LinkedHashSet<>();
    rating.findings().forEach(finding -> studied.addAll(finding.studied()));
    studied.remove(rating.modality());
    return studied;
  }

  private Place place(Rating rating) {
    return new Place(
        rating.condition().id(),
        modalityInRow ? rating.modality().id() : "",
        across == Across.SOURCES ? rating.source().id() : rating.modality().id());
  }

  private List<MapRow> rows(List<Rating> ratings) {
    Set<Condition> conditions =
        ratings.stream()
            .map(Rating::condition)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Function<Term, String> name = DistinctNames.of(conditions, Term::name, Term::id, Set.of());
    return ratings.stream()
        .map(
            r ->
                new MapRow(
                    r.condition(),
                    modalityInRow ? Optional.of(r.modality()) : Optional.empty(),
                    name.apply(r.condition())
                        + r.condition().layName().map(lay -> " (" + lay + ")").orElse("")))
        .distinct()
        .sorted(
            Comparator.comparing(MapRow::label, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(row -> row.modality().map(Modality::name).orElse("")))
        .toList();
  }

  private static List<MapColumn> sources(List<Rating> ratings) {
    List<Source> sources = ratings.stream().map(Rating::source).distinct().toList();
    Function<Source, String> label = DistinctNames.of(sources, Source::name, Source::id, Set.of());
    return sources.stream()
        .map(source -> new MapColumn(source.id(), label.apply(source), Optional.empty()))
        .sorted(Comparator.comparing(MapColumn::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Those asked for come first, then those rated, then those only studied; each by name. */
  private static List<MapColumn> modalities(
      List<Rating> ratings, Collection<Modality> also, boolean withStudied) {
    Comparator<Modality> byName =
        Comparator.comparing(Modality::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Modality::id);
    Set<Modality> across = new LinkedHashSet<>(also);
    ratings.stream().map(Rating::modality).sorted(byName).forEach(across::add);
    if (withStudied) {
      ratings.stream().flatMap(r -> studied(r).stream()).sorted(byName).forEach(across::add);
    }
    Function<Term, String> label = DistinctNames.of(across, Term::name, Term::id, Set.of());
    return across.stream().map(m -> new MapColumn(m.id(), label.apply(m), Optional.of(m))).toList();
  }

  List<MapRow> rows() {
    return rows;
  }

  List<MapColumn> columns() {
    return columns;
  }

  Cell cell(MapRow row, MapColumn column) {
    Place place =
        new Place(row.condition().id(), row.modality().map(Modality::id).orElse(""), column.id());
    List<RatingMatch> here = shown.getOrDefault(place, List.of());
    return new Cell(
        here,
        hidden.getOrDefault(place, 0),
        here.isEmpty() ? studied.getOrDefault(place, List.of()) : List.of());
  }

  /** Whether there is a cell of some kind. */
  boolean any(java.util.function.Predicate<Cell> test) {
    return rows.stream()
        .anyMatch(row -> columns.stream().anyMatch(column -> test.test(cell(row, column))));
  }
}
