package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.dataset.tables.Column;
import org.jspecify.annotations.Nullable;

/** What the names of terms, sources and qualifiers in foreign tables must not hold. */
public final class ImportNames {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** What is wrong with a name that a list in a data set cannot hold. */
  static final String SEPARATOR =
      "holds " + Column.SEPARATOR + ", which separates values in a data set";

  private ImportNames() {}

  /**
   * What is wrong with a name, as a message; null if nothing is. A line break in it is most often
   * the sign of a quote that was never closed, and a character that nobody sees makes two names of
   * one. Joiners are part of the spelling of some languages.
   */
  public static @Nullable String fault(String name) {
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      if (c == '\n' || c == '\r') {
        return "holds a line break; is a quote in this row or before it never closed?";
      }
      if (c == Column.SEPARATOR) {
        return SEPARATOR;
      }
      if (Character.getType(c) == Character.FORMAT
          && c != ZERO_WIDTH_JOINER
          && c != ZERO_WIDTH_NON_JOINER) {
        return String.format("holds the invisible character U+%04X", c);
      }
    }
    return null;
  }
}
