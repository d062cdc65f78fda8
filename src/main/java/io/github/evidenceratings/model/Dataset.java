package io.github.evidenceratings.model;

import io.github.evidenceratings.internal.text.NameKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One edition of a data set: everything that was loaded, whole and consistent. Immutable. New parts
 * may be added in later versions, so create it with {@link #builder(Edition)} rather than the
 * constructor.
 *
 * @param edition which data set this is, and which version
 * @param scales the scales in use, and only those
 * @param sources the documents
 * @param modalities the treatments
 * @param conditions what is treated
 * @param ratings the ratings, with their findings
 * @param safety the safety assessments
 * @param residuals the catch-alls
 * @param appraisals how far sources and findings can be trusted
 * @param claimTopics the topics of claims beside the built-in ones, in order
 * @param claims what sources say without grading it
 */
public record Dataset(
    Edition edition,
    List<RatingScale> scales,
    List<Source> sources,
    List<Modality> modalities,
    List<Condition> conditions,
    List<Rating> ratings,
    List<SafetyAssessment> safety,
    List<Residual> residuals,
    List<Appraisal> appraisals,
    List<ClaimTopic> claimTopics,
    List<Claim> claims) {
  /**
   * @throws IllegalArgumentException if an id is used twice, a part refers to a scale, source or
   *     term that the data set does not hold, a claim topic differs from the built-in one of its id
   *     or has the name of another, the broader terms run in a circle, or ids of scales or names of
   *     qualifiers differ by case only (both name columns), or a qualifier has two roles
   */
  public Dataset {
    IdList<RatingScale> scalesById = IdList.of("scale", scales);
    IdList<Source> sourcesById = IdList.of("source", sources);
    IdList<Modality> modalitiesById = IdList.of("modality", modalities);
    IdList<Condition> conditionsById = IdList.of("condition", conditions);
    scales = scalesById;
    sources = sourcesById;
    modalities = modalitiesById;
    conditions = conditionsById;
    checkCase("scale", scales.stream().map(RatingScale::id));
    Map<String, Qualifier.Role> roles = new LinkedHashMap<>();
    for (Rating rating : ratings) {
      for (Qualifier qualifier : rating.qualifiers()) {
        if (roles.computeIfAbsent(qualifier.name(), name -> qualifier.role()) != qualifier.role()) {
          throw new IllegalArgumentException(
              "qualifier \"" + qualifier.name() + "\" is both a subject and metadata");
        }
      }
    }
    checkCase("qualifier", roles.keySet().stream());
    ratings = IdList.of("rating", ratings);
    safety = IdList.of("safety assessment", safety);
    residuals = IdList.of("residual", residuals);
    appraisals = IdList.of("appraisal", appraisals);
    claimTopics = declared(claimTopics);
    IdList<ClaimTopic> topics = IdList.of("claim topic", ClaimTopic.withBuiltIn(claimTopics));
    Checks.distinct("claim topic name", topics, topic -> NameKey.of(topic.name()));
    claims = IdList.of("claim", claims);

    var held =
        new DatasetReferences(scalesById, sourcesById, modalitiesById, conditionsById, topics);
    held.checkTerms(modalities);
    held.checkTerms(conditions);
    held.checkComponents(modalities);
    checkTree("modality", held.modalities());
    checkTree("condition", held.conditions());
    Set<String> findings = new HashSet<>();
    for (Rating rating : ratings) {
      held.checkScale(rating.scale());
      held.checkModality(rating.modality());
      held.checkCondition(rating.condition());
      held.checkSource(rating.source());
      held.checkModalities(rating.comparison().modalities());
      for (Grade grade : rating.grades()) {
        held.checkScale(grade.scale());
      }
      for (Finding finding : rating.findings()) {
        held.checkFinding(finding);
        if (!findings.add(finding.id())) {
          throw new IllegalArgumentException("finding \"" + finding.id() + "\" is given twice");
        }
      }
    }
    for (SafetyAssessment assessment : safety) {
      held.checkScale(assessment.scale());
      held.checkModality(assessment.modality());
      held.checkSource(assessment.provenance().source());
    }
    for (Residual residual : residuals) {
      held.checkScale(residual.scale());
      held.checkModality(residual.modality());
      held.checkSource(residual.provenance().source());
    }
    for (Appraisal appraisal : appraisals) {
      held.checkScale(appraisal.scale());
      appraisal.appraised().ifPresent(held::checkSource);
      held.checkSource(appraisal.provenance().source());
      if (appraisal.finding().filter(id -> !findings.contains(id)).isPresent()) {
        throw new IllegalArgumentException(
            "appraisal \""
                + appraisal.id()
                + "\": finding \""
                + appraisal.finding().get()
                + "\" is not in the data set");
      }
    }
    held.checkClaims(claims);
  }

  /** Topics without the built-in ones, in order. */
  private static List<ClaimTopic> declared(List<ClaimTopic> topics) {
    for (ClaimTopic topic : topics) {
      for (ClaimTopic builtIn : ClaimTopic.builtIn()) {
        if (builtIn.id().equals(topic.id()) && !builtIn.equals(topic)) {
          throw new IllegalArgumentException(
              "claim topic \"" + topic.id() + "\" differs from the built-in topic of that id");
        }
      }
    }
    return topics.stream().filter(topic -> !topic.isBuiltIn()).sorted().toList();
  }

  /** Every topic that a claim may have, built in or declared, in order. */
  public List<ClaimTopic> topics() {
    return ClaimTopic.withBuiltIn(claimTopics);
  }

  /** The rating with an id. */
  public Optional<Rating> findRating(String id) {
    return Optional.ofNullable(((IdList<Rating>) ratings).find(id));
  }

  /** The claim with an id. */
  public Optional<Claim> findClaim(String id) {
    return Optional.ofNullable(((IdList<Claim>) claims).find(id));
  }

  /** A builder of an edition of a data set, empty at first. */
  public static Builder builder(Edition edition) {
    return new Builder(edition);
  }

  /** A builder that holds all parts of this data set, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(edition);
    copy.scales = scales;
    copy.sources = sources;
    copy.modalities = modalities;
    copy.conditions = conditions;
    copy.ratings = ratings;
    copy.safety = safety;
    copy.residuals = residuals;
    copy.appraisals = appraisals;
    copy.claimTopics = claimTopics;
    copy.claims = claims;
    return copy;
  }

  /**
   * Builds a data set. Each method replaces the part of its name and returns this builder. Lists
   * are read by {@link #build()}, not before. Not safe for use by several threads.
   */
  public static final class Builder {
    private Edition edition;
    private List<RatingScale> scales = List.of();
    private List<Source> sources = List.of();
    private List<Modality> modalities = List.of();
    private List<Condition> conditions = List.of();
    private List<Rating> ratings = List.of();
    private List<SafetyAssessment> safety = List.of();
    private List<Residual> residuals = List.of();
    private List<Appraisal> appraisals = List.of();
    private List<ClaimTopic> claimTopics = List.of();
    private List<Claim> claims = List.of();

    private Builder(Edition edition) {
      this.edition = edition;
    }

    public Builder edition(Edition edition) {
      this.edition = edition;
      return this;
    }

    public Builder scales(List<RatingScale> scales) {
      this.scales = scales;
      return this;
    }

    public Builder sources(List<Source> sources) {
      this.sources = sources;
      return this;
    }

    public Builder modalities(List<Modality> modalities) {
      this.modalities = modalities;
      return this;
    }

    public Builder conditions(List<Condition> conditions) {
      this.conditions = conditions;
      return this;
    }

    public Builder ratings(List<Rating> ratings) {
      this.ratings = ratings;
      return this;
    }

    public Builder safety(List<SafetyAssessment> safety) {
      this.safety = safety;
      return this;
    }

    public Builder residuals(List<Residual> residuals) {
      this.residuals = residuals;
      return this;
    }

    public Builder appraisals(List<Appraisal> appraisals) {
      this.appraisals = appraisals;
      return this;
    }

    public Builder claimTopics(List<ClaimTopic> claimTopics) {
      this.claimTopics = claimTopics;
      return this;
    }

    public Builder claims(List<Claim> claims) {
      this.claims = claims;
      return this;
    }

    /**
     * The data set.
     *
     * @throws IllegalArgumentException if the data set's constructor refuses a part
     */
    public Dataset build() {
      return new Dataset(
          edition,
          scales,
          sources,
          modalities,
          conditions,
          ratings,
          safety,
          residuals,
          appraisals,
          claimTopics,
          claims);
    }
  }

  private static void checkCase(String what, Stream<String> names) {
    Map<String, String> known = new HashMap<>();
    names
        .distinct()
        .forEach(
            name -> {
              String other = known.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
              if (other != null) {
                throw new IllegalArgumentException(
                    what + " \"" + name + "\" differs from \"" + other + "\" by case only");
              }
            });
  }

  private static void checkTree(String what, IdList<? extends Term> terms) {
    Set<String> settled = new HashSet<>();
    for (Term start : terms) {
      Set<String> path = new HashSet<>();
      Term term = start;
      while (term.broader().isPresent() && !settled.contains(term.id())) {
        if (!path.add(term.id())) {
          throw new IllegalArgumentException(
              what + " \"" + term.id() + "\" is broader than itself through its broader terms");
        }
        String broader = term.broader().get().id();
        Term next = terms.find(broader);
        if (next == null) {
          throw new IllegalArgumentException(
              what + " \"" + term.id() + "\" has the unknown broader term \"" + broader + "\"");
        }
        term = next;
      }
      settled.addAll(path);
    }
  }
}
