package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.input.Problem;
import org.jspecify.annotations.Nullable;

/** What holds of every message, whatever the input. */
final class Messages {
  private static final int MOST_CHARACTERS = 100_000;

  private Messages() {}

  /** Fails if a message is missing, endless, or has characters that act on a terminal. */
  static void requirePlain(Throwable failure) {
    requirePlain(String.valueOf(failure.getMessage()), failure);
  }

  /** The same of something said of a row. */
  static void requirePlain(Problem problem) {
    requirePlain(problem.toString(), null);
  }

  private static void requirePlain(String message, @Nullable Throwable failure) {
    if (message.isBlank() || message.length() > MOST_CHARACTERS) {
      throw new AssertionError("a message of " + message.length() + " characters", failure);
    }
    message
        .codePoints()
        .filter(c -> c != '\n' && !isPrintable(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new AssertionError("U+" + Integer.toHexString(c) + " in a message", failure);
            });
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
