package io.github.evidenceratings.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rating scale: its levels in display order. Ranked levels come first, strongest first, then
 * those that stand apart, and last the insufficient ones. Immutable.
 *
 * @param id the id
 * @param name the display name
 * @param kind what the scale grades
 * @param rater who defined it
 * @param citation where it is defined
 * @param levels the levels in display order; their positions are 0, 1, 2 …
 */
public record RatingScale(
    String id, String name, ScaleKind kind, String rater, String citation, List<Level> levels)
    implements Identified {
  /** How many levels a scale may have: tables have a legend of them all. */
  private static final int MOST_LEVELS = 1_000;

  /**
   * @throws IllegalArgumentException if there is no level, or more than a thousand, a level belongs
   *     elsewhere, is of another kind, is out of place, or shares its id, name or symbol with
   *     another
   */
  public RatingScale {
    id = Checks.id("scale", id).intern();
    Checks.text("scale name", name);
    Checks.text("scale rater", rater);
    Checks.text("scale citation", citation);
    if (levels.size() > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "scale \"" + id + "\" has " + levels.size() + " levels, more than " + MOST_LEVELS);
    }
    levels = LevelList.of(Checks.distinctIds("level", levels));
    Checks.distinct("level symbol", levels, Level::symbol);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("scale \"" + id + "\" has no level");
    }
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (!level.scaleId().equals(id)) {
        throw new IllegalArgumentException(
            "level \"" + level.id() + "\" is of scale \"" + level.scaleId() + "\", not " + id);
      }
      if (level.kind() != kind) {
        throw new IllegalArgumentException(
            "level \""
                + level.id()
                + "\" is of the kind \""
                + level.kind().label()
                + "\", but scale \""
                + id
                + "\" is of the kind \""
                + kind.label()
                + "\"");
      }
      if (level.position() != i) {
        throw new IllegalArgumentException(
            "level \"" + level.id() + "\" has position " + level.position() + " in place " + i);
      }
      if (i > 0 && level.standing().compareTo(levels.get(i - 1).standing()) < 0) {
        throw new IllegalArgumentException(
            "level \""
                + level.id()
                + "\" is "
                + level.standing().label()
                + " and cannot follow one that is "
                + levels.get(i - 1).standing().label()
                + ": ranked levels come first, insufficient ones last");
      }
    }
  }

  /**
   * Refuses this scale for a statement that rates a treatment.
   *
   * @throws IllegalArgumentException if this scale grades safety or appraises research
   */
  void requireForRatings(String what, String statementId) {
    if (!kind.isForRatings()) {
      throw new IllegalArgumentException(
          what
              + " \""
              + statementId
              + "\": scale \""
              + id
              + (kind == ScaleKind.SAFETY ? "\" grades safety" : "\" appraises research")
              + ", not a treatment");
    }
  }

  /** Whether a level is one of this scale's. */
  boolean holds(Level level) {
    int position = level.position();
    // Objects.equals looks first whether the two are the same, as they nearly always are.
    return position < levels.size() && Objects.equals(levels.get(position), level);
  }

  /**
   * The level that a reference names. One that is a {@link Level} already is returned as it is.
   *
   * @throws IllegalArgumentException if this scale has no such level
   */
  Level resolve(LevelRef ref) {
    if (ref instanceof Level level) {
      return level;
    }
    for (Level level : levels) {
      if (level.scaleId().equals(ref.scaleId()) && level.id().equals(ref.levelId())) {
        return level;
      }
    }
    throw new IllegalArgumentException(
        "level \""
            + ref.levelId()
            + "\" of scale \""
            + ref.scaleId()
            + "\" is not of scale \""
            + id
            + "\"");
  }

  /**
   * The level with an id, a name or an alias: as it is written, or else whatever its case, its
   * accents and the blanks, hyphens, dashes and underscores within it. So "likely effective" finds
   * "Likely Effective", but "1-" does not find "1". Empty if there is none; no two levels share a
   * name.
   */
  public Optional<Level> findLevel(String text) {
    return ((LevelList) levels).find(text);
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
