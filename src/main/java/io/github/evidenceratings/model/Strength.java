package io.github.evidenceratings.model;

/**
 * How strongly a level speaks for or against, as its scale's source defines it. A level whose
 * source does not say has none, and is never taken for a strong one.
 */
public enum Strength implements Labeled {
  /** Such as NatMed's Likely Effective. */
  STRONG("strong"),
  /** Such as NatMed's Possibly Effective. */
  WEAK("weak");

  private final String label;

  Strength(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
