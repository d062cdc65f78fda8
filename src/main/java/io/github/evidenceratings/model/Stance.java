package io.github.evidenceratings.model;

/** Where a source stands on what a claim states. */
public enum Stance implements Labeled {
  /** The source says that it is so. */
  ASSERTED("asserted"),
  /** The source says that it is not so. */
  DENIED("denied"),
  /** The source says that it is unknown, unclear or disputed. Neither of the other two. */
  OPEN("left open");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
