package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Hits;
import java.util.List;
import java.util.Map;

/** A picture of ratings with one panel per subject, one below the other. Immutable. */
abstract class RatingPicture extends Picture {
  private final List<RatingMatch> hits;

  RatingPicture(List<RatingMatch> hits, String caption, List<String> notes) {
    super(caption, notes);
    this.hits = List.copyOf(hits);
  }

  final List<RatingMatch> hits() {
    return hits;
  }

  /** The hits by the subjects of the panels, in order. */
  final Map<PanelSubject, List<RatingMatch>> subjects() {
    return PanelSubject.group(hits);
  }

  abstract List<? extends Panel> panels();

  /** What the panels show, in words. */
  abstract String describePanels();

  /** The notes below a picture with these panels. */
  List<String> notesBelow() {
    return notes();
  }

  @Override
  final List<RatingScale> scales() {
    return Hits.scales(hits);
  }

  @Override
  final String description() {
    return hits.isEmpty() ? Hits.NONE : Hits.summary(hits) + " " + describePanels();
  }

  @Override
  final double draw(Canvas canvas) {
    List<? extends Panel> panels = panels();
    double width = page(panels.stream().mapToDouble(Panel::width).max().orElse(0));
    double y = heading(canvas, width, hits.isEmpty() ? Hits.NONE : Hits.summary(hits));
    LevelMarks levels = new LevelMarks(canvas, scales());
    for (Panel panel : panels) {
      y = panel.draw(canvas, levels, y, width) + 26;
    }
    footer(canvas, y, width, Hits.notes(hits, notesBelow()), Hits.sources(hits));
    return width;
  }
}
