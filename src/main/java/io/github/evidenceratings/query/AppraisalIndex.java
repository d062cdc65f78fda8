package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The overall appraisals of sources and of findings, by id. Immutable. */
final class AppraisalIndex {
  private final Map<String, List<Level>> bySource = new HashMap<>();
  private final Map<String, List<Level>> byFinding = new HashMap<>();

  AppraisalIndex(List<Appraisal> appraisals) {
    for (Appraisal appraisal : appraisals) {
      if (appraisal.isOverall()) {
        appraisal.appraised().ifPresent(s -> add(bySource, s.id(), appraisal.level()));
        appraisal.finding().ifPresent(id -> add(byFinding, id, appraisal.level()));
      }
    }
  }

  private static void add(Map<String, List<Level>> levels, String id, Level level) {
    levels.computeIfAbsent(id, key -> new ArrayList<>()).add(level);
  }

  /**
   * Whether what a rating rests on was appraised on the scale of a level, and never worse than it.
   */
  boolean isNoWorse(Rating rating, Level bound) {
    List<Level> levels = new ArrayList<>(of(rating.source()));
    for (Finding finding : rating.findings()) {
      levels.addAll(byFinding.getOrDefault(finding.id(), List.of()));
      levels.addAll(of(finding.provenance().source()));
    }
    levels.removeIf(level -> !level.scaleId().equals(bound.scaleId()));
    return !levels.isEmpty()
        && levels.stream()
            .allMatch(l -> l.standing() == Standing.RANKED && l.position() <= bound.position());
  }

  private List<Level> of(Source source) {
    return bySource.getOrDefault(source.id(), List.of());
  }
}
