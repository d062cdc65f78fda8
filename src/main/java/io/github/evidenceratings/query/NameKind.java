package io.github.evidenceratings.query;

/** What a name was meant to name. */
public enum NameKind {
  /** A treatment. */
  MODALITY("modality"),
  /** What is treated. */
  CONDITION("condition"),
  /** A document. */
  SOURCE("source"),
  /** A rating scale. */
  SCALE("scale"),
  /** A level of a scale. */
  LEVEL("level"),
  /** What ratings may be limited by. */
  QUALIFIER("qualifier"),
  /** A qualifier with its value. */
  QUALIFIER_VALUE("qualifier"),
  /** A topic of claims. */
  TOPIC("claim topic"),
  /** A rating, by id. */
  RATING("rating"),
  /** A claim, by id. */
  CLAIM("claim");

  private final String label;

  NameKind(String label) {
    this.label = label;
  }

  /** The word used in messages. */
  public String label() {
    return label;
  }
}
