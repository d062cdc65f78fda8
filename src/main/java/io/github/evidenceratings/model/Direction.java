package io.github.evidenceratings.model;

/** Which way a finding points. */
public enum Direction implements Labeled {
  /** The outcome got better with the treatment. */
  IMPROVES("improves"),
  /** The treatment made no difference to the outcome, or none beyond the comparator. */
  NO_EFFECT("no effect"),
  /** The outcome got worse with the treatment. */
  WORSENS("worsens"),
  /** The body of evidence points both ways and the source reports it as one. */
  MIXED("mixed"),
  /** About as good as the active treatment it was compared with. */
  COMPARABLE("comparable"),
  /**
   * The source says that this research disagrees with another finding, without saying which way it
   * points instead; {@link Finding#disputes()} names that finding.
   */
  DISAGREES("disagrees");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
