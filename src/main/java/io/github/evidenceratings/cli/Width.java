package io.github.evidenceratings.cli;

import org.jspecify.annotations.Nullable;

/** How wide text may be. */
final class Width {
  private static final int DEFAULT = 100;
  private static final int LEAST = 20;

  private Width() {}

  /** The width asked for, else that of the terminal as its shell says, else the default. */
  static int of(@Nullable Integer asked) {
    if (asked != null) {
      return Math.max(LEAST, asked);
    }
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{0,4}")
        ? Math.max(LEAST, Integer.parseInt(columns))
        : DEFAULT;
  }
}
