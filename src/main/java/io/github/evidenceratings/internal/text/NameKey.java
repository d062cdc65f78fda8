package io.github.evidenceratings.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalises names so that different spellings of one name are equal. Case and accents are ignored.
 * Signs matter only in names of levels: "1+" and "1-" are two levels, but "neck-pain" and "neck
 * pain" are one condition.
 */
public final class NameKey {
  /** Hyphens and dashes, the minus sign, and the root sign that some write for a tick. */
  private static final String DASHES_AND_TICKS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u221A";

  private NameKey() {}

  /**
   * The key of the name of a term, source or scale: its letters and digits in lower case, without
   * accents. Marks that form another letter, as in Japanese or Hindi, are kept. Empty for a text
   * with only spaces and punctuation.
   */
  public static String of(String name) {
    if (isPlain(name)) {
      return name;
    }
    if (isWhole(name)) {
      return lettersAndDigits(name.toLowerCase(Locale.ROOT));
    }
    // Upper case first, so that a sharp s becomes two letters.
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lettersAndDigits(folded), Normalizer.Form.NFC);
  }

  /**
   * The key of the name of a level: the name in lower case, without accents, and without the
   * blanks, hyphens, dashes and underscores between letters or digits.
   */
  public static String ofLevel(String name) {
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

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether every character is ASCII or a sign like a star or a dash, and so has no accent. Such
   * names need no Unicode tables, which are slow to load.
   */
  private static boolean isWhole(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 0x80 && (c < 0x2500 || c > 0x27BF) && DASHES_AND_TICKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String lettersAndDigits(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0, c; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (Character.isLetterOrDigit(c) || isMarkOfLetter(c)) {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }

  private static String withoutAccents(String name) {
    if (isWhole(name)) {
      return name;
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      boolean afterLetter =
          plain.length() > 0 && Character.isLetter(plain.codePointBefore(plain.length()));
      if (!afterLetter || !isAccent(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Accents of Latin, Greek and Cyrillic. */
  private static boolean isAccent(int c) {
    return c >= 0x0300 && c <= 0x036F;
  }

  private static boolean isMarkOfLetter(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    // U+FE00 to U+FE0F say whether a sign is shown as an emoji or as text.
    return mark && !isAccent(c) && !(c >= 0xFE00 && c <= 0xFE0F);
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '_' || (c >= '\t' && c <= '\r') || isDash(c);
  }

  /** Hyphens, the en dash and the minus sign, which typeset tables have in place of "-". */
  private static boolean isDash(char c) {
    return c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2212';
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
