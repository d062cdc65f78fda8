package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Hits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A picture of how many conditions each treatment is rated for at which level: a bar for every
 * treatment, with those at which the evidence is insufficient set apart. What was rated on another
 * scale, or graded in another respect, has a panel of its own. Immutable and safe to share between
 * threads.
 */
public final class LevelBars extends Picture {
  private static final String TWICE =
      "A condition that is rated at several levels counts at each of them.";

  private final List<RatingMatch> hits;
  private final String caption;
  private final List<String> notes;

  private LevelBars(List<RatingMatch> hits, String caption, List<String> notes) {
    this.hits = List.copyOf(hits);
    this.caption = caption;
    this.notes = List.copyOf(notes);
  }

  /** Bars of the conditions rated at each level, by modality. */
  public static LevelBars of(List<RatingMatch> hits) {
    return new LevelBars(hits, "Conditions by level of rating", List.of());
  }

  /** The same picture with another caption. */
  public LevelBars withCaption(String other) {
    return new LevelBars(hits, other, notes);
  }

  /** The same picture with one more note below it. */
  public LevelBars withNote(String note) {
    return new LevelBars(hits, caption, and(notes, note));
  }

  @Override
  String caption() {
    return caption;
  }

  @Override
  List<RatingScale> scales() {
    return Hits.scales(hits);
  }

  @Override
  String description() {
    if (hits.isEmpty()) {
      return Hits.NONE;
    }
    return Hits.summary(hits)
        + " "
        + panels().stream().map(BarPanel::description).collect(Collectors.joining(" "));
  }

  private List<BarPanel> panels() {
    List<BarPanel> panels = new ArrayList<>();
    for (Map.Entry<Question, List<RatingMatch>> group : Question.group(hits).entrySet()) {
      panels.add(new BarPanel(group.getKey(), group.getValue()));
    }
    return panels;
  }

  @Override
  double draw(Canvas canvas) {
    List<BarPanel> panels = panels();
    double width = page(panels.stream().mapToDouble(BarPanel::width).max().orElse(0));
    double y = heading(canvas, width, hits.isEmpty() ? Hits.NONE : Hits.summary(hits));
    LevelMarks levels = new LevelMarks(canvas, scales());
    List<String> below = notes;
    for (BarPanel panel : panels) {
      y = panel.draw(canvas, levels, y, width) + 26;
    }
    if (panels.stream().anyMatch(BarPanel::countsTwice)) {
      below = and(below, TWICE);
    }
    footer(canvas, y, width, Hits.notes(hits, below), Hits.sources(hits));
    return width;
  }
}
