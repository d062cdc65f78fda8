package io.github.evidenceratings.table.render;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a row become in a format. Ratings share their terms, levels and sources, so
 * that often a text is the very object that stood in the row above: it is not looked at again. Not
 * thread-safe.
 */
final class EscapedCells {
  private final UnaryOperator<String> escape;
  private final @Nullable String[] texts;
  private final String[] escaped;

  EscapedCells(int columns, UnaryOperator<String> escape) {
    this.escape = escape;
    this.texts = new @Nullable String[columns];
    this.escaped = new String[columns];
  }

  /** The text as the format writes it in the next row. */
  @SuppressWarnings("ReferenceEquality") // It is the point.
  String of(int column, String text) {
    if (text != texts[column]) {
      escaped[column] = escape.apply(text);
      texts[column] = text;
    }
    return escaped[column];
  }
}
