package io.github.evidenceratings.model;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which two spellings of a name are equal, for terms, levels and scales alike. */
public final class NameKey {
  private NameKey() {}

  /**
   * Letters and digits in lower case, without accents: case, accents, spaces and punctuation make
   * no difference. Empty for a text of nothing but those.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder key = new StringBuilder(decomposed.length());
    decomposed
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
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
