package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.picture.Canvas.Anchor;
import io.github.evidenceratings.picture.Canvas.Style;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Hits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out and draws the bars of one subject, and their legend below them. */
final class BarPanel implements Panel {
  private static final double LABEL = 200;
  private static final double GAP = 28;
  private static final double LONGEST = 480;
  private static final double WIDEST_UNIT = 60;
  private static final String GRADED = "graded";
  private static final double BAR = 22;
  private static final double STRUCK = 16;

  /** A part of a bar: ratings at a level, borne out by the evidence or not. */
  private record Segment(Level level, boolean struck, List<Rating> ratings) {
    List<Condition> conditions() {
      return ratings.stream()
          .map(Rating::condition)
          .distinct()
          .sorted(Comparator.comparing(Condition::name, String.CASE_INSENSITIVE_ORDER))
          .toList();
    }

    int count() {
      return conditions().size();
    }

    String label() {
      return level.symbol() + " " + count();
    }

    double labelWidth() {
      return Style.BOLD.width(label()) + (struck ? STRUCK : 0) + 8;
    }
  }

  /** The segments of a modality, in the order of the scale. */
  private record Bar(Modality modality, List<Segment> segments, int conditions) {
    List<Segment> part(boolean insufficient) {
      return segments.stream().filter(s -> s.level().isInsufficient() == insufficient).toList();
    }

    int length(boolean insufficient) {
      return part(insufficient).stream().mapToInt(Segment::count).sum();
    }
  }

  private final PanelSubject subject;
  private final List<RatingMatch> hits;
  private final List<Bar> bars;
  private final int ranked;
  private final int insufficient;

  /** How long a bar is for each condition. */
  private final double unit;

  /** Where the bars of insufficient evidence start. */
  private final double apart;

  BarPanel(PanelSubject subject, List<RatingMatch> hits) {
    this.subject = subject;
    this.hits = hits;
    Map<Modality, List<Rating>> byModality = new LinkedHashMap<>();
    for (RatingMatch hit : hits) {
      byModality.computeIfAbsent(hit.rating().modality(), m -> new ArrayList<>()).add(hit.rating());
    }
    bars =
        byModality.entrySet().stream()
            .map(e -> bar(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparing(Bar::conditions)
                    .reversed()
                    .thenComparing(bar -> bar.modality().name(), String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(bar -> bar.modality().id()))
            .toList();
    ranked = bars.stream().mapToInt(bar -> bar.length(false)).max().orElse(0);
    insufficient = bars.stream().mapToInt(bar -> bar.length(true)).max().orElse(0);
    unit = Math.min(WIDEST_UNIT, LONGEST / (ranked + insufficient));
    apart = LABEL + (ranked == 0 ? 0 : GAP + Math.max(Style.NOTE.width(GRADED), ranked * unit));
  }

  private Bar bar(Modality modality, List<Rating> ratings) {
    List<Segment> segments = new ArrayList<>();
    for (Level level : subject.scale().levels()) {
      for (boolean struck : new boolean[] {false, true}) {
        List<Rating> members =
            ratings.stream()
                .filter(r -> r.level().equals(level) && LevelMarks.isStruck(r) == struck)
                .toList();
        if (!members.isEmpty()) {
          segments.add(new Segment(level, struck, members));
        }
      }
    }
    return new Bar(
        modality, segments, (int) ratings.stream().map(Rating::condition).distinct().count());
  }

  /** Whether a condition counts in several segments of a bar. */
  boolean countsTwice() {
    return bars.stream().anyMatch(bar -> bar.length(false) + bar.length(true) > bar.conditions());
  }

  String description() {
    return subject.title()
        + ": "
        + bars.stream()
            .map(
                bar ->
                    bar.modality().name()
                        + ": "
                        + bar.segments().stream()
                            .map(
                                s ->
                                    Hits.count(s.count(), "condition", "conditions")
                                        + " at "
                                        + s.level().name()
                                        + (s.struck() ? ", not supported by the evidence" : ""))
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** How wide the panel is, with what stands beside its bars. */
  @Override
  public double width() {
    return bars.stream()
        .mapToDouble(bar -> end(bar) + Style.NOTE.width(beside(bar)) + 8)
        .max()
        .orElse(0);
  }

  /** Where a bar ends. */
  private double end(Bar bar) {
    return bar.length(true) > 0
        ? apart + bar.length(true) * unit
        : LABEL + bar.length(false) * unit;
  }

  /** What does not fit into the segments of a bar. */
  private String beside(Bar bar) {
    List<String> parts = new ArrayList<>();
    for (boolean struck : new boolean[] {false, true}) {
      String labels =
          bar.segments().stream()
              .filter(s -> s.struck() == struck && s.labelWidth() > s.count() * unit)
              .map(Segment::label)
              .collect(Collectors.joining(", "));
      if (!labels.isEmpty()) {
        parts.add((struck ? "not supported: " : "") + labels);
      }
    }
    return String.join("; ", parts);
  }

  @Override
  public double draw(Canvas canvas, LevelMarks levels, double top, double page) {
    double left = Picture.MARGIN;
    double width = page - 2 * left;
    double y = canvas.paragraph(left, top, width, Style.HEADING, subject.title());
    String note = subject.grades() + " A piece is as long as its level has conditions.";
    y = canvas.paragraph(left, y + 1, width, Style.NOTE, note) + 8;
    if (ranked > 0) {
      canvas.text(left + LABEL, y + 11, Style.NOTE, Anchor.START, GRADED);
    }
    if (insufficient > 0) {
      canvas.text(left + apart, y + 11, Style.NOTE, Anchor.START, "insufficient evidence");
    }
    y += 18;
    double first = y;
    for (Bar bar : bars) {
      y = row(canvas, levels, bar, left, y);
    }
    if (ranked > 0) {
      canvas.line("r", left + LABEL, first, left + LABEL, y);
    }
    if (insufficient > 0) {
      canvas.line("r", left + apart, first, left + apart, y);
    }
    return legend(canvas, levels).draw(canvas, left, y + 14, width);
  }

  private double row(Canvas canvas, LevelMarks levels, Bar bar, double left, double top) {
    List<String> label = Style.BODY.wrap(bar.modality().name(), LABEL - 14);
    double height = Math.max(BAR + 8, label.size() * Style.BODY.lineHeight() + 8);
    canvas.lines(
        left, Legend.middle(top, height, label, Style.BODY), Style.BODY, Anchor.START, label);
    double y = top + (height - BAR) / 2;
    segments(canvas, levels, bar.part(false), left + LABEL, y);
    segments(canvas, levels, bar.part(true), left + apart, y);
    String beside = beside(bar);
    if (!beside.isEmpty()) {
      canvas.text(left + end(bar) + 6, y + BAR / 2 + 4, Style.NOTE, Anchor.START, beside);
    }
    return top + height;
  }

  private void segments(
      Canvas canvas, LevelMarks levels, List<Segment> segments, double start, double y) {
    double x = start;
    for (Segment segment : segments) {
      double width = segment.count() * unit;
      String name = levels.name(subject.scale(), segment.level());
      canvas.group("bar", hover(segment));
      canvas.rect(name, x + 0.5, y, width - 1, BAR);
      double struck = segment.struck() ? STRUCK : 0;
      if (segment.struck()) {
        double right = x + Math.min(STRUCK, width);
        canvas.line("h", x, y + BAR, right, y);
        canvas.line("x", x, y + BAR, right, y);
      }
      if (segment.labelWidth() <= width) {
        canvas.sign(name + "i", x + (width + struck) / 2, y + BAR / 2, 12, segment.label());
      }
      canvas.endGroup();
      x += width;
    }
  }

  private String hover(Segment segment) {
    List<String> lines = new ArrayList<>();
    lines.add(
        segment.ratings().get(0).modality().name()
            + ": "
            + segment.level().name()
            + " ("
            + subject.scale().name()
            + ")");
    List<String> statement = segment.ratings().get(0).statement();
    if (!statement.isEmpty()) {
      lines.add(String.join("; ", statement));
    }
    lines.add(
        Hits.count(segment.count(), "condition", "conditions")
            + ": "
            + segment.conditions().stream().map(Condition::name).collect(Collectors.joining(", ")));
    lines.add(
        segment.ratings().stream()
            .map(HoverText::source)
            .distinct()
            .collect(Collectors.joining("; ")));
    return String.join("\n", lines);
  }

  private Legend legend(Canvas canvas, LevelMarks levels) {
    double radius = Math.max(10, LevelMarks.leastRadius(subject.scale()));
    Legend legend = new Legend(2 * LevelMarks.reach(subject.scale(), radius));
    levels.explain(legend, subject.scale(), hits, radius);
    if (hits.stream().anyMatch(hit -> LevelMarks.isStruck(hit.rating()))) {
      legend.entry(LevelMarks.STRUCK, (x, y) -> LevelMarks.struck(canvas, x, y, radius));
    }
    return legend;
  }
}
