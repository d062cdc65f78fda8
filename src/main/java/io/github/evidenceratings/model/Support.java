package io.github.evidenceratings.model;

/** Whether the evidence behind a rating speaks for its statement or against it. */
public enum Support implements Labeled {
  /** The evidence supports the statement, such as sensitivity or resistance to a drug. */
  SUPPORTS("supports"),
  /** The evidence does not support it, which is no proof of the contrary. */
  DOES_NOT_SUPPORT("does not support");

  private final String label;

  Support(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
