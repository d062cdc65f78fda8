package io.github.evidenceratings.internal.text;

/** Texts of which nothing shows. */
public final class BlankText {
  private BlankText() {}

  /**
   * Whether a text holds none but blanks, the no-break ones of spreadsheets included, line ends and
   * characters that do not show, such as U+200B.
   */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!blank) {
        return false;
      }
    }
    return true;
  }
}
