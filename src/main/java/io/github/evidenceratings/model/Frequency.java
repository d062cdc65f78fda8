package io.github.evidenceratings.model;

/** In how many cases something holds, as far as a source says so; that it may hold says nothing. */
public enum Frequency implements Labeled {
  /** In most cases: "most", "typically", "usually". */
  MOST("most"),
  /** In many: "many", "often", "common". */
  MANY("many"),
  /** In some: "some", "sometimes", "in some cases". */
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
