package io.github.evidenceratings.picture;

import io.github.evidenceratings.picture.Canvas.Anchor;
import io.github.evidenceratings.picture.Canvas.Style;
import java.util.ArrayList;
import java.util.List;

/** What the signs of a picture mean: signs and words, in one column or in several. */
final class Legend {
  /** Draws a sign about a point. */
  interface Sign {
    void draw(double x, double y);
  }

  /**
   * A line of it.
   *
   * @param title whether it heads those that follow; it has no sign then
   */
  private record Entry(boolean title, Sign sign, String text) {}

  private static final double GAP = 26;

  private final List<Entry> entries = new ArrayList<>();
  private final double signWidth;

  /** With room for signs of a width. */
  Legend(double signWidth) {
    this.signWidth = signWidth;
  }

  Legend title(String text) {
    entries.add(new Entry(true, (x, y) -> {}, text));
    return this;
  }

  Legend entry(String text, Sign sign) {
    entries.add(new Entry(false, sign, text));
    return this;
  }

  private double width(Entry entry) {
    return entry.title() ? 0 : signWidth + 10 + Style.BODY.width(entry.text()) + 1;
  }

  /** How wide its widest line is. */
  double width() {
    return entries.stream().mapToDouble(this::width).max().orElse(0);
  }

  /** Draws it, in as many columns as fit, below a height; returns the height below it. */
  double draw(Canvas canvas, double left, double top, double width) {
    double column = Math.min(width, width() + GAP);
    int columns = Math.max(1, (int) ((width + GAP) / column));
    double y = top;
    int start = 0;
    while (start < entries.size()) {
      if (entries.get(start).title()) {
        y = canvas.paragraph(left, y + 4, width, Style.BOLD, entries.get(start).text()) + 4;
        start++;
      }
      int end = start;
      while (end < entries.size() && !entries.get(end).title()) {
        end++;
      }
      y =
          block(
              canvas,
              entries.subList(start, end),
              left,
              y,
              columns == 1 ? width + GAP : column,
              columns);
      start = end;
    }
    return y;
  }

  /** Entries down one column after the other, of equal height. */
  private double block(
      Canvas canvas, List<Entry> block, double left, double top, double column, int columns) {
    int rows = (block.size() + columns - 1) / columns;
    double text = Math.max(60, column - GAP - signWidth - 10);
    double y = top;
    for (int row = 0; row < rows; row++) {
      double height = signWidth + 4;
      for (int i = row; i < block.size(); i += rows) {
        height =
            Math.max(
                height,
                Style.BODY.wrap(block.get(i).text(), text).size() * Style.BODY.lineHeight() + 6);
      }
      for (int i = row; i < block.size(); i += rows) {
        int at = i / rows;
        double x = left + at * column;
        List<String> lines = Style.BODY.wrap(block.get(i).text(), text);
        block.get(i).sign().draw(x + signWidth / 2, y + height / 2);
        canvas.lines(
            x + signWidth + 10,
            middle(y, height, lines, Style.BODY),
            Style.BODY,
            Anchor.START,
            lines);
      }
      y += height;
    }
    return y;
  }

  /** Where the first of some lines stands if they stand amid a height. */
  static double middle(double top, double height, List<String> lines, Style style) {
    return top + (height - (lines.size() - 1) * style.lineHeight()) / 2 + style.size * 0.36;
  }
}
