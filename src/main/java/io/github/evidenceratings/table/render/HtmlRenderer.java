package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.DistinctItems;
import io.github.evidenceratings.table.sheet.HtmlSource;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Writes HTML that is also well-formed XML: a page that loads nothing from a server, or a fragment
 * for another page. It is readable without the script, which adds sorting and filters.
 */
public final class HtmlRenderer {
  private static final String PAGE_PREFIX = "er-";

  private HtmlRenderer() {}

  public static String page(Contents contents) {
    return page(contents.title(), fragment(contents, PAGE_PREFIX, "h1"));
  }

  public static HtmlSource fragment(Contents contents, String prefix) {
    return fragment(contents, HtmlSource.checkedPrefix(prefix), "h2");
  }

  private static HtmlSource fragment(Contents contents, String prefix, String heading) {
    List<RatingScale> scales = scales(contents);
    Markup html = new Markup();
    HtmlPart part = new HtmlPart(html, prefix, scales);
    StringBuilder style = new StringBuilder(HtmlStyle.document(scales, prefix));
    StringBuilder script = new StringBuilder(HtmlStyle.script(prefix));
    start(part, contents.title(), heading);
    if (contents instanceof Statements statements) {
      statements(part, statements);
    } else {
      Sheet<?> sheet = contents.toSheet();
      for (HtmlSource figure : figures(part, sheet)) {
        style.append(figure.style());
        script.append(figure.script());
      }
      part.footnotes(HtmlTable.write(part, sheet));
    }
    part.legend(contents.legend());
    part.notes(contents.remarks());
    end(part, contents.sources());
    return new HtmlSource(html.toString(), style.toString(), script.toString());
  }

  /** Writes and returns the figures. */
  private static List<HtmlSource> figures(HtmlPart part, Sheet<?> sheet) {
    List<HtmlSource> figures = new ArrayList<>();
    for (Function<String, HtmlSource> figure : sheet.figures()) {
      String own = part.prefix() + "p" + figures.size() + "-";
      HtmlSource source = figure.apply(own);
      part.html()
          .open(
              "div",
              "class",
              part.prefix() + "figure",
              "role",
              "region",
              "tabindex",
              "0",
              "aria-labelledby",
              own + "title")
          .line()
          .markup(source.body())
          .line()
          .close()
          .line();
      figures.add(source);
    }
    return figures;
  }

  private static void statements(HtmlPart part, Statements statements) {
    Markup html = part.html();
    statements.lead().forEach(text -> part.paragraph("lead", text));
    for (Statements.Section section : statements.sections()) {
      part.heading(section.heading());
      if (section.entries().isEmpty()) {
        part.paragraph("none", Statements.NONE);
      } else {
        html.open("ul", "class", part.prefix() + "list").line();
        for (Statements.Entry entry : section.entries()) {
          html.open("li").text(entry.line() + " [");
          part.sourceLink(entry.source().id(), entry.source().name());
          html.text("]").close().line();
        }
        html.close().line();
      }
    }
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
    part.paragraph("notice", Contents.NOTICE);
    part.html().close().line();
  }

  /** All scales whose levels are shown. Those in the legend come first. */
  private static List<RatingScale> scales(Contents contents) {
    DistinctItems<RatingScale> scales = new DistinctItems<>();
    contents.legend().forEach(scales::add);
    if (contents instanceof Sheet<?> sheet) {
      addScales(sheet, scales);
    }
    return scales.list();
  }

  private static <R> void addScales(Sheet<R> sheet, DistinctItems<RatingScale> scales) {
    for (Sheet.Section<R> section : sheet.sections()) {
      section.level().ifPresent(level -> scales.add(level.scale()));
      for (R row : section.rows()) {
        sheet.columns().forEach(column -> addScales(column.value(row), scales));
      }
    }
  }

  private static void addScales(Value value, DistinctItems<RatingScale> scales) {
    if (value instanceof Value.Graded graded) {
      scales.add(graded.scale());
    } else if (value instanceof Value.Noted noted) {
      addScales(noted.value(), scales);
    } else if (value instanceof Value.Several several) {
      several.items().forEach(item -> addScales(item, scales));
    }
  }

  private static String page(String title, HtmlSource fragment) {
    String style = "\n" + HtmlStyle.page(PAGE_PREFIX) + fragment.style();
    String script = "\n" + fragment.script();
    // Only this page's own style and script may run, and nothing may be fetched.
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
      throw new IllegalStateException(e); // Every Java platform supports this.
    }
  }
}
