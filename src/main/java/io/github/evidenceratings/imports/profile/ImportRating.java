package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.dataset.tables.NumberForm;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile finds the parts of a rating.
 *
 * @param id the id of the rating; empty if it is derived from what is rated
 * @param modality the treatments
 * @param condition the conditions
 * @param level the level
 * @param furtherLevels levels on further scales
 * @param source the document
 * @param parts the parts with a single value
 * @param comparedWith the treatments compared with
 * @param documents identifiers of the documents cited
 * @param qualifiers further properties, in the order of their names
 * @param finding the finding behind the rating
 */
public record ImportRating(
    Optional<ImportValue> id,
    ImportTerm modality,
    ImportTerm condition,
    ImportLevel level,
    List<ImportLevel> furtherLevels,
    SourceValue source,
    List<PartValue<?>> parts,
    Optional<ImportTerm> comparedWith,
    List<DocumentValue> documents,
    List<QualifierValue> qualifiers,
    Optional<FindingValues> finding) {
  /**
   * A source.
   *
   * @param value its id or name
   * @param kind the kind of document of sources that the profile does not declare; empty if it
   *     declares all
   * @param locator the place in it
   */
  public record SourceValue(
      ImportValue value, Optional<ImportValue> kind, Optional<ImportValue> locator) {}

  /**
   * Identifiers of documents.
   *
   * @param kind their kind
   * @param value the cell with the identifier, or the identifiers
   * @param separator what separates several in a cell
   */
  public record DocumentValue(DocumentId.Kind kind, ImportValue value, Optional<String> separator) {
    /** The identifiers that a row has; an invalid one is reported. */
    public List<DocumentId> documents(ForeignRow row, Problems problems) {
      List<DocumentId> documents = new ArrayList<>();
      for (String cell : value.cells(row, problems)) {
        List<String> texts =
            separator.map(s -> List.of(cell.split(Pattern.quote(s), -1))).orElse(List.of(cell));
        for (String text : texts) {
          String id = text.strip();
          if (kind.isValid(id)) {
            documents.add(new DocumentId(kind, id));
          } else {
            value.fail(row, id, "is not a " + kind.label() + "; allowed: " + kind.rule(), problems);
          }
        }
      }
      return documents;
    }
  }

  /**
   * A qualifier.
   *
   * @param name its name
   * @param role whether it is a subject of the rating or metadata
   * @param value its value
   */
  public record QualifierValue(String name, Qualifier.Role role, ImportValue value) {}

  /**
   * A finding.
   *
   * @param direction which way it points; a row without one has no finding
   * @param outcome what was measured
   * @param comparator what kind of comparator
   * @param population who was studied
   * @param body how much research
   * @param estimate the size of the effect
   * @param studies how many studies
   * @param participants how many participants
   * @param certainty how certain it is, on a scale of certainty
   * @param summary the finding in a sentence
   */
  public record FindingValues(
      ImportValue direction,
      ImportValue outcome,
      ImportValue comparator,
      Optional<ImportValue> population,
      Optional<ImportValue> body,
      Optional<EstimateValues> estimate,
      Optional<ImportValue> studies,
      Optional<ImportValue> participants,
      Optional<ImportLevel> certainty,
      ImportValue summary) {
    /**
     * The finding of a row; none if the row has no direction or has problems, which are reported.
     *
     * @throws IllegalArgumentException if its parts contradict each other
     */
    public List<Finding> findings(
        String id,
        Provenance provenance,
        Map<String, RatingScale> scales,
        ForeignRow row,
        Problems problems) {
      Direction way = direction.choice(row, Direction.values(), problems);
      if (way == null) {
        return List.of();
      }
      int before = problems.count();
      String measured = outcome.required(row, problems);
      Comparison.Kind versus = comparator.requiredChoice(row, Comparison.Kind.values(), problems);
      String said = summary.required(row, problems);
      Optional<Finding.BodyOfEvidence> research =
          body.map(value -> value.choice(row, Finding.BodyOfEvidence.values(), problems));
      Optional<String> who = population.map(value -> value.text(row, problems));
      Optional<Estimate> size = estimate.map(values -> values.estimate(row, problems));
      Optional<Integer> trials = studies.map(value -> count(value, row, problems));
      Optional<Integer> people = participants.map(value -> count(value, row, problems));
      Optional<Grade> grade =
          certainty.flatMap(level -> level.optional(row, scales, problems).grade());
      if (measured == null || versus == null || said == null || problems.count() > before) {
        return List.of();
      }
      return List.of(
          Finding.builder(id)
              .population(who.orElse(null))
              .comparison(new Comparison(versus, List.of()))
              .outcome(measured)
              .direction(way)
              .body(research.orElse(null))
              .estimate(size.orElse(null))
              .studies(trials.orElse(null))
              .participants(people.orElse(null))
              .certainty(grade.orElse(null))
              .summary(said)
              .provenance(provenance)
              .build());
    }
  }

  private static @Nullable Integer count(ImportValue value, ForeignRow row, Problems problems) {
    BigDecimal number = value.number(row, NumberForm.COUNT, problems);
    return number == null ? null : number.intValueExact();
  }

  /**
   * An estimate.
   *
   * @param measure what it is, such as a risk ratio
   * @param value its value; a row without one has no estimate
   * @param kind relative or absolute
   * @param low the lower end of its interval
   * @param high the upper end
   * @param confidence the confidence of the interval in percent
   * @param unit the unit
   * @param time when the outcome was measured
   */
  public record EstimateValues(
      ImportValue measure,
      ImportValue value,
      Optional<ImportValue> kind,
      Optional<ImportValue> low,
      Optional<ImportValue> high,
      Optional<ImportValue> confidence,
      Optional<ImportValue> unit,
      Optional<ImportValue> time) {
    /**
     * The estimate of a row; null if the row has no value or has problems, which are reported.
     *
     * @throws IllegalArgumentException if its parts contradict each other
     */
    @Nullable Estimate estimate(ForeignRow row, Problems problems) {
      int before = problems.count();
      BigDecimal number = value.number(row, NumberForm.SIGNED, problems);
      if (number == null) {
        return null;
      }
      String name = measure.required(row, problems);
      Optional<Estimate.Kind> way = kind.map(k -> k.choice(row, Estimate.Kind.values(), problems));
      BigDecimal from = end(low, row, problems);
      BigDecimal to = end(high, row, problems);
      Optional<BigDecimal> percent =
          confidence.map(c -> c.number(row, NumberForm.NOT_NEGATIVE, problems));
      if ((from == null) != (to == null) || (from == null && percent.isPresent())) {
        value.fail(row, number.toPlainString(), "has an interval without two ends", problems);
      }
      Optional<String> in = unit.map(u -> u.text(row, problems));
      Optional<String> at = time.map(t -> t.text(row, problems));
      if (name == null || problems.count() > before) {
        return null;
      }
      return Estimate.builder(name, number)
          .kind(way.orElse(null))
          .interval(from == null || to == null ? null : new Estimate.Interval(from, to, percent))
          .unit(in.orElse(null))
          .time(at.orElse(null))
          .build();
    }

    private static @Nullable BigDecimal end(
        Optional<ImportValue> end, ForeignRow row, Problems problems) {
      return end.map(value -> value.number(row, NumberForm.SIGNED, problems)).orElse(null);
    }

    Stream<ImportValue> values() {
      return Stream.concat(
          Stream.of(measure, value),
          Stream.of(kind, low, high, confidence, unit, time).flatMap(Optional::stream));
    }
  }
}
