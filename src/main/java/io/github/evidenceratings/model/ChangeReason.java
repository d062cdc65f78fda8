package io.github.evidenceratings.model;

/** Why a rating differs from that of the edition before, or does not, as its source states. */
public enum ChangeReason implements Labeled {
  /** New evidence was taken into account. */
  NEW_EVIDENCE("new evidence"),
  /** The same evidence was assessed again. */
  REASSESSED("reassessed"),
  /** An error was corrected. */
  CORRECTED("corrected"),
  /** The source grades on another scale. */
  SCALE_CHANGED("scale changed"),
  /** The source reviewed the rating and kept it. */
  UNCHANGED("reviewed and unchanged");

  private final String label;

  ChangeReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
