package io.github.evidenceratings.blackbox.table;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads our HTML back: what an element says, without what is there to be pressed. */
public final class HtmlText {
  private HtmlText() {}

  public static String of(Element element) {
    Element copy = element.clone();
    copy.select("a[aria-label], sup, [aria-hidden]").remove();
    copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    return copy.wholeText().strip();
  }
}
