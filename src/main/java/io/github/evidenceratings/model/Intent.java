package io.github.evidenceratings.model;

/** What a treatment or test is used for where it is rated. */
public enum Intent implements Labeled {
  /** To treat the condition. */
  TREATMENT("treatment"),
  /** To prevent it. */
  PREVENTION("prevention"),
  /** To find out whether somebody has it. */
  DIAGNOSIS("diagnosis"),
  /** To predict its course. */
  PROGNOSIS("prognosis");

  private final String label;

  Intent(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
