package io.github.evidenceratings.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A claim in the making: asserted, and silent on all that a test does not set. */
public final class ClaimDraft {
  private final String id;
  private final Modality modality;
  private final ClaimTopic topic;
  private final Source source;
  private Optional<String> aspect = Optional.empty();
  private Optional<Condition> condition = Optional.empty();
  private Optional<String> circumstance = Optional.empty();
  private List<Modality> cointerventions = List.of();
  private List<Modality> comparators = List.of();
  private Stance stance = Stance.ASSERTED;
  private Optional<Direction> direction = Optional.empty();
  private Optional<Frequency> frequency = Optional.empty();
  private Optional<Quantity> quantity = Optional.empty();
  private OptionalInt step = OptionalInt.empty();
  private String summary = "So it is said.";

  public ClaimDraft(String id, Modality modality, ClaimTopic topic, Source source) {
    this.id = id;
    this.modality = modality;
    this.topic = topic;
    this.source = source;
  }

  public ClaimDraft aspect(String text) {
    aspect = Optional.of(text);
    return this;
  }

  public ClaimDraft condition(Condition named) {
    condition = Optional.of(named);
    return this;
  }

  public ClaimDraft circumstance(String text) {
    circumstance = Optional.of(text);
    return this;
  }

  public ClaimDraft cointerventions(Modality... modalities) {
    cointerventions = List.of(modalities);
    return this;
  }

  public ClaimDraft comparators(Modality... modalities) {
    comparators = List.of(modalities);
    return this;
  }

  public ClaimDraft stance(Stance taken) {
    stance = taken;
    return this;
  }

  public ClaimDraft direction(Direction said) {
    direction = Optional.of(said);
    return this;
  }

  public ClaimDraft frequency(Frequency said) {
    frequency = Optional.of(said);
    return this;
  }

  public ClaimDraft quantity(Quantity said) {
    quantity = Optional.of(said);
    return this;
  }

  public ClaimDraft step(int number) {
    step = OptionalInt.of(number);
    return this;
  }

  public ClaimDraft summary(String text) {
    summary = text;
    return this;
  }

  public Claim claim() {
    return new Claim(
        id,
        modality,
        topic,
        aspect,
        condition,
        circumstance,
        cointerventions,
        comparators,
        stance,
        direction,
        frequency,
        quantity,
        step,
        summary,
        Provenance.of(source));
  }
}
