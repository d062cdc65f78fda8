package io.github.evidenceratings.model;

import io.github.evidenceratings.model.Emphasis.Stress;
import io.github.evidenceratings.model.Stance.Denial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a treatment without grading it. Immutable. New parts may be added in later
 * versions, so create it with {@link #builder(String)} rather than the constructor.
 *
 * <p>Claims that agree in modality, topic, aspect, condition, population, co-interventions and
 * comparators answer the same question, and may answer it differently.
 *
 * @param id the id, unique among the claims of a data set
 * @param modality the treatment it is made about
 * @param topic what it speaks of
 * @param aspect what of the topic, in a few words: an outcome, a substance, an effect; empty if the
 *     claim is about the topic as a whole
 * @param condition the condition it is made for, if it names one
 * @param circumstance when it holds, where the source limits it
 * @param cointerventions what is given along with the treatment
 * @param comparators the treatments it is compared with
 * @param stance whether the source asserts, denies or leaves open what is stated
 * @param direction which way an effect is said to go
 * @param frequency in how many cases, where the source says so
 * @param quantity how much, how many or how long, where the source says so
 * @param step the 1-based place in the order of steps, for a procedure
 * @param summary the claim in a sentence of our own
 * @param provenance who says so, and where
 * @param population the group of people to whom the source limits it, such as {@code selected
 *     patients}
 * @param practice for a use, what the source says of practice, such as {@code common use}
 * @param denial what the source means, where it denies something
 * @param emphasis how strongly the source words it
 * @param stressed what the source stresses, if the claim is emphatic
 * @param seen the page on which it was seen, and when
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
    Provenance provenance,
    Optional<String> population,
    Optional<String> practice,
    Optional<Denial> denial,
    Optional<Emphasis> emphasis,
    List<Stress> stressed,
    Optional<PageSeen> seen)
    implements Identified {
  /**
   * In how many cases something holds, as far as a source says so; that it may hold says nothing.
   */
  public enum Frequency implements Labeled {
    /** In most cases: "most", "typically", "usually". */
    MOST("most"),
    /** In many: "many", "often", "common". */
    MANY("many"),
    /** In some: "some", "sometimes", "in some cases". */
    SOME("some"),
    /** In few: "rare". */
    RARE("rare");

    private final String label;

    Frequency(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * The page on which a claim was seen, and when. Pages change, so a claim may be gone the next
   * time. Immutable.
   *
   * @param location the address of the page, or its place on the site, such as {@code FAQ, question
   *     3}
   * @param date when it was seen
   */
  public record PageSeen(Optional<String> location, Optional<PartialDate> date) {
    /** Describes which locations are valid, for messages. */
    public static final String RULE =
        "a place on the site in words, or " + DocumentId.Kind.URL.rule();

    /**
     * @throws IllegalArgumentException if there is neither a location nor a date, or the location
     *     is blank or an invalid address
     */
    public PageSeen {
      Checks.text("location of a page", location);
      if (location.isPresent() && !isLocation(location.get())) {
        throw new IllegalArgumentException(
            "location of a page \"" + location.get() + "\" is not valid; allowed: " + RULE);
      }
      if (location.isEmpty() && date.isEmpty()) {
        throw new IllegalArgumentException("a page seen has neither a location nor a date");
      }
    }

    /** Tests whether a text is a valid location. Whether such a page exists is not looked up. */
    public static boolean isLocation(String text) {
      return !text.contains("://") || DocumentId.Kind.URL.isValid(text);
    }

    /** Location and date, separated by a comma. */
    @Override
    public String toString() {
      return Stream.concat(location.stream(), date.map(PartialDate::toString).stream())
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * @throws IllegalArgumentException if a text is blank, a treatment is named twice or compared
   *     with itself, a use is denied or a use denied is not, a claim of efficacy has no direction
   *     although it is not left open, a direction disagrees with a finding, a step stands outside a
   *     procedure or before the first, a practice is not that of a use, a denial has another
   *     stance, or something is stressed twice or by a claim that is not emphatic
   */
  public Claim {
    Checks.id("claim", id);
    Checks.text("claim aspect", aspect);
    Checks.text("claim circumstance", circumstance);
    cointerventions = Checks.distinctIds("co-intervention", cointerventions);
    comparators = Checks.distinctIds("comparator", comparators);
    Checks.text("claim summary", summary);
    Checks.text("claim population", population);
    Checks.text("claim practice", practice);
    stressed = Checks.distinct("stress", stressed, Stress::label);
    for (Modality comparator : comparators) {
      require(
          !comparator.id().equals(modality.id()),
          id,
          "\"" + modality.id() + "\" is compared with itself");
    }
    require(
        !topic.equals(ClaimTopic.USE) || stance != Stance.DENIED,
        id,
        "a use that is denied has the topic " + ClaimTopic.NOT_FOR.id());
    require(
        !topic.equals(ClaimTopic.NOT_FOR) || stance == Stance.DENIED,
        id,
        "the topic " + ClaimTopic.NOT_FOR.id() + " is for uses that are denied");
    require(
        !topic.equals(ClaimTopic.EFFICACY) || direction.isPresent() || stance == Stance.OPEN,
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
        step.isEmpty() || (topic.equals(ClaimTopic.PROCEDURE) && step.getAsInt() >= 1),
        id,
        "only a procedure has steps, counted from 1");
    require(
        practice.isEmpty() || topic.equals(ClaimTopic.USE) || topic.equals(ClaimTopic.NOT_FOR),
        id,
        "only a claim of use refers to a practice");
    require(
        denial.isEmpty() || stance == Stance.DENIED,
        id,
        "only a claim with the stance " + Stance.DENIED.label() + " has a denial");
    require(
        stressed.isEmpty() || emphasis.filter(Emphasis.EMPHATIC::equals).isPresent(),
        id,
        "only an emphatic claim stresses something");
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

  /** A builder of a claim with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this claim, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.modality = modality;
    copy.topic = topic;
    copy.aspect = aspect;
    copy.condition = condition;
    copy.circumstance = circumstance;
    copy.cointerventions = cointerventions;
    copy.comparators = comparators;
    copy.stance = stance;
    copy.direction = direction;
    copy.frequency = frequency;
    copy.quantity = quantity;
    copy.step = step;
    copy.summary = summary;
    copy.provenance = provenance;
    copy.population = population;
    copy.practice = practice;
    copy.denial = denial;
    copy.emphasis = emphasis;
    copy.stressed = stressed;
    copy.seen = seen;
    return copy;
  }

  /**
   * Builds a claim. Each method sets the part of its name and returns this builder. Null means that
   * an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable Modality modality;
    private @Nullable ClaimTopic topic;
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
    private @Nullable String summary;
    private @Nullable Provenance provenance;
    private Optional<String> population = Optional.empty();
    private Optional<String> practice = Optional.empty();
    private Optional<Denial> denial = Optional.empty();
    private Optional<Emphasis> emphasis = Optional.empty();
    private List<Stress> stressed = List.of();
    private Optional<PageSeen> seen = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder modality(Modality modality) {
      this.modality = modality;
      return this;
    }

    public Builder topic(ClaimTopic topic) {
      this.topic = topic;
      return this;
    }

    public Builder aspect(@Nullable String aspect) {
      this.aspect = Optional.ofNullable(aspect);
      return this;
    }

    public Builder condition(@Nullable Condition condition) {
      this.condition = Optional.ofNullable(condition);
      return this;
    }

    public Builder circumstance(@Nullable String circumstance) {
      this.circumstance = Optional.ofNullable(circumstance);
      return this;
    }

    public Builder cointerventions(List<Modality> cointerventions) {
      this.cointerventions = List.copyOf(cointerventions);
      return this;
    }

    public Builder comparators(List<Modality> comparators) {
      this.comparators = List.copyOf(comparators);
      return this;
    }

    /** Whether it asserts, denies or leaves open; without a call, it asserts. */
    public Builder stance(Stance stance) {
      this.stance = stance;
      return this;
    }

    public Builder direction(@Nullable Direction direction) {
      this.direction = Optional.ofNullable(direction);
      return this;
    }

    public Builder frequency(@Nullable Frequency frequency) {
      this.frequency = Optional.ofNullable(frequency);
      return this;
    }

    public Builder quantity(@Nullable Quantity quantity) {
      this.quantity = Optional.ofNullable(quantity);
      return this;
    }

    /** The 1-based place in the order of steps. */
    public Builder step(int step) {
      this.step = OptionalInt.of(step);
      return this;
    }

    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    public Builder provenance(Provenance provenance) {
      this.provenance = provenance;
      return this;
    }

    /** Who says so, without a place in it. */
    public Builder source(Source source) {
      return provenance(Provenance.of(source));
    }

    /** Who says so, and where, such as under which heading; null where the place is not known. */
    public Builder source(Source source, @Nullable String locator) {
      return provenance(new Provenance(source, Optional.ofNullable(locator)));
    }

    public Builder population(@Nullable String population) {
      this.population = Optional.ofNullable(population);
      return this;
    }

    public Builder practice(@Nullable String practice) {
      this.practice = Optional.ofNullable(practice);
      return this;
    }

    public Builder denial(@Nullable Denial denial) {
      this.denial = Optional.ofNullable(denial);
      return this;
    }

    public Builder emphasis(@Nullable Emphasis emphasis) {
      this.emphasis = Optional.ofNullable(emphasis);
      return this;
    }

    public Builder stressed(List<Stress> stressed) {
      this.stressed = List.copyOf(stressed);
      return this;
    }

    public Builder seen(@Nullable PageSeen seen) {
      this.seen = Optional.ofNullable(seen);
      return this;
    }

    /**
     * The claim.
     *
     * @throws IllegalStateException if a required part is missing: modality, topic, summary or
     *     source
     * @throws IllegalArgumentException if the claim's constructor refuses a part
     */
    public Claim build() {
      return new Claim(
          id,
          Checks.part("claim", id, "modality", modality),
          Checks.part("claim", id, "topic", topic),
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
          Checks.part("claim", id, "summary", summary),
          Checks.part("claim", id, "source", provenance),
          population,
          practice,
          denial,
          emphasis,
          stressed,
          seen);
    }
  }
}
