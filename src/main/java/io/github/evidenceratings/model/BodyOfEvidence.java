package io.github.evidenceratings.model;

/** How much research the source says stands behind a finding. */
public enum BodyOfEvidence implements Labeled {
  /** Most of the research there is. */
  MOST("most research"),
  /** Some research. */
  SOME("some research"),
  /** Early research only. */
  EARLY("early research");

  private final String label;

  BodyOfEvidence(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
