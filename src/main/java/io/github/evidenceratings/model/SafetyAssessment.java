package io.github.evidenceratings.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a modality's safety in some circumstances. Never a rating of a condition.
 * Immutable. New parts may be added in later versions, so create it with {@link #builder(String)}
 * rather than the constructor.
 *
 * @param id the id, unique among the safety assessments of a data set
 * @param modality the treatment
 * @param scale the safety scale
 * @param level the level; empty where the source warns without grading
 * @param circumstance when it holds
 * @param population for whom, where stated
 * @param summary the statement in our own words
 * @param provenance who says so, and where
 * @param reviewed when it was last reviewed
 * @param updated when its text was last changed
 */
public record SafetyAssessment(
    String id,
    Modality modality,
    RatingScale scale,
    Optional<Level> level,
    String circumstance,
    Optional<String> population,
    String summary,
    Provenance provenance,
    Optional<PartialDate> reviewed,
    Optional<PartialDate> updated)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the scale is no safety scale, the level is not one of it,
   *     or a text is blank
   */
  public SafetyAssessment {
    Checks.id("safety assessment", id);
    if (scale.kind() != ScaleKind.SAFETY) {
      throw new IllegalArgumentException(
          "safety assessment \"" + id + "\": scale \"" + scale.id() + "\" does not grade safety");
    }
    if (level.isPresent() && !scale.holds(level.get())) {
      throw new IllegalArgumentException(
          "safety assessment \""
              + id
              + "\": level \""
              + level.get().id()
              + "\" is not of scale "
              + scale.id());
    }
    Checks.text("safety circumstance", circumstance);
    Checks.text("safety population", population);
    Checks.text("safety summary", summary);
  }

  /** A builder of a safety assessment with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this safety assessment, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.modality = modality;
    copy.scale = scale;
    copy.level = level;
    copy.circumstance = circumstance;
    copy.population = population;
    copy.summary = summary;
    copy.provenance = provenance;
    copy.reviewed = reviewed;
    copy.updated = updated;
    return copy;
  }

  /**
   * Builds a safety assessment. Each method sets the part of its name and returns this builder.
   * Null means that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable Modality modality;
    private @Nullable RatingScale scale;
    private Optional<Level> level = Optional.empty();
    private @Nullable String circumstance;
    private Optional<String> population = Optional.empty();
    private @Nullable String summary;
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

    /** The safety scale, for a warning that the source does not grade. */
    public Builder scale(RatingScale scale) {
      return level(scale, null);
    }

    /**
     * The level on a scale, given as a {@link Level} or as a constant such as {@link
     * NatMedSafety#LIKELY_SAFE}; null for a warning that the source does not grade.
     *
     * @throws IllegalArgumentException if a constant names no level of the scale
     */
    public Builder level(RatingScale scale, @Nullable LevelRef level) {
      this.scale = scale;
      this.level = Optional.ofNullable(level).map(scale::resolve);
      return this;
    }

    public Builder circumstance(String circumstance) {
      this.circumstance = circumstance;
      return this;
    }

    public Builder population(@Nullable String population) {
      this.population = Optional.ofNullable(population);
      return this;
    }

    public Builder summary(String summary) {
      this.summary = summary;
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
     * The safety assessment.
     *
     * @throws IllegalStateException if a required part is missing: modality, scale, circumstance,
     *     summary or source
     * @throws IllegalArgumentException if the safety assessment's constructor refuses a part
     */
    public SafetyAssessment build() {
      return new SafetyAssessment(
          id,
          Checks.part("safety assessment", id, "modality", modality),
          Checks.part("safety assessment", id, "scale", scale),
          level,
          Checks.part("safety assessment", id, "circumstance", circumstance),
          population,
          Checks.part("safety assessment", id, "summary", summary),
          Checks.part("safety assessment", id, "source", provenance),
          reviewed,
          updated);
    }
  }
}
