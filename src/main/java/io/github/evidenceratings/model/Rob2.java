package io.github.evidenceratings.model;

/**
 * The judgements of RoB 2, Cochrane's tool for the risk of bias in a result of a randomised trial.
 * The scale itself, with names, definitions and citation, is data; its order is the order of these
 * constants.
 */
public enum Rob2 implements LevelRef {
  /** Low risk of bias. */
  LOW("low"),
  /** Some concerns. */
  SOME_CONCERNS("some-concerns"),
  /** High risk of bias. */
  HIGH("high");

  /** The id of the scale. */
  public static final String SCALE_ID = "rob-2";

  private final String levelId;

  Rob2(String levelId) {
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
