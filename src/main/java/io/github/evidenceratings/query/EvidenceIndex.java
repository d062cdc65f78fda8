package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks things up in one data set; what {@code EvidenceLibrary} is built on. Immutable and safe to
 * share between threads.
 */
public final class EvidenceIndex {
  private final Dataset dataset;
  private final Vocabulary vocabulary;
  private final RatingFinder ratings;
  private final ClaimFinder claims;

  /** Indexes a data set. */
  public EvidenceIndex(Dataset dataset) {
    this.dataset = dataset;
    vocabulary = new Vocabulary(dataset);
    ratings = new RatingFinder(dataset, vocabulary);
    claims = new ClaimFinder(dataset, vocabulary);
  }

  /** What is indexed. */
  public Dataset dataset() {
    return dataset;
  }

  /** Starts a question about ratings from another. */
  public RatingSearch search(RatingQuery query) {
    return new RatingSearch(ratings, query.criteria());
  }

  /** Starts a question about claims from another. */
  public ClaimSearch search(ClaimQuery query) {
    return new ClaimSearch(claims, query.criteria());
  }

  /** The answer to one question; never throws for a name it does not know. */
  public Answer answer(String modality, String condition) {
    return new Answerer(this, vocabulary).answer(modality, condition);
  }

  /** The modality of a name; empty if unknown, {@link AmbiguousTermException} if several. */
  public Optional<Modality> findModality(String name) {
    return vocabulary.modalities().find(name);
  }

  /** The modality of a name. */
  public Modality getModality(String name) {
    return vocabulary.modalities().get(name);
  }

  /** The condition of a name; empty if unknown, {@link AmbiguousTermException} if several. */
  public Optional<Condition> findCondition(String name) {
    return vocabulary.conditions().find(name);
  }

  /** The condition of a name. */
  public Condition getCondition(String name) {
    return vocabulary.conditions().get(name);
  }

  /** Whether one modality is another or below it. */
  public boolean isWithin(Modality narrow, Modality wide) {
    return vocabulary.modalityTree().isWithin(narrow, wide);
  }

  /** Whether one condition is another or below it. */
  public boolean isWithin(Condition narrow, Condition wide) {
    return vocabulary.conditionTree().isWithin(narrow, wide);
  }

  /** The modalities below one. */
  public List<Modality> narrower(Modality modality) {
    return vocabulary.modalityTree().narrower(modality.id());
  }

  /** The conditions below one. */
  public List<Condition> narrower(Condition condition) {
    return vocabulary.conditionTree().narrower(condition.id());
  }

  /** The modalities above one, nearest first. */
  public List<Modality> broader(Modality modality) {
    return vocabulary.modalityTree().broader(modality.id());
  }

  /** The conditions above one, nearest first. */
  public List<Condition> broader(Condition condition) {
    return vocabulary.conditionTree().broader(condition.id());
  }

  /** The source of an id or name; empty if unknown. */
  public Optional<Source> findSource(String name) {
    return vocabulary.sources().find(name);
  }

  /** The source of an id or name. */
  public Source getSource(String name) {
    return vocabulary.sources().get(name);
  }

  /** The scale in use of an id or name; empty if unknown. */
  public Optional<RatingScale> findScale(String name) {
    return vocabulary.scales().find(name);
  }

  /** The scale in use of an id or name. */
  public RatingScale getScale(String name) {
    return vocabulary.scales().get(name);
  }

  /** The safety assessments of a modality and those around it, in the data set's order. */
  public List<SafetyMatch> safety(String modality, TermScope scope) {
    TermMatcher<Modality> matcher =
        vocabulary.modalityMatcher(List.of(new TermCriterion(modality, scope)));
    List<SafetyMatch> found = new ArrayList<>();
    for (SafetyAssessment assessment : dataset.safety()) {
      matcher
          .relation(vocabulary.modalityTree().number(assessment.modality().id()))
          .ifPresent(r -> found.add(new SafetyMatch(assessment, Optional.of(r))));
    }
    return List.copyOf(found);
  }
}
