package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;

/**
 * A level of a rating scale. Immutable. Levels compare only within one scale, and only ranked ones;
 * there is deliberately no {@code compareTo}.
 *
 * @param scaleId the id of the scale
 * @param id the id within the scale
 * @param name the display name
 * @param aliases other spellings that name the same level
 * @param standing in the order, apart from it, or insufficient
 * @param pole which way the level points
 * @param position 0-based place in the scale's display order; 0 is the strongest
 * @param symbol a short sign for matrices, distinct within the scale
 * @param definition what the level means, in our own words
 */
public record Level(
    String scaleId,
    String id,
    String name,
    List<String> aliases,
    Standing standing,
    Pole pole,
    int position,
    String symbol,
    Optional<String> definition)
    implements LevelRef, Identified {
  /**
   * @throws IllegalArgumentException if an id has a wrong form, a text is blank, the position is
   *     negative, or an insufficient level has a pole
   */
  public Level {
    // Questions are asked with constants, which are compared fastest with the same objects.
    scaleId = Checks.id("scale", scaleId).intern();
    id = Checks.id("level", id).intern();
    Checks.text("level name", name);
    aliases = Checks.texts("level alias", aliases);
    Checks.text("level symbol", symbol);
    Checks.text("level definition", definition);
    if (position < 0) {
      throw new IllegalArgumentException("level \"" + id + "\" has the position " + position);
    }
    if (standing == Standing.INSUFFICIENT && pole != Pole.NONE) {
      throw new IllegalArgumentException(
          "level \"" + id + "\" is insufficient evidence and so has no pole");
    }
  }

  @Override
  public String levelId() {
    return id;
  }

  /** Whether this is the scale's way to say that there is too little evidence to grade. */
  public boolean isInsufficient() {
    return standing == Standing.INSUFFICIENT;
  }

  /**
   * Whether this level is the other one or stronger.
   *
   * @throws ScaleMismatchException if the levels are of different scales
   * @throws LevelOutsideOrderException if either stands outside its scale's order
   */
  public boolean isAtLeast(Level other) {
    if (!scaleId.equals(other.scaleId)) {
      throw new ScaleMismatchException(scaleId, other.scaleId);
    }
    requireRanked(this);
    requireRanked(other);
    return position <= other.position;
  }

  private static void requireRanked(Level level) {
    if (level.standing != Standing.RANKED) {
      throw new LevelOutsideOrderException(level);
    }
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return 31 * scaleId.hashCode() + id.hashCode();
  }
}
