package io.github.evidenceratings.cli;

import picocli.CommandLine.TypeConversionException;

/** Reads numbers, and says them. */
final class Numbers {
  private Numbers() {}

  static Integer atLeast(int least, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        "expected a whole number, " + least + " or more, but was '" + value + "'");
  }

  /** A number with the word for what it counts. */
  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
