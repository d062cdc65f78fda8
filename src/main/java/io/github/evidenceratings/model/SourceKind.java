package io.github.evidenceratings.model;

/** What kind of document a source is. */
public enum SourceKind implements Labeled {
  /** A reviewed reference text that grades. */
  MONOGRAPH("monograph"),
  /** A guideline or recommendation statement. */
  GUIDELINE("guideline"),
  /** A review of studies by a stated method. */
  SYSTEMATIC_REVIEW("systematic review"),
  /** A curated database or its release. */
  DATABASE("database"),
  /** A page on which a clinic tells patients of a treatment it offers. */
  CLINIC_PAGE("clinic page"),
  /** One clinician's answer to a question. */
  EXPERT_ANSWER("expert answer");

  private final String label;

  SourceKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
