package io.github.evidenceratings.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/** How wide text may be. */
final class Width {
  private static final int DEFAULT = 100;
  private static final int LEAST = 20;

  private Width() {}

  /** The width asked for, else that of the terminal as its shell says, else the default. */
  static int of(@Nullable Integer asked) {
    return of(asked, System.getenv("COLUMNS"));
  }

  static int of(@Nullable Integer asked, @Nullable String terminal) {
    if (asked != null) {
      return asked;
    }
    return terminal != null && terminal.matches("[1-9][0-9]{0,4}")
        ? Math.max(LEAST, Integer.parseInt(terminal))
        : DEFAULT;
  }

  /** Reads a width. */
  static final class Converter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return Numbers.atLeast(LEAST, value);
    }
  }
}
