package io.github.evidenceratings.query;

/** How a rating's term stands to the asked one. */
public enum TermRelation {
  /** The asked term itself, by id, name, lay name, synonym or code. */
  EXACT("exact"),
  /** Below the asked term. */
  NARROWER("narrower"),
  /** Above the asked term: the rating speaks of more than was asked. */
  BROADER("broader");

  private final String label;

  TermRelation(String label) {
    this.label = label;
  }

  /** The word used in outputs. */
  public String label() {
    return label;
  }
}
