package io.github.evidenceratings.model;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which two spellings of a name are equal, for terms, levels and scales alike. */
public final class NameKey {
  private NameKey() {}

  /**
   * Letters and digits in lower case, without accents: case, accents, spaces and punctuation make
   * no difference. Marks that make another letter, as in Japanese or Hindi, stay. Empty for a text
   * of nothing but spaces and punctuation.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    return isAscii(text) ? ofAscii(text) : ofUnicode(text);
  }

  /** The same without Unicode's tables, which take long to load. */
  private static String ofAscii(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  private static String ofUnicode(String text) {
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

  /** Whether a text holds none but ASCII characters. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
