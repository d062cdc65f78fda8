package io.github.evidenceratings.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One source's level for one modality in one condition. Immutable. New parts may be added in later
 * versions, so create it with {@link #builder(String)} rather than the constructor.
 *
 * @param id the id, unique among the ratings of a data set
 * @param modality the treatment rated
 * @param condition the condition it is rated for
 * @param scale the scale
 * @param level the level on that scale
 * @param provenance who says so, and where
 * @param grades further levels of the same rating on other scales, such as a trust rating beside a
 *     level of evidence
 * @param significance what is graded, where it is not simply that the treatment works: resistance,
 *     an adverse response
 * @param support whether the evidence speaks for that, where the source says so apart from the
 *     level
 * @param intent what the treatment is used for, where the source says so
 * @param outcome the outcome that is rated, if it is rated for one
 * @param comparison what it is compared with
 * @param timePoint when the outcome is measured, such as "12 weeks"
 * @param citation the work on which the rating rests, where one is named
 * @param documents the documents cited, by public identifier
 * @param changeReason why it differs from that of the edition before, where the source says so
 * @param position the 1-based number of the row that it came from, if it was imported
 * @param qualifiers further properties, by name: what the rating is limited to, and how it was made
 * @param reviewed when it was last reviewed; may be later than {@code updated}
 * @param updated when its text was last changed
 * @param summary the rating's reasons in our own words
 * @param findings every finding reported for it
 */
public record Rating(
    String id,
    Modality modality,
    Condition condition,
    RatingScale scale,
    Level level,
    List<Grade> grades,
    Optional<String> significance,
    Optional<Support> support,
    Optional<Intent> intent,
    Optional<String> outcome,
    Comparison comparison,
    Optional<String> timePoint,
    Provenance provenance,
    Optional<String> citation,
    List<DocumentId> documents,
    Optional<ChangeReason> changeReason,
    Optional<Integer> position,
    List<Qualifier> qualifiers,
    Optional<PartialDate> reviewed,
    Optional<PartialDate> updated,
    Optional<String> summary,
    List<Finding> findings)
    implements Identified {
  /** Why a rating differs from that of the edition before, or does not, as its source states. */
  public enum ChangeReason implements Labeled {
    /** New evidence was taken into account. */
    NEW_EVIDENCE("new evidence"),
    /** The same evidence was assessed again. */
    REASSESSED("reassessed"),
    /** An error was corrected. */
    CORRECTED("corrected"),
    /** The source grades on another scale. */
    SCALE_CHANGED("scale changed"),
    /** The source reviewed the rating and kept it. */
    UNCHANGED("reviewed and unchanged");

    private final String label;

    ChangeReason(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if a scale grades safety, appraises research or is given
   *     twice, the level is not one of its scale, a text is blank, a document, qualifier or finding
   *     is given twice, a position is below 1, an outcome is also given as a qualifier, or a
   *     finding disputes one that the rating does not have
   */
  public Rating {
    Checks.id("rating", id);
    scale.requireForRatings("rating", id);
    if (!scale.holds(level)) {
      throw new IllegalArgumentException(
          "rating \"" + id + "\": level \"" + level.id() + "\" is not of scale " + scale.id());
    }
    grades = Checks.distinct("scale", grades, grade -> grade.scale().id());
    for (Grade grade : grades) {
      grade.scale().requireForRatings("rating", id);
      if (grade.scale().id().equals(scale.id())) {
        throw new IllegalArgumentException(
            "rating \"" + id + "\": scale \"" + scale.id() + "\" is that of its level");
      }
    }
    Checks.text("rating significance", significance);
    Checks.text("rating outcome", outcome);
    Checks.text("rating time point", timePoint);
    Checks.text("rating citation", citation);
    documents = Checks.distinct("document", documents, DocumentId::toString);
    if (position.filter(number -> number < 1).isPresent()) {
      throw new IllegalArgumentException(
          "rating \"" + id + "\": the position " + position.get() + " is before the first row");
    }
    qualifiers = Checks.distinct("qualifier", qualifiers, Qualifier::name);
    if (qualifiers.size() > 1) {
      qualifiers = qualifiers.stream().sorted(Comparator.comparing(Qualifier::name)).toList();
    }
    if (outcome.isPresent() && qualifiers.stream().anyMatch(q -> q.name().equals("outcome"))) {
      throw new IllegalArgumentException(
          "rating \"" + id + "\": the outcome is also given as a qualifier");
    }
    Checks.text("rating summary", summary);
    findings = Checks.distinctIds("finding", findings);
    if (!findings.isEmpty()) {
      checkDisputes(id, findings);
    }
  }

  private static void checkDisputes(String id, List<Finding> findings) {
    Set<String> ids = findings.stream().map(Finding::id).collect(Collectors.toSet());
    for (Finding finding : findings) {
      String disputed = finding.disputes().orElse(null);
      if (disputed != null && (disputed.equals(finding.id()) || !ids.contains(disputed))) {
        throw new IllegalArgumentException(
            "finding \""
                + finding.id()
                + "\" disputes \""
                + disputed
                + "\", which is no other finding of rating \""
                + id
                + "\"");
      }
    }
  }

  /** All its levels: its own, then the further ones. */
  public List<Level> levels() {
    if (grades.isEmpty()) {
      return List.of(level);
    }
    return Stream.concat(Stream.of(level), grades.stream().map(Grade::level)).toList();
  }

  /**
   * What is graded and for whom, part by part and in words: what is graded, support, further
   * levels, limits, metadata, retracted sources. A level that is shown without them says something
   * else, such as that a treatment works where resistance to it was graded.
   */
  public List<String> particulars() {
    return Stream.of(
            statement().stream(),
            grades.stream().map(Grade::text),
            limits().stream(),
            qualifiers.stream().filter(q -> !q.isSubject()).map(Qualifier::text),
            retracted().stream().map(source -> "rests on a retracted source: " + source.name()))
        .flatMap(parts -> parts)
        .toList();
  }

  /** The part of the particulars that says what is graded and which way. */
  public List<String> statement() {
    return Stream.of(
            graded(), support.map(Support::label).map(label -> "the evidence " + label + " it"))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What is graded, in words: the significance, and the intent unless it is treatment. Empty if the
   * rating simply grades the treatment of the condition. Levels compare only where this is equal.
   */
  public Optional<String> graded() {
    Optional<String> use = intent.filter(i -> i != Intent.TREATMENT).map(Intent::label);
    return significance.isPresent() && use.isPresent()
        ? Optional.of(significance.get() + ", " + use.get())
        : significance.or(() -> use);
  }

  /**
   * What the rating is limited to, part by part and in words: outcome, comparator, time point, and
   * the qualifiers that are subjects. Ratings that differ in it answer different questions.
   */
  public List<String> limits() {
    List<String> limits = new ArrayList<>();
    outcome.ifPresent(text -> limits.add("outcome: " + text));
    comparison.text().ifPresent(text -> limits.add("comparator: " + text));
    timePoint.ifPresent(text -> limits.add("time point: " + text));
    qualifiers.stream().filter(Qualifier::isSubject).map(Qualifier::text).forEach(limits::add);
    return limits;
  }

  /** Who says so. */
  public Source source() {
    return provenance.source();
  }

  /** The retracted sources that it rests on: its own, and those of its findings. */
  public List<Source> retracted() {
    return Stream.concat(
            Stream.of(source()), findings.stream().map(finding -> finding.provenance().source()))
        .filter(Source::isRetracted)
        .distinct()
        .toList();
  }

  /** The value of a qualifier; empty if the rating is not limited that way. */
  public Optional<String> qualifier(String name) {
    return qualifiers.stream()
        .filter(qualifier -> qualifier.name().equals(name))
        .map(Qualifier::value)
        .findFirst();
  }

  /**
   * Whether the findings point the same way. Research that found no difference is never in conflict
   * with an improvement: it may have been too small to see it. Where the two are about different
   * questions, such as two populations, the findings are heterogeneous.
   */
  public FindingAgreement agreement() {
    if (findings.isEmpty()) {
      return FindingAgreement.NO_FINDINGS;
    }
    List<Finding> improving = new ArrayList<>();
    List<Finding> opposed = new ArrayList<>();
    List<Finding> undecided = new ArrayList<>();
    for (Finding finding : findings) {
      switch (finding.direction()) {
        case DISAGREES, MIXED -> {
          return FindingAgreement.IN_CONFLICT;
        }
        case IMPROVES -> improving.add(finding);
        case LITTLE_OR_NO_EFFECT, WORSENS -> opposed.add(finding);
        case NO_DIFFERENCE_FOUND -> undecided.add(finding);
        case COMPARABLE -> {
          // As good as another treatment: neither speaks against the other.
        }
      }
    }
    Set<String> improved = questions(improving);
    if (!Collections.disjoint(improved, questions(opposed))) {
      return FindingAgreement.IN_CONFLICT;
    }
    boolean differ = !opposed.isEmpty() || !improved.containsAll(questions(undecided));
    return !improving.isEmpty() && differ
        ? FindingAgreement.HETEROGENEOUS
        : FindingAgreement.UNIFORM;
  }

  private static Set<String> questions(List<Finding> findings) {
    return findings.stream().map(Finding::question).collect(Collectors.toSet());
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A builder of a rating with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this rating, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.modality = modality;
    copy.condition = condition;
    copy.scale = scale;
    copy.level = level;
    copy.grades = grades;
    copy.significance = significance;
    copy.support = support;
    copy.intent = intent;
    copy.outcome = outcome;
    copy.comparison = comparison;
    copy.timePoint = timePoint;
    copy.provenance = provenance;
    copy.citation = citation;
    copy.documents = documents;
    copy.changeReason = changeReason;
    copy.position = position;
    copy.qualifiers = qualifiers;
    copy.reviewed = reviewed;
    copy.updated = updated;
    copy.summary = summary;
    copy.findings = findings;
    return copy;
  }

  /**
   * Builds a rating. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable Modality modality;
    private @Nullable Condition condition;
    private @Nullable RatingScale scale;
    private @Nullable Level level;
    private List<Grade> grades = List.of();
    private Optional<String> significance = Optional.empty();
    private Optional<Support> support = Optional.empty();
    private Optional<Intent> intent = Optional.empty();
    private Optional<String> outcome = Optional.empty();
    private Comparison comparison = Comparison.NONE_STATED;
    private Optional<String> timePoint = Optional.empty();
    private @Nullable Provenance provenance;
    private Optional<String> citation = Optional.empty();
    private List<DocumentId> documents = List.of();
    private Optional<ChangeReason> changeReason = Optional.empty();
    private Optional<Integer> position = Optional.empty();
    private List<Qualifier> qualifiers = List.of();
    private Optional<PartialDate> reviewed = Optional.empty();
    private Optional<PartialDate> updated = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private List<Finding> findings = List.of();

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

    public Builder condition(Condition condition) {
      this.condition = condition;
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

    public Builder grades(List<Grade> grades) {
      this.grades = List.copyOf(grades);
      return this;
    }

    /** Adds a level on a further scale. */
    public Builder addGrade(RatingScale scale, LevelRef level) {
      grades = Checks.added(grades, new Grade(scale, scale.resolve(level)));
      return this;
    }

    public Builder significance(@Nullable String significance) {
      this.significance = Optional.ofNullable(significance);
      return this;
    }

    /** Sets {@code significance} to this object, so that many ratings can share it. */
    public Builder sharedSignificance(Optional<String> significance) {
      this.significance = significance;
      return this;
    }

    public Builder support(@Nullable Support support) {
      this.support = Optional.ofNullable(support);
      return this;
    }

    public Builder intent(@Nullable Intent intent) {
      this.intent = Optional.ofNullable(intent);
      return this;
    }

    public Builder outcome(@Nullable String outcome) {
      this.outcome = Optional.ofNullable(outcome);
      return this;
    }

    /** Sets {@code outcome} to this object, so that many ratings can share it. */
    public Builder sharedOutcome(Optional<String> outcome) {
      this.outcome = outcome;
      return this;
    }

    /** What it is compared with; without a call, no comparator is stated. */
    public Builder comparison(Comparison comparison) {
      this.comparison = comparison;
      return this;
    }

    public Builder timePoint(@Nullable String timePoint) {
      this.timePoint = Optional.ofNullable(timePoint);
      return this;
    }

    /** Sets {@code timePoint} to this object, so that many ratings can share it. */
    public Builder sharedTimePoint(Optional<String> timePoint) {
      this.timePoint = timePoint;
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

    public Builder citation(@Nullable String citation) {
      this.citation = Optional.ofNullable(citation);
      return this;
    }

    /** Sets {@code citation} to this object, so that many ratings can share it. */
    public Builder sharedCitation(Optional<String> citation) {
      this.citation = citation;
      return this;
    }

    public Builder documents(List<DocumentId> documents) {
      this.documents = List.copyOf(documents);
      return this;
    }

    public Builder changeReason(@Nullable ChangeReason changeReason) {
      this.changeReason = Optional.ofNullable(changeReason);
      return this;
    }

    /** The 1-based number of the row that it came from. */
    public Builder position(@Nullable Integer position) {
      this.position = Optional.ofNullable(position);
      return this;
    }

    public Builder qualifiers(List<Qualifier> qualifiers) {
      this.qualifiers = List.copyOf(qualifiers);
      return this;
    }

    /** Adds a qualifier that is a subject of the rating, such as a population. */
    public Builder addQualifier(String name, String value) {
      qualifiers = Checks.added(qualifiers, new Qualifier(name, value));
      return this;
    }

    /** Adds a qualifier that is metadata, such as the panel that rated. */
    public Builder addMetadata(String name, String value) {
      qualifiers = Checks.added(qualifiers, new Qualifier(name, value, Qualifier.Role.METADATA));
      return this;
    }

    public Builder reviewed(@Nullable PartialDate reviewed) {
      this.reviewed = Optional.ofNullable(reviewed);
      return this;
    }

    /** Sets {@code reviewed} to this object, so that many ratings can share it. */
    public Builder sharedReviewed(Optional<PartialDate> reviewed) {
      this.reviewed = reviewed;
      return this;
    }

    public Builder updated(@Nullable PartialDate updated) {
      this.updated = Optional.ofNullable(updated);
      return this;
    }

    /** Sets {@code updated} to this object, so that many ratings can share it. */
    public Builder sharedUpdated(Optional<PartialDate> updated) {
      this.updated = updated;
      return this;
    }

    public Builder summary(@Nullable String summary) {
      this.summary = Optional.ofNullable(summary);
      return this;
    }

    public Builder findings(List<Finding> findings) {
      this.findings = List.copyOf(findings);
      return this;
    }

    /** Adds a finding behind the rating. */
    public Builder addFinding(Finding finding) {
      findings = Checks.added(findings, finding);
      return this;
    }

    /**
     * The rating.
     *
     * @throws IllegalStateException if a required part is missing: modality, condition, level or
     *     source
     * @throws IllegalArgumentException if the rating's constructor refuses a part
     */
    public Rating build() {
      return new Rating(
          id,
          Checks.part("rating", id, "modality", modality),
          Checks.part("rating", id, "condition", condition),
          Checks.part("rating", id, "level", scale),
          Checks.part("rating", id, "level", level),
          grades,
          significance,
          support,
          intent,
          outcome,
          comparison,
          timePoint,
          Checks.part("rating", id, "source", provenance),
          citation,
          documents,
          changeReason,
          position,
          qualifiers,
          reviewed,
          updated,
          summary,
          findings);
    }
  }
}
