package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Source;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Answers questions about the claims of one data set. Immutable. */
final class ClaimFinder {
  private final Vocabulary vocabulary;
  private final TermRows<Claim> rows;

  ClaimFinder(Dataset dataset, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    List<String> sources = dataset.sources().stream().map(Source::id).toList();
    List<Claim> sorted =
        dataset.claims().stream()
            .sorted(
                Comparator.comparing(Claim::topic)
                    .thenComparing(c -> vocabulary.modalityTree().number(c.modality().id()))
                    .thenComparing(c -> sources.indexOf(c.source().id())))
            .toList();
    rows = new TermRows<>(sorted, Claim::modality, Claim::condition, vocabulary);
  }

  /** All hits, in default order, whatever the limit. */
  List<ClaimMatch> find(ClaimCriteria criteria) {
    CommonCriteria common = criteria.common();
    Predicate<Claim> test = test(criteria);
    return rows
        .find(
            vocabulary.modalityAxis(common.modalities()),
            vocabulary.conditionAxis(common.conditions()),
            ClaimMatch::new)
        .stream()
        .filter(match -> test.test(match.claim()))
        .toList();
  }

  private Predicate<Claim> test(ClaimCriteria criteria) {
    Predicate<Source> source = vocabulary.sourceTest(criteria.common().sources());
    Predicate<Claim> test = claim -> source.test(claim.source());
    if (!criteria.topics().isEmpty()) {
      test = test.and(claim -> criteria.topics().contains(claim.topic()));
    }
    if (!criteria.stances().isEmpty()) {
      test = test.and(claim -> criteria.stances().contains(claim.stance()));
    }
    if (!criteria.directions().isEmpty()) {
      test =
          test.and(claim -> claim.direction().filter(criteria.directions()::contains).isPresent());
    }
    if (criteria.common().text().isPresent()) {
      test = test.and(new WordFilter(criteria.common().text().get())::test);
    }
    return test;
  }
}
