package io.github.evidenceratings.internal.reading;

import org.jspecify.annotations.Nullable;

/** The characters that no value may hold: they cannot be shown, or not be written as UTF-8. */
public final class Characters {
  private Characters() {}

  /**
   * Whether a character acts on terminals instead of being shown; tabs and line ends are wanted.
   */
  public static boolean isControl(char c) {
    return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= '\u007F' && c <= '\u009F';
  }

  /**
   * What is wrong with the first unwanted character, as a message; null if there is none. Tabs and
   * line ends are wanted.
   */
  public static @Nullable String fault(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isControl(c)) {
        return String.format("holds the control character U+%04X", (int) c);
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return String.format("holds the unpaired surrogate U+%04X", (int) c);
      }
    }
    return null;
  }
}
