package io.github.evidenceratings.query;

/** Which of a rating's two dates let it pass a date filter. */
public enum DateBasis {
  /** The date of the last review. */
  REVIEWED("reviewed"),
  /** The date of the last update, for want of a review date. */
  UPDATED("updated"),
  /** The rating states neither date. */
  NEITHER("undated");

  private final String label;

  DateBasis(String label) {
    this.label = label;
  }

  /** The word used in outputs. */
  public String label() {
    return label;
  }
}
