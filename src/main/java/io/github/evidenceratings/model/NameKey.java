package io.github.evidenceratings.model;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form in which two spellings of a name are equal, for terms, levels and scales alike. */
public final class NameKey {
  private NameKey() {}

  /**
   * Letters and digits in lower case, without accents: case, accents, spaces and punctuation make
   * no difference. Marks that make another letter, as in Japanese or Hindi, stay. Empty for a text
   * of nothing but spaces and punctuation.
   */
  public static String of(String text) {
    int plain = plainLength(text);
    if (plain == text.length()) {
      return text;
    }
    String ascii = ofAscii(text, plain);
    return ascii != null ? ascii : ofAny(text);
  }

  /** How many characters at the start are letters and digits as a key has them. */
  private static int plainLength(String text) {
    int length = 0;
    while (length < text.length() && isPlain(text.charAt(length))) {
      length++;
    }
    return length;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** The key of a text of ASCII alone, as most are, without normalizing; null if it is not. */
  private static @Nullable String ofAscii(String text, int plain) {
    StringBuilder key = new StringBuilder(text.length()).append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if (c > '\u007F') {
        return null;
      }
      if (isPlain(lower)) {
        key.append(lower);
      }
    }
    return key.toString();
  }

  private static String ofAny(String text) {
    // Upper case first, so that a sharp s becomes two letters.
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(NameKey::counts).forEach(key::appendCodePoint);
    return Normalizer.normalize(key, Normalizer.Form.NFC);
  }

  private static boolean counts(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean mark =
        switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
    // U+0300 to U+036F: accents of Latin, Greek and Cyrillic; U+FE00 to U+FE0F: emoji or text.
    return mark && !(c >= 0x0300 && c <= 0x036F) && !(c >= 0xFE00 && c <= 0xFE0F);
  }
}
