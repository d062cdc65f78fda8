package io.github.evidenceratings.table;

import static io.github.evidenceratings.table.TableColumn.everywhere;
import static io.github.evidenceratings.table.TableColumn.forCsv;
import static io.github.evidenceratings.table.TableColumn.forJson;
import static io.github.evidenceratings.table.TableColumn.forPrograms;
import static io.github.evidenceratings.table.TableColumn.forReaders;

import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.util.List;
import java.util.stream.Stream;

/** A column of a table of ratings, and what a rating says in it. */
enum RatingColumn {
  MODALITY(everywhere("modality", "Modality").saidOnce().with(Trait.FILTER)),
  CONDITION_TITLE(forReaders("condition", "Condition")),
  CONDITION(forPrograms("condition").with(Trait.FILTER)),
  SCALE(everywhere("scale", "Scale").saidOnce().with(Trait.TELLS_APART)),
  LEVEL(everywhere("level", "Level").with(Trait.FILTER)),
  SIGNIFICANCE(everywhere("significance", "For what").saidOnce().with(Trait.INDISPENSABLE)),
  SUPPORT(everywhere("support", "Evidence").saidOnce().with(Trait.INDISPENSABLE)),
  GRADES(forReaders("grades", "Also graded").saidOnce().with(Trait.INDISPENSABLE)),
  QUALIFIERS(forReaders("qualifiers", "Only for").saidOnce().with(Trait.INDISPENSABLE)),
  SUMMARY(forReaders("summary", "In short")),
  STUDIED(forReaders("studied", "Studied")),
  FINDINGS(forReaders("findings", "Findings")),
  SOURCE(everywhere("source", "Source").saidOnce().with(Trait.FILTER)),
  REVIEWED(everywhere("reviewed", "Reviewed").saidOnce()),
  UPDATED(everywhere("updated", "Updated").saidOnce()),
  MATCH(everywhere("match", "Match").saidOnce()),
  DATED_BY(everywhere("dated_by", "Dated by").saidOnce()),
  RATING_ID(forPrograms("rating_id").with(Trait.ROW_ID)),
  MODALITY_ID(forPrograms("modality_id")),
  CONDITION_ID(forPrograms("condition_id")),
  SCALE_ID(forPrograms("scale_id")),
  SCALE_KIND(forPrograms("scale_kind")),
  LEVEL_ID(forPrograms("level_id")),
  STANDING(forPrograms("standing")),
  SOURCE_ID(forPrograms("source_id")),
  LOCATOR(forPrograms("locator")),
  CITATION(forPrograms("citation")),
  GRADES_CSV(forCsv("grades").with(Trait.INDISPENSABLE)),
  GRADES_JSON(forJson("grades").with(Trait.INDISPENSABLE)),
  QUALIFIERS_CSV(forCsv("qualifiers").with(Trait.INDISPENSABLE)),
  QUALIFIERS_JSON(forJson("qualifiers").with(Trait.INDISPENSABLE)),
  SUMMARY_DATA(forPrograms("summary")),
  STUDIED_DATA(forPrograms("studied")),
  AGREEMENT(forPrograms("agreement")),
  FINDING_COUNT(forCsv("findings")),
  FINDING_TEXTS(forCsv("finding_texts")),
  FINDINGS_JSON(forJson("findings"));

  /** All of them, in order. */
  static final List<RatingColumn> ALL = List.of(values());

  @SuppressWarnings("ImmutableEnumChecker") // Its sets are copies that nobody can change.
  private final TableColumn column;

  RatingColumn(TableColumn column) {
    this.column = column;
  }

  /** What tables know of each. */
  static List<TableColumn> columns() {
    return Stream.of(values()).map(column -> column.column).toList();
  }

  /** What a hit says in this column. */
  Value of(RatingMatch hit) {
    Rating rating = hit.rating();
    return switch (this) {
      case MODALITY -> Value.of(rating.modality().name());
      case CONDITION_TITLE -> Value.of(Wording.title(rating.condition()));
      case CONDITION -> Value.of(rating.condition().name());
      case SCALE -> Value.of(rating.scale().name());
      case LEVEL -> Value.Graded.of(rating.scale(), rating.level());
      case SIGNIFICANCE -> Value.of(rating.significance());
      case SUPPORT -> Value.of(rating.support().map(Labeled::label));
      case GRADES, GRADES_CSV -> Value.of(Wording.grades(rating));
      case QUALIFIERS, QUALIFIERS_CSV -> Value.of(Wording.qualifiers(rating));
      case SUMMARY, SUMMARY_DATA -> Value.of(rating.summary());
      case STUDIED -> Value.of(Wording.studiedText(rating));
      case FINDINGS ->
          rating.findings().isEmpty()
              ? new Value.Gap(Wording.findingsText(rating))
              : Value.of(Wording.findingsText(rating));
      case SOURCE -> Value.of(rating.source().name());
      case REVIEWED -> Value.of(rating.reviewed());
      case UPDATED -> Value.of(rating.updated());
      case MATCH -> Value.of(hit.match());
      case DATED_BY -> Value.of(hit.dateBasis().map(DateBasis::label));
      case RATING_ID -> Value.of(rating.id());
      case MODALITY_ID -> Value.of(rating.modality().id());
      case CONDITION_ID -> Value.of(rating.condition().id());
      case SCALE_ID -> Value.of(rating.scale().id());
      case SCALE_KIND -> Value.of(rating.scale().kind().label());
      case LEVEL_ID -> Value.of(rating.level().id());
      case STANDING -> Value.of(rating.level().standing().label());
      case SOURCE_ID -> Value.of(rating.source().id());
      case LOCATOR -> Value.of(rating.provenance().locator());
      case CITATION -> Value.of(rating.citation());
      case GRADES_JSON -> RatingRow.records(rating.grades(), RatingRow::grade);
      case QUALIFIERS_JSON -> RatingRow.records(rating.qualifiers(), RatingRow::qualifier);
      case STUDIED_DATA -> Value.of(Wording.studied(rating));
      case AGREEMENT -> Value.of(rating.agreement().label());
      case FINDING_COUNT -> new Value.Count(rating.findings().size());
      case FINDING_TEXTS -> Value.of(Wording.findingTexts(rating));
      case FINDINGS_JSON -> RatingRow.records(rating.findings(), RatingRow::finding);
    };
  }
}
