package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.RatingMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What ratings that stand side by side must share: levels of other scales, or of something else
 * that was graded, never compare.
 *
 * @param scale the scale
 * @param graded what is graded, where it is not simply that the treatment works
 */
record PanelSubject(RatingScale scale, Optional<String> graded) {
  static PanelSubject of(Rating rating) {
    return new PanelSubject(rating.scale(), rating.graded());
  }

  /** As the title of a panel. */
  String title() {
    return scale.name() + graded.map(s -> ": " + s).orElse("");
  }

  /** What the levels of the panel speak of. */
  String grades() {
    return "Grades "
        + scale.kind().label()
        + graded.map(s -> " of what is stated: " + s).orElse("")
        + ".";
  }

  /**
   * The hits by subject, which keep their order: the scale that comes first, on it what is simply
   * about the treatment, then what most ratings grade.
   */
  static Map<PanelSubject, List<RatingMatch>> group(List<RatingMatch> hits) {
    Map<PanelSubject, List<RatingMatch>> groups = new LinkedHashMap<>();
    for (RatingMatch hit : hits) {
      groups.computeIfAbsent(of(hit.rating()), q -> new ArrayList<>()).add(hit);
    }
    List<RatingScale> scales =
        groups.keySet().stream().map(PanelSubject::scale).distinct().toList();
    Map<PanelSubject, List<RatingMatch>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<PanelSubject, List<RatingMatch>> e) ->
                        scales.indexOf(e.getKey().scale()))
                .thenComparing(e -> e.getKey().graded().isPresent())
                .thenComparing(e -> -e.getValue().size())
                .thenComparing(e -> e.getKey().graded().orElse("")))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }
}
