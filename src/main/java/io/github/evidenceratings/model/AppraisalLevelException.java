package io.github.evidenceratings.model;

/** A level of an appraisal was used as a bound, as if it graded how much speaks for something. */
public final class AppraisalLevelException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says what to use instead of a level with this name. */
  public AppraisalLevelException(String level, String scaleId) {
    super(
        "\""
            + level
            + "\" is a level of the appraisal \""
            + scaleId
            + "\", so nothing is at least, at most or between it; ask for appraisals no worse than"
            + " it instead");
  }
}
