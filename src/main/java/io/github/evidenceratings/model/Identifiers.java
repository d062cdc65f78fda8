package io.github.evidenceratings.model;

/** The form every id of the model has. */
public final class Identifiers {
  /** The form in words, for messages. */
  public static final String RULE =
      "an id is letters, digits and . _ : - and starts with a letter or digit";

  private Identifiers() {}

  /** Whether a text can be an id: ASCII letters, digits and {@code . _ : -}. */
  public static boolean isValid(String id) {
    if (id.isEmpty() || !isLetterOrDigit(id.charAt(0))) {
      return false;
    }
    for (int i = 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
