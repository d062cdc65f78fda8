package io.github.evidenceratings.model;

import java.util.Optional;

/**
 * Where a statement stands.
 *
 * @param source the document
 * @param locator the place in it, such as a heading
 */
public record Provenance(Source source, Optional<String> locator) {
  /**
   * @throws IllegalArgumentException if the locator is blank
   */
  public Provenance {
    Checks.text("locator", locator);
  }

  /** A statement somewhere in a document. */
  public static Provenance of(Source source) {
    return new Provenance(source, Optional.empty());
  }
}
