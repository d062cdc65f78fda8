package io.github.evidenceratings.picture;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.picture.Canvas.Style;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.Figure;
import io.github.evidenceratings.table.HtmlFragment;
import io.github.evidenceratings.table.sheet.HtmlSource;
import io.github.evidenceratings.table.sheet.LevelColours;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A picture of ratings or claims as SVG. Immutable and safe to share between threads; it is made
 * anew at every call, and the same content gives the same text. Lines end with a line feed.
 *
 * <p>A picture carries what it shows in words, its sources with their dates and a line saying that
 * it is no medical advice. It follows the reader's wish for a light or a dark page. Shapes, colours
 * and symbols tell levels apart, each without the others; what is insufficient, not rated or not
 * shown never looks like a low level. It needs no script and no font, and has no {@code style}
 * attributes. No text in it can hide, turn the reading direction or end an element.
 */
public abstract class Picture implements Figure {
  static final double MARGIN = 24;
  private static final double LEAST_WIDTH = 760;
  private static final double MOST_FITTED = 1200;

  private final String caption;
  private final List<String> notes;

  /** Only classes of this package extend it. */
  Picture(String caption, List<String> notes) {
    this.caption = caption;
    this.notes = List.copyOf(notes);
  }

  /** A whole SVG document. */
  public final String toSvg() {
    Markup out = new Markup();
    write(out, "ev-", true);
    return out.line().toString();
  }

  /**
   * Returns the picture as part of a page, without notes, sources and notice: the page carries
   * them.
   */
  @Override
  public final HtmlFragment toHtmlFragment(String prefix) {
    Markup out = new Markup();
    write(out, HtmlSource.checkedPrefix(prefix), false);
    return new HtmlFragment(out.toString(), css(prefix) + fittingCss(prefix), "");
  }

  /**
   * Writes the picture as an element.
   *
   * @param prefix of all ids and class names, of its own in a page
   * @param alone whether it is a document of its own; else the page has its style rules, notes,
   *     sources and notice
   */
  private void write(Markup out, String prefix, boolean alone) {
    Canvas canvas = new Canvas(prefix, alone);
    double width = draw(canvas);
    double height = canvas.bottom() + MARGIN;
    String size = Canvas.number(width) + " " + Canvas.number(height);
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        prefix + (width <= MOST_FITTED ? "fitted" : "wide"),
        "width",
        Canvas.number(width),
        "height",
        Canvas.number(height),
        "viewBox",
        "0 0 " + size,
        "role",
        "img",
        "aria-labelledby",
        prefix + "title " + prefix + "desc",
        "font-family",
        "Arial, Helvetica, 'Liberation Sans', sans-serif");
    out.line().element("title", caption(), "id", prefix + "title");
    out.line().element("desc", description(), "id", prefix + "desc").line();
    if (alone) {
      out.code("style", "\n" + css(prefix)).line();
    }
    out.empty("rect", "class", prefix + "p", "width", "100%", "height", "100%").line();
    canvas.replay(out);
    out.close();
  }

  /** The style rules that a picture needs. */
  private String css(String prefix) {
    return Canvas.css(prefix) + LevelColours.css(scales(), prefix) + ownCss(prefix);
  }

  /** What more it needs in a page: a small one keeps to its width while it can be read. */
  private static String fittingCss(String prefix) {
    return "."
        + prefix
        + "fitted{max-width:100%;min-width:34rem;height:auto}\n"
        + "@media print{."
        + prefix
        + "fitted{max-height:21cm}}\n";
  }

  /** Further style rules. */
  String ownCss(String prefix) {
    return "";
  }

  final String caption() {
    return caption;
  }

  /** The notes below the picture. */
  final List<String> notes() {
    return notes;
  }

  /** What it shows, in words. */
  abstract String description();

  /** The scales whose levels it shows; their places number their colours. */
  abstract List<RatingScale> scales();

  /** Draws everything and returns the width of the picture. */
  abstract double draw(Canvas canvas);

  /** The width of a page that has something so wide on it. */
  static double page(double content) {
    return Math.max(LEAST_WIDTH, content + 2 * MARGIN);
  }

  /** Writes the caption and what is shown; returns the height below. */
  final double heading(Canvas canvas, double width, String shown) {
    double readable = Math.min(width, 1100) - 2 * MARGIN;
    double y = canvas.paragraph(MARGIN, MARGIN, readable, Style.TITLE, caption());
    return canvas.paragraph(MARGIN, y + 2, readable, Style.BODY, shown) + 14;
  }

  /** Writes notes, sources and the notice below a height, unless the page around it does. */
  static void footer(
      Canvas canvas, double top, double width, Collection<String> notes, List<Source> sources) {
    if (!canvas.isAlone()) {
      return;
    }
    double readable = Math.min(width, 1100) - 2 * MARGIN;
    canvas.line("g", MARGIN, top, MARGIN + readable, top);
    double y = top + 10;
    for (String note : new LinkedHashSet<>(notes)) {
      y = canvas.paragraph(MARGIN, y, readable, Style.NOTE, note) + 4;
    }
    if (!sources.isEmpty()) {
      y = canvas.paragraph(MARGIN, y + 4, readable, Style.STRONG_NOTE, "Sources") + 2;
      for (Source source : sources) {
        y = canvas.paragraph(MARGIN, y, readable, Style.NOTE, Wording.describe(source)) + 2;
      }
    }
    canvas.paragraph(MARGIN, y + 6, readable, Style.STRONG_NOTE, EvidenceTable.NOTICE);
  }

  /** The notes and one more. */
  final List<String> notesAnd(String more) {
    List<String> longer = new ArrayList<>(notes);
    longer.add(more);
    return longer;
  }
}
