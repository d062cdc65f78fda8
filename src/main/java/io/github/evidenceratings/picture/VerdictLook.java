package io.github.evidenceratings.picture;

import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.picture.Canvas.Style;
import io.github.evidenceratings.table.sheet.LevelColours;
import java.util.Locale;

/** How verdicts and the stances of claims look; each has a shape or a sign of its own. */
final class VerdictLook {
  static final double HEIGHT = 20;

  private VerdictLook() {}

  /** A sign that says it without colour. */
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "=";
      case CONTRADICTED -> "\u2260";
      case UNPROVEN -> "?";
      case MIXED -> "\u00B1";
      case NOT_RATED -> "\u2013";
      case EFFECT_NOT_GRADED -> "~";
    };
  }

  /** Fill, what is written on it, and line. */
  static LevelColours.Tone tone(Verdict verdict, boolean onDark) {
    String paper = onDark ? LevelColours.DARK_PAPER : LevelColours.LIGHT_PAPER;
    return switch (verdict) {
      case SUPPORTED ->
          onDark
              ? new LevelColours.Tone("#8fbcf5", "#000000", "#8fbcf5")
              : new LevelColours.Tone("#0b3c7d", "#ffffff", "#0b3c7d");
      case CONTRADICTED ->
          onDark
              ? new LevelColours.Tone("#ffb380", "#000000", "#ffb380")
              : new LevelColours.Tone("#a33c00", "#ffffff", "#a33c00");
      case MIXED ->
          onDark
              ? new LevelColours.Tone("#7150a3", "#ffffff", "#e0cff7")
              : new LevelColours.Tone("#d3bfe8", "#000000", "#4a2175");
      case EFFECT_NOT_GRADED ->
          onDark
              ? new LevelColours.Tone("#3c4650", "#ffffff", "#a9b4c0")
              : new LevelColours.Tone("#dde3ea", "#000000", "#52606d");
      case UNPROVEN, NOT_RATED ->
          onDark
              ? new LevelColours.Tone(paper, "#c3cad3", "#9aa4b1")
              : new LevelColours.Tone(paper, "#4b5563", "#6b7280");
    };
  }

  static String css(String prefix) {
    return rules(prefix, false)
        + "@media (prefers-color-scheme:dark){\n"
        + rules(prefix, true)
        + "}\n";
  }

  private static String rules(String prefix, boolean onDark) {
    StringBuilder css = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      LevelColours.Tone tone = tone(verdict, onDark);
      String name = "." + prefix + name(verdict);
      css.append(name).append("{fill:").append(tone.fill());
      css.append(";stroke:").append(tone.line());
      if (verdict == Verdict.UNPROVEN) {
        css.append(";stroke-dasharray:3 2");
      }
      css.append("}\n").append(name).append("i{fill:").append(tone.ink()).append("}\n");
    }
    return css.toString();
  }

  private static String name(Verdict verdict) {
    return "v-" + verdict.name().toLowerCase(Locale.ROOT);
  }

  static double width(Verdict verdict) {
    return Style.BOLD.width(text(verdict)) + 18;
  }

  private static String text(Verdict verdict) {
    return sign(verdict) + " " + verdict.label();
  }

  /** A label with the verdict in words, about a height. */
  static void draw(Canvas canvas, Verdict verdict, double left, double y) {
    double width = width(verdict);
    canvas.rect(name(verdict), left, y - HEIGHT / 2, width, HEIGHT);
    canvas.sign(name(verdict) + "i", left + width / 2, y, Style.BOLD.size, text(verdict));
  }

  /** A sign for a verdict alone, about a point. */
  static void chip(Canvas canvas, Verdict verdict, double x, double y) {
    canvas.rect(name(verdict), x - 11, y - HEIGHT / 2, 22, HEIGHT);
    canvas.sign(name(verdict) + "i", x, y, 14, sign(verdict));
  }

  /** A tick, a cross or an ellipse, about a point. */
  static void stance(Canvas canvas, Stance stance, double x, double y) {
    switch (stance) {
      case ASSERTED -> {
        canvas.line("c", x - 6, y, x - 2, y + 5);
        canvas.line("c", x - 2, y + 5, x + 6, y - 5);
      }
      case DENIED -> {
        canvas.line("c", x - 5, y - 5, x + 5, y + 5);
        canvas.line("c", x - 5, y + 5, x + 5, y - 5);
      }
      case OPEN -> canvas.ellipse("c", x, y, 8, 4.5);
    }
  }

  /** What a sign for a stance means. */
  static String says(Stance stance) {
    return switch (stance) {
      case ASSERTED -> "says that it is so";
      case DENIED -> "says that it is not so";
      case OPEN -> "leaves it open";
    };
  }
}
