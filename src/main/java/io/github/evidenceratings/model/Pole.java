package io.github.evidenceratings.model;

/** Which way a level points. */
public enum Pole implements Labeled {
  /** In favour: the treatment works, is safe, is recommended. */
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
