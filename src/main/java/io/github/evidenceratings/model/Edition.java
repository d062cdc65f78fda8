package io.github.evidenceratings.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated version of a data set.
 *
 * @param name the data set's name, an id
 * @param title its title
 * @param version the version
 * @param created when this version was made
 * @param licence the licence of the data, by name
 * @param description what is in it
 */
public record Edition(
    String name,
    String title,
    String version,
    Optional<LocalDate> created,
    Optional<String> licence,
    Optional<String> description) {
  /**
   * @throws IllegalArgumentException if the name has not the form of an id or a text is blank
   */
  public Edition {
    Checks.id("data set", name);
    Checks.text("data set title", title);
    Checks.text("data set version", version);
    Checks.text("data set licence", licence);
    Checks.text("data set description", description);
  }

  /** An edition with a name, a title and a version, and nothing else. */
  public static Edition of(String name, String title, String version) {
    return new Edition(name, title, version, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
