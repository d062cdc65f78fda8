package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.HighestRatings;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Hits;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes tables of ratings. Rows keep the order of the hits within their section. Nothing is
 * collapsed: every hit is a row, or an entry of a cell of a matrix. Stateless.
 */
public final class RatingTable {
  private RatingTable() {}

  /** Ratings by level, as {@link RatingGrouping#LEVEL} says. */
  public static EvidenceTable of(List<RatingMatch> hits) {
    return by(RatingGrouping.LEVEL, hits);
  }

  /** Ratings in sections; what the title of a section says, its rows do not repeat to readers. */
  public static EvidenceTable by(RatingGrouping grouping, List<RatingMatch> hits) {
    return switch (grouping) {
      case LEVEL -> grouped("level", RatingColumn.LEVEL, byLevel(hits), hits);
      case CONDITION ->
          grouped(
              "condition",
              RatingColumn.CONDITION_TITLE,
              by(hits, Rating::condition, Wording::title, c -> c.id()),
              hits);
      case MODALITY ->
          grouped(
              "modality",
              RatingColumn.MODALITY,
              by(hits, Rating::modality, Wording::title, m -> m.id()),
              hits);
      case SOURCE ->
          grouped(
              "source",
              RatingColumn.SOURCE,
              by(hits, Rating::source, s -> s.name(), s -> s.id()),
              hits);
    };
  }

  private static EvidenceTable grouped(
      String by,
      RatingColumn inTitle,
      List<Sheet.Section<RatingMatch>> sections,
      List<RatingMatch> hits) {
    List<Column<RatingMatch>> columns =
        Stream.of(RatingColumn.values())
            // Programs get in every row what readers get in the title of the section.
            .map(c -> c == inTitle ? c.column().hidden() : c.column())
            .toList();
    return new EvidenceTable(sheet("Ratings by " + by, columns, hits).sections(sections).build());
  }

  private static Sheet.Builder<RatingMatch> sheet(
      String caption, List<Column<RatingMatch>> columns, List<RatingMatch> hits) {
    return Sheet.builder(TableKind.RATINGS, caption, columns)
        .legend(Hits.scales(hits))
        .sources(Hits.sources(hits));
  }

  private static List<Sheet.Section<RatingMatch>> byLevel(List<RatingMatch> hits) {
    Map<Level, List<RatingMatch>> members = Hits.grouped(hits, Rating::level, new HashMap<>());
    List<RatingScale> scales = Hits.scales(hits);
    List<Sheet.Section<RatingMatch>> sections = new ArrayList<>();
    for (RatingScale scale : scales) {
      String suffix = scales.size() > 1 ? " (" + scale.name() + ")" : "";
      for (Level level : scale.levels()) {
        List<RatingMatch> those = members.getOrDefault(level, List.of());
        sections.add(
            new Sheet.Section<>(
                level.name() + suffix + ": " + those.size(),
                Optional.of(Value.Graded.of(scale, level)),
                those));
      }
    }
    return sections;
  }

  private static <T> List<Sheet.Section<RatingMatch>> by(
      List<RatingMatch> hits,
      Function<Rating, T> of,
      Function<T, String> title,
      Function<T, String> id) {
    Map<T, List<RatingMatch>> members =
        Hits.grouped(
            hits,
            of,
            new TreeMap<>(
                Comparator.comparing(title, String.CASE_INSENSITIVE_ORDER).thenComparing(id)));
    List<Sheet.Section<RatingMatch>> sections = new ArrayList<>();
    members.forEach(
        (key, those) ->
            sections.add(new Sheet.Section<>(title.apply(key) + ": " + those.size(), those)));
    return sections;
  }

  /** Ratings one after the other, in the order of the hits. */
  public static EvidenceTable list(List<RatingMatch> hits) {
    return new EvidenceTable(rows(hits));
  }

  /** The sheet of {@link #list}. */
  static Sheet<RatingMatch> rows(List<RatingMatch> hits) {
    return sheet("Ratings", RatingColumn.columns(), hits).rows(hits).build();
  }

  /** Only the ratings at the strongest levels, with a note on what each of them hides. */
  public static EvidenceTable highestOnly(List<HighestRatings> groups) {
    List<RatingMatch> shown = groups.stream().flatMap(group -> group.shown().stream()).toList();
    return new EvidenceTable(
        rows(shown).toBuilder()
            .notes(
                groups.stream()
                    .filter(group -> !group.hidden().isEmpty())
                    .map(RatingTable::hidden)
                    .toList())
            .build());
  }

  private static String hidden(HighestRatings group) {
    Rating shown = group.shown().get(0).rating();
    return "Hidden by "
        + shown.level().name()
        + " of "
        + shown.modality().name()
        + " for "
        + shown.condition().name()
        + (shown.statement().isEmpty() ? "" : " (" + String.join(", ", shown.statement()) + ")")
        + ": "
        + group.hidden().stream()
            .map(RatingMatch::rating)
            .map(
                rating ->
                    rating.level().name()
                        + Stream.concat(
                                rating.particulars().stream(), Stream.of(rating.source().name()))
                            .collect(Collectors.joining(", ", " (", ")")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /**
   * Conditions down, modalities across. A cell names every level given to the pair, with what tells
   * it from the others, and its findings as footnotes; or says that the pair is not rated, or that
   * its ratings are not among the hits.
   *
   * @param hits the ratings to show
   * @param also modalities to show although no hit may be about them
   * @param all all ratings there are, hits or not
   */
  public static EvidenceTable matrix(
      List<RatingMatch> hits, Collection<Modality> also, Collection<Rating> all) {
    return matrix(MatrixShape.CONDITION_BY_MODALITY, hits, also, all);
  }

  /**
   * A matrix of some shape; the rest as for conditions by modalities. By source, a cell is about
   * the ratings that the source gives the condition, and names their modality where there are
   * several.
   *
   * @param also modalities to show although no hit may be about them; no use by source
   */
  public static EvidenceTable matrix(
      MatrixShape shape,
      List<RatingMatch> hits,
      Collection<Modality> also,
      Collection<Rating> all) {
    return new EvidenceTable(new RatingMatrix(shape, hits, also, all).sheet(hits));
  }
}
