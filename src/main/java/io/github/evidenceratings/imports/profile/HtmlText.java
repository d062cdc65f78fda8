package io.github.evidenceratings.imports.profile;

import org.jsoup.Jsoup;

/**
 * Makes plain text of HTML. The one class that needs jsoup, which embedders who import no HTML need
 * not have.
 */
final class HtmlText {
  private HtmlText() {}

  /** The text of a fragment on one line, without tags, scripts and styles, entities resolved. */
  static String of(String html) {
    return Jsoup.parseBodyFragment(html).text();
  }
}
