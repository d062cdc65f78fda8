package io.github.evidenceratings.model;

/** Levels of two scales were to be compared. Scales have no common order. */
public final class ScaleMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String first;
  private final String second;

  /** Names both scales, by id. */
  public ScaleMismatchException(String first, String second) {
    super(
        "levels of the scales \""
            + first
            + "\" and \""
            + second
            + "\" do not compare: different scales have no common order");
    this.first = first;
    this.second = second;
  }

  /** The id of the one scale. */
  public String first() {
    return first;
  }

  /** The id of the other scale. */
  public String second() {
    return second;
  }
}
