package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rating as a row of a table. */
final class RatingRow {
  static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.everywhere("modality", "Modality").saidOnce().with(Trait.FILTER),
          TableColumn.forReaders("condition", "Condition"),
          TableColumn.forPrograms("condition").with(Trait.FILTER),
          TableColumn.everywhere("scale", "Scale").saidOnce().with(Trait.TELLS_APART),
          TableColumn.everywhere("level", "Level").with(Trait.FILTER),
          TableColumn.everywhere("significance", "For what").saidOnce().with(Trait.INDISPENSABLE),
          TableColumn.everywhere("support", "Evidence").saidOnce().with(Trait.INDISPENSABLE),
          TableColumn.forReaders("grades", "Also graded").saidOnce().with(Trait.INDISPENSABLE),
          TableColumn.forReaders("qualifiers", "Only for").saidOnce().with(Trait.INDISPENSABLE),
          TableColumn.forReaders("summary", "In short"),
          TableColumn.forReaders("studied", "Studied"),
          TableColumn.forReaders("findings", "Findings"),
          TableColumn.everywhere("source", "Source").saidOnce().with(Trait.FILTER),
          TableColumn.everywhere("reviewed", "Reviewed").saidOnce(),
          TableColumn.everywhere("updated", "Updated").saidOnce(),
          TableColumn.everywhere("match", "Match").saidOnce(),
          TableColumn.everywhere("dated_by", "Dated by").saidOnce(),
          TableColumn.forPrograms("rating_id").with(Trait.ROW_ID),
          TableColumn.forPrograms("modality_id"),
          TableColumn.forPrograms("condition_id"),
          TableColumn.forPrograms("scale_id"),
          TableColumn.forPrograms("scale_kind"),
          TableColumn.forPrograms("level_id"),
          TableColumn.forPrograms("standing"),
          TableColumn.forPrograms("source_id"),
          TableColumn.forPrograms("locator"),
          TableColumn.forPrograms("citation"),
          TableColumn.forCsv("grades").with(Trait.INDISPENSABLE),
          TableColumn.forJson("grades").with(Trait.INDISPENSABLE),
          TableColumn.forCsv("qualifiers").with(Trait.INDISPENSABLE),
          TableColumn.forJson("qualifiers").with(Trait.INDISPENSABLE),
          TableColumn.forPrograms("summary"),
          TableColumn.forPrograms("studied"),
          TableColumn.forPrograms("agreement"),
          TableColumn.forCsv("findings"),
          TableColumn.forCsv("finding_texts"),
          TableColumn.forJson("findings"));

  private RatingRow() {}

  /** The values of a hit, one for each column. */
  static List<Value> of(RatingMatch hit) {
    Rating rating = hit.rating();
    return List.of(
        Value.of(rating.modality().name()),
        Value.of(Wording.title(rating.condition())),
        Value.of(rating.condition().name()),
        Value.of(rating.scale().name()),
        Value.Graded.of(rating.scale(), rating.level()),
        Value.of(rating.significance()),
        Value.of(rating.support().map(Labeled::label)),
        Value.of(Wording.grades(rating)),
        Value.of(Wording.qualifiers(rating)),
        Value.of(rating.summary()),
        Value.of(Wording.studiedText(rating)),
        rating.findings().isEmpty()
            ? new Value.Gap(Wording.findingsText(rating))
            : Value.of(Wording.findingsText(rating)),
        Value.of(rating.source().name()),
        Value.of(rating.reviewed()),
        Value.of(rating.updated()),
        Value.of(hit.match()),
        Value.of(hit.dateBasis().map(DateBasis::label)),
        Value.of(rating.id()),
        Value.of(rating.modality().id()),
        Value.of(rating.condition().id()),
        Value.of(rating.scale().id()),
        Value.of(rating.scale().kind().label()),
        Value.of(rating.level().id()),
        Value.of(rating.level().standing().label()),
        Value.of(rating.source().id()),
        Value.of(rating.provenance().locator()),
        Value.of(rating.citation()),
        Value.of(Wording.grades(rating)),
        new Value.Records(rating.grades().stream().map(RatingRow::grade).toList()),
        Value.of(Wording.qualifiers(rating)),
        new Value.Records(rating.qualifiers().stream().map(RatingRow::qualifier).toList()),
        Value.of(rating.summary()),
        Value.of(Wording.studied(rating)),
        Value.of(rating.agreement().label()),
        new Value.Count(rating.findings().size()),
        Value.of(Wording.findingTexts(rating)),
        new Value.Records(rating.findings().stream().map(RatingRow::finding).toList()));
  }

  static Map<String, Value> grade(Grade grade) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("scale", Value.of(grade.scale().name()));
    values.put("scale_id", Value.of(grade.scale().id()));
    values.put("level", Value.of(grade.level().name()));
    values.put("level_id", Value.of(grade.level().id()));
    return values;
  }

  static Map<String, Value> qualifier(Qualifier qualifier) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("name", Value.of(qualifier.name()));
    values.put("value", Value.of(qualifier.value()));
    return values;
  }

  static Map<String, Value> finding(Finding finding) {
    Map<String, Value> values = new LinkedHashMap<>();
    values.put("id", Value.of(finding.id()));
    values.put("studied", Value.of(Wording.names(finding.studied())));
    values.put("cointerventions", Value.of(Wording.names(finding.cointerventions())));
    values.put("condition", Value.of(finding.condition().map(Condition::name)));
    values.put("population", Value.of(finding.population()));
    values.put("comparator", Value.of(finding.comparison().kind().label()));
    values.put("compared_with", Value.of(Wording.names(finding.comparison().modalities())));
    values.put("outcome", Value.of(finding.outcome()));
    values.put("direction", Value.of(finding.direction().label()));
    if (finding.direction() == Direction.DISAGREES) {
      values.put("disputes", Value.of(finding.disputes()));
    }
    values.put("body", Value.of(finding.body().map(Labeled::label)));
    values.put("summary", Value.of(finding.summary()));
    values.put("source_id", Value.of(finding.provenance().source().id()));
    values.put("locator", Value.of(finding.provenance().locator()));
    return values;
  }
}
