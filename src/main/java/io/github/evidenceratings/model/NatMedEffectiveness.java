package io.github.evidenceratings.model;

/**
 * The levels of the NatMed effectiveness scale, for code that must not misspell them. The scale
 * itself, with names and definitions, is data; its order is the order of these constants but for
 * the last, which stands outside it.
 */
public enum NatMedEffectiveness implements LevelRef {
  /** Effective. */
  EFFECTIVE("effective"),
  /** Likely Effective. */
  LIKELY_EFFECTIVE("likely-effective"),
  /** Possibly Effective. */
  POSSIBLY_EFFECTIVE("possibly-effective"),
  /** Possibly Ineffective. */
  POSSIBLY_INEFFECTIVE("possibly-ineffective"),
  /** Likely Ineffective. */
  LIKELY_INEFFECTIVE("likely-ineffective"),
  /** Ineffective. */
  INEFFECTIVE("ineffective"),
  /** Insufficient Evidence to Rate: outside the order, never a low rank. */
  INSUFFICIENT("insufficient-evidence");

  /** The id of the scale. */
  public static final String SCALE_ID = "natmed-effectiveness";

  private final String levelId;

  NatMedEffectiveness(String levelId) {
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
