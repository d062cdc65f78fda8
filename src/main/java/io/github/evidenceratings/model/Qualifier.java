package io.github.evidenceratings.model;

/**
 * A named property of a rating that has no field of its own, such as a population, a dose or a
 * panel. Immutable.
 *
 * @param name the name, an id such as {@code population}
 * @param value the value
 * @param role whether it is a subject of the rating or metadata
 */
public record Qualifier(String name, String value, QualifierRole role) {
  /**
   * @throws IllegalArgumentException if the name has not the form of an id or the value is blank
   */
  public Qualifier {
    Checks.id("qualifier", name);
    Checks.text("qualifier value", value);
  }

  /** A qualifier that is a subject of the rating. */
  public Qualifier(String name, String value) {
    this(name, value, QualifierRole.SUBJECT);
  }

  /** Whether ratings that differ in it answer different questions. */
  public boolean isSubject() {
    return role == QualifierRole.SUBJECT;
  }

  /** In words: "population: adults". */
  public String text() {
    return name + ": " + value;
  }
}
