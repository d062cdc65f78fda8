package io.github.evidenceratings.model;

/** Which way a level points. */
public enum Pole implements Labeled {
  /**
   * In favour of what the scale grades: the treatment works, is safe, is recommended, the link
   * holds.
   */
  FOR("for"),
  /** Against it. */
  AGAINST("against"),
  /** Neither way: an insufficient level, or a scale that grades no direction. */
  NONE("none");

  private final String label;

  Pole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
