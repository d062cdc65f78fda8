package io.github.evidenceratings.model;

/**
 * A named property of a rating that has no field of its own, such as a population, a dose or a
 * panel. Immutable.
 *
 * @param name the name, an id such as {@code population}
 * @param value the value
 * @param role whether it is a subject of the rating or metadata
 */
public record Qualifier(String name, String value, Role role) {
  /** Whether a qualifier says what a rating is about or how the rating was made. */
  public enum Role implements Labeled {
    /**
     * What the rating is about, such as a population or a dose. Ratings that differ in it answer
     * different questions.
     */
    SUBJECT("subject"),
    /**
     * How the rating was made, such as the panel or the version of its procedure. Ratings that
     * differ only in it answer the same question.
     */
    METADATA("metadata");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if the name has not the form of an id or the value is blank
   */
  public Qualifier {
    Checks.id("qualifier", name);
    Checks.text("qualifier value", value);
  }

  /** A qualifier that is a subject of the rating. */
  public Qualifier(String name, String value) {
    this(name, value, Role.SUBJECT);
  }

  /** Whether ratings that differ in it answer different questions. */
  public boolean isSubject() {
    return role == Role.SUBJECT;
  }

  /** In words: "population: adults". */
  public String text() {
    return name + ": " + value;
  }
}
