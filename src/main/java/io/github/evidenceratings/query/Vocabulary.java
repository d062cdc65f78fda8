package io.github.evidenceratings.query;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.TermTree;
import java.util.List;

/** What names of a data set mean: terms in their trees, sources, scales, topics. Immutable. */
final class Vocabulary {
  private final TermTree<Modality> modalityTree;
  private final TermTree<Condition> conditionTree;
  private final TermNames<Modality> modalities;
  private final TermNames<Condition> conditions;
  private final TermMatcher<Modality> anyModality;
  private final TermMatcher<Condition> anyCondition;
  private final NamedItems<Source> sources;
  private final NamedItems<RatingScale> scales;
  private final NamedItems<ClaimTopic> topics;

  Vocabulary(Dataset dataset) {
    modalityTree = new TermTree<>(dataset.modalities());
    conditionTree = new TermTree<>(dataset.conditions());
    modalities = new TermNames<>(NameKind.MODALITY, modalityTree);
    conditions = new TermNames<>(NameKind.CONDITION, conditionTree);
    anyModality = TermMatcher.of(List.of(), modalityTree, modalities);
    anyCondition = TermMatcher.of(List.of(), conditionTree, conditions);
    sources = new NamedItems<>(NameKind.SOURCE, dataset.sources(), Source::id, Source::name);
    scales = new NamedItems<>(NameKind.SCALE, dataset.scales(), RatingScale::id, RatingScale::name);
    topics = new NamedItems<>(NameKind.TOPIC, dataset.topics(), ClaimTopic::id, ClaimTopic::name);
  }

  TermTree<Modality> modalityTree() {
    return modalityTree;
  }

  TermTree<Condition> conditionTree() {
    return conditionTree;
  }

  TermNames<Modality> modalities() {
    return modalities;
  }

  TermNames<Condition> conditions() {
    return conditions;
  }

  NamedItems<Source> sources() {
    return sources;
  }

  NamedItems<RatingScale> scales() {
    return scales;
  }

  NamedItems<ClaimTopic> topics() {
    return topics;
  }

  TermMatcher<Modality> modalityMatcher(List<TermCriterion> asked) {
    return asked.isEmpty() ? anyModality : TermMatcher.of(asked, modalityTree, modalities);
  }

  TermMatcher<Condition> conditionMatcher(List<TermCriterion> asked) {
    return asked.isEmpty() ? anyCondition : TermMatcher.of(asked, conditionTree, conditions);
  }

  /** The places, from 0, of the sources asked for in the data set. */
  Intervals sourceNumbers(List<String> asked) {
    return Intervals.ofNumbers(asked.stream().mapToInt(sources::number).toArray());
  }
}
