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
      case LEVEL -> Value.Graded.of(rating.scale(), rating.level());
      case GRADES, GRADES_CSV -> Value.of(Wording.grades(rating));
      case QUALIFIERS, QUALIFIERS_CSV -> Value.of(Wording.qualifiers(rating));
      case FINDINGS -> rating.findings().isEmpty() ? new Value.Gap(text(hit)) : Value.of(text(hit));
      case GRADES_JSON -> RatingRow.records(rating.grades(), RatingRow::grade);
      case QUALIFIERS_JSON -> RatingRow.records(rating.qualifiers(), RatingRow::qualifier);
      case STUDIED_DATA -> Value.of(Wording.studied(rating));
      case FINDING_COUNT -> new Value.Count(rating.findings().size());
      case FINDING_TEXTS -> Value.of(Wording.findingTexts(rating));
      case FINDINGS_JSON -> RatingRow.records(rating.findings(), RatingRow::finding);
      default -> Value.of(text(hit));
    };
  }

  /** The same on one line, without a value being made of what is text already. */
  String text(RatingMatch hit) {
    Rating rating = hit.rating();
    return switch (this) {
      case MODALITY -> rating.modality().name();
      case CONDITION_TITLE -> Wording.title(rating.condition());
      case CONDITION -> rating.condition().name();
      case SCALE -> rating.scale().name();
      case LEVEL -> rating.level().name();
      case SIGNIFICANCE -> rating.significance().orElse("");
      case SUPPORT -> rating.support().map(Labeled::label).orElse("");
      case SUMMARY, SUMMARY_DATA -> rating.summary().orElse("");
      case STUDIED -> Wording.studiedText(rating);
      case FINDINGS -> Wording.findingsText(rating);
      case SOURCE -> rating.source().name();
      case REVIEWED -> rating.reviewed().map(DateText::of).orElse("");
      case UPDATED -> rating.updated().map(DateText::of).orElse("");
      case MATCH -> hit.match();
      case DATED_BY -> hit.dateBasis().map(DateBasis::label).orElse("");
      case RATING_ID -> rating.id();
      case MODALITY_ID -> rating.modality().id();
      case CONDITION_ID -> rating.condition().id();
      case SCALE_ID -> rating.scale().id();
      case SCALE_KIND -> rating.scale().kind().label();
      case LEVEL_ID -> rating.level().id();
      case STANDING -> rating.level().standing().label();
      case SOURCE_ID -> rating.source().id();
      case LOCATOR -> rating.provenance().locator().orElse("");
      case CITATION -> rating.citation().orElse("");
      case AGREEMENT -> rating.agreement().label();
      case GRADES,
          GRADES_CSV,
          GRADES_JSON,
          QUALIFIERS,
          QUALIFIERS_CSV,
          QUALIFIERS_JSON,
          STUDIED_DATA,
          FINDING_COUNT,
          FINDING_TEXTS,
          FINDINGS_JSON ->
          of(hit).text();
    };
  }
}
