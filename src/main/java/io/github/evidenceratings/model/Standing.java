package io.github.evidenceratings.model;

/** Where a level stands in its scale. */
public enum Standing implements Labeled {
  /** In the scale's order: it compares with the scale's other ranked levels. */
  RANKED("ranked"),
  /** A graded level outside the order, such as a resistance level beside sensitivity levels. */
  APART("apart"),
  /** The rater looked and found too little evidence to grade. Not a low rank: outside the order. */
  INSUFFICIENT("insufficient");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
