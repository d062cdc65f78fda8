package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.PartValue.Said;
import io.github.evidenceratings.imports.profile.RatingPart;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import java.util.List;
import java.util.Optional;

/**
 * What a row says of one treatment for one condition: a rating without its id and findings.
 *
 * @param modality the treatment
 * @param condition the condition
 * @param grade the level
 * @param grades further levels
 * @param provenance the source, and the place in it
 * @param parts the parts that are one value each, in the order of their kinds
 * @param comparedWith the treatments it is compared with
 * @param documents the documents cited
 * @param position the number of the row
 * @param qualifiers further properties
 */
record ImportStatement(
    Modality modality,
    Condition condition,
    Grade grade,
    List<Grade> grades,
    Provenance provenance,
    List<Said<?>> parts,
    List<Modality> comparedWith,
    List<DocumentId> documents,
    int position,
    List<Qualifier> qualifiers) {
  /** No value holds these, so what is joined with them cannot be mistaken. */
  private static final char PART = '\u0001';

  private static final char NAME_AND_VALUE = '\u0002';

  /**
   * What tells ratings of one treatment for one condition apart, scale, metadata and dates aside.
   */
  String distinction(boolean withSource) {
    StringBuilder text = new StringBuilder();
    for (Said<?> said : parts) {
      if (said.part().isSubject()) {
        text.append(PART).append(said.part().mark()).append(said.value());
      }
    }
    comparedWith.forEach(modality -> text.append(PART).append('w').append(modality.id()));
    provenance.locator().ifPresent(s -> text.append(PART).append('l').append(s));
    text.append(qualifiers(Qualifier.Role.SUBJECT, 'q'));
    if (withSource) {
      text.append(PART).append('d').append(provenance.source().id());
    }
    return text.toString();
  }

  /** The metadata as a text; empty if there is none. */
  String metadata() {
    return qualifiers(Qualifier.Role.METADATA, 'm');
  }

  private String qualifiers(Qualifier.Role role, char mark) {
    StringBuilder text = new StringBuilder();
    for (Qualifier q : qualifiers) {
      if (q.role() == role) {
        text.append(PART).append(mark).append(q.name()).append(NAME_AND_VALUE).append(q.value());
      }
    }
    return text.toString();
  }

  /** What must not be said twice: as for the ratings of a data set. */
  String key() {
    StringBuilder key =
        new StringBuilder(modality.id())
            .append(PART)
            .append(condition.id())
            .append(PART)
            .append(grade.scale().id())
            .append(distinction(true))
            .append(metadata());
    for (Said<?> said : parts) {
      if (said.part().isDate()) {
        key.append(PART).append(said.part().name()).append(said.value());
      }
    }
    return key.toString();
  }

  /** The date of the rating: of its review, or else of its last change. */
  Optional<Object> date() {
    return parts.stream().filter(said -> said.part().isDate()).findFirst().map(Said::value);
  }

  private Optional<Comparison.Kind> comparator() {
    return parts.stream()
        .filter(said -> said.part() == RatingPart.COMPARATOR)
        .map(said -> (Comparison.Kind) said.value())
        .findFirst();
  }

  /**
   * The rating.
   *
   * @throws IllegalArgumentException if its parts do not go together
   */
  Rating rating(String id, List<Finding> findings) {
    Rating.Builder rating =
        Rating.builder(id)
            .modality(modality)
            .condition(condition)
            .level(grade.scale(), grade.level())
            .grades(grades)
            .provenance(provenance)
            .documents(documents)
            .position(position)
            .qualifiers(qualifiers)
            .findings(findings);
    parts.forEach(said -> said.set(rating));
    if (!comparedWith.isEmpty()) {
      comparator().ifPresent(kind -> rating.comparison(new Comparison(kind, comparedWith)));
    }
    return rating.build();
  }
}
