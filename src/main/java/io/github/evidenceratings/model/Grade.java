package io.github.evidenceratings.model;

/**
 * A level together with the scale it is of.
 *
 * @param scale the scale
 * @param level a level of that scale
 */
public record Grade(RatingScale scale, Level level) {
  /**
   * @throws IllegalArgumentException if the level is not one of the scale
   */
  public Grade {
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "level \"" + level.id() + "\" is not of scale " + scale.id());
    }
  }

  /** In words: "Trust rating: 3 stars". */
  public String text() {
    return scale.name() + ": " + level.name();
  }
}
