package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
   * @param summary the finding in a sentence
   */
  public record FindingValues(
      ImportValue direction,
      ImportValue outcome,
      ImportValue comparator,
      Optional<ImportValue> population,
      Optional<ImportValue> body,
      ImportValue summary) {
    /**
     * The finding of a row; none if the row has no direction or has problems, which are reported.
     *
     * @throws IllegalArgumentException if its parts contradict each other
     */
    public List<Finding> findings(
        String id, Provenance provenance, ForeignRow row, Problems problems) {
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
              .summary(said)
              .provenance(provenance)
              .build());
    }
  }
}
