package io.github.evidenceratings.model;

/** In how many cases something holds, as far as a source says so. */
public enum Frequency implements Labeled {
  /** In most cases: "most", "typically", "usually". */
  MOST("most"),
  /** In many: "many", "often", "common". */
  MANY("many"),
  /** In some: "some", "sometimes", "may". */
  SOME("some"),
  /** In few: "rare". */
  RARE("rare");

  private final String label;

  Frequency(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
