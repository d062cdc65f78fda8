package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
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
public final class EvidenceMap extends RatingPicture {
  /**
   * What is shown of the ratings.
   *
   * @param also modalities that are columns in any case
   * @param known all ratings there are; empty if that is unknown
   * @param studied whether the modalities that findings studied are columns too
   */
  private record Layout(
      Across across, MarkSize size, List<Modality> also, List<Rating> known, boolean studied) {}

  private final Layout layout;

  private EvidenceMap(List<RatingMatch> hits, String caption, List<String> notes, Layout layout) {
    super(hits, caption, notes);
    this.layout = layout;
  }

  /** A map of ratings by condition and modality; the area of marks says how many findings. */
  public static EvidenceMap of(List<RatingMatch> hits) {
    Layout layout = new Layout(Across.MODALITIES, MarkSize.FINDINGS, List.of(), List.of(), false);
    return new EvidenceMap(hits, "Evidence map", List.of(), layout);
  }

  private EvidenceMap with(
      Across across,
      MarkSize size,
      Collection<Modality> also,
      Collection<Rating> known,
      boolean studied) {
    Layout other = new Layout(across, size, List.copyOf(also), List.copyOf(known), studied);
    return new EvidenceMap(hits(), caption(), notes(), other);
  }

  /** The same map with other columns. */
  public EvidenceMap across(Across columns) {
    return with(columns, layout.size(), layout.also(), layout.known(), layout.studied());
  }

  /** The same map with marks that grow with something else. */
  public EvidenceMap sizedBy(MarkSize measure) {
    return with(layout.across(), measure, layout.also(), layout.known(), layout.studied());
  }

  /**
   * The same map with columns for these modalities, first and in this order, also for those that no
   * rating is about. A map across sources has no columns of modalities, and ignores them.
   */
  public EvidenceMap including(Collection<Modality> modalities) {
    return with(layout.across(), layout.size(), modalities, layout.known(), layout.studied());
  }

  /**
   * The same map with the knowledge of all ratings there are: where there are others than the hits,
   * it says <em>not shown</em>. Without that, an empty cell may also be one that was not asked for,
   * and the legend says so.
   */
  public EvidenceMap knowing(Collection<Rating> all) {
    return with(layout.across(), layout.size(), layout.also(), all, layout.studied());
  }

  /**
   * The same map with columns for the modalities that findings actually studied, and a sign where
   * there is a finding and no rating. A map across sources ignores that.
   */
  public EvidenceMap withStudied() {
    return with(layout.across(), layout.size(), layout.also(), layout.known(), true);
  }

  /** The same map with another caption. */
  public EvidenceMap withCaption(String other) {
    return new EvidenceMap(hits(), other, notes(), layout);
  }

  /** The same map with one more note below it. */
  public EvidenceMap withNote(String note) {
    return new EvidenceMap(hits(), caption(), notesAnd(note), layout);
  }

  @Override
  String describePanels() {
    return subjects().entrySet().stream()
            .map(
                e ->
                    e.getKey().title() + ": " + Hits.levels(e.getKey().scale(), e.getValue()) + ".")
            .collect(Collectors.joining(" "))
        + " Conditions down, "
        + (layout.across() == Across.SOURCES ? "sources" : "modalities")
        + " across; a mark for each rating, an empty cell where there is none.";
  }

  @Override
  List<MapPanel> panels() {
    Map<PanelSubject, List<RatingMatch>> groups = subjects();
    Set<String> shown = hits().stream().map(hit -> hit.rating().id()).collect(Collectors.toSet());
    List<Rating> left = layout.known().stream().filter(r -> !shown.contains(r.id())).toList();
    boolean several =
        hits().stream().map(h -> h.rating().modality()).distinct().limit(2).count() > 1;
    List<MapPanel> panels = new ArrayList<>();
    groups.forEach(
        (subject, members) -> {
          // What has no panel of its own is still a rating that is not shown.
          List<Rating> others =
              left.stream()
                  .filter(
                      r ->
                          PanelSubject.of(r).equals(subject)
                              || !groups.containsKey(PanelSubject.of(r)))
                  .toList();
          MapGrid grid =
              new MapGrid(
                  members, layout.across(), layout.also(), others, layout.studied(), several);
          String empty =
              "empty: not rated"
                  + (groups.size() == 1 ? "" : " in this respect")
                  + (layout.known().isEmpty() ? ", or not asked for" : "");
          panels.add(new MapPanel(subject, members, grid, layout.size(), empty));
        });
    return panels;
  }
}
