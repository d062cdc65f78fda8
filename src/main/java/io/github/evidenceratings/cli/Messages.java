package io.github.evidenceratings.cli;

import io.github.evidenceratings.internal.text.Printable;
import java.io.PrintWriter;

/** Prints what is said to the person at the terminal; lines end with a line feed everywhere. */
final class Messages {
  private Messages() {}

  /** The lines of a text; nothing in them can move a cursor or turn the reading direction. */
  static void print(PrintWriter to, String text) {
    text.lines().forEach(line -> to.print(Printable.of(line) + "\n"));
  }
}
