package io.github.evidenceratings.model;

/**
 * The levels of certainty of evidence of GRADE, for code that must not misspell them. They say how
 * sure one may be of an estimate, never which way it points. The scale itself, with names,
 * definitions and citation, is data; its order is the order of these constants.
 */
public enum GradeCertainty implements LevelRef {
  /** High. */
  HIGH("high"),
  /** Moderate. */
  MODERATE("moderate"),
  /** Low. */
  LOW("low"),
  /** Very low. */
  VERY_LOW("very-low");

  /** The id of the scale. */
  public static final String SCALE_ID = "grade-certainty";

  private final String levelId;

  GradeCertainty(String levelId) {
    this.levelId = levelId;
  }

  @Override
  public String scaleId() {
    return SCALE_ID;
  }

  @Override
  public String levelId() {
    return levelId;
  }
}
