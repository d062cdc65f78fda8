package io.github.evidenceratings.table;

import static io.github.evidenceratings.table.sheet.TableColumn.everywhere;
import static io.github.evidenceratings.table.sheet.TableColumn.forJson;
import static io.github.evidenceratings.table.sheet.TableColumn.forReaders;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grades, qualifiers and findings of a rating as records within a cell. */
final class RatingParts {
  private static final List<Column<Grade>> GRADE =
      List.of(
          forJson("scale").text(grade -> grade.scale().name()),
          forJson("scale_id").text(grade -> grade.scale().id()),
          forJson("level").text(grade -> grade.level().name()),
          forJson("level_id").text(grade -> grade.level().id()));

  private static final List<Column<Qualifier>> QUALIFIER =
      List.of(forJson("name").text(Qualifier::name), forJson("value").text(Qualifier::value));

  private static final List<Column<Finding>> FINDING =
      List.of(
          forJson("id").text(Finding::id),
          everywhere("studied", "Studied").texts(f -> Wording.names(f.studied())),
          everywhere("cointerventions", "Cointerventions")
              .texts(f -> Wording.names(f.cointerventions())),
          everywhere("condition", "Condition").optional(f -> f.condition().map(Condition::name)),
          everywhere("population", "Population").optional(Finding::population),
          everywhere("comparator", "Comparator").text(f -> f.comparison().kind().label()),
          everywhere("compared_with", "Compared with")
              .texts(f -> Wording.names(f.comparison().modalities())),
          everywhere("outcome", "Outcome").text(Finding::outcome),
          everywhere("direction", "Direction").text(f -> f.direction().label()),
          forJson("disputes").text(RatingParts::disputes),
          everywhere("body", "Body").optional(f -> f.body().map(Labeled::label)),
          forReaders("estimate", "Estimate").optional(Finding::estimate),
          forJson("estimate").value(f -> estimate(f.estimate())),
          everywhere("studies", "Studies").value(f -> count(f.studies())),
          everywhere("participants", "Participants").value(f -> count(f.participants())),
          forReaders("certainty", "Certainty").optional(f -> f.certainty().map(Grade::text)),
          forJson("certainty").value(f -> certainty(f.certainty())),
          forJson("summary").text(Finding::summary),
          forJson("source_id").text(f -> f.provenance().source().id()),
          everywhere("locator", "Locator").optional(f -> f.provenance().locator()));

  private RatingParts() {}

  static Value grades(Rating rating) {
    return records(GRADE, rating.grades());
  }

  static Value qualifiers(Rating rating, Qualifier.Role role) {
    return records(QUALIFIER, rating.qualifiers().stream().filter(q -> q.role() == role).toList());
  }

  static Value findings(Rating rating) {
    return records(FINDING, rating.findings());
  }

  private static Value count(Optional<Integer> number) {
    return number.<Value>map(Value.Count::new).orElse(Value.NONE);
  }

  private static Value certainty(Optional<Grade> certainty) {
    return certainty
        .<Value>map(grade -> new Value.Nested(Sheet.record(GRADE, grade)))
        .orElse(Value.NONE);
  }

  private static Value estimate(Optional<Estimate> estimate) {
    if (estimate.isEmpty()) {
      return Value.NONE;
    }
    Estimate e = estimate.get();
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("measure", Value.of(e.measure()));
    values.put("kind", Value.of(e.kind().map(Labeled::label)));
    values.put("value", new Value.Decimal(e.value()));
    if (e.interval().isPresent()) {
      values.put("low", new Value.Decimal(e.interval().get().low()));
      values.put("high", new Value.Decimal(e.interval().get().high()));
      values.put(
          "confidence",
          e.interval().get().confidence().<Value>map(Value.Decimal::new).orElse(Value.NONE));
    }
    values.put("unit", Value.of(e.unit()));
    values.put("time", Value.of(e.time()));
    return new Value.Nested(values);
  }

  private static <T> Value records(List<Column<T>> columns, List<T> parts) {
    return new Value.Records(parts.stream().map(part -> Sheet.record(columns, part)).toList());
  }

  static Map<String, Value> finding(Finding finding) {
    return Sheet.record(FINDING, finding);
  }

  /** The id of the finding that a disagreeing finding disputes; empty for other findings. */
  private static String disputes(Finding finding) {
    return finding.direction() == Direction.DISAGREES ? finding.disputes().orElse("") : "";
  }

  /** Each finding as a sentence, with all its details. */
  static List<Column.Detail> findingDetails(Rating rating) {
    return rating.findings().stream()
        .map(finding -> new Column.Detail(finding.summary(), facts(finding, rating.findings())))
        .toList();
  }

  private static Map<String, String> facts(Finding finding, List<Finding> all) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Column<Finding> column : FINDING) {
      String text = column.text(finding);
      if (column.isFor(Use.READER) && !text.isEmpty()) {
        facts.put(column.header(), text);
      }
    }
    String disputes = disputes(finding);
    if (!disputes.isEmpty()) {
      int place = all.stream().map(Finding::id).toList().indexOf(disputes);
      facts.put("Disputes", place < 0 ? disputes : "finding " + (place + 1));
    }
    facts.put("Source", finding.provenance().source().name());
    return facts;
  }
}
