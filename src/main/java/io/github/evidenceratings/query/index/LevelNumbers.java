package io.github.evidenceratings.query.index;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All levels in use numbered from 0, scale after scale and each in its display order, so that the
 * ranked levels of a scale between two of them are an interval. Immutable.
 */
public final class LevelNumbers {
  private final Map<String, Integer> starts = new HashMap<>();
  private final int size;

  public LevelNumbers(List<RatingScale> scales) {
    int next = 0;
    for (RatingScale scale : scales) {
      starts.put(scale.id(), next);
      next += scale.levels().size();
    }
    size = next;
  }

  public int size() {
    return size;
  }

  public int number(Level level) {
    return start(level.scaleId()) + level.position();
  }

  /** The number of the first level of a scale. */
  public int start(String scaleId) {
    Integer start = starts.get(scaleId);
    if (start == null) {
      throw new IllegalArgumentException("no scale \"" + scaleId + "\"");
    }
    return start;
  }
}
