package io.github.evidenceratings.model;

/** Whether the findings of one rating point the same way. */
public enum FindingAgreement implements Labeled {
  /** The rating has no finding. */
  NO_FINDINGS("no findings"),
  /** No two findings point opposite ways. */
  UNIFORM("uniform"),
  /**
   * Findings differ between populations, comparators or outcomes, each about a question of its own.
   */
  HETEROGENEOUS("heterogeneous"),
  /** Research on the same question disagrees. */
  IN_CONFLICT("in conflict");

  private final String label;

  FindingAgreement(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
