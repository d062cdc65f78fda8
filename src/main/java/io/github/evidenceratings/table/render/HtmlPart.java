package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.LevelColours;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What HTML documents are put together from. Not thread-safe.
 *
 * @param html where it goes
 * @param prefix of class names and ids
 * @param scales whose levels the document shows, in the order of its style rules
 */
record HtmlPart(Markup html, String prefix, List<RatingScale> scales) {
  String id(String kind, String name) {
    StringBuilder id = new StringBuilder(prefix).append(kind).append('-');
    // What is no plain letter or digit becomes its number, so that different names stay different.
    name.codePoints()
        .forEach(
            c -> {
              if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
                id.appendCodePoint(c);
              } else {
                id.append('_').append(Integer.toHexString(c)).append('_');
              }
            });
    return id.toString();
  }

  void heading(String text) {
    html.element("h2", Printable.shown(text), "class", prefix + "heading").line();
  }

  void paragraph(String kind, String text) {
    html.open("p", "class", prefix + kind);
    text(text);
    html.close().line();
  }

  /** Text as readers see it, line by line. */
  void text(String text) {
    String[] lines = Printable.shown(text).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        html.empty("br");
      }
      html.text(lines[i]);
    }
  }

  /** A level in its colours, with its symbol, followed by what else the text says. */
  void level(Value.Graded graded) {
    Level level = graded.level();
    html.open(
        "span",
        "class",
        prefix + "level " + prefix + LevelColours.suffix(scales.indexOf(graded.scale()), level));
    if (!level.symbol().equals(level.name())) {
      html.element("span", level.symbol(), "class", prefix + "symbol", "aria-hidden", "true");
      html.text(" ");
    }
    html.text(Printable.shown(level.name())).close();
    String more =
        graded.text().startsWith(level.name())
            ? graded.text().substring(level.name().length())
            : " " + graded.text();
    html.text(more.startsWith(" ") ? " " : "");
    text(more);
  }

  /** A name that leads to what is known of the source. */
  void sourceLink(String id, String name) {
    html.open("a", "href", "#" + id("source", id));
    text(name);
    html.close();
  }

  void footnotes(List<String> footnotes) {
    if (!footnotes.isEmpty()) {
      heading("Footnotes");
      html.open("ol", "class", prefix + "list").line();
      for (int i = 0; i < footnotes.size(); i++) {
        html.open("li", "id", id("note", String.valueOf(i + 1)));
        text(footnotes.get(i));
        html.close().line();
      }
      html.close().line();
    }
  }

  /** Every scale with all its levels, in its order. */
  void legend(List<RatingScale> legend) {
    for (RatingScale scale : legend) {
      heading(scale.name());
      html.open("ul", "class", prefix + "levels").line();
      for (Level level : scale.levels()) {
        html.open("li");
        level(Value.Graded.of(scale, level));
        level
            .definition()
            .ifPresent(
                definition -> {
                  html.text(" ");
                  text(definition);
                });
        html.close().line();
      }
      html.close().line();
    }
  }

  void notes(List<String> notes) {
    notes.forEach(note -> paragraph("note", note));
  }

  void sources(List<Source> sources) {
    if (sources.isEmpty()) {
      return;
    }
    heading("Sources");
    html.open("ul", "class", prefix + "list").line();
    for (Source source : sources) {
      html.open("li", "id", id("source", source.id()));
      Map<String, String> facts = facts(source);
      html.open("details").open("summary");
      text(Wording.describe(source));
      html.close();
      facts(facts);
      html.close().close().line();
    }
    html.close().line();
  }

  private static Map<String, String> facts(Source source) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Title", source.title());
    facts.put("Kind", source.kind().label());
    source.author().ifPresent(text -> facts.put("Author", text));
    source.rater().ifPresent(text -> facts.put("Rated by", text));
    source.publisher().ifPresent(text -> facts.put("Publisher", text));
    source.host().ifPresent(text -> facts.put("Read at", text));
    List<String> dates = Wording.dates(source);
    facts.put("Dates", dates.isEmpty() ? "none stated" : String.join(", ", dates));
    source.licence().ifPresent(text -> facts.put("Licence", text));
    source.note().ifPresent(text -> facts.put("Note", text));
    return facts;
  }

  /** Names and what they are, one below the other. */
  void facts(Map<String, String> facts) {
    html.open("dl", "class", prefix + "facts");
    facts.forEach(
        (name, text) -> {
          html.element("dt", name).open("dd");
          text(text);
          html.close();
        });
    html.close();
  }
}
