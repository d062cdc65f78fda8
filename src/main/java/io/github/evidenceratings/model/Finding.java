package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a source reports of the research behind a rating: population, treatment, comparator and
 * outcome, the direction, and how much research there is. Immutable.
 *
 * @param id the id, unique among the findings of a data set
 * @param studied the treatments actually studied; empty where the source does not specify
 * @param cointerventions what was given along with them
 * @param condition the condition the participants had, where narrower than the rated one
 * @param population who was studied, where stated
 * @param comparison what it was compared with
 * @param outcome what was measured
 * @param direction which way the finding points
 * @param disputes the id of the finding of the same rating that this one disagrees with
 * @param body how much research the source says there is; empty where it does not say
 * @param summary the finding in a sentence of our own
 * @param provenance where it is reported
 */
public record Finding(
    String id,
    List<Modality> studied,
    List<Modality> cointerventions,
    Optional<Condition> condition,
    Optional<String> population,
    Comparison comparison,
    String outcome,
    Direction direction,
    Optional<String> disputes,
    Optional<BodyOfEvidence> body,
    String summary,
    Provenance provenance)
    implements Identified {
  /**
   * @throws IllegalArgumentException if a text is blank, a treatment is named twice, or the
   *     direction is {@link Direction#COMPARABLE} without an active comparator, or {@link
   *     Direction#DISAGREES} without a disputed finding or the reverse
   */
  public Finding {
    Checks.id("finding", id);
    studied = Checks.distinctIds("modality studied", studied);
    cointerventions = Checks.distinctIds("co-intervention", cointerventions);
    Checks.text("finding population", population);
    Checks.text("finding outcome", outcome);
    Checks.text("finding summary", summary);
    if (direction == Direction.COMPARABLE && comparison.kind() != ComparatorKind.ACTIVE) {
      throw new IllegalArgumentException(
          "finding \""
              + id
              + "\": comparable means to an active treatment, not to "
              + comparison.kind().label());
    }
    if ((direction == Direction.DISAGREES) != disputes.isPresent()) {
      throw new IllegalArgumentException(
          "finding \""
              + id
              + "\": a finding that disagrees names the finding it disputes, and no other does");
    }
  }

  /**
   * Whether another finding is about the same question: the same condition, population, treatments,
   * comparator and outcome; conditions and treatments by their ids, treatments in any order.
   */
  public boolean sameQuestionAs(Finding other) {
    return question().equals(other.question());
  }

  /**
   * What it is about, as a text to group findings by, not to be shown: the same for two findings if
   * {@link #sameQuestionAs} holds.
   */
  public String question() {
    // Texts keep quick in hash tables whatever is in them, which records do not.
    return String.join(
        "\0",
        condition.map(Condition::id).orElse(""),
        comparison.kind().name(),
        ids(comparison.modalities()),
        ids(studied),
        ids(cointerventions),
        population.map(text -> text.length() + ":" + text).orElse(""),
        outcome);
  }

  private static String ids(List<Modality> modalities) {
    return modalities.stream().map(Modality::id).sorted().collect(Collectors.joining(" "));
  }
}
