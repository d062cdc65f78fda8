package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Stance;
import java.util.ArrayList;
import java.util.List;

/** Everything a query for claims says. Within a list, one must hold; between them, all. */
record ClaimCriteria(
    CommonCriteria common,
    List<String> topics,
    List<Stance> stances,
    List<Direction> directions,
    List<Emphasis> emphases) {
  static final ClaimCriteria NONE =
      new ClaimCriteria(CommonCriteria.NONE, List.of(), List.of(), List.of(), List.of());

  ClaimCriteria with(CommonCriteria changed) {
    return new ClaimCriteria(changed, topics, stances, directions, emphases);
  }

  ClaimCriteria topic(String topic) {
    requireNonNull(topic, "topic");
    return new ClaimCriteria(
        common, CommonCriteria.plus(topics, topic), stances, directions, emphases);
  }

  ClaimCriteria stance(Stance stance) {
    requireNonNull(stance, "stance");
    return new ClaimCriteria(
        common, topics, CommonCriteria.plus(stances, stance), directions, emphases);
  }

  ClaimCriteria direction(Direction direction) {
    requireNonNull(direction, "direction");
    return new ClaimCriteria(
        common, topics, stances, CommonCriteria.plus(directions, direction), emphases);
  }

  ClaimCriteria emphasis(Emphasis emphasis) {
    requireNonNull(emphasis, "emphasis");
    return new ClaimCriteria(
        common, topics, stances, directions, CommonCriteria.plus(emphases, emphasis));
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    CommonCriteria.add(parts, "on topic ", topics.stream().map(CommonCriteria::quote).toList());
    CommonCriteria.add(parts, "with the stance ", labels(stances));
    CommonCriteria.add(parts, "of direction ", labels(directions));
    CommonCriteria.add(parts, "with the emphasis ", labels(emphases));
    return common.describe("claims", parts);
  }

  private static List<String> labels(List<? extends Labeled> choices) {
    return choices.stream().map(choice -> CommonCriteria.quote(choice.label())).toList();
  }
}
