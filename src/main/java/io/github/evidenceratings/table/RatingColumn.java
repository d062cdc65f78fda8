package io.github.evidenceratings.table;

import static io.github.evidenceratings.table.sheet.TableColumn.everywhere;
import static io.github.evidenceratings.table.sheet.TableColumn.forCsv;
import static io.github.evidenceratings.table.sheet.TableColumn.forJson;
import static io.github.evidenceratings.table.sheet.TableColumn.forPrograms;
import static io.github.evidenceratings.table.sheet.TableColumn.forReaders;

import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.DateText;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.List;
import java.util.stream.Stream;

/** A column of a table of ratings, and what a rating says in it. */
enum RatingColumn {
  MODALITY(
      everywhere("modality", "Modality")
          .saidOnce()
          .with(Trait.FILTER)
          .text(hit -> hit.rating().modality().name())),
  CONDITION_TITLE(
      forReaders("condition", "Condition").text(hit -> Wording.title(hit.rating().condition()))),
  CONDITION(
      forPrograms("condition").with(Trait.FILTER).text(hit -> hit.rating().condition().name())),
  SCALE(
      everywhere("scale", "Scale")
          .saidOnce()
          .with(Trait.TELLS_APART)
          .text(hit -> hit.rating().scale().name())),
  LEVEL(
      everywhere("level", "Level")
          .with(Trait.FILTER)
          .with(Trait.ROWS_IN_ORDER)
          .plain(
              hit -> Value.Graded.of(hit.rating().scale(), hit.rating().level()),
              hit -> hit.rating().level().name())),
  GRADED(
      forReaders("significance", "For what")
          .saidOnce()
          .with(Trait.INDISPENSABLE)
          .optional(hit -> hit.rating().graded())),
  SIGNIFICANCE(
      forPrograms("significance")
          .with(Trait.INDISPENSABLE)
          .optional(hit -> hit.rating().significance())),
  SUPPORT(
      everywhere("support", "Evidence")
          .saidOnce()
          .with(Trait.INDISPENSABLE)
          .optional(hit -> hit.rating().support().map(Labeled::label))),
  GRADES(
      forReaders("grades", "Also graded")
          .saidOnce()
          .with(Trait.INDISPENSABLE)
          .texts(hit -> Wording.grades(hit.rating()))),
  LIMITS(
      forReaders("limits", "Only for")
          .saidOnce()
          .with(Trait.INDISPENSABLE)
          .texts(hit -> hit.rating().limits())),
  METADATA(
      forReaders("metadata", "How rated")
          .saidOnce()
          .texts(hit -> Wording.qualifiers(hit.rating(), Qualifier.Role.METADATA))),
  RETRACTED(
      everywhere("retracted", "Retracted source")
          .saidOnce()
          .with(Trait.INDISPENSABLE)
          .texts(hit -> Wording.retracted(hit.rating()))),
  SUMMARY(forReaders("summary", "In short").optional(hit -> hit.rating().summary())),
  STUDIED(forReaders("studied", "Studied").text(hit -> Wording.studiedText(hit.rating()))),
  FINDINGS(
      forReaders("findings", "Findings")
          .<RatingMatch>plain(
              hit -> findings(hit.rating()), hit -> Wording.findingsText(hit.rating()))
          .detailed(hit -> RatingParts.findingDetails(hit.rating()))),
  SOURCE(
      everywhere("source", "Source")
          .saidOnce()
          .with(Trait.FILTER)
          .<RatingMatch>text(hit -> hit.rating().source().name())
          .namingSource(hit -> hit.rating().source().id())),
  REVIEWED(
      everywhere("reviewed", "Reviewed")
          .saidOnce()
          .optional(hit -> hit.rating().reviewed().map(DateText::of))),
  UPDATED(
      everywhere("updated", "Updated")
          .saidOnce()
          .optional(hit -> hit.rating().updated().map(DateText::of))),
  MATCH(everywhere("match", "Match").saidOnce().text(RatingMatch::match)),
  DATED_BY(
      everywhere("dated_by", "Dated by")
          .saidOnce()
          .optional(hit -> hit.dateBasis().map(DateBasis::label))),
  RATING_ID(forPrograms("rating_id").with(Trait.ROW_ID).text(hit -> hit.rating().id())),
  MODALITY_ID(forPrograms("modality_id").text(hit -> hit.rating().modality().id())),
  CONDITION_ID(forPrograms("condition_id").text(hit -> hit.rating().condition().id())),
  SCALE_ID(forPrograms("scale_id").text(hit -> hit.rating().scale().id())),
  SCALE_KIND(forPrograms("scale_kind").text(hit -> hit.rating().scale().kind().label())),
  LEVEL_ID(forPrograms("level_id").text(hit -> hit.rating().level().id())),
  STANDING(forPrograms("standing").text(hit -> hit.rating().level().standing().label())),
  SOURCE_ID(forPrograms("source_id").text(hit -> hit.rating().source().id())),
  LOCATOR(forPrograms("locator").optional(hit -> hit.rating().provenance().locator())),
  CITATION(forPrograms("citation").optional(hit -> hit.rating().citation())),
  DOCUMENTS(
      forPrograms("documents")
          .texts(hit -> hit.rating().documents().stream().map(DocumentId::toString).toList())),
  CHANGE_REASON(
      forPrograms("change_reason")
          .optional(hit -> hit.rating().changeReason().map(Labeled::label))),
  POSITION(forPrograms("position").value(hit -> position(hit.rating()))),
  GRADES_CSV(forCsv("grades").with(Trait.INDISPENSABLE).texts(hit -> Wording.grades(hit.rating()))),
  GRADES_JSON(
      forJson("grades").with(Trait.INDISPENSABLE).value(hit -> RatingParts.grades(hit.rating()))),
  INTENT(
      forPrograms("intent")
          .with(Trait.INDISPENSABLE)
          .optional(hit -> hit.rating().intent().map(Labeled::label))),
  OUTCOME(forPrograms("outcome").with(Trait.INDISPENSABLE).optional(hit -> hit.rating().outcome())),
  COMPARATOR(
      forPrograms("comparator")
          .with(Trait.INDISPENSABLE)
          .optional(hit -> Wording.comparator(hit.rating()))),
  COMPARED_WITH(
      forPrograms("compared_with")
          .with(Trait.INDISPENSABLE)
          .texts(hit -> Wording.names(hit.rating().comparison().modalities()))),
  TIME_POINT(
      forPrograms("time_point")
          .with(Trait.INDISPENSABLE)
          .optional(hit -> hit.rating().timePoint())),
  QUALIFIERS_CSV(
      forCsv("qualifiers")
          .with(Trait.INDISPENSABLE)
          .texts(hit -> Wording.qualifiers(hit.rating(), Qualifier.Role.SUBJECT))),
  QUALIFIERS_JSON(
      forJson("qualifiers")
          .with(Trait.INDISPENSABLE)
          .value(hit -> RatingParts.qualifiers(hit.rating(), Qualifier.Role.SUBJECT))),
  METADATA_CSV(
      forCsv("metadata").texts(hit -> Wording.qualifiers(hit.rating(), Qualifier.Role.METADATA))),
  METADATA_JSON(
      forJson("metadata")
          .value(hit -> RatingParts.qualifiers(hit.rating(), Qualifier.Role.METADATA))),
  SUMMARY_DATA(forPrograms("summary").optional(hit -> hit.rating().summary())),
  STUDIED_DATA(forPrograms("studied").texts(hit -> Wording.studied(hit.rating()))),
  AGREEMENT(forPrograms("agreement").text(hit -> hit.rating().agreement().label())),
  FINDING_COUNT(forCsv("findings").value(hit -> new Value.Count(hit.rating().findings().size()))),
  FINDING_TEXTS(forCsv("finding_texts").texts(hit -> Wording.findingTexts(hit.rating()))),
  FINDINGS_JSON(forJson("findings").value(hit -> RatingParts.findings(hit.rating())));

  @SuppressWarnings(
      "ImmutableEnumChecker") // A column is immutable, and its functions keep nothing.
  private final Column<RatingMatch> column;

  RatingColumn(Column<RatingMatch> column) {
    this.column = column;
  }

  /** All columns, in order. */
  static List<Column<RatingMatch>> columns() {
    return Stream.of(values()).map(RatingColumn::column).toList();
  }

  Column<RatingMatch> column() {
    return column;
  }

  private static Value position(Rating rating) {
    return rating.position().<Value>map(Value.Count::new).orElse(Value.NONE);
  }

  private static Value findings(Rating rating) {
    String text = Wording.findingsText(rating);
    return rating.findings().isEmpty() ? new Value.Gap(text) : Value.of(text);
  }
}
