package io.github.evidenceratings.model;

import java.util.List;

/** Checks that a data set contains everything that its parts refer to, with equal values. */
record DatasetReferences(
    IdList<RatingScale> scales,
    IdList<Source> sources,
    IdList<Modality> modalities,
    IdList<Condition> conditions,
    IdList<ClaimTopic> topics) {

  private static <T extends Identified> void check(IdList<T> held, T item, String what) {
    T same = held.find(item);
    if (same != item && !item.equals(same)) {
      throw new IllegalArgumentException(
          what
              + " \""
              + item.id()
              + "\" is "
              + (same == null ? "not in the data set" : "not the one in the data set"));
    }
  }

  void checkScale(RatingScale scale) {
    check(scales, scale, "scale");
  }

  void checkSource(Source source) {
    check(sources, source, "source");
  }

  void checkModality(Modality modality) {
    check(modalities, modality, "modality");
  }

  void checkModalities(List<Modality> some) {
    for (Modality modality : some) {
      checkModality(modality);
    }
  }

  void checkCondition(Condition condition) {
    check(conditions, condition, "condition");
  }

  void checkTerms(List<? extends Term> terms) {
    for (Term term : terms) {
      for (Source source : term.sources()) {
        checkSource(source);
      }
      if (term.broader().isPresent() && term.broader().get().source().isPresent()) {
        checkSource(term.broader().get().source().get());
      }
    }
  }

  void checkComponents(List<Modality> combinations) {
    for (Modality modality : combinations) {
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
  }

  void checkFinding(Finding finding) {
    checkSource(finding.provenance().source());
    if (finding.condition().isPresent()) {
      checkCondition(finding.condition().get());
    }
    if (finding.certainty().isPresent()) {
      checkScale(finding.certainty().get().scale());
    }
    checkModalities(finding.studied());
    checkModalities(finding.cointerventions());
    checkModalities(finding.comparison().modalities());
  }

  void checkClaims(List<Claim> claims) {
    for (Claim claim : claims) {
      check(topics, claim.topic(), "claim topic");
      checkSource(claim.source());
      checkModality(claim.modality());
      if (claim.condition().isPresent()) {
        checkCondition(claim.condition().get());
      }
      checkModalities(claim.cointerventions());
      checkModalities(claim.comparators());
    }
  }
}
