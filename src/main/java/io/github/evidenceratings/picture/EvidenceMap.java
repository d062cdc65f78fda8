package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.sheet.Hits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A picture of ratings: conditions down, treatments or sources across, and a mark for every rating.
 * Nothing is collapsed. What was rated on another scale, or graded in another respect, has a panel
 * of its own; an empty cell says that nobody rated just this. Immutable and safe to share between
 * threads.
 */
public final class EvidenceMap extends Picture {
  private final List<RatingMatch> hits;
  private final String caption;
  private final Across across;
  private final MarkSize size;
  private final List<Modality> also;
  private final List<Rating> known;
  private final boolean studied;
  private final List<String> notes;

  private EvidenceMap(
      List<RatingMatch> hits,
      String caption,
      Across across,
      MarkSize size,
      Collection<Modality> also,
      Collection<Rating> known,
      boolean studied,
      List<String> notes) {
    this.hits = List.copyOf(hits);
    this.caption = caption;
    this.across = across;
    this.size = size;
    this.also = List.copyOf(also);
    this.known = List.copyOf(known);
    this.studied = studied;
    this.notes = List.copyOf(notes);
  }

  /** A map of ratings by condition and modality; the area of marks says how many findings. */
  public static EvidenceMap of(List<RatingMatch> hits) {
    return new EvidenceMap(
        hits,
        "Evidence map",
        Across.MODALITIES,
        MarkSize.FINDINGS,
        List.of(),
        List.of(),
        false,
        List.of());
  }

  /** The same map with other columns. */
  public EvidenceMap across(Across columns) {
    return new EvidenceMap(hits, caption, columns, size, also, known, studied, notes);
  }

  /** The same map with marks that grow with something else. */
  public EvidenceMap sizedBy(MarkSize measure) {
    return new EvidenceMap(hits, caption, across, measure, also, known, studied, notes);
  }

  /**
   * The same map with columns for these modalities, first and in this order, also for those that no
   * rating is about. A map across sources has no columns of modalities, and ignores them.
   */
  public EvidenceMap including(Collection<Modality> modalities) {
    return new EvidenceMap(hits, caption, across, size, modalities, known, studied, notes);
  }

  /**
   * The same map with the knowledge of all ratings there are: where there are others than the hits,
   * it says <em>not shown</em>. Without that, an empty cell may also be one that was not asked for,
   * and the legend says so.
   */
  public EvidenceMap knowing(Collection<Rating> all) {
    return new EvidenceMap(hits, caption, across, size, also, all, studied, notes);
  }

  /**
   * The same map with columns for the modalities that findings actually studied, and a sign where
   * there is a finding and no rating. A map across sources ignores that.
   */
  public EvidenceMap withStudied() {
    return new EvidenceMap(hits, caption, across, size, also, known, true, notes);
  }

  /** The same map with another caption. */
  public EvidenceMap withCaption(String other) {
    return new EvidenceMap(hits, other, across, size, also, known, studied, notes);
  }

  /** The same map with one more note below it. */
  public EvidenceMap withNote(String note) {
    return new EvidenceMap(hits, caption, across, size, also, known, studied, and(notes, note));
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
        + Question.group(hits).entrySet().stream()
            .map(
                e ->
                    e.getKey().title() + ": " + Hits.levels(e.getKey().scale(), e.getValue()) + ".")
            .collect(Collectors.joining(" "))
        + " Conditions down, "
        + (across == Across.SOURCES ? "sources" : "modalities")
        + " across; a mark for each rating, an empty cell where there is none.";
  }

  @Override
  double draw(Canvas canvas) {
    Map<Question, List<RatingMatch>> groups = Question.group(hits);
    Set<String> shown = hits.stream().map(hit -> hit.rating().id()).collect(Collectors.toSet());
    List<Rating> left = known.stream().filter(r -> !shown.contains(r.id())).toList();
    boolean several = hits.stream().map(h -> h.rating().modality()).distinct().limit(2).count() > 1;
    List<MapPanel> panels = new ArrayList<>();
    groups.forEach(
        (question, members) -> {
          // What has no panel of its own is still a rating that is not shown.
          List<Rating> others =
              left.stream()
                  .filter(
                      r -> Question.of(r).equals(question) || !groups.containsKey(Question.of(r)))
                  .toList();
          panels.add(
              new MapPanel(
                  question,
                  members,
                  new MapGrid(members, across, also, others, studied, several),
                  size));
        });
    double width = page(panels.stream().mapToDouble(MapPanel::width).max().orElse(0));
    double y = heading(canvas, width, hits.isEmpty() ? Hits.NONE : Hits.summary(hits));
    LevelMarks levels = new LevelMarks(canvas, scales());
    for (MapPanel panel : panels) {
      y = panel.draw(canvas, levels, y, width, panels.size() == 1, !known.isEmpty()) + 26;
    }
    footer(canvas, y, width, Hits.notes(hits, notes), Hits.sources(hits));
    return width;
  }
}
