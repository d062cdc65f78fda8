package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;

/**
 * Says which levels of one rating scale someone has declared to stand for which levels of another.
 * It leads one way; nothing follows for the way back, and nothing is converted unless it is asked.
 * Immutable.
 *
 * @param id the id
 * @param from the scale it leads from
 * @param to the scale it leads to
 * @param citation who says so, and where
 * @param entries what becomes of a level; one without an entry has no counterpart
 */
public record Crosswalk(
    String id, RatingScale from, RatingScale to, String citation, List<Entry> entries) {
  /**
   * What becomes of one level. Immutable.
   *
   * @param from the level of the one scale
   * @param to the level of the other
   * @param note what else a reader must know
   */
  public record Entry(Level from, Level to, Optional<String> note) {
    /**
     * @throws IllegalArgumentException if the note is blank
     */
    public Entry {
      Checks.text("crosswalk note", note);
    }
  }

  /**
   * @throws IllegalArgumentException if both scales are the same, there is no entry, a level is not
   *     of its scale, or has two entries
   */
  public Crosswalk {
    Checks.id("crosswalk", id);
    Checks.text("crosswalk citation", citation);
    entries = Checks.distinct("crosswalk entry of level", entries, entry -> entry.from().id());
    if (from.id().equals(to.id())) {
      throw new IllegalArgumentException(
          "crosswalk \"" + id + "\" leads from scale \"" + from.id() + "\" to itself");
    }
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("crosswalk \"" + id + "\" has no entry");
    }
    for (Entry entry : entries) {
      requireLevel(from, entry.from());
      requireLevel(to, entry.to());
    }
  }

  private static void requireLevel(RatingScale scale, Level level) {
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "level \""
              + level.id()
              + "\" of scale \""
              + level.scaleId()
              + "\" is not a level of scale \""
              + scale.id()
              + "\"");
    }
  }

  /**
   * What becomes of a level; empty if it has no counterpart.
   *
   * @throws ScaleMismatchException if the level is of another scale than the crosswalk leads from
   * @throws IllegalArgumentException if that scale has no such level
   */
  public Optional<Entry> find(LevelRef level) {
    if (!level.scaleId().equals(from.id())) {
      throw new ScaleMismatchException(level.scaleId(), from.id());
    }
    if (from.levels().stream().noneMatch(known -> known.id().equals(level.levelId()))) {
      throw new IllegalArgumentException(
          "scale \"" + from.id() + "\" has no level \"" + level.levelId() + "\"");
    }
    return entries.stream().filter(e -> e.from().id().equals(level.levelId())).findFirst();
  }
}
