package io.github.evidenceratings.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a source says of a modality's safety in some circumstances. Never a rating of a condition.
 * Immutable.
 *
 * @param id the id, unique among the safety assessments of a data set
 * @param modality the treatment
 * @param scale the safety scale
 * @param level the level; empty where the source warns without grading
 * @param circumstance when it holds
 * @param population for whom, where stated
 * @param summary the statement in our own words
 * @param provenance who says so, and where
 * @param reviewed when it was last reviewed
 * @param updated when its text was last changed
 */
public record SafetyAssessment(
    String id,
    Modality modality,
    RatingScale scale,
    Optional<Level> level,
    String circumstance,
    Optional<String> population,
    String summary,
    Provenance provenance,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the scale is no safety scale, the level is not one of it,
   *     or a text is blank
   */
  public SafetyAssessment {
    Checks.id("safety assessment", id);
    if (scale.kind() != ScaleKind.SAFETY) {
      throw new IllegalArgumentException(
          "safety assessment \"" + id + "\": scale \"" + scale.id() + "\" does not grade safety");
    }
    if (level.isPresent() && !scale.holds(level.get())) {
      throw new IllegalArgumentException(
          "safety assessment \""
              + id
              + "\": level \""
              + level.get().id()
              + "\" is not of scale "
              + scale.id());
    }
    Checks.text("safety circumstance", circumstance);
    Checks.text("safety population", population);
    Checks.text("safety summary", summary);
  }
}
