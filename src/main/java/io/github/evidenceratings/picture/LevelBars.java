package io.github.evidenceratings.picture;

import io.github.evidenceratings.query.RatingMatch;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A bar chart of how many conditions each treatment is rated for at each level. Conditions with
 * insufficient evidence are set apart. Ratings on different scales, or of different aspects, are in
 * separate panels. Immutable and safe to share between threads.
 */
public final class LevelBars extends RatingPicture {
  private static final String TWICE =
      "A condition that is rated at several levels counts at each of them.";

  private LevelBars(List<RatingMatch> hits, String caption, List<String> notes) {
    super(hits, caption, notes);
  }

  /** Bars of the conditions rated at each level, by modality. */
  public static LevelBars of(List<RatingMatch> hits) {
    return new LevelBars(hits, "Conditions by level of rating", List.of());
  }

  /** The same picture with another caption. */
  public LevelBars withCaption(String other) {
    return new LevelBars(hits(), other, notes());
  }

  /** The same picture with another note below it. */
  public LevelBars withNote(String note) {
    return new LevelBars(hits(), caption(), notesAnd(note));
  }

  @Override
  String describePanels() {
    return panels().stream().map(BarPanel::description).collect(Collectors.joining(" "));
  }

  @Override
  List<BarPanel> panels() {
    return subjects().entrySet().stream()
        .map(subject -> new BarPanel(subject.getKey(), subject.getValue()))
        .toList();
  }

  @Override
  List<String> notesBelow() {
    return panels().stream().anyMatch(BarPanel::countsTwice) ? notesAnd(TWICE) : notes();
  }
}
