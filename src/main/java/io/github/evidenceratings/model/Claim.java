package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a source says of a treatment without grading it. Immutable.
 *
 * <p>Claims that agree in modality, topic, aspect, condition and comparators answer the same
 * question, and may answer it differently.
 *
 * @param id the id, unique among the claims of a data set
 * @param modality the treatment it is made about
 * @param topic what it speaks of
 * @param aspect what of the topic, in a few words: an outcome, a substance, an effect; empty if the
 *     claim is about the topic as a whole
 * @param condition the condition it is made for, if it names one
 * @param circumstance when or for whom it holds, where the source limits it
 * @param cointerventions what is given along with the treatment
 * @param comparators the treatments it is compared with
 * @param stance whether the source asserts, denies or leaves open what is stated
 * @param direction which way an effect is said to go
 * @param frequency in how many cases, where the source says so
 * @param quantity how much, how many or how long, where the source says so
 * @param step the 1-based place in the order of steps, for a procedure
 * @param summary the claim in a sentence of our own
 * @param provenance who says so, and where
 */
public record Claim(
    String id,
    Modality modality,
    ClaimTopic topic,
    Optional<String> aspect,
    Optional<Condition> condition,
    Optional<String> circumstance,
    List<Modality> cointerventions,
    List<Modality> comparators,
    Stance stance,
    Optional<Direction> direction,
    Optional<Frequency> frequency,
    Optional<Quantity> quantity,
    OptionalInt step,
    String summary,
    Provenance provenance)
    implements Identified {
  /**
   * @throws IllegalArgumentException if a text is blank, a treatment is named twice or compared
   *     with itself, a use is denied or a use denied is not, a claim of efficacy has no direction
   *     although it is not left open, a direction disagrees with a finding, or a step stands
   *     outside a procedure or before the first
   */
  public Claim {
    Checks.id("claim", id);
    Checks.text("claim aspect", aspect);
    Checks.text("claim circumstance", circumstance);
    cointerventions = Checks.distinctIds("co-intervention", cointerventions);
    comparators = Checks.distinctIds("comparator", comparators);
    Checks.text("claim summary", summary);
    for (Modality comparator : comparators) {
      require(
          !comparator.id().equals(modality.id()),
          id,
          "\"" + modality.id() + "\" is compared with itself");
    }
    require(
        topic != ClaimTopic.USE || stance != Stance.DENIED,
        id,
        "a use that is denied has the topic " + ClaimTopic.NOT_FOR.label());
    require(
        topic != ClaimTopic.NOT_FOR || stance == Stance.DENIED,
        id,
        "the topic " + ClaimTopic.NOT_FOR.label() + " is for uses that are denied");
    require(
        topic != ClaimTopic.EFFICACY || direction.isPresent() || stance == Stance.OPEN,
        id,
        "a claim of efficacy says which way the effect goes, unless it is left open");
    require(
        direction.isEmpty() || direction.get() != Direction.DISAGREES,
        id,
        "only a finding disagrees with another");
    require(
        direction.isEmpty() || direction.get() != Direction.COMPARABLE || !comparators.isEmpty(),
        id,
        "comparable means to a treatment, and none is named");
    require(
        step.isEmpty() || (topic == ClaimTopic.PROCEDURE && step.getAsInt() >= 1),
        id,
        "only a procedure has steps, counted from 1");
  }

  private static void require(boolean holds, String id, String message) {
    if (!holds) {
      throw new IllegalArgumentException("claim \"" + id + "\": " + message);
    }
  }

  /** Who says so. */
  public Source source() {
    return provenance.source();
  }
}
