package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * HTML that is XML too: a page that asks nothing of any server, or a fragment of someone else's
 * page. It can be read without the script; the script adds sorting and filters.
 */
final class HtmlRenderer {
  private static final String PAGE_PREFIX = "er-";

  private HtmlRenderer() {}

  static String page(EvidenceTable table) {
    return page(table.caption(), fragment(table, PAGE_PREFIX, "h1"));
  }

  static String page(EvidenceDocument document) {
    return page(document.title(), fragment(document, PAGE_PREFIX, "h1"));
  }

  static HtmlFragment fragment(EvidenceTable table, String prefix) {
    return fragment(table, HtmlFragment.checked(prefix), "h2");
  }

  static HtmlFragment fragment(EvidenceDocument document, String prefix) {
    return fragment(document, HtmlFragment.checked(prefix), "h2");
  }

  private static HtmlFragment fragment(EvidenceTable table, String prefix, String heading) {
    ReaderView view = new ReaderView(table);
    List<RatingScale> scales = scales(table);
    Markup html = new Markup();
    HtmlPart part = new HtmlPart(html, prefix, scales);
    start(part, table.caption(), heading);
    StringBuilder style = new StringBuilder(HtmlStyle.document(scales, prefix));
    StringBuilder script = new StringBuilder(HtmlStyle.script(prefix));
    for (int i = 0; i < table.figures().size(); i++) {
      String own = prefix + "p" + i + "-";
      html.open(
          "div",
          "class",
          prefix + "figure",
          "role",
          "region",
          "tabindex",
          "0",
          "aria-labelledby",
          own + "title");
      html.line();
      HtmlFragment figure = table.figures().get(i).toHtmlFragment(own);
      html.markup(figure.body()).line().close().line();
      style.append(figure.style());
      script.append(figure.script());
    }
    new HtmlTable(part, table, view).write();
    part.footnotes(view.footnotes());
    part.legend(table.legend());
    part.notes(Wording.remarks(table.legend(), table.notes()));
    end(part, table.sources());
    return new HtmlFragment(html.toString(), style.toString(), script.toString());
  }

  private static HtmlFragment fragment(EvidenceDocument document, String prefix, String heading) {
    Markup html = new Markup();
    HtmlPart part = new HtmlPart(html, prefix, document.legend());
    start(part, document.title(), heading);
    document.lead().forEach(text -> part.paragraph("lead", text));
    for (EvidenceDocument.Section section : document.sections()) {
      part.heading(section.heading());
      if (section.entries().isEmpty()) {
        part.paragraph("none", EvidenceDocument.NONE);
      } else {
        html.open("ul", "class", prefix + "list").line();
        for (EvidenceDocument.Entry entry : section.entries()) {
          html.open("li").text(entry.line() + " [");
          part.sourceLink(entry.source().id(), entry.source().name());
          html.text("]").close().line();
        }
        html.close().line();
      }
    }
    part.legend(document.legend());
    part.notes(Wording.remarks(document.legend(), document.notes()));
    end(part, document.sources());
    return new HtmlFragment(
        html.toString(), HtmlStyle.document(document.legend(), prefix), HtmlStyle.script(prefix));
  }

  private static void start(HtmlPart part, String title, String heading) {
    String prefix = part.prefix();
    part.html()
        .open(
            "article",
            "class",
            prefix + "document",
            "id",
            prefix + "document",
            "aria-labelledby",
            prefix + "title")
        .line()
        .element(heading, Printable.shown(title), "class", prefix + "title", "id", prefix + "title")
        .line();
  }

  private static void end(HtmlPart part, List<Source> sources) {
    part.sources(sources);
    part.paragraph("notice", EvidenceTable.NOTICE);
    part.html().close().line();
  }

  /** All scales whose levels stand in the table, those of the legend first. */
  private static List<RatingScale> scales(EvidenceTable table) {
    Once<RatingScale> scales = new Once<>();
    table.legend().forEach(scales::add);
    for (EvidenceTable.Section section : table.sections()) {
      section.level().ifPresent(level -> scales.add(level.scale()));
      section.rows().forEach(row -> row.forEach(value -> addScales(value, scales)));
    }
    return scales.list();
  }

  private static void addScales(Value value, Once<RatingScale> scales) {
    if (value instanceof Value.Graded graded) {
      scales.add(graded.scale());
    } else if (value instanceof Value.Noted noted) {
      addScales(noted.value(), scales);
    } else if (value instanceof Value.Several several) {
      several.items().forEach(item -> addScales(item, scales));
    }
  }

  private static String page(String title, HtmlFragment fragment) {
    String style = "\n" + HtmlStyle.page(PAGE_PREFIX) + fragment.style();
    String script = "\n" + fragment.script();
    // Nothing but the style and the script on this very page may run, and nothing may be fetched.
    String policy =
        "default-src 'none'; style-src "
            + hash(style)
            + "; script-src "
            + hash(script)
            + "; base-uri 'none'; form-action 'none'";
    Markup html = new Markup();
    html.doctype().open("html", "lang", "en").line().open("head").line();
    html.empty("meta", "charset", "utf-8").line();
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy).line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "color-scheme", "content", "light dark").line();
    html.empty("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", Printable.shown(title)).line();
    html.code("style", style).line();
    html.close().line().open("body").line().open("main").line();
    html.markup(fragment.body());
    html.close().line();
    html.code("script", script).line();
    html.close().line().close().line();
    return html.toString();
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Markup.codeContent(code).getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }
}
