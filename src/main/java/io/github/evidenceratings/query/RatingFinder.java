package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers questions about the ratings of one data set. Immutable. */
final class RatingFinder {
  private final Dataset dataset;
  private final Vocabulary vocabulary;
  private final TermRows<Rating> rows;

  RatingFinder(Dataset dataset, Vocabulary vocabulary) {
    this.dataset = dataset;
    this.vocabulary = vocabulary;
    rows =
        new TermRows<>(
            RatingSort.sorted(dataset),
            Rating::modality,
            rating -> Optional.of(rating.condition()),
            vocabulary);
  }

  /** All hits, in the order asked, whatever the limit. */
  List<RatingMatch> find(RatingCriteria criteria) {
    CommonCriteria common = criteria.common();
    Predicate<Rating> test = test(criteria);
    Stream<RatingMatch> hits =
        rows
            .find(
                vocabulary.modalityAxis(common.modalities()),
                vocabulary.conditionAxis(common.conditions()),
                (rating, c, m) -> new RatingMatch(rating, c, m, Optional.empty()))
            .stream()
            .filter(match -> test.test(match.rating()));
    if (criteria.since().isPresent() || criteria.staleBefore().isPresent()) {
      hits = hits.filter(match -> isDated(match.rating(), criteria)).map(RatingFinder::dated);
    }
    if (criteria.order() != RatingOrder.LEVEL) {
      hits =
          hits.sorted(Comparator.comparing(RatingMatch::rating, RatingSort.by(criteria.order())));
    }
    return hits.toList();
  }

  /** Whether the review date, else the update, lies where it was asked for. */
  private static boolean isDated(Rating rating, RatingCriteria criteria) {
    Optional<LocalDate> date = rating.reviewed().or(rating::updated);
    Predicate<LocalDate> since = day -> date.filter(d -> !d.isBefore(day)).isPresent();
    return criteria.since().filter(since.negate()).isEmpty()
        && criteria.staleBefore().filter(since).isEmpty();
  }

  private static RatingMatch dated(RatingMatch match) {
    DateBasis basis =
        match.rating().reviewed().isPresent()
            ? DateBasis.REVIEWED
            : match.rating().updated().isPresent() ? DateBasis.UPDATED : DateBasis.NEITHER;
    return new RatingMatch(match.rating(), match.condition(), match.modality(), Optional.of(basis));
  }

  private Predicate<Rating> test(RatingCriteria criteria) {
    Predicate<Source> source = vocabulary.sourceTest(criteria.common().sources());
    Predicate<Rating> test = rating -> source.test(rating.source());
    List<RatingScale> scales = scalesOfRatings();
    if (!criteria.scales().isEmpty()) {
      List<RatingScale> asked = criteria.scales().stream().map(vocabulary.scales()::get).toList();
      test =
          test.and(
              rating ->
                  asked.contains(rating.scale())
                      || rating.grades().stream().anyMatch(g -> asked.contains(g.scale())));
      scales = asked;
    }
    if (!(criteria.level() instanceof LevelCriterion.Any)) {
      Predicate<Level> level = new LevelResolver(scales, dataset.scales()).test(criteria.level());
      test = test.and(rating -> rating.levels().stream().anyMatch(level));
    }
    if (!criteria.qualifiers().isEmpty()) {
      test = test.and(new QualifierFilter(criteria.qualifiers(), dataset.ratings()));
    }
    if (!criteria.directions().isEmpty() || !criteria.studied().isEmpty()) {
      TermAxis<Modality> studied = vocabulary.modalityAxis(criteria.studied());
      test =
          test.and(rating -> rating.findings().stream().anyMatch(f -> has(f, criteria, studied)));
    }
    if (criteria.common().text().isPresent()) {
      test = test.and(new WordFilter(criteria.common().text().get())::test);
    }
    return test;
  }

  private boolean has(Finding finding, RatingCriteria criteria, TermAxis<Modality> studied) {
    boolean points =
        criteria.directions().isEmpty() || criteria.directions().contains(finding.direction());
    return points
        && (studied.isOpen()
            || finding.studied().stream()
                .anyMatch(
                    m -> studied.relation(vocabulary.modalityTree().number(m.id())).isPresent()));
  }

  /** The scales on which a level name is looked up: those that grade ratings, not safety. */
  private List<RatingScale> scalesOfRatings() {
    return dataset.scales().stream().filter(scale -> scale.kind() != ScaleKind.SAFETY).toList();
  }
}
