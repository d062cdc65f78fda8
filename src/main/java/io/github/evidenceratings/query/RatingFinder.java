package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.KeyFilter;
import io.github.evidenceratings.query.index.RowScan;
import io.github.evidenceratings.query.index.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/** Runs queries for the ratings of one data set. Immutable. */
final class RatingFinder {
  private final Vocabulary vocabulary;
  private final RatingIndex index;
  private final LevelResolver levels;
  private final QualifierIndex qualifiers;
  private final AppraisalIndex appraisals;

  RatingFinder(Dataset dataset, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    index = new RatingIndex(dataset, vocabulary);
    levels = new LevelResolver(dataset.scales(), index.levels());
    qualifiers = new QualifierIndex(index);
    appraisals = new AppraisalIndex(dataset.appraisals());
  }

  /** All matches in the order of the query, without its limit. */
  List<RatingMatch> find(RatingCriteria criteria) {
    return new ResolvedQuery(criteria).matches(Integer.MAX_VALUE);
  }

  /** The first matches in the order of the query, at most {@code most}. */
  List<RatingMatch> find(RatingCriteria criteria, int most) {
    return new ResolvedQuery(criteria).matches(most);
  }

  /** Counts the matches, without the limit. */
  int count(RatingCriteria criteria) {
    RowScan<QueryPlan.Driver> scan = new ResolvedQuery(criteria).scan();
    return scan.isExact() ? scan.size() : scan.find(Integer.MAX_VALUE).size();
  }

  /** Passes a rating of each level among the matches, in display order, with their number. */
  void countLevels(RatingCriteria criteria, ObjIntConsumer<Rating> action) {
    index.countLevels(new ResolvedQuery(criteria).scan().find(Integer.MAX_VALUE), action);
  }

  /** How a query is run. */
  QueryPlan explain(RatingCriteria criteria) {
    return QueryPlan.of(new ResolvedQuery(criteria).scan());
  }

  /** A query with its names looked up. */
  private final class ResolvedQuery {
    private final RatingCriteria criteria;
    private final TermMatcher<Modality> modality;
    private final TermMatcher<Condition> condition;
    private final List<KeyFilter<QueryPlan.Driver>> keys = new ArrayList<>(2);
    private final List<Predicate<Rating>> tests = new ArrayList<>(0);
    private Intervals range = index.all();

    ResolvedQuery(RatingCriteria criteria) {
      this.criteria = criteria;
      modality = vocabulary.modalityMatcher(criteria.common().modalities());
      condition = vocabulary.conditionMatcher(criteria.common().conditions());
    }

    List<RatingMatch> matches(int most) {
      boolean ranked = criteria.order() == RatingOrder.LEVEL;
      Rows rows = scan().find(ranked ? most : Integer.MAX_VALUE);
      return new RatingMatches(
          index, ranked ? rows : sorted(rows, most), modality, condition, criteria.asksDates());
    }

    private Rows sorted(Rows rows, int most) {
      int[] sorted =
          rows.stream()
              .boxed()
              .sorted(RatingSort.by(criteria.order(), index::rating))
              .limit(most)
              .mapToInt(row -> row)
              .toArray();
      return new Rows(sorted, 0, sorted.length);
    }

    RowScan<QueryPlan.Driver> scan() {
      terms();
      if (!criteria.common().sources().isEmpty()) {
        keys.add(index.bySource(vocabulary.sourceNumbers(criteria.common().sources())));
      }
      levels();
      if (criteria.asksDates()) {
        tests.add(this::isDated);
      }
      if (!criteria.qualifiers().isEmpty()) {
        qualifiers.filter(criteria.qualifiers(), keys, tests);
      }
      if (!criteria.intents().isEmpty()) {
        tests.add(rating -> rating.intent().filter(criteria.intents()::contains).isPresent());
      }
      if (!criteria.comparators().isEmpty()) {
        tests.add(rating -> criteria.comparators().contains(rating.comparison().kind()));
      }
      for (LevelName name : criteria.noWorseThan()) {
        Level bound = levels.appraisal(name);
        tests.add(rating -> appraisals.isNoWorse(rating, bound));
      }
      criteria
          .retracted()
          .ifPresent(yes -> tests.add(rating -> rating.retracted().isEmpty() != yes));
      if (!criteria.directions().isEmpty() || !criteria.studied().isEmpty()) {
        findings();
      }
      if (criteria.common().text().isPresent()) {
        tests.add(new WordFilter(criteria.common().text().get())::test);
      }
      return new RowScan<>(range, index.size(), keys, tests.isEmpty() ? null : this::passes);
    }

    private boolean passes(int row) {
      Rating rating = index.rating(row);
      for (Predicate<Rating> test : tests) {
        if (!test.test(rating)) {
          return false;
        }
      }
      return true;
    }

    private void terms() {
      if (modality.numbers().isSingle() && condition.numbers().isSingle()) {
        keys.add(index.byPair(modality.numbers(), condition.numbers()));
        return;
      }
      if (!modality.isOpen()) {
        keys.add(index.byModality(modality.numbers()));
      }
      if (!condition.isOpen()) {
        keys.add(index.byCondition(condition.numbers()));
      }
    }

    private void levels() {
      List<RatingScale> scales =
          criteria.scales().isEmpty()
              ? List.of()
              : criteria.scales().stream().map(vocabulary.scales()::get).toList();
      LevelCriterion level = criteria.level();
      boolean standing =
          level instanceof LevelCriterion.Rated || level instanceof LevelCriterion.Insufficient;
      if (standing && scales.isEmpty()) {
        // A further level on another scale does not make a rating of insufficient evidence.
        ownLevels(levels.numbers(level, scales));
      } else if (!(level instanceof LevelCriterion.Any)) {
        levels(levels.numbers(level, scales));
      }
      // Those levels are of the scales asked for already.
      if (!scales.isEmpty() && !standing) {
        levels(levels.numbers(scales));
      }
    }

    /** Asks for ratings with one of some levels, be it their own or a further one. */
    private void levels(Intervals numbers) {
      if (index.isBeside(numbers)) {
        tests.add(
            rating ->
                rating.levels().stream()
                    .anyMatch(level -> numbers.contains(index.levels().number(level))));
      } else {
        ownLevels(numbers);
      }
    }

    private void ownLevels(Intervals numbers) {
      if (range.size() == index.size()) {
        range = index.rowsAt(numbers);
      } else {
        tests.add(rating -> numbers.contains(index.levels().number(rating.level())));
      }
    }

    /**
     * Whether all of the review date, else of the update, lies where it was asked for. A rating
     * without dates is stale.
     */
    private boolean isDated(Rating rating) {
      PartialDate date = rating.reviewed().or(rating::updated).orElse(null);
      return criteria.since().filter(day -> date == null || !date.isSince(day)).isEmpty()
          && criteria.staleBefore().filter(day -> date != null && !date.isBefore(day)).isEmpty();
    }

    private void findings() {
      TermMatcher<Modality> studied = vocabulary.modalityMatcher(criteria.studied());
      if (!studied.isOpen()) {
        keys.add(index.byStudied(studied.numbers()));
      }
      tests.add(rating -> rating.findings().stream().anyMatch(f -> has(f, studied)));
    }

    private boolean has(Finding finding, TermMatcher<Modality> studied) {
      boolean points =
          criteria.directions().isEmpty() || criteria.directions().contains(finding.direction());
      return points
          && (studied.isOpen()
              || finding.studied().stream()
                  .anyMatch(
                      m -> studied.numbers().contains(vocabulary.modalityTree().number(m.id()))));
    }
  }
}
