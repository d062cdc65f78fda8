package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A level of a rating scale. Immutable. Levels compare only within one scale, and only ranked ones;
 * there is deliberately no {@code compareTo}. New parts may be added in later versions, so create
 * it with {@link #builder} rather than the constructor.
 *
 * @param scaleId the id of the scale
 * @param kind what the scale grades
 * @param id the id within the scale
 * @param name the display name
 * @param aliases other spellings that name the same level
 * @param standing in the order, apart from it, or insufficient
 * @param pole which way the level points
 * @param strength how strongly it points that way, if the scale's source says so
 * @param position 0-based place in the scale's display order; 0 is the strongest
 * @param symbol a short sign for matrices, distinct within the scale
 * @param definition what the level means, in our own words
 */
public record Level(
    String scaleId,
    ScaleKind kind,
    String id,
    String name,
    List<String> aliases,
    Standing standing,
    Pole pole,
    Optional<Strength> strength,
    int position,
    String symbol,
    Optional<String> definition)
    implements LevelRef, Identified {
  /**
   * How strongly a level speaks for or against, as its scale's source defines it. A level whose
   * source does not say has none, and is never taken for a strong one.
   */
  public enum Strength implements Labeled {
    /** Such as NatMed's Likely Effective. */
    STRONG("strong"),
    /** Such as NatMed's Possibly Effective. */
    WEAK("weak");

    private final String label;

    Strength(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if an id has a wrong form, a text is blank, the position is
   *     negative, an insufficient level or one of an appraisal has a pole, or a level without a
   *     pole has a strength
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
    if (kind == ScaleKind.APPRAISAL && pole != Pole.NONE) {
      throw new IllegalArgumentException(
          "level \"" + id + "\" is of an appraisal and so has no pole, but is " + pole.label());
    }
    if (pole == Pole.NONE && strength.isPresent()) {
      throw new IllegalArgumentException(
          "level \"" + id + "\" has no pole and so no strength, but is " + strength.get().label());
    }
  }

  /** A builder of a level with this id on the scale with this id. */
  public static Builder builder(String scaleId, String id) {
    return new Builder(scaleId, id);
  }

  /** A builder that holds all parts of this level, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(scaleId, id);
    copy.kind = kind;
    copy.name = name;
    copy.aliases = aliases;
    copy.standing = standing;
    copy.pole = pole;
    copy.strength = strength;
    copy.position = position;
    copy.symbol = symbol;
    copy.definition = definition;
    return copy;
  }

  @Override
  public String levelId() {
    return id;
  }

  /** Whether this is the scale's way to say that there is too little evidence to grade. */
  public boolean isInsufficient() {
    return standing == Standing.INSUFFICIENT;
  }

  /** Whether the scale's source calls this level strong. False if it does not say. */
  public boolean isStrong() {
    return strength.isPresent() && strength.get() == Strength.STRONG;
  }

  /**
   * Whether this level is the other one or stronger.
   *
   * @throws ScaleMismatchException if the levels are of different scales
   * @throws AppraisalLevelException if they are of an appraisal, which has {@link #isNoWorseThan}
   * @throws LevelOutsideOrderException if either is outside its scale's order
   */
  public boolean isAtLeast(Level other) {
    requireSameScale(other);
    if (kind == ScaleKind.APPRAISAL) {
      throw new AppraisalLevelException(other.name, scaleId);
    }
    return isUpTo(other);
  }

  /**
   * Whether this level of an appraisal is the other one or better, so that what it judges can be
   * trusted as far or further.
   *
   * @throws ScaleMismatchException if the levels are of different scales
   * @throws IllegalArgumentException if they are not of an appraisal, so {@link #isAtLeast} applies
   * @throws LevelOutsideOrderException if either is outside its scale's order
   */
  public boolean isNoWorseThan(Level other) {
    requireSameScale(other);
    if (kind != ScaleKind.APPRAISAL) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is not a level of an appraisal: use isAtLeast for \"" + scaleId + "\"");
    }
    return isUpTo(other);
  }

  private boolean isUpTo(Level other) {
    requireRanked(this);
    requireRanked(other);
    return position <= other.position;
  }

  private void requireSameScale(Level other) {
    if (!scaleId.equals(other.scaleId)) {
      throw new ScaleMismatchException(scaleId, other.scaleId);
    }
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

  /**
   * Builds a level. Each method sets the part of its name and returns this builder. Null means that
   * an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String scaleId;
    private @Nullable ScaleKind kind;
    private String id;
    private @Nullable String name;
    private List<String> aliases = List.of();
    private @Nullable Standing standing;
    private @Nullable Pole pole;
    private Optional<Strength> strength = Optional.empty();
    private int position;
    private @Nullable String symbol;
    private Optional<String> definition = Optional.empty();

    private Builder(String scaleId, String id) {
      this.scaleId = scaleId;
      this.id = id;
    }

    public Builder scaleId(String scaleId) {
      this.scaleId = scaleId;
      return this;
    }

    public Builder kind(ScaleKind kind) {
      this.kind = kind;
      return this;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder aliases(List<String> aliases) {
      this.aliases = List.copyOf(aliases);
      return this;
    }

    public Builder standing(Standing standing) {
      this.standing = standing;
      return this;
    }

    public Builder pole(Pole pole) {
      this.pole = pole;
      return this;
    }

    public Builder strength(@Nullable Strength strength) {
      this.strength = Optional.ofNullable(strength);
      return this;
    }

    /** The 0-based place in the scale; 0 unless set. */
    public Builder position(int position) {
      this.position = position;
      return this;
    }

    public Builder symbol(String symbol) {
      this.symbol = symbol;
      return this;
    }

    public Builder definition(@Nullable String definition) {
      this.definition = Optional.ofNullable(definition);
      return this;
    }

    /**
     * The level.
     *
     * @throws IllegalStateException if a required part is missing: kind, name, standing, pole or
     *     symbol
     * @throws IllegalArgumentException if the level's constructor refuses a part
     */
    public Level build() {
      return new Level(
          scaleId,
          Checks.part("level", id, "kind", kind),
          id,
          Checks.part("level", id, "name", name),
          aliases,
          Checks.part("level", id, "standing", standing),
          Checks.part("level", id, "pole", pole),
          strength,
          position,
          Checks.part("level", id, "symbol", symbol),
          definition);
    }
  }
}
