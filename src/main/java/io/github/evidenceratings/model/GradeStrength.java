package io.github.evidenceratings.model;

/**
 * The levels of strength of a recommendation of GRADE, for code that must not misspell them. The
 * scale itself, with names, definitions and citation, is data; its order is the order of these
 * constants, from most in favour to most against, except for the last two, which are outside it.
 */
public enum GradeStrength implements LevelRef {
  /** Strong for. */
  STRONG_FOR("strong-for"),
  /** Weak for, also called conditional. */
  WEAK_FOR("weak-for"),
  /** Conditional for either the intervention or the comparison; points neither way. */
  CONDITIONAL_FOR_EITHER("conditional-for-either"),
  /** Weak against, also called conditional. */
  WEAK_AGAINST("weak-against"),
  /** Strong against. */
  STRONG_AGAINST("strong-against"),
  /** Recommended for use in research only: outside the order. */
  ONLY_IN_RESEARCH("only-in-research"),
  /** Considered without a recommendation: outside the order, and no advice against. */
  NO_RECOMMENDATION("no-recommendation");

  /** The id of the scale. */
  public static final String SCALE_ID = "grade-strength";

  private final String levelId;

  GradeStrength(String levelId) {
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
