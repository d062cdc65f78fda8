package io.github.evidenceratings.model;

/**
 * A public identifier of a document, such as {@code PMID:16437461}. Immutable.
 *
 * @param kind the kind of identifier
 * @param value the identifier
 */
public record DocumentId(DocumentIdKind kind, String value) {
  /**
   * @throws IllegalArgumentException if the value has not the form of its kind
   */
  public DocumentId {
    if (!kind.isValid(value)) {
      throw new IllegalArgumentException(
          kind.label() + " \"" + value + "\" is not valid; allowed: " + kind.rule());
    }
  }

  /** Kind and value, as in {@code DOI:10.1002/14651858.CD001234}. */
  @Override
  public String toString() {
    return kind.label() + ":" + value;
  }
}
