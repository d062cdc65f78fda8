package io.github.evidenceratings.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One edition of a data set: everything that was loaded, whole and consistent. Immutable.
 *
 * @param edition which data set this is, and which version
 * @param scales the scales in use, and only those
 * @param sources the documents
 * @param modalities the treatments
 * @param conditions what is treated
 * @param ratings the ratings, with their findings
 * @param safety the safety assessments
 * @param residuals the catch-alls
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
    List<Claim> claims) {
  /**
   * @throws IllegalArgumentException if an id is used twice, a part refers to a scale, source or
   *     term that the data set does not hold, or the broader terms run in a circle
   */
  public Dataset {
    IdList<RatingScale> scalesById = IdList.of("scale", scales, RatingScale::id);
    IdList<Source> sourcesById = IdList.of("source", sources, Source::id);
    IdList<Modality> modalitiesById = IdList.of("modality", modalities, Modality::id);
    IdList<Condition> conditionsById = IdList.of("condition", conditions, Condition::id);
    scales = scalesById;
    sources = sourcesById;
    modalities = modalitiesById;
    conditions = conditionsById;
    ratings = IdList.of("rating", ratings, Rating::id);
    safety = IdList.of("safety assessment", safety, SafetyAssessment::id);
    residuals = IdList.of("residual", residuals, Residual::id);
    claims = IdList.of("claim", claims, Claim::id);

    var held = new References(scalesById, sourcesById, modalitiesById, conditionsById);
    modalities.forEach(held::checkTerm);
    conditions.forEach(held::checkTerm);
    modalities.forEach(held::checkComponents);
    checkTree("modality", held.modalities());
    checkTree("condition", held.conditions());
    Set<String> findings = new HashSet<>();
    for (Rating rating : ratings) {
      held.check(held.scales(), rating.scale().id(), rating.scale(), "scale");
      held.check(held.modalities(), rating.modality().id(), rating.modality(), "modality");
      held.check(held.conditions(), rating.condition().id(), rating.condition(), "condition");
      held.checkSource(rating.source());
      for (Grade grade : rating.grades()) {
        held.check(held.scales(), grade.scale().id(), grade.scale(), "scale");
      }
      for (Finding finding : rating.findings()) {
        held.checkFinding(finding);
        if (!findings.add(finding.id())) {
          throw new IllegalArgumentException("finding \"" + finding.id() + "\" is given twice");
        }
      }
    }
    for (SafetyAssessment assessment : safety) {
      held.check(held.scales(), assessment.scale().id(), assessment.scale(), "scale");
      held.check(held.modalities(), assessment.modality().id(), assessment.modality(), "modality");
      held.checkSource(assessment.provenance().source());
    }
    for (Residual residual : residuals) {
      held.check(held.scales(), residual.scale().id(), residual.scale(), "scale");
      held.check(held.modalities(), residual.modality().id(), residual.modality(), "modality");
      held.checkSource(residual.provenance().source());
    }
    claims.forEach(held::checkClaim);
  }

  /** The rating with an id. */
  public Optional<Rating> findRating(String id) {
    return Optional.ofNullable(((IdList<Rating>) ratings).find(id));
  }

  /** The claim with an id. */
  public Optional<Claim> findClaim(String id) {
    return Optional.ofNullable(((IdList<Claim>) claims).find(id));
  }

  private static void checkTree(String what, IdList<? extends Term> terms) {
    for (Term start : terms) {
      Set<String> path = new HashSet<>();
      Term term = start;
      while (term.broader().isPresent()) {
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
    }
  }

  private record References(
      IdList<RatingScale> scales,
      IdList<Source> sources,
      IdList<Modality> modalities,
      IdList<Condition> conditions) {

    <T> void check(IdList<T> held, String id, T item, String what) {
      T same = held.find(id);
      if (same != item && !item.equals(same)) {
        throw new IllegalArgumentException(
            what
                + " \""
                + id
                + "\" is "
                + (same == null ? "not in the data set" : "not the one in the data set"));
      }
    }

    void checkSource(Source source) {
      check(sources, source.id(), source, "source");
    }

    void checkTerm(Term term) {
      term.sources().forEach(this::checkSource);
      term.broader().flatMap(Broader::source).ifPresent(this::checkSource);
    }

    void checkComponents(Modality modality) {
      for (String component : modality.components()) {
        if (modalities.find(component) == null) {
          throw new IllegalArgumentException(
              "modality \""
                  + modality.id()
                  + "\" combines \""
                  + component
                  + "\", which is not in the data set");
        }
      }
    }

    void checkFinding(Finding finding) {
      checkSource(finding.provenance().source());
      finding.condition().ifPresent(c -> check(conditions, c.id(), c, "condition"));
      for (var group :
          List.of(
              finding.studied(), finding.cointerventions(), finding.comparison().modalities())) {
        group.forEach(modality -> check(modalities, modality.id(), modality, "modality"));
      }
    }

    void checkClaim(Claim claim) {
      checkSource(claim.source());
      check(modalities, claim.modality().id(), claim.modality(), "modality");
      claim.condition().ifPresent(c -> check(conditions, c.id(), c, "condition"));
      claim.cointerventions().forEach(m -> check(modalities, m.id(), m, "modality"));
      claim.comparators().forEach(m -> check(modalities, m.id(), m, "modality"));
    }
  }
}
