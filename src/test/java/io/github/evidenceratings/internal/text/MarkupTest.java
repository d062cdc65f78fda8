package io.github.evidenceratings.internal.text;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void element_withoutContent_hasAnEndTag() {
    assertThat(new Markup().element("td", "", "class", "a").empty("br").toString())
        .isEqualTo("<td class=\"a\"></td><br/>");
  }

  @Test
  void text_specialCharacters_areEscapedAndShown() {
    assertThat(
            new Markup()
                .open("p", "title", "a\"b\n<c>&\t")
                .text("</p>]]>&\u202E\u0000\tx\r\ny")
                .close()
                .toString())
        .isEqualTo(
            "<p title=\"a&quot;b &lt;c&gt;&amp; \">&lt;/p&gt;]]&gt;&amp;\\u202E\\u0000 x\ny</p>");
  }

  @Test
  void markup_ofAnother_standsWhereItIsWritten() {
    String written = new Markup().element("b", "x & y").toString();
    assertThat(new Markup().open("p").markup(written).text(" z").close().toString())
        .isEqualTo("<p><b>x &amp; y</b> z</p>");
  }

  @Test
  void code_inHtml_isWhatIsToBeHashed() {
    String code = "a > b{color:red}";
    String page =
        new Markup().doctype().open("html").code("style", code, "nonce", "n").close().toString();

    assertThat(page)
        .isEqualTo(
            "<!DOCTYPE html>\n<html><style nonce=\"n\">/*<![CDATA[*/"
                + code
                + "/*]]>*/</style></html>");
    assertThat(Jsoup.parse(page).expectFirst("style").data()).isEqualTo(Markup.codeContent(code));
  }

  @Test
  void code_thatWouldEndTooEarly_isRefused() {
    for (String end : new String[] {"]]>", "</style>", "<!--"}) {
      assertRefused(
          () -> new Markup().code("style", "a" + end + "b"),
          "code must not hold " + (end.startsWith("</") ? "</" : end));
      assertRefused(
          () -> Markup.codeContent("a" + end + "b"),
          "code must not hold " + (end.startsWith("</") ? "</" : end));
    }
  }

  @Test
  void open_attributeWithoutValue_isRefused() {
    assertRefused(() -> new Markup().open("p", "id"), "attribute \"id\" has no value");
  }

  @Test
  void toString_elementLeftOpen_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Markup().open("p").toString())
        .withMessage("elements left open: 1");
  }
}
