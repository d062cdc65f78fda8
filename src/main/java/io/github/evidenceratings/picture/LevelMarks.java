package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Hits;
import io.github.evidenceratings.table.sheet.LevelColours;
import java.util.List;

/** Draws levels as marks: a shape, a colour, and the level's symbol in it. */
final class LevelMarks {
  /** In a legend. */
  static final String STRUCK = "struck through: the evidence does not support it";

  /** The smallest type in which a symbol is written. */
  private static final double LEAST_TYPE = 8;

  /** How much of its radius a mark has for its symbol, from side to side. */
  private static final double ROOM = 1.55;

  private static final double DIAMOND = 1.28;

  private final Canvas canvas;
  private final List<RatingScale> scales;

  LevelMarks(Canvas canvas, List<RatingScale> scales) {
    this.canvas = canvas;
    this.scales = scales;
  }

  /** The smallest mark on which every symbol of the scale can be read. */
  static double leastRadius(RatingScale scale) {
    return scale.levels().stream()
        .mapToDouble(level -> TextWidths.width(level.symbol()) * LEAST_TYPE / ROOM)
        .max()
        .orElse(0);
  }

  /** How far a mark of the scale may reach beyond its middle. */
  static double reach(RatingScale scale, double radius) {
    boolean apart =
        scale.levels().stream().anyMatch(l -> LevelColours.shape(l) == LevelColours.Shape.DIAMOND);
    return apart ? radius * DIAMOND : radius;
  }

  /** Whether the mark says that the evidence does not bear the statement out. */
  static boolean isStruck(Rating rating) {
    return rating.support().filter(s -> s == Support.DOES_NOT_SUPPORT).isPresent();
  }

  /** The end of the class names of a level. */
  String name(RatingScale scale, Level level) {
    return LevelColours.suffix(scales.indexOf(scale), level);
  }

  /** Every level of a scale, in its order, with the number of ratings. */
  void explain(Legend legend, RatingScale scale, List<RatingMatch> hits, double radius) {
    for (Standing standing : Standing.values()) {
      List<Level> members =
          scale.levels().stream().filter(level -> level.standing() == standing).toList();
      if (!members.isEmpty()) {
        legend.title(heading(standing));
      }
      for (Level level : members) {
        legend.entry(
            level.name() + ": " + Hits.count(level, hits),
            (x, y) -> draw(scale, level, x, y, radius, false));
      }
    }
  }

  /** A mark of no level that is struck through, for a legend. */
  static void struck(Canvas canvas, double x, double y, double radius) {
    canvas.circle("o", x, y, radius);
    strike(canvas, x, y, radius);
  }

  /** What levels of a standing are to a reader. */
  private static String heading(Standing standing) {
    return switch (standing) {
      case RANKED -> "Levels in order: number of ratings";
      case APART -> "Apart from the order";
      case INSUFFICIENT -> "Outside the order, and no low grade";
    };
  }

  void draw(RatingScale scale, Level level, double x, double y, double radius, boolean struck) {
    String name = name(scale, level);
    switch (LevelColours.shape(level)) {
      case CIRCLE, RING -> canvas.circle(name, x, y, radius);
      case SQUARE -> {
        double half = radius * 0.9;
        canvas.rect(name, x - half, y - half, 2 * half, 2 * half);
      }
      case DIAMOND -> {
        double half = radius * DIAMOND;
        canvas.polygon(name, x, y - half, x + half, y, x, y + half, x - half, y);
      }
    }
    if (struck) {
      strike(canvas, x, y, radius);
    }
    double size = Math.min(radius * 1.15, radius * ROOM / TextWidths.width(level.symbol()));
    canvas.sign(name + "i", x, y, size, level.symbol());
  }

  /** A diagonal through a mark, which spares its symbol. */
  private static void strike(Canvas canvas, double x, double y, double radius) {
    double near = radius * 0.38;
    for (String name : List.of("h", "x")) {
      double far = radius * 1.12;
      canvas.line(name, x - far, y + far, x - near, y + near);
      canvas.line(name, x + near, y - near, x + far, y - far);
    }
  }
}
