package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.query.QueryPlan.Driver;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.KeyFilter;
import io.github.evidenceratings.query.index.RowLists;
import io.github.evidenceratings.query.index.RowScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Answers questions about the claims of one data set. Immutable. */
final class ClaimFinder {
  private static final int NO_CONDITION = -1;

  private final Vocabulary vocabulary;
  private final List<Claim> claims;
  private final int[] modalities;
  private final int[] conditions;
  private final int[] sources;
  private final RowLists byModality;
  private final RowLists byCondition;
  private final RowLists bySource;

  ClaimFinder(Dataset dataset, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    claims =
        dataset.claims().stream()
            .sorted(
                Comparator.comparing(Claim::topic)
                    .thenComparing(c -> vocabulary.modalityTree().number(c.modality().id()))
                    .thenComparing(c -> vocabulary.sources().number(c.source().id())))
            .toList();
    modalities = column(claim -> vocabulary.modalityTree().number(claim.modality().id()));
    conditions =
        column(
            claim ->
                claim
                    .condition()
                    .map(condition -> vocabulary.conditionTree().number(condition.id()))
                    .orElse(NO_CONDITION));
    sources = column(claim -> vocabulary.sources().number(claim.source().id()));
    byModality = RowLists.of(modalities, vocabulary.modalityTree().size());
    byCondition = RowLists.of(conditions, vocabulary.conditionTree().size());
    bySource = RowLists.of(sources, vocabulary.sources().size());
  }

  private int[] column(ToIntFunction<Claim> number) {
    return claims.stream().mapToInt(number).toArray();
  }

  /** All hits, in default order, whatever the limit. */
  List<ClaimMatch> find(ClaimCriteria criteria) {
    CommonCriteria common = criteria.common();
    TermMatcher<Modality> modality = vocabulary.modalityMatcher(common.modalities());
    TermMatcher<Condition> condition = vocabulary.conditionMatcher(common.conditions());
    List<KeyFilter<Driver>> keys = new ArrayList<>();
    if (!modality.isOpen()) {
      keys.add(new KeyFilter<>(Driver.MODALITY, byModality, modalities, modality.numbers()));
    }
    if (!condition.isOpen()) {
      keys.add(new KeyFilter<>(Driver.CONDITION, byCondition, conditions, condition.numbers()));
    }
    if (!common.sources().isEmpty()) {
      Intervals numbers = vocabulary.sourceNumbers(common.sources());
      keys.add(new KeyFilter<>(Driver.SOURCE, bySource, sources, numbers));
    }
    Predicate<Claim> test = test(criteria);
    RowScan<Driver> scan =
        new RowScan<>(
            Intervals.of(0, claims.size()), claims.size(), keys, row -> test.test(claims.get(row)));
    return scan.find(Integer.MAX_VALUE).stream()
        .mapToObj(
            row ->
                new ClaimMatch(
                    claims.get(row),
                    condition.relation(conditions[row]),
                    modality.relation(modalities[row])))
        .toList();
  }

  private Predicate<Claim> test(ClaimCriteria criteria) {
    Predicate<Claim> test = claim -> true;
    if (!criteria.topics().isEmpty()) {
      Set<ClaimTopic> topics =
          criteria.topics().stream().map(vocabulary.topics()::get).collect(Collectors.toSet());
      test = test.and(claim -> topics.contains(claim.topic()));
    }
    if (!criteria.stances().isEmpty()) {
      test = test.and(claim -> criteria.stances().contains(claim.stance()));
    }
    if (!criteria.directions().isEmpty()) {
      test =
          test.and(claim -> claim.direction().filter(criteria.directions()::contains).isPresent());
    }
    if (!criteria.emphases().isEmpty()) {
      test = test.and(claim -> claim.emphasis().filter(criteria.emphases()::contains).isPresent());
    }
    if (criteria.common().text().isPresent()) {
      test = test.and(new WordFilter(criteria.common().text().get())::test);
    }
    return test;
  }
}
