package io.github.evidenceratings.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes text safe to show on a terminal or in a message. */
public final class Printable {
  private Printable() {}

  /**
   * The text with control, formatting, unassigned and lone surrogate characters written as {@code
   * \}{@code uXXXX}: nothing in it can move a cursor, turn the reading direction or hide.
   */
  public static String of(String text) {
    if (text.codePoints().allMatch(Printable::isPrintable)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format("\\u%04X", c));
              }
            });
    return shown.toString();
  }

  /** The same of every line; lines end with a line feed, and tabs are blanks. */
  public static String lines(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Stream.of(lines.split("\n", -1)).map(Printable::of).collect(Collectors.joining("\n"));
  }

  private static boolean isPrintable(int c) {
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
