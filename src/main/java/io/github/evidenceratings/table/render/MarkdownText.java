package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Printable;

/** Escapes text for Markdown, so that a reader sees just that text, in a table cell or outside. */
final class MarkdownText {
  /** Characters that mean something anywhere. */
  private static final String ANYWHERE = "\\`*_{}[]<>|~&$#\n";

  /** They, and those that mean something in some places of a line. */
  private static final boolean[] SPECIAL = special(ANYWHERE + "+-=:.)!");

  /** What may mean something in a line after a letter: an image starts with two of them. */
  private static final boolean[] SPECIAL_AFTER_LETTER = special(ANYWHERE);

  /** The same after a digit. */
  private static final boolean[] SPECIAL_AFTER_DIGIT = special(ANYWHERE + ".)");

  private MarkdownText() {}

  private static boolean[] special(String characters) {
    boolean[] special = new boolean[128];
    characters.chars().forEach(c -> special[c] = true);
    return special;
  }

  /** The text on one line; line ends become line breaks of the cell. */
  static String escape(String text) {
    return isPlain(text) ? text : escapeShown(Printable.shown(text));
  }

  /** Whether a text is shown as it is: nothing of it is escaped or dropped. Most are. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0) {
      return true;
    }
    char first = text.charAt(0);
    if (!Character.isLetterOrDigit(first) || Character.isWhitespace(text.charAt(length - 1))) {
      return false;
    }
    boolean[] special = Character.isDigit(first) ? SPECIAL_AFTER_DIGIT : SPECIAL_AFTER_LETTER;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // Of two surrogates neither is printable alone: they are looked at elsewhere.
      if (c < ' ' || (c <= '~' ? special[c] : !Printable.isPrintable(c))) {
        return false;
      }
    }
    return true;
  }

  private static String escapeShown(String shown) {
    StringBuilder out = new StringBuilder(shown.length() + 16);
    int line = 0; // where it starts
    int written = 0;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c < SPECIAL.length && SPECIAL[c]) {
        if (c == '\n') {
          out.append(shown, written, i).append("<br>");
          line = i + 1;
          written = line;
        } else if (isEscaped(shown, i, line)) {
          out.append(shown, written, i).append('\\');
          written = i;
        }
      }
    }
    return out.isEmpty() ? shown : out.append(shown, written, shown.length()).toString();
  }

  private static boolean isEscaped(String text, int place, int line) {
    char c = text.charAt(place);
    return switch (c) {
      case '+', '-', '=', ':' -> place == line;
      // "1." and "1)" start a list
      case '.', ')' -> place > line && isNumber(text, line, place);
      case '!' -> text.startsWith("[", place + 1);
      default -> true;
    };
  }

  private static boolean isNumber(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
