package io.github.evidenceratings.model;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which two spellings of a level's name are equal. */
final class LevelKey {
  private LevelKey() {}

  /**
   * The name whatever its case, its accents and the blanks, hyphens and underscores within it; "1+"
   * and "1-" differ.
   */
  static String of(String name) {
    String plain = withoutAccents(name.strip()).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      int end = i;
      while (end < plain.length() && isJoint(plain.charAt(end))) {
        end++;
      }
      boolean within =
          end > i
              && i > 0
              && end < plain.length()
              && isWord(plain.codePointBefore(i))
              && isWord(plain.codePointAt(end));
      if (within) {
        i = end;
      }
      key.append(plain.charAt(i));
    }
    return key.toString();
  }

  /** Without U+0300 to U+036F after a letter: accents of Latin, Greek and Cyrillic. */
  private static String withoutAccents(String name) {
    if (isWhole(name)) {
      return name;
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      boolean accent =
          c >= 0x0300
              && c <= 0x036F
              && plain.length() > 0
              && Character.isLetter(plain.codePointBefore(plain.length()));
      if (!accent) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * Whether every character is known to be no letter with an accent: ASCII, or a sign like a star.
   */
  private static boolean isWhole(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 && (c < 0x2500 || c > 0x27BF)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '_' || (c >= '\t' && c <= '\r');
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
