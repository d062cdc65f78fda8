package io.github.evidenceratings.model;

/** What a rating scale grades; only an effect scale speaks of how well a treatment works. */
public enum ScaleKind implements Labeled {
  /** How well a treatment works. */
  EFFECT("effect"),
  /** How sure one may be of an estimate, whichever way it points. */
  CERTAINTY("certainty"),
  /** How strongly something is recommended. */
  STRENGTH("strength of recommendation"),
  /** How safe a treatment is. */
  SAFETY("safety"),
  /** How well a link is established, as of a gene with a disease or with what a drug does. */
  ASSOCIATION("association"),
  /**
   * How far a study result, a study or a review can be trusted. Its levels point neither way, and
   * no treatment is rated by it.
   */
  APPRAISAL("appraisal");

  private final String label;

  ScaleKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /**
   * Whether ratings and residuals may be on scales of this kind. Safety levels belong in safety
   * assessments, and appraisals judge research rather than a treatment.
   */
  public boolean isForRatings() {
    return this != SAFETY && this != APPRAISAL;
  }
}
