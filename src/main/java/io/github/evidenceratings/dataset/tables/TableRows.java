package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data set as the rows of its tables: the way back from the model, for every format. */
public final class TableRows {
  /** The values of one row by column; a column without a value is absent. */
  public static final class Values {
    private final Map<String, List<String>> values = new HashMap<>();

    public List<String> get(String column) {
      return values.getOrDefault(column, List.of());
    }

    private Values put(String column, String value) {
      values.put(column, List.of(value));
      return this;
    }

    private Values put(String column, Optional<?> value) {
      value.ifPresent(v -> put(column, v instanceof Labeled l ? l.label() : v.toString()));
      return this;
    }

    private Values put(String column, List<String> list) {
      if (!list.isEmpty()) {
        values.put(column, list);
      }
      return this;
    }

    private Values provenance(Provenance provenance) {
      return put("source", provenance.source().id()).put("locator", provenance.locator());
    }
  }

  private final Dataset dataset;
  private final Set<String> extras;
  private final Set<Table> streamed;
  private final List<RatingScale> ownScales;

  public TableRows(Dataset dataset) {
    this(dataset, extras(dataset), Set.of());
  }

  /**
   * The rows of a data set of which some tables are written elsewhere, row by row.
   *
   * @param extras the columns of ratings for further levels and qualifiers
   * @param streamed the tables written elsewhere
   */
  public TableRows(Dataset dataset, Set<String> extras, Set<Table> streamed) {
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

  /** Whether the table must be written: those required, and those that hold something. */
  public boolean isPresent(Table table) {
    return table.required()
        || streamed.contains(table)
        || switch (table) {
          case SCALES, LEVELS -> !ownScales.isEmpty();
          case FINDINGS -> dataset.ratings().stream().anyMatch(r -> !r.findings().isEmpty());
          case SAFETY -> !dataset.safety().isEmpty();
          case RESIDUALS -> !dataset.residuals().isEmpty();
          case CLAIMS -> !dataset.claims().isEmpty();
          default -> true;
        };
  }

  /** The headers of a table, those of further levels and qualifiers in use last, in order. */
  public List<String> columns(Table table) {
    if (!table.extensible()) {
      return table.columnNames();
    }
    return Stream.concat(table.columnNames().stream(), extras.stream()).toList();
  }

  private static Set<String> extras(Dataset dataset) {
    Set<String> extras = new TreeSet<>();
    for (Rating rating : dataset.ratings()) {
      rating.grades().forEach(g -> extras.add(Table.LEVEL_PREFIX + g.scale().id()));
      rating.qualifiers().forEach(q -> extras.add(Table.QUALIFIER_PREFIX + q.name()));
    }
    return extras;
  }

  /** The rows of a table, in the data set's order. */
  public void forEach(Table table, Consumer<Values> action) {
    switch (table) {
      case SCALES -> ownScales.forEach(scale -> action.accept(scale(scale)));
      case LEVELS ->
          ownScales.forEach(scale -> scale.levels().forEach(level -> action.accept(level(level))));
      case SOURCES -> dataset.sources().forEach(source -> action.accept(source(source)));
      case MODALITIES ->
          dataset
              .modalities()
              .forEach(m -> action.accept(term(m).put("components", m.components())));
      case CONDITIONS -> dataset.conditions().forEach(term -> action.accept(term(term)));
      case FINDINGS ->
          dataset.ratings().forEach(r -> r.findings().forEach(f -> action.accept(finding(r, f))));
      case RATINGS -> dataset.ratings().forEach(rating -> action.accept(rating(rating)));
      case SAFETY -> dataset.safety().forEach(item -> action.accept(assessment(item)));
      case RESIDUALS -> dataset.residuals().forEach(item -> action.accept(residual(item)));
      case CLAIMS -> dataset.claims().forEach(claim -> action.accept(claim(claim)));
    }
  }

  private static Values scale(RatingScale scale) {
    return new Values()
        .put("id", scale.id())
        .put("name", scale.name())
        .put("kind", scale.kind().label())
        .put("rater", scale.rater())
        .put("citation", scale.citation());
  }

  private static Values level(Level level) {
    return new Values()
        .put("scale", level.scaleId())
        .put("id", level.id())
        .put("name", level.name())
        .put("aliases", level.aliases())
        .put("standing", level.standing().label())
        .put("pole", level.pole().label())
        .put("symbol", level.symbol())
        .put("definition", level.definition());
  }

  private static Values source(Source source) {
    return new Values()
        .put("id", source.id())
        .put("kind", source.kind().label())
        .put("name", source.name())
        .put("title", source.title())
        .put("author", source.author())
        .put("rater", source.rater())
        .put("publisher", source.publisher())
        .put("host", source.host())
        .put("published", source.published())
        .put("recorded", source.recorded())
        .put("reviewed", source.reviewed())
        .put("updated", source.updated())
        .put("licence", source.licence())
        .put("note", source.note());
  }

  private static Values term(Term term) {
    Optional<Broader> broader = term.broader();
    return new Values()
        .put("id", term.id())
        .put("name", term.name())
        .put("lay_name", term.layName())
        .put("synonyms", term.synonyms())
        .put("codes", term.codes().stream().map(Code::toString).toList())
        .put("broader", broader.map(Broader::id))
        .put("broader_source", broader.flatMap(Broader::source).map(Source::id))
        .put("broader_mesh", broader.flatMap(Broader::meshTreeNumber))
        .put("sources", term.sources().stream().map(Source::id).toList())
        .put("description", term.description());
  }

  private static List<String> ids(Collection<Modality> modalities) {
    return modalities.stream().map(Modality::id).toList();
  }

  public static Values finding(Rating rating, Finding finding) {
    return new Values()
        .put("id", finding.id())
        .put("rating", rating.id())
        .put("studied", ids(finding.studied()))
        .put("cointerventions", ids(finding.cointerventions()))
        .put("condition", finding.condition().map(Term::id))
        .put("population", finding.population())
        .put("comparator", finding.comparison().kind().label())
        .put("compared_with", ids(finding.comparison().modalities()))
        .put("outcome", finding.outcome())
        .put("direction", finding.direction().label())
        .put("disputes", finding.disputes())
        .put("body", finding.body())
        .put("summary", finding.summary())
        .provenance(finding.provenance());
  }

  public static Values rating(Rating rating) {
    Values values =
        new Values()
            .put("id", rating.id())
            .put("modality", rating.modality().id())
            .put("condition", rating.condition().id())
            .put("scale", rating.scale().id())
            .put("level", rating.level().name())
            .put("significance", rating.significance())
            .put("support", rating.support())
            .provenance(rating.provenance())
            .put("citation", rating.citation())
            .put("reviewed", rating.reviewed())
            .put("updated", rating.updated())
            .put("summary", rating.summary());
    for (Grade grade : rating.grades()) {
      values.put(Table.LEVEL_PREFIX + grade.scale().id(), grade.level().name());
    }
    for (Qualifier qualifier : rating.qualifiers()) {
      values.put(Table.QUALIFIER_PREFIX + qualifier.name(), qualifier.value());
    }
    return values;
  }

  private static Values assessment(SafetyAssessment assessment) {
    return new Values()
        .put("id", assessment.id())
        .put("modality", assessment.modality().id())
        .put("scale", assessment.scale().id())
        .put("level", assessment.level().map(Level::name))
        .put("circumstance", assessment.circumstance())
        .put("population", assessment.population())
        .put("summary", assessment.summary())
        .provenance(assessment.provenance())
        .put("reviewed", assessment.reviewed())
        .put("updated", assessment.updated());
  }

  private static Values claim(Claim claim) {
    Optional<Quantity> quantity = claim.quantity();
    return new Values()
        .put("id", claim.id())
        .put("modality", claim.modality().id())
        .put("topic", claim.topic().label())
        .put("aspect", claim.aspect())
        .put("condition", claim.condition().map(Term::id))
        .put("circumstance", claim.circumstance())
        .put("cointerventions", ids(claim.cointerventions()))
        .put("compared_with", ids(claim.comparators()))
        .put("stance", claim.stance().label())
        .put("direction", claim.direction())
        .put("frequency", claim.frequency())
        .put("quantity_least", quantity.flatMap(Quantity::least).map(BigDecimal::toPlainString))
        .put("quantity_most", quantity.flatMap(Quantity::most).map(BigDecimal::toPlainString))
        .put("quantity_wording", quantity.flatMap(Quantity::wording))
        .put("unit", quantity.map(Quantity::unit))
        .put("step", claim.step().stream().boxed().findFirst())
        .put("summary", claim.summary())
        .provenance(claim.provenance());
  }

  private static Values residual(Residual residual) {
    return new Values()
        .put("id", residual.id())
        .put("modality", residual.modality().id())
        .put("name", residual.name())
        .put("scale", residual.scale().id())
        .put("level", residual.level().name())
        .provenance(residual.provenance())
        .put("reviewed", residual.reviewed())
        .put("updated", residual.updated());
  }
}
