package io.github.evidenceratings.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Measures and wraps text for a terminal, in columns of it. */
public final class TextLayout {
  private static final Pattern BLANKS = Pattern.compile("[\t\r\n ]+");

  private TextLayout() {}

  /** How many columns a text takes: none for combining marks, two for East Asian wide and emoji. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c <= '~') {
        width++;
      } else {
        int character = text.codePointAt(i);
        width += CharacterWidth.of(character);
        i += Character.charCount(character) - 1;
      }
    }
    return width;
  }

  /** The widest word. */
  public static int longestWord(String text) {
    int longest = 0;
    for (String word : words(text)) {
      longest = Math.max(longest, width(word));
    }
    return longest;
  }

  /** The text on one printable line, one space between words. */
  public static String line(String text) {
    return Printable.of(BLANKS.matcher(text).replaceAll(" ")).strip();
  }

  private static String[] words(String text) {
    return line(text).split(" ");
  }

  /** The text in lines no wider than a width, broken between words, and within longer ones. */
  static List<String> wrap(String text, int width) {
    return wrapLine(line(text), width);
  }

  /** The same of a text that is one printable line but for marks of style, which take no room. */
  public static List<String> wrapLine(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int c : word.codePoints().toArray()) {
        int wide = CharacterWidth.of(c);
        if (wide > 0 && used > 0 && used + wide > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(c);
        used += wide;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with spaces up to a width. */
  public static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
