package io.github.evidenceratings.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How wide text may be: the option, and what holds without it. */
final class Width {
  private static final int DEFAULT = 100;
  private static final int LEAST = 20;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Width.Converter.class,
      description = "Width of text; without it that of the terminal if COLUMNS says it, or 100.")
  private @Nullable Integer width;

  /** The width asked for, else that of the terminal as its shell says, else the default. */
  int columns() {
    return of(width, System.getenv("COLUMNS"));
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
