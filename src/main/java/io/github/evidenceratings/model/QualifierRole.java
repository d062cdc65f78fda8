package io.github.evidenceratings.model;

/** Whether a qualifier says what a rating is about or how the rating was made. */
public enum QualifierRole implements Labeled {
  /**
   * What the rating is about, such as a population or a dose. Ratings that differ in it answer
   * different questions.
   */
  SUBJECT("subject"),
  /**
   * How the rating was made, such as the panel or the version of its procedure. Ratings that differ
   * only in it answer the same question.
   */
  METADATA("metadata");

  private final String label;

  QualifierRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
