package io.github.evidenceratings.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;

/** Reads one of several words, whatever its case and whether joined by hyphens. */
final class Choices {
  private Choices() {}

  /** The choice that a text names. */
  static <T> T pick(T[] choices, Function<T, String> word, String text) {
    return Stream.of(choices)
        .filter(choice -> spaced(word.apply(choice)).equalsIgnoreCase(spaced(text)))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> words = Stream.of(choices).map(word).toList();
              return new TypeConversionException(
                  "expected one of " + words + " but was '" + text + "'");
            });
  }

  /** Hyphens and blanks make no difference. */
  private static String spaced(String text) {
    return text.replace('-', ' ');
  }

  /** The words for a constant. */
  static String words(Enum<?> constant) {
    return word(constant).replace('_', ' ');
  }

  /** The word for a constant whose name is one word. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
