package io.github.evidenceratings.model;

/**
 * The levels of the NatMed safety scale, for code that must not misspell them. The scale itself,
 * with names and definitions, is data; its order is the order of these constants but for the last,
 * which stands outside it.
 */
public enum NatMedSafety implements LevelRef {
  /** Likely Safe. */
  LIKELY_SAFE("likely-safe"),
  /** Possibly Safe. */
  POSSIBLY_SAFE("possibly-safe"),
  /** Possibly Unsafe. */
  POSSIBLY_UNSAFE("possibly-unsafe"),
  /** Likely Unsafe. */
  LIKELY_UNSAFE("likely-unsafe"),
  /** Unsafe. */
  UNSAFE("unsafe"),
  /** Insufficient Reliable Evidence to Rate: outside the order, never a low rank. */
  INSUFFICIENT("insufficient-evidence");

  /** The id of the scale. */
  public static final String SCALE_ID = "natmed-safety";

  private final String levelId;

  NatMedSafety(String levelId) {
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
