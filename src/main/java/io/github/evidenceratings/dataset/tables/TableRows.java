package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Converts a data set to the rows of its tables, for every format. */
public final class TableRows {
  private final Dataset dataset;
  private final List<String> extras;
  private final Set<Table> streamed;
  private final List<RatingScale> ownScales;

  public TableRows(Dataset dataset) {
    this(dataset, extras(dataset), Set.of());
  }

  /**
   * Converts a data set, except for tables that are written elsewhere row by row.
   *
   * @param extras the columns of ratings for further levels and qualifiers, in order
   * @param streamed the tables written elsewhere
   */
  public TableRows(Dataset dataset, List<String> extras, Set<Table> streamed) {
    this.dataset = dataset;
    this.extras = extras;
    this.streamed = streamed;
    Map<String, RatingScale> shipped =
        ShippedTables.scales().stream().collect(Collectors.toMap(RatingScale::id, scale -> scale));
    for (RatingScale scale : dataset.scales()) {
      if (!shipped.getOrDefault(scale.id(), scale).equals(scale)) {
        throw new IllegalArgumentException(
            "scale \"" + scale.id() + "\" differs from the one of that id that the library ships");
      }
    }
    ownScales = dataset.scales().stream().filter(s -> !shipped.containsKey(s.id())).toList();
  }

  /** Whether the table must be written: it is required or not empty. */
  public boolean isPresent(Table table) {
    return table.required()
        || streamed.contains(table)
        || switch (table) {
          case SCALES, LEVELS -> !ownScales.isEmpty();
          case FINDINGS -> dataset.ratings().stream().anyMatch(r -> !r.findings().isEmpty());
          case SAFETY -> !dataset.safety().isEmpty();
          case RESIDUALS -> !dataset.residuals().isEmpty();
          case APPRAISALS -> !dataset.appraisals().isEmpty();
          case CLAIM_TOPICS -> !dataset.claimTopics().isEmpty();
          case CLAIMS -> !dataset.claims().isEmpty();
          default -> true;
        };
  }

  /** The columns of a table in order. Further levels and qualifiers in use come last. */
  public List<Column> columns(Table table) {
    return table.extensible() ? columns(table, extras) : table.columns();
  }

  /** The columns of a table, then those given for further levels and qualifiers. */
  public static List<Column> columns(Table table, List<String> extras) {
    return Stream.concat(table.columns().stream(), extras.stream().map(Column::extra)).toList();
  }

  private static List<String> extras(Dataset dataset) {
    Set<String> extras = new TreeSet<>();
    for (Rating rating : dataset.ratings()) {
      rating.grades().forEach(g -> extras.add(Column.LEVEL_PREFIX + g.scale().id()));
      rating.qualifiers().forEach(q -> extras.add(Column.prefix(q.role()) + q.name()));
    }
    return List.copyOf(extras);
  }

  /** The rows of a table in the data set's order, each with its texts column by column. */
  public void forEach(Table table, Consumer<List<List<String>>> action) {
    switch (table) {
      case SCALES -> each(ScaleFields.FIELDS, ownScales, action);
      case LEVELS -> ownScales.forEach(scale -> each(LevelFields.FIELDS, scale.levels(), action));
      case SOURCES -> each(SourceFields.FIELDS, dataset.sources(), action);
      case MODALITIES -> each(TermFields.MODALITIES, dataset.modalities(), action);
      case CONDITIONS -> each(TermFields.CONDITIONS, dataset.conditions(), action);
      case FINDINGS ->
          dataset.ratings().forEach(r -> r.findings().forEach(f -> action.accept(finding(r, f))));
      case RATINGS -> each(RatingFields.FIELDS, dataset.ratings(), action);
      case SAFETY -> each(SafetyFields.FIELDS, dataset.safety(), action);
      case RESIDUALS -> each(ResidualFields.FIELDS, dataset.residuals(), action);
      case APPRAISALS -> each(AppraisalFields.FIELDS, dataset.appraisals(), action);
      case CLAIM_TOPICS -> each(ClaimTopicFields.FIELDS, topics(), action);
      case CLAIMS -> each(ClaimFields.FIELDS, dataset.claims(), action);
    }
  }

  /** The declared topics and those in use, so that the table contains every topic of a claim. */
  private List<ClaimTopic> topics() {
    Set<ClaimTopic> topics = new TreeSet<>(dataset.claimTopics());
    dataset.claims().forEach(claim -> topics.add(claim.topic()));
    return List.copyOf(topics);
  }

  private <T> void each(
      TableFields<T, ?> fields, List<T> items, Consumer<List<List<String>>> action) {
    for (T item : items) {
      action.accept(fields.write(item, fields == RatingFields.FIELDS ? extras : List.of()));
    }
  }

  /** The texts of a finding, column by column. */
  public static List<List<String>> finding(Rating rating, Finding finding) {
    return FindingFields.FIELDS.write(new FindingFields.Row(rating.id(), finding), List.of());
  }

  /** The texts of a rating, column by column. Further levels and qualifiers come last. */
  public static List<List<String>> rating(Rating rating, List<String> extras) {
    return RatingFields.FIELDS.write(rating, extras);
  }
}
