package io.github.evidenceratings.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source's catch-all, such as a level for "other conditions". It names no condition, so it is
 * never returned for a named one and never counted among ratings. Immutable.
 *
 * @param id the id, unique among the residuals of a data set
 * @param modality the treatment
 * @param name what the source calls the rest
 * @param scale the scale
 * @param level the level given to the rest
 * @param provenance who says so, and where
 * @param reviewed when it was last reviewed
 * @param updated when its text was last changed
 */
public record Residual(
    String id,
    Modality modality,
    String name,
    RatingScale scale,
    Level level,
    Provenance provenance,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the scale grades safety, the level is not one of it, or the
   *     name is blank
   */
  public Residual {
    Checks.id("residual", id);
    Checks.text("residual name", name);
    if (scale.kind() == ScaleKind.SAFETY) {
      throw new IllegalArgumentException(
          "residual \"" + id + "\": scale \"" + scale.id() + "\" grades safety, not a treatment");
    }
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "residual \"" + id + "\": level \"" + level.id() + "\" is not of scale " + scale.id());
    }
  }
}
