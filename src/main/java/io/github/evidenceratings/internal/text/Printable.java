package io.github.evidenceratings.internal.text;

/** Makes text safe to show on a terminal or in a message. */
public final class Printable {
  /** Characters of a text in a message. */
  private static final int LONGEST = 80;

  /** Of the name of a file, which is read to find it. */
  private static final int LONGEST_FILE = 1000;

  /** Of a message, which may quote anything. */
  private static final int LONGEST_MESSAGE = 1000;

  private Printable() {}

  /**
   * The text with control, formatting, unassigned and lone surrogate characters written as {@code
   * \}{@code uXXXX}: nothing in it can move a cursor, turn the reading direction or hide.
   */
  public static String of(String text) {
    return shown(text, false);
  }

  /** The same of every line; lines end with a line feed, and tabs are blanks. */
  public static String lines(String text) {
    // Nearly every text is fine as it is.
    return isFine(text, true)
        ? text
        : shown(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '), true);
  }

  /** The lines of a text as readers see them, without white space at the ends of the text. */
  public static String shown(String text) {
    return lines(text).strip();
  }

  /** The name of a file for a message: cut after a thousand characters, which an ellipsis tells. */
  public static String file(String name) {
    return name.length() > LONGEST_FILE ? of(name.substring(0, LONGEST_FILE)) + "…" : of(name);
  }

  /**
   * A message as it is, but for its middle where it has more than a thousand characters, which an
   * ellipsis tells: what it quotes may have any length, and its end says what is wrong with that.
   */
  public static String message(String text) {
    if (text.length() <= LONGEST_MESSAGE) {
      return text;
    }
    int head = LONGEST_MESSAGE / 2;
    int tail = text.length() - LONGEST_MESSAGE / 2;
    // No half of a pair stays.
    head -= Character.isHighSurrogate(text.charAt(head - 1)) ? 1 : 0;
    tail += Character.isLowSurrogate(text.charAt(tail)) ? 1 : 0;
    return text.substring(0, head) + "…" + text.substring(tail);
  }

  /** The text in quotes, for a message: cut after eighty characters, which an ellipsis tells. */
  public static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** The text for a message: cut after eighty characters, which an ellipsis tells. */
  public static String cut(String text) {
    // Counting to the end of a long text would be for nothing.
    boolean cut =
        text.length() > LONGEST
            && Character.codePointCount(text, 0, Math.min(text.length(), 2 * LONGEST + 1))
                > LONGEST;
    return cut ? told(text.substring(0, text.offsetByCodePoints(0, LONGEST))) + "…" : told(text);
  }

  /**
   * The text with blanks that are no space told from one: what is not allowed should not look so.
   */
  private static String told(String text) {
    String shown = of(text);
    StringBuilder told = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      told.append(c > '~' && Character.isSpaceChar(c) ? escaped(c) : String.valueOf(c));
    }
    return told.toString();
  }

  private static String shown(String text, boolean lines) {
    if (isFine(text, lines)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c) || (lines && c == '\n')) {
                shown.appendCodePoint(c);
              } else {
                shown.append(escaped(c));
              }
            });
    return shown.toString();
  }

  private static String escaped(int c) {
    return String.format("\\u%04X", c);
  }

  private static boolean isFine(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && !(lines && c == '\n')) {
        int character = text.codePointAt(i);
        if (!isPrintable(character)) {
          return false;
        }
        i += Character.charCount(character) - 1;
      }
    }
    return true;
  }

  /** Whether a character is shown as it is. */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
