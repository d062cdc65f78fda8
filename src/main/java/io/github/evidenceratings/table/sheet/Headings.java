package io.github.evidenceratings.table.sheet;

import java.util.Locale;

/** Makes headings of labels. */
public final class Headings {
  private Headings() {}

  /** The text with a capital at its start. */
  public static String of(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
