package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.internal.text.Markup;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What is written as XML or HTML comes back, whatever it is. */
class HostileMarkupTest {
  static Stream<String> texts() {
    return Hostile.texts();
  }

  private static String page(String text) {
    return new Markup()
        .open("html")
        .open("body")
        .element("p", text, "title", text)
        .close()
        .close()
        .toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_readAsXml_comesBack(String text) {
    Element p = Xml.all(Xml.parse(page(text)), "p").get(0);

    assertThat(p.getTextContent().strip()).isEqualTo(Hostile.shown(text));
    assertThat(p.getAttribute("title").strip()).isEqualTo(onOneLine(text));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_readAsHtml_comesBack(String text) {
    org.jsoup.nodes.Document page = Jsoup.parse("<!DOCTYPE html>\n" + page(text));

    assertThat(page.body().children()).hasSize(1);
    assertThat(page.expectFirst("p").wholeText().strip()).isEqualTo(Hostile.shown(text));
    assertThat(page.expectFirst("p").attr("title").strip()).isEqualTo(onOneLine(text));
  }

  private static String onOneLine(String text) {
    return Hostile.shown(text).replace('\n', ' ');
  }
}
