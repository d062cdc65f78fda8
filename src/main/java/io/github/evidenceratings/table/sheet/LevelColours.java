package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Standing;
import java.util.List;

/**
 * How levels look: a shape, and colours that people with any colour vision can tell apart. They
 * follow from standing, pole and rank: blue for, vermilion against, purple where levels point no
 * way, teal apart from the order, and hollow grey, in no ramp, for insufficient evidence.
 */
public final class LevelColours {
  /** What surrounds a level, by light and by dark. */
  public static final String LIGHT_PAPER = "#ffffff";

  public static final String DARK_PAPER = "#15181c";

  /** The outline of a level's mark. */
  public enum Shape {
    CIRCLE,
    SQUARE,
    DIAMOND,
    /** A circle with a dashed line and nothing in it. */
    RING
  }

  /**
   * The colours of a level.
   *
   * @param fill of its mark
   * @param ink of what is written on the mark
   * @param line around the mark
   */
  public record Tone(String fill, String ink, String line) {}

  /** The two ends of a ramp; the line around each mark of it has the colour of its strong end. */
  private record Ramp(int strong, int weak) {
    Tone at(double weakness) {
      int fill = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int from = strong >> shift & 0xFF;
        int to = weak >> shift & 0xFF;
        fill = fill << 8 | (int) Math.round(from + (to - from) * weakness);
      }
      // One of black and white always has a contrast of 4.58 or more.
      String ink = luminance(fill) > 0.179 ? "#000000" : "#ffffff";
      return new Tone(hex(fill), ink, hex(strong));
    }
  }

  /** A ramp by light and by dark. */
  private record Family(Ramp light, Ramp dark) {
    Ramp ramp(boolean onDark) {
      return onDark ? dark : light;
    }
  }

  private static final Family FOR =
      new Family(new Ramp(0x0B3C7D, 0xA9CDF0), new Ramp(0xC2DEFF, 0x2F62A3));
  private static final Family AGAINST =
      new Family(new Ramp(0x8F2D00, 0xF9BF95), new Ramp(0xFFCDAB, 0xA3501C));
  private static final Family NO_POLE =
      new Family(new Ramp(0x4A2175, 0xD3BFE8), new Ramp(0xE0CFF7, 0x7150A3));
  private static final Family APART =
      new Family(new Ramp(0x17694F, 0x17694F), new Ramp(0x6FD0B0, 0x6FD0B0));
  private static final Tone HOLLOW = new Tone(LIGHT_PAPER, "#4b5563", "#6b7280");
  private static final Tone HOLLOW_ON_DARK = new Tone(DARK_PAPER, "#c3cad3", "#9aa4b1");

  private LevelColours() {}

  public static Shape shape(Level level) {
    return switch (level.standing()) {
      case INSUFFICIENT -> Shape.RING;
      case APART -> Shape.DIAMOND;
      case RANKED -> level.pole() == Pole.AGAINST ? Shape.SQUARE : Shape.CIRCLE;
    };
  }

  static Tone tone(RatingScale scale, Level level, boolean onDark) {
    return switch (level.standing()) {
      case INSUFFICIENT -> onDark ? HOLLOW_ON_DARK : HOLLOW;
      // Levels apart have no order, so no ramp among them either.
      case APART -> APART.ramp(onDark).at(0);
      case RANKED -> family(level.pole()).ramp(onDark).at(weakness(scale, level));
    };
  }

  private static Family family(Pole pole) {
    return switch (pole) {
      case FOR -> FOR;
      case AGAINST -> AGAINST;
      case NONE -> NO_POLE;
    };
  }

  /** From 0, the strongest of its pole, to 1, the weakest; between them if it is the only one. */
  private static double weakness(RatingScale scale, Level level) {
    List<Level> ramp =
        scale.levels().stream()
            .filter(l -> l.standing() == Standing.RANKED && l.pole() == level.pole())
            .toList();
    if (ramp.size() == 1) {
      return 0.5;
    }
    double place = (double) ramp.indexOf(level) / (ramp.size() - 1);
    // An order that runs from for to against ends with what is most against.
    boolean mounting = level.pole() == Pole.AGAINST && scale.levels().get(0).pole() != level.pole();
    return mounting ? 1 - place : place;
  }

  /**
   * The end of a level's class names: the number of its scale in a document and its place in it.
   */
  public static String suffix(int scale, Level level) {
    return "s" + scale + "l" + level.position();
  }

  /**
   * Style rules for all levels of scales, which are numbered in their order: class {@code prefix +
   * suffix} for a mark in a picture or a word in a page, the same with {@code i} behind it for what
   * is written on a mark in a picture.
   */
  public static String css(List<RatingScale> scales, String prefix) {
    return rules(scales, prefix, false)
        + "@media (prefers-color-scheme:dark){\n"
        + rules(scales, prefix, true)
        + "}\n";
  }

  private static String rules(List<RatingScale> scales, String prefix, boolean onDark) {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < scales.size(); i++) {
      for (Level level : scales.get(i).levels()) {
        Tone tone = tone(scales.get(i), level, onDark);
        String name = "." + prefix + suffix(i, level);
        css.append(name).append("{fill:").append(tone.fill());
        css.append(";stroke:").append(tone.line());
        css.append(";background-color:").append(tone.fill());
        css.append(";border-color:").append(tone.line());
        css.append(";color:").append(tone.ink());
        if (level.isInsufficient() && !onDark) {
          css.append(";stroke-dasharray:3 2;border-style:dashed");
        }
        css.append("}\n");
        css.append(name).append("i{fill:").append(tone.ink()).append("}\n");
      }
    }
    return css.toString();
  }

  private static String hex(int colour) {
    return "#" + String.format("%06x", colour);
  }

  /** How light a colour is to the eye, from 0 to 1, as WCAG defines it. */
  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 0xFF)
        + 0.7152 * linear(colour >> 8 & 0xFF)
        + 0.0722 * linear(colour & 0xFF);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
