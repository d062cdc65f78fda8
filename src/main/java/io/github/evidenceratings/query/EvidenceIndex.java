package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks things up in one data set; what {@code EvidenceLibrary} is built on. Immutable and safe to
 * share between threads.
 */
public final class EvidenceIndex {
  private final Dataset dataset;
  private final TermTree<Modality> modalityTree;
  private final TermTree<Condition> conditionTree;
  private final TermNames<Modality> modalityNames;
  private final TermNames<Condition> conditionNames;
  private final NamedItems<Source> sources;
  private final NamedItems<RatingScale> scales;
  private final RatingRows rows;

  /** Indexes a data set. */
  public EvidenceIndex(Dataset dataset) {
    this.dataset = dataset;
    modalityTree = new TermTree<>(dataset.modalities());
    conditionTree = new TermTree<>(dataset.conditions());
    modalityNames = new TermNames<>(NameKind.MODALITY, modalityTree);
    conditionNames = new TermNames<>(NameKind.CONDITION, conditionTree);
    sources = new NamedItems<>(NameKind.SOURCE, dataset.sources(), Source::id, Source::name);
    scales = new NamedItems<>(NameKind.SCALE, dataset.scales(), RatingScale::id, RatingScale::name);
    rows = new RatingRows(dataset, modalityTree, conditionTree);
  }

  /** Starts a question from another. */
  public RatingSearch search(RatingQuery query) {
    return new RatingSearch(this, query.criteria());
  }

  /** The answer to one question; never throws for a name it does not know. */
  public Answer answer(String modality, String condition) {
    return new Answerer(this, modalityNames, conditionNames, modalityTree, conditionTree)
        .answer(modality, condition);
  }

  /** The modality of a name; empty if unknown, {@link AmbiguousTermException} if several. */
  public Optional<Modality> findModality(String name) {
    return modalityNames.find(name);
  }

  /** The modality of a name. */
  public Modality getModality(String name) {
    return modalityNames.get(name);
  }

  /** The condition of a name; empty if unknown, {@link AmbiguousTermException} if several. */
  public Optional<Condition> findCondition(String name) {
    return conditionNames.find(name);
  }

  /** The condition of a name. */
  public Condition getCondition(String name) {
    return conditionNames.get(name);
  }

  /** The modalities below one. */
  public List<Modality> narrower(Modality modality) {
    return modalityTree.narrower(modality.id());
  }

  /** The conditions below one. */
  public List<Condition> narrower(Condition condition) {
    return conditionTree.narrower(condition.id());
  }

  /** The modalities above one, nearest first. */
  public List<Modality> broader(Modality modality) {
    return modalityTree.broader(modality.id());
  }

  /** The conditions above one, nearest first. */
  public List<Condition> broader(Condition condition) {
    return conditionTree.broader(condition.id());
  }

  /** The source of an id or name; empty if unknown. */
  public Optional<Source> findSource(String name) {
    return sources.find(name);
  }

  /** The source of an id or name. */
  public Source getSource(String name) {
    return sources.get(name);
  }

  /** The scale in use of an id or name; empty if unknown. */
  public Optional<RatingScale> findScale(String name) {
    return scales.find(name);
  }

  /** The scale in use of an id or name. */
  public RatingScale getScale(String name) {
    return scales.get(name);
  }

  /** The safety assessments of a modality and those around it, in the data set's order. */
  public List<SafetyMatch> safety(String modality, TermScope scope) {
    TermAxis<Modality> axis = modalities(List.of(new Asked(modality, scope)));
    List<SafetyMatch> found = new ArrayList<>();
    for (SafetyAssessment assessment : dataset.safety()) {
      axis.relation(modalityTree.number(assessment.modality().id()))
          .ifPresent(r -> found.add(new SafetyMatch(assessment, Optional.of(r))));
    }
    return List.copyOf(found);
  }

  private TermAxis<Modality> modalities(List<Asked> asked) {
    return TermAxis.of(asked, modalityTree, modalityNames);
  }

  /** All hits, in the order asked, whatever the limit. */
  List<RatingMatch> run(Criteria criteria) {
    TermAxis<Modality> modality = modalities(criteria.modalities());
    TermAxis<Condition> condition =
        TermAxis.of(criteria.conditions(), conditionTree, conditionNames);
    Predicate<Rating> test = test(criteria);
    Stream<RatingMatch> hits =
        rows.find(modality, condition).stream().filter(match -> test.test(match.rating()));
    if (criteria.since().isPresent()) {
      LocalDate since = criteria.since().get();
      hits = hits.flatMap(match -> dated(match, since).stream());
    }
    if (criteria.order() != RatingOrder.LEVEL) {
      hits =
          hits.sorted(Comparator.comparing(RatingMatch::rating, RatingRows.by(criteria.order())));
    }
    return hits.toList();
  }

  private static Optional<RatingMatch> dated(RatingMatch match, LocalDate since) {
    boolean reviewed = match.rating().reviewed().isPresent();
    return match
        .rating()
        .reviewed()
        .or(match.rating()::updated)
        .filter(date -> !date.isBefore(since))
        .map(
            date ->
                new RatingMatch(
                    match.rating(),
                    match.condition(),
                    match.modality(),
                    Optional.of(reviewed ? DateBasis.REVIEWED : DateBasis.UPDATED)));
  }

  private Predicate<Rating> test(Criteria criteria) {
    Predicate<Rating> test = rating -> true;
    if (!criteria.sources().isEmpty()) {
      List<String> ids = criteria.sources().stream().map(s -> getSource(s).id()).toList();
      test = test.and(rating -> ids.contains(rating.source().id()));
    }
    List<RatingScale> scales = scalesOfRatings();
    if (!criteria.scales().isEmpty()) {
      List<RatingScale> asked = criteria.scales().stream().map(this::getScale).toList();
      test = test.and(rating -> asked.contains(rating.scale()));
      scales = asked;
    }
    if (!(criteria.level() instanceof LevelCriterion.Any)) {
      Predicate<Level> level = new LevelResolver(scales, dataset.scales()).test(criteria.level());
      test = test.and(rating -> level.test(rating.level()));
    }
    if (!criteria.directions().isEmpty() || !criteria.studied().isEmpty()) {
      TermAxis<Modality> studied = modalities(criteria.studied());
      test =
          test.and(rating -> rating.findings().stream().anyMatch(f -> has(f, criteria, studied)));
    }
    if (criteria.text().isPresent()) {
      test = test.and(new WordFilter(criteria.text().get())::test);
    }
    return test;
  }

  private boolean has(Finding finding, Criteria criteria, TermAxis<Modality> studied) {
    boolean points =
        criteria.directions().isEmpty() || criteria.directions().contains(finding.direction());
    return points
        && (studied.isOpen()
            || finding.studied().stream()
                .anyMatch(m -> studied.relation(modalityTree.number(m.id())).isPresent()));
  }

  /** The scales on which a level name is looked up: those that grade ratings, not safety. */
  private List<RatingScale> scalesOfRatings() {
    return dataset.scales().stream()
        .filter(scale -> scale.kind() != io.github.evidenceratings.model.ScaleKind.SAFETY)
        .toList();
  }
}
