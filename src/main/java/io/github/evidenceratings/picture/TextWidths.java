package io.github.evidenceratings.picture;

import io.github.evidenceratings.internal.text.TextLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures and wraps text of a picture. Widths are those of a wide sans-serif font: a picture is
 * made without knowing which font will show it, and a machine may have no other.
 */
final class TextWidths {
  /** Characters and their width in Arial, in thousandths of its size; others are average. */
  private static final String[][] WIDTHS = {
    {"230", "ijl'|"},
    {"290", " !,./:;[]\\ftI"},
    {"345", "-()r`{}"},
    {"480", "\"*^"},
    {"510", "Jckvsxyz"},
    {"600", "+<=>~FLTZ"},
    {"680", "ABEKPSVXY&"},
    {"735", "CDHNRUw"},
    {"790", "GOQ"},
    {"850", "Mm"},
    {"960", "W%"},
    {"1030", "@"}
  };

  private static final double AVERAGE = 0.57;

  /** How much wider DejaVu Sans and Verdana are. */
  private static final double WIDEST = 1.12;

  private static final double AVERAGE_BEYOND_ASCII = 0.72;
  private static final double WIDE = 1.2;
  private static final double BOLD = 1.07;
  private static final double[] ASCII = ascii();

  private TextWidths() {}

  private static double[] ascii() {
    double[] widths = new double[128];
    java.util.Arrays.fill(widths, AVERAGE * WIDEST);
    for (String[] group : WIDTHS) {
      group[1].chars().forEach(c -> widths[c] = Integer.parseInt(group[0]) / 1000.0 * WIDEST);
    }
    return widths;
  }

  /** How wide a text is in a font of size 1. */
  static double width(String text) {
    return text.codePoints().mapToDouble(TextWidths::width).sum();
  }

  /** How wide a text is. */
  static double width(String text, double size, boolean bold) {
    return width(text) * size * (bold ? BOLD : 1);
  }

  private static double width(int c) {
    if (c < ASCII.length) {
      return ASCII[c];
    }
    return switch (TextLayout.width(Character.toString(c))) {
      case 0 -> 0;
      case 1 -> AVERAGE_BEYOND_ASCII;
      default -> WIDE;
    };
  }

  /**
   * The text in lines no wider than asked, broken between words; a word that is too long is broken
   * too, before a character that is no mark on the one before it. All lines but the last end with a
   * blank if they end with a word.
   */
  static List<String> wrap(String text, double size, boolean bold, double width) {
    double most = width / (size * (bold ? BOLD : 1));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : TextLayout.line(text).split(" ", -1)) {
      if (line.length() > 0) {
        line.append(' ');
        if (width(line.toString()) + width(word) > most) {
          lines.add(line.toString());
          line.setLength(0);
        }
      }
      line.append(word);
      while (width(line.toString()) > most && line.codePointCount(0, line.length()) > 1) {
        int end = fitting(line.toString(), most);
        if (end == line.length()) {
          break;
        }
        lines.add(line.substring(0, end));
        line.delete(0, end);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Where to break a word: after as many characters as fit, and at least one. */
  private static int fitting(String word, double most) {
    int end = 0;
    double used = 0;
    while (end < word.length()) {
      int c = word.codePointAt(end);
      if (end > 0 && width(c) > 0 && used + width(c) > most) {
        return end;
      }
      used += width(c);
      end += Character.charCount(c);
    }
    return end;
  }

  /** The widest of some lines. */
  static double widest(List<String> lines, double size, boolean bold) {
    return lines.stream()
        .mapToDouble(line -> width(line.stripTrailing(), size, bold))
        .max()
        .orElse(0);
  }
}
