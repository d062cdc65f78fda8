package io.github.evidenceratings.picture;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.table.sheet.LevelColours;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a picture is drawn on; it remembers what is drawn and how far that reaches. */
final class Canvas {
  /** How text looks. */
  enum Style {
    TITLE(19, true, "t"),
    HEADING(14, true, "t"),
    BOLD(12, true, "t"),
    BODY(12, false, "t"),
    NOTE(11, false, "m"),
    STRONG_NOTE(11, true, "m");

    final double size;
    final boolean bold;
    final String ink;

    Style(double size, boolean bold, String ink) {
      this.size = size;
      this.bold = bold;
      this.ink = ink;
    }

    double lineHeight() {
      return Math.round(size * 1.32);
    }

    double width(String text) {
      return TextWidths.width(text, size, bold);
    }

    List<String> wrap(String text, double width) {
      return TextWidths.wrap(text, size, bold, width);
    }
  }

  /** Where a text stands to its point; SVG's words. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  /** The rules for what is no level: paper, text, lines. By light, then by dark. */
  private static final String[][] COLOURS = {
    {"p{fill:", LevelColours.LIGHT_PAPER, LevelColours.DARK_PAPER, "}"},
    {"t{fill:", "#1f2933", "#e6e9ed", "}"},
    {"m{fill:", "#52606d", "#a9b4c0", "}"},
    {"z{fill:", "#f5f7fa", "#1c2127", "}"},
    {"g{fill:none;stroke:", "#d5dbe3", "#343c46", "}"},
    {"r{fill:none;stroke:", "#9aa5b1", "#5c6773", "}"},
    {"o{fill:none;stroke:", "#52606d", "#a9b4c0", "}"},
    {"c{fill:none;stroke-width:2;stroke-linecap:round;stroke:", "#1f2933", "#e6e9ed", "}"},
    {"d{fill:", "#7b8794", "#8794a2", "}"},
    {"h{stroke-width:4.5;stroke:", LevelColours.LIGHT_PAPER, LevelColours.DARK_PAPER, "}"},
    {"x{stroke-width:1.8;stroke:", "#1f2933", "#e6e9ed", "}"}
  };

  private final String prefix;
  private final List<Consumer<Markup>> steps = new ArrayList<>();

  /** How far down something was drawn. */
  private double bottom;

  /** Whether what is drawn is a document of its own. */
  private final boolean alone;

  Canvas(String prefix, boolean alone) {
    this.prefix = prefix;
    this.alone = alone;
  }

  boolean isAlone() {
    return alone;
  }

  /** Style rules for everything but levels. */
  static String css(String prefix) {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (String[] rule : COLOURS) {
      String start = "." + prefix + rule[0];
      light.append(start).append(rule[1]).append(rule[3]).append('\n');
      dark.append(start).append(rule[2]).append(rule[3]).append('\n');
    }
    return light + "@media (prefers-color-scheme:dark){\n" + dark + "}\n";
  }

  double bottom() {
    return bottom;
  }

  void reach(double y) {
    bottom = Math.max(bottom, y);
  }

  void replay(Markup out) {
    steps.forEach(step -> step.accept(out));
  }

  /** A class name of this picture. */
  String name(String suffix) {
    return prefix + suffix;
  }

  /** A number as attributes hold it: one decimal at most. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  private void step(Consumer<Markup> step) {
    steps.add(step);
  }

  /** Starts a group of shapes with a text that shows when one points at it. */
  void group(String suffix, String hover) {
    step(out -> out.open("g", "class", name(suffix)).element("title", hover));
  }

  void endGroup() {
    step(out -> out.close().line());
  }

  void rect(String suffix, double x, double y, double width, double height) {
    reach(y + height);
    shape("rect", suffix, "x y width height", x, y, width, height);
  }

  void circle(String suffix, double x, double y, double radius) {
    reach(y + radius);
    shape("circle", suffix, "cx cy r", x, y, radius);
  }

  void ellipse(String suffix, double x, double y, double across, double down) {
    reach(y + down);
    shape("ellipse", suffix, "cx cy rx ry", x, y, across, down);
  }

  void line(String suffix, double x1, double y1, double x2, double y2) {
    reach(Math.max(y1, y2));
    shape("line", suffix, "x1 y1 x2 y2", x1, y1, x2, y2);
  }

  /** A closed shape with straight sides, from x and y by turns. */
  void polygon(String suffix, double... points) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.length; i += 2) {
      reach(points[i + 1]);
      path.append(i == 0 ? "" : " ").append(number(points[i]));
      path.append(',').append(number(points[i + 1]));
    }
    step(out -> out.empty("polygon", "class", name(suffix), "points", path.toString()));
  }

  private void shape(String element, String suffix, String names, double... values) {
    List<String> attributes = new ArrayList<>(List.of("class", name(suffix)));
    int i = 0;
    for (String name : names.split(" ", -1)) {
      attributes.add(name);
      attributes.add(number(values[i++]));
    }
    step(out -> out.empty(element, attributes.toArray(String[]::new)));
  }

  /** A text on one line; {@code y} is where its letters stand. */
  void text(double x, double y, Style style, Anchor anchor, String text) {
    lines(x, y, style, anchor, List.of(text));
  }

  /** Lines of one text; {@code y} is where the letters of the first stand. */
  void lines(double x, double y, Style style, Anchor anchor, List<String> lines) {
    reach(y + style.lineHeight() * (lines.size() - 1) + style.size * 0.3);
    text(style.ink, style.size, style.bold, anchor, x, y, lines, style.lineHeight());
  }

  /** A sign amid a mark. */
  void sign(String suffix, double x, double y, double size, String sign) {
    text(suffix, size, true, Anchor.MIDDLE, x, y + size * 0.36, List.of(sign), 0);
  }

  private void text(
      String suffix,
      double size,
      boolean bold,
      Anchor anchor,
      double x,
      double y,
      List<String> lines,
      double lineHeight,
      String... more) {
    List<String> attributes = new ArrayList<>(List.of("class", name(suffix)));
    attributes.addAll(List.of("font-size", number(size)));
    if (bold) {
      attributes.addAll(List.of("font-weight", "bold"));
    }
    if (anchor != Anchor.START) {
      attributes.addAll(List.of("text-anchor", anchor.word));
    }
    attributes.addAll(List.of(more));
    if (lines.size() == 1) {
      attributes.addAll(List.of("x", number(x), "y", number(y)));
      step(out -> out.element("text", lines.get(0), attributes.toArray(String[]::new)).line());
      return;
    }
    step(
        out -> {
          out.open("text", attributes.toArray(String[]::new));
          for (int i = 0; i < lines.size(); i++) {
            out.element("tspan", lines.get(i), "x", number(x), "y", number(y + i * lineHeight));
          }
          out.close().line();
        });
  }

  /** Lines that run upwards from a point, side by side from left to right about it. */
  void upwards(double x, double y, Style style, List<String> lines) {
    double first = -style.lineHeight() * (lines.size() - 1) / 2 + style.size * 0.36;
    text(
        style.ink,
        style.size,
        style.bold,
        Anchor.START,
        0,
        first,
        lines,
        style.lineHeight(),
        "transform",
        "translate(" + number(x) + " " + number(y) + ") rotate(-90)");
  }

  /** A text in lines of a width below a height; returns the height below it. */
  double paragraph(double x, double top, double width, Style style, String text) {
    List<String> lines = style.wrap(text, width);
    lines(x, top + style.size, style, Anchor.START, lines);
    return top + lines.size() * style.lineHeight();
  }
}
