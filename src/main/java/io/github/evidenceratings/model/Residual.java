package io.github.evidenceratings.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source's catch-all, such as a level for "other conditions". It names no condition, so it is
 * never returned for a named one and never counted among ratings. Immutable. New parts may be added
 * in later versions, so create it with {@link #builder(String)} rather than the constructor.
 *
 * @param id the id, unique among the residuals of a data set
 * @param modality the treatment
 * @param name what the source calls the rest
 * @param scale the scale
 * @param level the level given to the rest
 * @param provenance who says so, and where
 * @param reviewed when it was last reviewed
 * @param updated when its text was last changed
 */
public record Residual(
    String id,
    Modality modality,
    String name,
    RatingScale scale,
    Level level,
    Provenance provenance,
    Optional<PartialDate> reviewed,
    Optional<PartialDate> updated)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the scale grades safety or appraises research, the level is
   *     not one of it, or the name is blank
   */
  public Residual {
    Checks.id("residual", id);
    Checks.text("residual name", name);
    scale.requireForRatings("residual", id);
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "residual \"" + id + "\": level \"" + level.id() + "\" is not of scale " + scale.id());
    }
  }

  /** A builder of a residual with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this residual, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.modality = modality;
    copy.name = name;
    copy.scale = scale;
    copy.level = level;
    copy.provenance = provenance;
    copy.reviewed = reviewed;
    copy.updated = updated;
    return copy;
  }

  /**
   * Builds a residual. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable Modality modality;
    private @Nullable String name;
    private @Nullable RatingScale scale;
    private @Nullable Level level;
    private @Nullable Provenance provenance;
    private Optional<PartialDate> reviewed = Optional.empty();
    private Optional<PartialDate> updated = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder modality(Modality modality) {
      this.modality = modality;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * The level on a scale, given as a {@link Level} or as a constant such as {@link
     * NatMedEffectiveness#EFFECTIVE}.
     *
     * @throws IllegalArgumentException if a constant names no level of the scale
     */
    public Builder level(RatingScale scale, LevelRef level) {
      this.scale = scale;
      this.level = scale.resolve(level);
      return this;
    }

    public Builder provenance(Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    /** Who says so, without a place in it. */
    public Builder source(Source source) {
      return provenance(Provenance.of(source));
    }

    /** Who says so, and where, such as under which heading; null where the place is not known. */
    public Builder source(Source source, @Nullable String locator) {
      return provenance(new Provenance(source, Optional.ofNullable(locator)));
    }

    public Builder reviewed(@Nullable PartialDate reviewed) {
      this.reviewed = Optional.ofNullable(reviewed);
      return this;
    }

    public Builder updated(@Nullable PartialDate updated) {
      this.updated = Optional.ofNullable(updated);
      return this;
    }

    /**
     * The residual.
     *
     * @throws IllegalStateException if a required part is missing: modality, name, level or source
     * @throws IllegalArgumentException if the residual's constructor refuses a part
     */
    public Residual build() {
      return new Residual(
          id,
          Checks.part("residual", id, "modality", modality),
          Checks.part("residual", id, "name", name),
          Checks.part("residual", id, "level", scale),
          Checks.part("residual", id, "level", level),
          Checks.part("residual", id, "source", provenance),
          reviewed,
          updated);
    }
  }
}
