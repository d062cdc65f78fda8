package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.Printable;

/** Escapes text for Markdown, so that a reader sees just that text, in a table cell or outside. */
final class MarkdownText {
  /** Characters that mean something anywhere in a line. */
  private static final String ANYWHERE = "\\`*_{}[]<>|~&$#";

  /** Characters that mean something at the start of a block. */
  private static final String AT_START = "+-=:";

  private MarkdownText() {}

  /** The text on one line; line ends become line breaks of the cell. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    String[] lines = shown(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.append("<br>");
      }
      escapeLine(lines[i], out);
    }
    return out.toString();
  }

  /** The text that a reader sees: printable, without white space at its ends, lines kept apart. */
  static String shown(String text) {
    return Printable.lines(text).strip();
  }

  private static void escapeLine(String line, StringBuilder out) {
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean startsBlock =
          (i == 0 && AT_START.indexOf(c) >= 0)
              // "1." and "1)" start a list
              || (i == digits && digits > 0 && (c == '.' || c == ')'));
      boolean image = c == '!' && i + 1 < line.length() && line.charAt(i + 1) == '[';
      if (startsBlock || image || ANYWHERE.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
  }
}
