package io.github.evidenceratings.imports;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Support;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a row says of one treatment for one condition: a rating without its id and findings.
 *
 * @param modality the treatment
 * @param condition the condition
 * @param grade the level
 * @param grades further levels
 * @param significance what is graded
 * @param support whether the evidence speaks for it
 * @param provenance the source, and the place in it
 * @param citation the work on which it rests
 * @param qualifiers what it is limited to
 * @param reviewed when it was last reviewed
 * @param updated when it was last changed
 * @param summary the reasons
 */
record ImportStatement(
    Modality modality,
    Condition condition,
    Grade grade,
    List<Grade> grades,
    Optional<String> significance,
    Optional<Support> support,
    Provenance provenance,
    Optional<String> citation,
    List<Qualifier> qualifiers,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated,
    Optional<String> summary) {
  /** No value holds these, so what is joined with them cannot be mistaken. */
  private static final char PART = '\u0001';

  private static final char NAME_AND_VALUE = '\u0002';

  /** What tells ratings of one treatment for one condition apart, scale and dates aside. */
  String distinction(boolean withSource) {
    StringBuilder text = new StringBuilder();
    significance.ifPresent(s -> text.append(PART).append('s').append(s));
    support.ifPresent(s -> text.append(PART).append('u').append(s));
    provenance.locator().ifPresent(s -> text.append(PART).append('l').append(s));
    qualifiers.forEach(
        q ->
            text.append(PART)
                .append('q')
                .append(q.name())
                .append(NAME_AND_VALUE)
                .append(q.value()));
    if (withSource) {
      text.append(PART).append('d').append(provenance.source().id());
    }
    return text.toString();
  }

  /** What must not be said twice: as for the ratings of a data set. */
  String key() {
    return modality.id()
        + PART
        + condition.id()
        + PART
        + grade.scale().id()
        + distinction(true)
        + PART
        + reviewed
        + PART
        + updated;
  }

  /**
   * The rating.
   *
   * @throws IllegalArgumentException if its parts do not go together
   */
  Rating rating(String id, List<Finding> findings) {
    return Rating.builder(id)
        .modality(modality)
        .condition(condition)
        .level(grade.scale(), grade.level())
        .grades(grades)
        .significance(significance.orElse(null))
        .support(support.orElse(null))
        .provenance(provenance)
        .citation(citation.orElse(null))
        .qualifiers(qualifiers)
        .reviewed(reviewed.orElse(null))
        .updated(updated.orElse(null))
        .summary(summary.orElse(null))
        .findings(findings)
        .build();
  }
}
