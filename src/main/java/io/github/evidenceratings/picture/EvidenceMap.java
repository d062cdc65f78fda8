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
 * A picture of ratings, with conditions down, treatments or sources across, and a mark for every
 * rating. Ratings are never merged. Ratings on different scales, or of different aspects, are in
 * separate panels. An empty cell means that nobody rated this combination. Immutable and safe to
 * share between threads.
 */
public final class EvidenceMap extends RatingPicture {
  /**
   * What the map shows.
   *
   * @param also modalities that always have a column
   * @param known all existing ratings; empty if unknown
   * @param studied whether modalities that findings studied also have a column
   */
  private record Layout(
      Across across, MarkSize size, List<Modality> also, List<Rating> known, boolean studied) {}

  private final Layout layout;

  private EvidenceMap(List<RatingMatch> hits, String caption, List<String> notes, Layout layout) {
    super(hits, caption, notes);
    this.layout = layout;
  }

  /**
   * A map of ratings by condition and modality. The area of a mark shows its number of findings.
   */
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

  /** The same map with marks sized by another measure. */
  public EvidenceMap sizedBy(MarkSize measure) {
    return with(layout.across(), measure, layout.also(), layout.known(), layout.studied());
  }

  /**
   * The same map with these modalities as its first columns, in this order, even those without
   * ratings. A map across sources ignores them.
   */
  public EvidenceMap including(Collection<Modality> modalities) {
    return with(layout.across(), layout.size(), modalities, layout.known(), layout.studied());
  }

  /**
   * The same map, given all existing ratings. Cells with ratings outside the hits say <em>not
   * shown</em>. Without this, an empty cell may also mean that it was not asked for, and the legend
   * says so.
   */
  public EvidenceMap knowing(Collection<Rating> all) {
    return with(layout.across(), layout.size(), layout.also(), all, layout.studied());
  }

  /**
   * The same map with columns for the modalities that findings actually studied, and a sign where
   * there is a finding but no rating. A map across sources ignores this.
   */
  public EvidenceMap withStudied() {
    return with(layout.across(), layout.size(), layout.also(), layout.known(), true);
  }

  /** The same map with another caption. */
  public EvidenceMap withCaption(String other) {
    return new EvidenceMap(hits(), other, notes(), layout);
  }

  /** The same map with another note below it. */
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
          // A rating without a panel counts as not shown in every panel.
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
