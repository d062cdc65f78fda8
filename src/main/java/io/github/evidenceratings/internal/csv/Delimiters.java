package io.github.evidenceratings.internal.csv;

import java.util.Optional;
import java.util.stream.Stream;

/** What may separate the values of a table that was read at another delimiter. */
public final class Delimiters {
  private Delimiters() {}

  /** A question for the delimiter of a header that was read as one value, if it looks like one. */
  public static Optional<String> question(String header) {
    return Stream.of(";", "\t", "|", ",")
        .filter(header::contains)
        .findFirst()
        .map(c -> "is its delimiter " + (c.equals("\t") ? "a tab" : "\"" + c + "\"") + "?");
  }
}
