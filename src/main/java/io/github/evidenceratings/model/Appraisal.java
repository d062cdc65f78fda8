package io.github.evidenceratings.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a study result, a study or a review can be trusted, as somebody judged it with a tool
 * such as RoB 2 or AMSTAR 2. It is never an answer about a treatment and is not counted among
 * ratings. Immutable. New parts may be added in later versions, so create it with {@link
 * #builder(String)} rather than the constructor.
 *
 * @param id the id, unique among the appraisals of a data set
 * @param appraised the source that is appraised, unless a finding is
 * @param finding the id of the finding that is appraised, unless a source is
 * @param scale the tool's scale, of kind appraisal
 * @param level the judgement
 * @param domain the domain judged, such as "randomisation process"; empty for the overall judgement
 * @param reason the reason in our own words
 * @param provenance who judged, and where
 */
public record Appraisal(
    String id,
    Optional<Source> appraised,
    Optional<String> finding,
    RatingScale scale,
    Level level,
    Optional<String> domain,
    Optional<String> reason,
    Provenance provenance)
    implements Identified {
  /**
   * @throws IllegalArgumentException if not exactly one of source and finding is appraised, the
   *     scale is of another kind, the level is not one of its scale, a text is blank, or the domain
   *     is "overall"
   */
  public Appraisal {
    Checks.id("appraisal", id);
    if (appraised.isPresent() == finding.isPresent()) {
      throw new IllegalArgumentException(
          "appraisal \"" + id + "\" appraises a source or a finding, and only one of them");
    }
    if (scale.kind() != ScaleKind.APPRAISAL) {
      throw new IllegalArgumentException(
          "appraisal \""
              + id
              + "\": scale \""
              + scale.id()
              + "\" grades "
              + scale.kind().label()
              + " and does not appraise research");
    }
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "appraisal \"" + id + "\": level \"" + level.id() + "\" is not of scale " + scale.id());
    }
    Checks.text("appraisal domain", domain);
    Checks.text("appraisal reason", reason);
    if (domain
        .filter(text -> text.strip().toLowerCase(Locale.ROOT).equals("overall"))
        .isPresent()) {
      throw new IllegalArgumentException(
          "appraisal \"" + id + "\": overall is not a domain; leave the domain empty");
    }
  }

  /** Whether this is the overall judgement rather than that of a domain. */
  public boolean isOverall() {
    return domain.isEmpty();
  }

  /** A builder of an appraisal with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this appraisal, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.appraised = appraised;
    copy.finding = finding;
    copy.scale = scale;
    copy.level = level;
    copy.domain = domain;
    copy.reason = reason;
    copy.provenance = provenance;
    return copy;
  }

  /**
   * Builds an appraisal. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private Optional<Source> appraised = Optional.empty();
    private Optional<String> finding = Optional.empty();
    private @Nullable RatingScale scale;
    private @Nullable Level level;
    private Optional<String> domain = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private @Nullable Provenance provenance;

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder appraised(@Nullable Source appraised) {
      this.appraised = Optional.ofNullable(appraised);
      return this;
    }

    public Builder finding(@Nullable String finding) {
      this.finding = Optional.ofNullable(finding);
      return this;
    }

    /**
     * The level on a scale of kind appraisal.
     *
     * @throws IllegalArgumentException if a constant names no level of the scale
     */
    public Builder level(RatingScale scale, LevelRef level) {
      this.scale = scale;
      this.level = scale.resolve(level);
      return this;
    }

    public Builder domain(@Nullable String domain) {
      this.domain = Optional.ofNullable(domain);
      return this;
    }

    public Builder reason(@Nullable String reason) {
      this.reason = Optional.ofNullable(reason);
      return this;
    }

    public Builder provenance(Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    /** Who judged, without a place. */
    public Builder source(Source source) {
      return provenance(Provenance.of(source));
    }

    /** Who judged, and where; null where the place is not known. */
    public Builder source(Source source, @Nullable String locator) {
      return provenance(new Provenance(source, Optional.ofNullable(locator)));
    }

    /**
     * The appraisal.
     *
     * @throws IllegalStateException if a required part is missing: level or source
     * @throws IllegalArgumentException if the appraisal's constructor refuses a part
     */
    public Appraisal build() {
      return new Appraisal(
          id,
          appraised,
          finding,
          Checks.part("appraisal", id, "level", scale),
          Checks.part("appraisal", id, "level", level),
          domain,
          reason,
          Checks.part("appraisal", id, "source", provenance));
    }
  }
}
