package io.github.evidenceratings.model;

/**
 * Something a rating holds for only: a population, a biomarker, an outcome. Ratings that differ in
 * a qualifier answer different questions.
 *
 * @param name what is qualified, an id such as {@code population}
 * @param value the value
 */
public record Qualifier(String name, String value) {
  /**
   * @throws IllegalArgumentException if the name has not the form of an id or the value is blank
   */
  public Qualifier {
    Checks.id("qualifier", name);
    Checks.text("qualifier value", value);
  }

  /** In words: "population: adults". */
  public String text() {
    return name + ": " + value;
  }
}
