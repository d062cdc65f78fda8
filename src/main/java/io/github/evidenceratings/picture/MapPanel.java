package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.picture.Canvas.Anchor;
import io.github.evidenceratings.picture.Canvas.Style;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.List;

/** Lays out and draws one panel of an evidence map: a grid, and beside or below it its legend. */
final class MapPanel implements Panel {
  /** With more columns than this, their names run upwards. */
  private static final int MOST_LEVEL_HEADERS = 8;

  private static final double LONGEST_LABEL = 230;
  private static final double LONGEST_UPRIGHT = 170;
  private static final double LEVEL_HEADER = 112;

  /** After how much of the grid its headers come again. */
  private static final double BAND = 1200;

  private static final double LEGEND_GAP = 36;

  /** From where to where something reaches from left to right. */
  private record Span(double left, double width) {
    double middle() {
      return left + width / 2;
    }
  }

  private final PanelSubject subject;
  private final List<RatingMatch> hits;
  private final MapGrid grid;
  private final MarkScale marks;
  private final String empty;
  private final boolean upright;
  private final double slot;
  private final double labelWidth;
  private final List<List<String>> headers = new ArrayList<>();
  private final List<Span> columns = new ArrayList<>();

  /** Where the names of the rows stand, at the left and again within a wide grid. */
  private final List<Double> labels = new ArrayList<>();

  private final double headerHeight;
  private final double gridWidth;

  /**
   * Lays out a panel.
   *
   * @param empty what an empty cell means
   */
  MapPanel(
      PanelSubject subject, List<RatingMatch> hits, MapGrid grid, MarkSize size, String empty) {
    this.subject = subject;
    this.empty = empty;
    this.hits = hits;
    this.grid = grid;
    upright = grid.columns().size() > MOST_LEVEL_HEADERS;
    marks = MarkScale.of(subject.scale(), hits, size, upright ? 8 : 10, upright ? 12 : 16);
    slot = 2 * LevelMarks.reach(subject.scale(), marks.largest()) + 4;
    labelWidth = labelWidth();
    double header = 0;
    double x = 0;
    double nextLabels = 0;
    Style style = upright ? Style.BODY : Style.BOLD;
    for (MapGrid.MapColumn column : grid.columns()) {
      if (x >= nextLabels) {
        labels.add(x);
        x += labelWidth;
        nextLabels = x + BAND;
      }
      List<String> lines = style.wrap(column.label(), upright ? LONGEST_UPRIGHT : LEVEL_HEADER);
      headers.add(lines);
      double least = upright ? lines.size() * style.lineHeight() + 8 : LEVEL_HEADER + 16;
      double width = Math.max(least, acrossInCell(column) * slot + 8);
      columns.add(new Span(x, width));
      x += width;
      header =
          Math.max(
              header,
              upright
                  ? TextWidths.widest(lines, style.size, style.bold)
                  : lines.size() * style.lineHeight());
    }
    headerHeight = header + 14;
    gridWidth = x;
  }

  private double labelWidth() {
    double widest =
        grid.rows().stream()
            .mapToDouble(
                row ->
                    Math.max(
                        TextWidths.widest(
                            Style.BODY.wrap(row.label(), LONGEST_LABEL), Style.BODY.size, false),
                        row.modality()
                            .map(m -> Math.min(LONGEST_LABEL, Style.NOTE.width(m.name())))
                            .orElse(0.0)))
            .max()
            .orElse(0);
    return Math.max(110, widest) + 16;
  }

  /** How many marks stand side by side in the cells of a column. */
  private int acrossInCell(MapGrid.MapColumn column) {
    int most = grid.rows().stream().mapToInt(row -> signs(grid.cell(row, column))).max().orElse(0);
    return Math.max(1, (int) Math.ceil(Math.sqrt(most)));
  }

  /** How many slots the signs of a cell take. */
  private static int signs(MapGrid.Cell cell) {
    return cell.shown().size() + (cell.hidden() > 0 ? 1 : 0) + (cell.studied().isEmpty() ? 0 : 1);
  }

  @Override
  public double width() {
    return gridWidth;
  }

  @Override
  public double draw(Canvas canvas, LevelMarks levels, double top, double page) {
    double left = Picture.MARGIN;
    double y = canvas.paragraph(left, top, page - 2 * left, Style.HEADING, subject.title());
    y = canvas.paragraph(left, y + 1, page - 2 * left, Style.NOTE, subject.grades()) + 8;
    Legend legend = legend(canvas, levels);
    double beside = page - 2 * left - gridWidth - LEGEND_GAP;
    double below = grid(canvas, levels, left, y);
    if (beside >= legend.width()) {
      double end = legend.draw(canvas, left + gridWidth + LEGEND_GAP, y, legend.width() + 1);
      return Math.max(below, end);
    }
    return legend.draw(canvas, left, below + 14, page - 2 * left);
  }

  private double grid(Canvas canvas, LevelMarks levels, double left, double top) {
    double y = header(canvas, left, top);
    double band = y;
    int number = 0;
    for (MapGrid.MapRow row : grid.rows()) {
      if (y > band + BAND) {
        verticals(canvas, left, band, y);
        y = header(canvas, left, y);
        band = y;
      }
      y = row(canvas, levels, left, y, row, number++ % 2 == 1);
    }
    verticals(canvas, left, band, y);
    return y;
  }

  /** The lines between columns. */
  private void verticals(Canvas canvas, double left, double top, double bottom) {
    for (int i = 0; i < columns.size(); i++) {
      double start = left + columns.get(i).left();
      double end = start + columns.get(i).width();
      canvas.line("g", start, top, start, bottom);
      if (i + 1 == columns.size() || left + columns.get(i + 1).left() > end + 1) {
        canvas.line("g", end, top, end, bottom);
      }
    }
  }

  private double header(Canvas canvas, double left, double top) {
    double bottom = top + headerHeight;
    for (int i = 0; i < columns.size(); i++) {
      double x = left + columns.get(i).middle();
      List<String> lines = headers.get(i);
      if (upright) {
        canvas.upwards(x, bottom - 7, Style.BODY, lines);
      } else {
        double first = bottom - 9 - (lines.size() - 1) * Style.BOLD.lineHeight();
        canvas.lines(x, first, Style.BOLD, Anchor.MIDDLE, lines);
      }
    }
    canvas.line("r", left, bottom, left + gridWidth, bottom);
    return bottom;
  }

  private double row(
      Canvas canvas,
      LevelMarks levels,
      double left,
      double top,
      MapGrid.MapRow row,
      boolean shaded) {
    List<String> label = Style.BODY.wrap(row.label(), labelWidth - 16);
    List<String> below =
        row.modality().map(m -> Style.NOTE.wrap(m.name(), labelWidth - 16)).orElse(List.of());
    double text =
        label.size() * Style.BODY.lineHeight() + below.size() * Style.NOTE.lineHeight() + 8;
    double height = Math.max(24, text);
    for (int i = 0; i < columns.size(); i++) {
      int signs = signs(grid.cell(row, grid.columns().get(i)));
      int down = (signs + perLine(columns.get(i)) - 1) / perLine(columns.get(i));
      height = Math.max(height, down * slot + 6);
    }
    if (shaded) {
      canvas.rect("z", left, top, gridWidth, height);
    }
    for (double at : labels) {
      double y = top + (height - text) / 2 + 4 + Style.BODY.size;
      canvas.lines(left + at + 6, y, Style.BODY, Anchor.START, label);
      if (!below.isEmpty()) {
        y += label.size() * Style.BODY.lineHeight();
        canvas.lines(left + at + 6, y, Style.NOTE, Anchor.START, below);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      MapGrid.MapColumn column = grid.columns().get(i);
      Span span = columns.get(i);
      cell(canvas, levels, left + span.middle(), top + height / 2, span, column, row);
    }
    canvas.line("g", left, top + height, left + gridWidth, top + height);
    return top + height;
  }

  private int perLine(Span column) {
    return Math.max(1, (int) ((column.width() - 8) / slot));
  }

  /** Signs side by side and in lines about the middle of a cell. */
  private void cell(
      Canvas canvas,
      LevelMarks levels,
      double x,
      double y,
      Span span,
      MapGrid.MapColumn column,
      MapGrid.MapRow row) {
    MapGrid.Cell cell = grid.cell(row, column);
    int signs = signs(cell);
    int most = Math.min(perLine(span), Math.max(1, (int) Math.ceil(Math.sqrt(signs))));
    int across = signs <= perLine(span) && signs <= 3 ? Math.max(1, signs) : most;
    int down = (signs + across - 1) / across;
    for (int i = 0; i < signs; i++) {
      int line = i / across;
      int inLine = Math.min(across, signs - line * across);
      double at = x + (i % across - (inLine - 1) / 2.0) * slot;
      double on = y + (line - (down - 1) / 2.0) * slot;
      if (i < cell.shown().size()) {
        mark(canvas, levels, cell.shown().get(i), at, on);
      } else if (i == cell.shown().size() && cell.hidden() > 0) {
        String more = cell.shown().isEmpty() ? "" : "more ";
        hidden(
            canvas,
            "not shown: "
                + cell.hidden()
                + " "
                + more
                + (cell.hidden() == 1 ? "rating" : "ratings"),
            at,
            on);
      } else {
        column
            .modality()
            .ifPresent(m -> studied(canvas, HoverText.studied(m, cell.studied()), at, on));
      }
    }
  }

  private void mark(Canvas canvas, LevelMarks levels, RatingMatch hit, double x, double y) {
    Rating rating = hit.rating();
    canvas.group("mark", HoverText.of(hit));
    levels.draw(
        rating.scale(), rating.level(), x, y, marks.radius(rating), LevelMarks.isStruck(rating));
    canvas.endGroup();
  }

  private static void hidden(Canvas canvas, String hover, double x, double y) {
    canvas.group("hidden", hover);
    for (int i = -1; i <= 1; i++) {
      canvas.circle("d", x + 5 * i, y, 1.4);
    }
    canvas.endGroup();
  }

  private static void studied(Canvas canvas, String hover, double x, double y) {
    canvas.group("studied", hover);
    canvas.polygon("o", x, y - 5.5, x + 6, y + 4.5, x - 6, y + 4.5);
    canvas.endGroup();
  }

  private Legend legend(Canvas canvas, LevelMarks levels) {
    Legend legend = new Legend(2 * LevelMarks.reach(subject.scale(), marks.largest()));
    double radius = marks.least();
    levels.explain(legend, subject.scale(), hits, radius);
    if (hits.stream().anyMatch(hit -> LevelMarks.isStruck(hit.rating()))) {
      legend.entry(LevelMarks.STRUCK, (x, y) -> LevelMarks.struck(canvas, x, y, radius));
    }
    legend.title("No mark");
    legend.entry(empty, (x, y) -> canvas.rect("g", x - 10, y - 8, 20, 16));
    if (grid.any(cell -> cell.hidden() > 0)) {
      legend.entry(
          "not shown: there are ratings that were not asked for",
          (x, y) -> hidden(canvas, "not shown", x, y));
    }
    if (grid.any(cell -> !cell.studied().isEmpty())) {
      legend.entry(
          "studied, not rated: a finding is no rating",
          (x, y) -> studied(canvas, "studied, not rated", x, y));
    }
    marks.explain(legend, canvas);
    return legend;
  }
}
