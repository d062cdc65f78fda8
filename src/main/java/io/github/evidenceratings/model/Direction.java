package io.github.evidenceratings.model;

/** Which way a finding points. */
public enum Direction implements Labeled {
  /** The outcome got better with the treatment. */
  IMPROVES("improves"),
  /**
   * The source says that the treatment makes little or no difference to the outcome, or none beyond
   * the comparator.
   */
  LITTLE_OR_NO_EFFECT("little or no effect"),
  /**
   * The research showed no difference, but is too small, too early or too imprecise to say that
   * there is none. It does not speak against an effect.
   */
  NO_DIFFERENCE_FOUND("no difference found"),
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
