package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.Printable;
import java.util.ArrayList;
import java.util.List;

/** Measures and wraps text for a terminal, in columns of it. */
final class TextLayout {
  private TextLayout() {}

  /** How many columns a text takes: none for combining marks, two for East Asian wide and emoji. */
  static int width(String text) {
    return text.codePoints().map(TextLayout::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** The widest word. */
  static int longestWord(String text) {
    int longest = 0;
    for (String word : words(text)) {
      longest = Math.max(longest, width(word));
    }
    return longest;
  }

  /** The text on one printable line, one space between words. */
  static String line(String text) {
    return Printable.of(text.replaceAll("[\t\r\n ]+", " ")).strip();
  }

  private static String[] words(String text) {
    return line(text).split(" ");
  }

  /** The text in lines no wider than a width, broken between words; a longer word stands alone. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text)) {
      int wide = width(word);
      if (used > 0 && used + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with spaces up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
