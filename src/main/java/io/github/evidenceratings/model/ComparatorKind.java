package io.github.evidenceratings.model;

/** What kind of thing a treatment was compared with. */
public enum ComparatorKind implements Labeled {
  /** The source names no comparator. */
  NONE_STATED("none stated"),
  /** A placebo or sham treatment. */
  PLACEBO("placebo"),
  /** Another treatment in its place. */
  ACTIVE("active"),
  /** The co-intervention alone: the treatment was added to it. */
  ADD_ON("add-on");

  private final String label;

  ComparatorKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
