package io.github.evidenceratings.model;

/**
 * A code of a term in a public system, such as {@code MeSH:D019547}.
 *
 * @param system the coding system
 * @param value the code as that system writes it
 */
public record Code(CodeSystem system, String value) {
  /**
   * @throws IllegalArgumentException if the value has not the form of the system's codes
   */
  public Code {
    if (!system.hasForm(value)) {
      throw new IllegalArgumentException(
          "\"" + value + "\" has not the form of a code of " + system.label());
    }
  }

  /** System and code, as in {@code MeSH:D019547}. */
  @Override
  public String toString() {
    return system.label() + ":" + value;
  }
}
