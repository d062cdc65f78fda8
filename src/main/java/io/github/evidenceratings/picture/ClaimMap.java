package io.github.evidenceratings.picture;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.picture.Canvas.Anchor;
import io.github.evidenceratings.picture.Canvas.Style;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.table.sheet.Hits;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture of what is claimed against what was graded: who claims it, the levels that decide, and
 * the verdict. Rows are grouped by verdict. Immutable and safe to share between threads.
 */
public final class ClaimMap extends Picture {
  private static final String NONE = "No claim was found.";
  private static final double LABEL = 230;
  private static final double COLUMN = 94;
  private static final double GRADES = 300;
  private static final double VERDICT = 150;
  private static final double RADIUS = 11;
  private static final double CHIP = 20;

  private final List<CheckedClaim> claims;

  private ClaimMap(List<CheckedClaim> claims, String caption, List<String> notes) {
    super(caption, notes);
    this.claims = List.copyOf(claims);
  }

  /** A picture of claims with their verdicts. */
  public static ClaimMap of(List<CheckedClaim> claims) {
    return new ClaimMap(claims, "Claimed and rated", List.of());
  }

  /** The same picture with another caption. */
  public ClaimMap withCaption(String other) {
    return new ClaimMap(claims, other, notes());
  }

  /** The same picture with one more note below it. */
  public ClaimMap withNote(String note) {
    return new ClaimMap(claims, caption(), notesAnd(note));
  }

  @Override
  List<RatingScale> scales() {
    return ClaimRow.scales(ClaimRow.of(claims));
  }

  @Override
  String ownCss(String prefix) {
    return VerdictLook.css(prefix);
  }

  @Override
  String description() {
    if (claims.isEmpty()) {
      return NONE;
    }
    return shown()
        + " "
        + Stream.of(Verdict.values())
            .map(verdict -> ClaimRow.count(verdict, claims))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private String shown() {
    return Hits.count(claims.size(), "claim", "claims")
        + " by "
        + Hits.count(claimants().size(), "source", "sources")
        + ", held against what was graded.";
  }

  /** Who claims, by name. */
  private List<Source> claimants() {
    return claims.stream()
        .map(checked -> checked.claim().source())
        .distinct()
        .sorted(
            Comparator.comparing(Source::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Source::id))
        .toList();
  }

  /** Those who claim, then those whose grades and findings decide. */
  private List<Source> sources() {
    Set<Source> sources = new LinkedHashSet<>(claimants());
    for (CheckedClaim checked : claims) {
      checked.deciding().forEach(match -> sources.add(match.rating().source()));
      checked.safety().forEach(match -> sources.add(match.assessment().provenance().source()));
      checked.findings().stream()
          .map(StudiedFinding::finding)
          .map(Finding::provenance)
          .forEach(provenance -> sources.add(provenance.source()));
    }
    return List.copyOf(sources);
  }

  @Override
  double draw(Canvas canvas) {
    List<ClaimRow> rows = ClaimRow.of(claims);
    List<Source> claimants = claimants();
    LevelMarks levels = new LevelMarks(canvas, ClaimRow.scales(rows));
    double grid = claims.isEmpty() ? 0 : LABEL + claimants.size() * COLUMN + GRADES + VERDICT;
    double width = page(grid);
    double y = heading(canvas, width, claims.isEmpty() ? NONE : shown());
    if (!claims.isEmpty()) {
      Verdict group = null;
      int number = 0;
      for (ClaimRow row : rows) {
        if (row.verdict() != group) {
          group = row.verdict();
          y = group(canvas, group, claimants, y + (number == 0 ? 0 : 18), grid);
        }
        y = row(canvas, levels, row, claimants, y, grid, number++ % 2 == 1);
      }
      y = legend(canvas, levels).draw(canvas, MARGIN, y + 22, width - 2 * MARGIN) + 20;
    }
    List<String> below = new ArrayList<>(scales().stream().map(Wording::legend).toList());
    below.addAll(notes());
    footer(canvas, y, width, below, sources());
    return width;
  }

  private double group(
      Canvas canvas, Verdict verdict, List<Source> claimants, double top, double grid) {
    double lines = 1;
    for (Source source : claimants) {
      lines = Math.max(lines, Style.STRONG_NOTE.wrap(source.name(), COLUMN - 10).size());
    }
    double bottom = top + lines * Style.STRONG_NOTE.lineHeight() + 10;
    canvas.text(MARGIN, bottom - 9, Style.HEADING, Anchor.START, ClaimRow.count(verdict, claims));
    double x = MARGIN + LABEL;
    for (Source source : claimants) {
      List<String> name = Style.STRONG_NOTE.wrap(source.name(), COLUMN - 10);
      double first = bottom - 9 - (name.size() - 1) * Style.STRONG_NOTE.lineHeight();
      canvas.lines(x + COLUMN / 2, first, Style.STRONG_NOTE, Anchor.MIDDLE, name);
      x += COLUMN;
    }
    canvas.text(x + 12, bottom - 9, Style.STRONG_NOTE, Anchor.START, "Rated");
    canvas.text(x + GRADES + 8, bottom - 9, Style.STRONG_NOTE, Anchor.START, "Verdict");
    canvas.line("r", MARGIN, bottom, MARGIN + grid, bottom);
    return bottom;
  }

  private double row(
      Canvas canvas,
      LevelMarks levels,
      ClaimRow row,
      List<Source> claimants,
      double top,
      double grid,
      boolean shaded) {
    List<String> title = Style.BODY.wrap(row.title(), LABEL - 18);
    List<String> below = Style.NOTE.wrap(row.below(), LABEL - 18);
    double label = title.size() * Style.BODY.lineHeight() + below.size() * Style.NOTE.lineHeight();
    double grades = row.grades().isEmpty() ? 2 * RADIUS : 0;
    for (ClaimRow.Grade grade : row.grades()) {
      grades += gradeHeight(grade);
    }
    List<String> remark =
        row.remark().isEmpty() ? List.<String>of() : Style.NOTE.wrap(row.remark(), VERDICT - 12);
    double verdict = VerdictLook.HEIGHT + remark.size() * (Style.NOTE.lineHeight() + 2);
    double height = Math.max(Math.max(label, grades), verdict) + 10;
    for (Source source : claimants) {
      int down = (by(row, source).size() + 2) / 3;
      height = Math.max(height, down * CHIP + 8);
    }
    if (shaded) {
      canvas.rect("z", MARGIN, top, grid, height);
    }
    double y = top + (height - label) / 2 + Style.BODY.size - 1;
    canvas.lines(MARGIN + 6, y, Style.BODY, Anchor.START, title);
    y += title.size() * Style.BODY.lineHeight() - 1;
    canvas.lines(MARGIN + 6, y, Style.NOTE, Anchor.START, below);
    double x = MARGIN + LABEL;
    for (Source source : claimants) {
      canvas.line("g", x, top, x, top + height);
      stances(canvas, by(row, source), x + COLUMN / 2, top + height / 2);
      x += COLUMN;
    }
    canvas.line("g", x, top, x, top + height);
    grades(canvas, levels, row, x + 12, top + (height - grades) / 2);
    double at = top + (height - verdict + VerdictLook.HEIGHT) / 2;
    VerdictLook.draw(canvas, row.verdict(), x + GRADES + 8, at);
    if (!remark.isEmpty()) {
      double first = at + VerdictLook.HEIGHT / 2 + Style.NOTE.size + 2;
      canvas.lines(x + GRADES + 8, first, Style.NOTE, Anchor.START, remark);
    }
    canvas.line("g", MARGIN, top + height, MARGIN + grid, top + height);
    return top + height;
  }

  private static List<CheckedClaim> by(ClaimRow row, Source source) {
    return row.claims().stream().filter(c -> c.claim().source().equals(source)).toList();
  }

  /** A sign for each claim, three side by side. */
  private static void stances(Canvas canvas, List<CheckedClaim> claims, double x, double y) {
    int down = (claims.size() + 2) / 3;
    for (int i = 0; i < claims.size(); i++) {
      int line = i / 3;
      int inLine = Math.min(3, claims.size() - 3 * line);
      canvas.group("claim", ClaimRow.hover(claims.get(i)));
      VerdictLook.stance(
          canvas,
          claims.get(i).claim().stance(),
          x + (i % 3 - (inLine - 1) / 2.0) * CHIP,
          y + (line - (down - 1) / 2.0) * CHIP);
      canvas.endGroup();
    }
  }

  private static double radius(ClaimRow.Grade grade) {
    return Math.max(RADIUS, LevelMarks.leastRadius(grade.scale()));
  }

  private static List<String> lines(ClaimRow.Grade grade) {
    return Style.NOTE.wrap(grade.text(), GRADES - 24 - 2 * radius(grade));
  }

  private static double gradeHeight(ClaimRow.Grade grade) {
    return Math.max(2 * radius(grade) + 4, lines(grade).size() * Style.NOTE.lineHeight() + 4);
  }

  private static void grades(
      Canvas canvas, LevelMarks levels, ClaimRow row, double left, double top) {
    double y = top;
    for (ClaimRow.Grade grade : row.grades()) {
      double height = gradeHeight(grade);
      double radius = radius(grade);
      canvas.group("mark", grade.scale().name() + ": " + grade.text());
      levels.draw(
          grade.scale(), grade.level(), left + radius, y + height / 2, radius, grade.struck());
      canvas.endGroup();
      List<String> lines = lines(grade);
      canvas.lines(
          left + 2 * radius + 8,
          Legend.middle(y, height, lines, Style.NOTE),
          Style.NOTE,
          Anchor.START,
          lines);
      y += height;
    }
    row.withoutGrade()
        .ifPresent(
            text -> {
              empty(canvas, left + RADIUS, top + RADIUS);
              double at = Legend.middle(top, 2 * RADIUS, List.of(text), Style.NOTE);
              canvas.text(left + 2 * RADIUS + 8, at, Style.NOTE, Anchor.START, text);
            });
  }

  private static void empty(Canvas canvas, double x, double y) {
    canvas.rect("r", x - 10, y - 8, 20, 16);
  }

  private Legend legend(Canvas canvas, LevelMarks levels) {
    Legend legend = new Legend(2 * RADIUS + 4);
    legend.title("Claimed");
    for (Stance stance : Stance.values()) {
      legend.entry(
          stance.label() + ": the source " + VerdictLook.says(stance),
          (x, y) -> VerdictLook.stance(canvas, stance, x, y));
    }
    for (RatingScale scale : scales()) {
      legend.title("Rated: " + scale.name() + ", which grades " + scale.kind().label());
      double radius = Math.max(RADIUS, LevelMarks.leastRadius(scale));
      for (Level level : scale.levels()) {
        legend.entry(
            level.name() + (level.isInsufficient() ? " (no low grade)" : ""),
            (x, y) -> levels.draw(scale, level, x, y, radius, false));
      }
    }
    legend.title("No level");
    legend.entry("not rated", (x, y) -> empty(canvas, x, y));
    legend.title("Verdict: number of claims");
    for (Verdict verdict : Verdict.values()) {
      legend.entry(
          ClaimRow.count(verdict, claims), (x, y) -> VerdictLook.chip(canvas, verdict, x, y));
    }
    return legend;
  }
}
