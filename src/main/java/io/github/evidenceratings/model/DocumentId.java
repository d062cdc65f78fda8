package io.github.evidenceratings.model;

import java.util.regex.Pattern;

/**
 * A public identifier of a document, such as {@code PMID:16437461}. Immutable.
 *
 * @param kind the kind of identifier
 * @param value the identifier
 */
public record DocumentId(Kind kind, String value) {
  /** A kind of public identifier of documents, with the form that its identifiers have. */
  public enum Kind implements Labeled {
    /** A digital object identifier, without {@code https://doi.org/} before it. */
    DOI(
        "DOI",
        "10., a registrant of four to nine digits, a slash and a suffix without blanks, as in"
            + " 10.1002/14651858.CD001234",
        "10\\.[0-9]{4,9}(\\.[0-9]+)*/[^\\s\\p{Z}\\p{C}]+"),
    /** The number of a record in PubMed. */
    PMID("PMID", "one to nine digits, the first not 0, as in 16437461", "[1-9][0-9]{0,8}"),
    /** The address of a page or file. */
    URL(
        "URL",
        "http:// or https:// and an address without blanks, as in https://example.org/guideline",
        "https?://[^\\s\\p{Z}\\p{C}|]+");

    private final String label;
    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // patterns are immutable
    private final Pattern form;

    Kind(String label, String rule, String form) {
      this.label = label;
      this.rule = rule;
      this.form = Pattern.compile(form);
    }

    @Override
    public String label() {
      return label;
    }

    /** Describes the form, for messages. */
    public String rule() {
      return rule;
    }

    /** Tests whether a text has the form. Whether such a document exists is not looked up. */
    public boolean isValid(String id) {
      return form.matcher(id).matches();
    }
  }

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
