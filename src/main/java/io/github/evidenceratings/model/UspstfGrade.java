package io.github.evidenceratings.model;

/**
 * The grades of the U.S. Preventive Services Task Force, in their meaning since July 2012, for code
 * that must not misspell them. The scale itself, with names, definitions and citation, is data; its
 * order is the order of these constants but for the last, which stands outside it.
 */
public enum UspstfGrade implements LevelRef {
  /** A: recommended. */
  A("a"),
  /** B: recommended. */
  B("b"),
  /** C: recommended to some, case by case. */
  C("c"),
  /** D: recommended against. */
  D("d"),
  /** I, the statement that the evidence is insufficient: outside the order, never a low grade. */
  INSUFFICIENT("i");

  /** The id of the scale. */
  public static final String SCALE_ID = "uspstf";

  private final String levelId;

  UspstfGrade(String levelId) {
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
