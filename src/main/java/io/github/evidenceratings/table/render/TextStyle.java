package io.github.evidenceratings.table.render;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.table.sheet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a piece of text looks on a terminal that shows colours, by light and by dark; its words say
 * the same. While text is laid out, a style is a control character, which takes no room and which
 * printable text does not hold.
 */
enum TextStyle {
  BOLD('\u0001', "1"),
  FOR('\u0002', "38;5;32"),
  AGAINST('\u0003', "38;5;166"),
  NO_POLE('\u0004', "38;5;134"),
  APART('\u0005', "38;5;30"),
  /** No colour, since it is no low grade and none between for and against. */
  INSUFFICIENT('\u0006', "3"),
  GAP('\u0007', "2");

  private static final char END = '\u0010';

  private final char mark;
  private final String code;

  TextStyle(char mark, String code) {
    this.mark = mark;
    this.code = code;
  }

  static TextStyle of(Level level) {
    return switch (level.standing()) {
      case INSUFFICIENT -> INSUFFICIENT;
      case APART -> APART;
      case RANKED ->
          switch (level.pole()) {
            case FOR -> FOR;
            case AGAINST -> AGAINST;
            case NONE -> NO_POLE;
          };
    };
  }

  /** The style of a value; empty for all but levels and gaps. */
  static Optional<TextStyle> of(Value value) {
    if (value instanceof Value.Graded graded) {
      return Optional.of(of(graded.level()));
    }
    return value instanceof Value.Gap ? Optional.of(GAP) : Optional.empty();
  }

  /** A printable text in this style. */
  String mark(String text) {
    return text.isEmpty() ? text : mark + text + END;
  }

  /** A text that is in a style already, in bold, too. */
  static String bold(String marked) {
    return marked.isEmpty() ? marked : BOLD.mark + marked;
  }

  /** Lines of a text with marks, each with the marks of its own. */
  static List<String> apart(List<String> lines) {
    List<String> apart = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      String before = open.toString();
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == END) {
          open.setLength(0);
        } else if (Character.isISOControl(c)) {
          open.append(c);
        }
      }
      apart.add(before + line + (open.isEmpty() ? "" : END));
    }
    return apart;
  }

  /** The text with escape sequences for marks. */
  static String escapes(String text) {
    String escaped = text.replace(String.valueOf(END), escape("0"));
    for (TextStyle style : values()) {
      escaped = escaped.replace(String.valueOf(style.mark), escape(style.code));
    }
    return escaped;
  }

  private static String escape(String code) {
    return "\u001B[" + code + "m";
  }
}
