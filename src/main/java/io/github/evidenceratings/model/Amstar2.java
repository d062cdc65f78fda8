package io.github.evidenceratings.model;

/**
 * The overall confidence in the results of a systematic review by AMSTAR 2. The scale itself, with
 * names, definitions and citation, is data; its order is the order of these constants.
 */
public enum Amstar2 implements LevelRef {
  /** High. */
  HIGH("high"),
  /** Moderate. */
  MODERATE("moderate"),
  /** Low. */
  LOW("low"),
  /** Critically low. */
  CRITICALLY_LOW("critically-low");

  /** The id of the scale. */
  public static final String SCALE_ID = "amstar-2";

  private final String levelId;

  Amstar2(String levelId) {
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
