package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.hash.SeenKeys;
import java.text.Normalizer;
import java.util.Locale;

/** Makes ids from names. */
public final class Slug {
  private Slug() {}

  /**
   * The letters and digits of a name in lower case, without accents, with hyphens between words.
   */
  public static String of(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    while (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.length() > 0 ? slug.toString() : "term-" + Long.toHexString(SeenKeys.hash(name));
  }
}
