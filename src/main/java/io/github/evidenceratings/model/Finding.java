package io.github.evidenceratings.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a source reports of the research behind a rating: population, treatment, comparator and
 * outcome, the direction, and how much research there is. Immutable. New parts may be added in
 * later versions, so create it with {@link #builder(String)} rather than the constructor.
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
 * @param estimate how large the effect was, where the source says so
 * @param studies how many studies it rests on, where stated
 * @param participants how many people took part in them, where stated
 * @param certainty how certain the source is of this finding: a level of a certainty scale
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
    Optional<Estimate> estimate,
    Optional<Integer> studies,
    Optional<Integer> participants,
    Optional<Grade> certainty,
    String summary,
    Provenance provenance)
    implements Identified {
  /** How much research the source says stands behind a finding. */
  public enum BodyOfEvidence implements Labeled {
    /** Most of the research there is. */
    MOST("most research"),
    /** Some research. */
    SOME("some research"),
    /** Early research only. */
    EARLY("early research");

    private final String label;

    BodyOfEvidence(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * @throws IllegalArgumentException if a text is blank, a treatment is named twice, there is no
   *     study or participant, or fewer participants than studies, the scale of the certainty does
   *     not grade certainty, or the direction is {@link Direction#COMPARABLE} without an active
   *     comparator, or {@link Direction#DISAGREES} without a disputed finding or the reverse
   */
  public Finding {
    Checks.id("finding", id);
    studied = Checks.distinctIds("modality studied", studied);
    cointerventions = Checks.distinctIds("co-intervention", cointerventions);
    Checks.text("finding population", population);
    Checks.text("finding outcome", outcome);
    Checks.text("finding summary", summary);
    requirePositive(id, "studies", studies);
    requirePositive(id, "participants", participants);
    if (studies.isPresent() && participants.isPresent() && participants.get() < studies.get()) {
      throw new IllegalArgumentException(
          "finding \""
              + id
              + "\": fewer participants ("
              + participants.get()
              + ") than studies ("
              + studies.get()
              + ")");
    }
    if (certainty.isPresent() && certainty.get().scale().kind() != ScaleKind.CERTAINTY) {
      RatingScale scale = certainty.get().scale();
      throw new IllegalArgumentException(
          "finding \""
              + id
              + "\": scale \""
              + scale.id()
              + "\" grades "
              + scale.kind().label()
              + ", not "
              + ScaleKind.CERTAINTY.label());
    }
    if (direction == Direction.COMPARABLE && comparison.kind() != Comparison.Kind.ACTIVE) {
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

  private static void requirePositive(String id, String what, Optional<Integer> number) {
    if (number.isPresent() && number.get() < 1) {
      throw new IllegalArgumentException(
          "finding \""
              + id
              + "\": the number of "
              + what
              + ", "
              + number.get()
              + ", is not positive");
    }
  }

  /**
   * Whether another finding is about the same question: the same condition, population, treatments,
   * comparator and outcome; conditions and treatments by their ids, treatments in any order. What
   * was found, such as the direction or the estimate, is not part of the question.
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

  /**
   * The estimate, the numbers of studies and participants, and the certainty, in words; empty if
   * the finding has none of them.
   */
  public List<String> figures() {
    List<String> figures = new ArrayList<>();
    estimate.ifPresent(e -> figures.add(e.toString()));
    List<String> counts = new ArrayList<>();
    studies.ifPresent(n -> counts.add(n + (n == 1 ? " study" : " studies")));
    participants.ifPresent(n -> counts.add(n + (n == 1 ? " person" : " people")));
    if (!counts.isEmpty()) {
      figures.add(String.join(", ", counts));
    }
    certainty.map(Grade::text).ifPresent(figures::add);
    return List.copyOf(figures);
  }

  private static String ids(List<Modality> modalities) {
    return modalities.stream().map(Modality::id).sorted().collect(Collectors.joining(" "));
  }

  /** A builder of a finding with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this finding, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.studied = studied;
    copy.cointerventions = cointerventions;
    copy.condition = condition;
    copy.population = population;
    copy.comparison = comparison;
    copy.outcome = outcome;
    copy.direction = direction;
    copy.disputes = disputes;
    copy.body = body;
    copy.estimate = estimate;
    copy.studies = studies;
    copy.participants = participants;
    copy.certainty = certainty;
    copy.summary = summary;
    copy.provenance = provenance;
    return copy;
  }

  /**
   * Builds a finding. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private List<Modality> studied = List.of();
    private List<Modality> cointerventions = List.of();
    private Optional<Condition> condition = Optional.empty();
    private Optional<String> population = Optional.empty();
    private Comparison comparison = Comparison.NONE_STATED;
    private @Nullable String outcome;
    private @Nullable Direction direction;
    private Optional<String> disputes = Optional.empty();
    private Optional<BodyOfEvidence> body = Optional.empty();
    private Optional<Estimate> estimate = Optional.empty();
    private Optional<Integer> studies = Optional.empty();
    private Optional<Integer> participants = Optional.empty();
    private Optional<Grade> certainty = Optional.empty();
    private @Nullable String summary;
    private @Nullable Provenance provenance;

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder studied(List<Modality> studied) {
      this.studied = List.copyOf(studied);
      return this;
    }

    public Builder cointerventions(List<Modality> cointerventions) {
      this.cointerventions = List.copyOf(cointerventions);
      return this;
    }

    public Builder condition(@Nullable Condition condition) {
      this.condition = Optional.ofNullable(condition);
      return this;
    }

    public Builder population(@Nullable String population) {
      this.population = Optional.ofNullable(population);
      return this;
    }

    /** What it was compared with; without a call, no comparator is stated. */
    public Builder comparison(Comparison comparison) {
      this.comparison = comparison;
      return this;
    }

    public Builder outcome(String outcome) {
      this.outcome = outcome;
      return this;
    }

    public Builder direction(Direction direction) {
      this.direction = direction;
      return this;
    }

    public Builder disputes(@Nullable String disputes) {
      this.disputes = Optional.ofNullable(disputes);
      return this;
    }

    public Builder body(@Nullable BodyOfEvidence body) {
      this.body = Optional.ofNullable(body);
      return this;
    }

    public Builder estimate(@Nullable Estimate estimate) {
      this.estimate = Optional.ofNullable(estimate);
      return this;
    }

    public Builder studies(@Nullable Integer studies) {
      this.studies = Optional.ofNullable(studies);
      return this;
    }

    public Builder participants(@Nullable Integer participants) {
      this.participants = Optional.ofNullable(participants);
      return this;
    }

    public Builder certainty(@Nullable Grade certainty) {
      this.certainty = Optional.ofNullable(certainty);
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

    /**
     * The finding.
     *
     * @throws IllegalStateException if a required part is missing: outcome, direction, summary or
     *     source
     * @throws IllegalArgumentException if the finding's constructor refuses a part
     */
    public Finding build() {
      return new Finding(
          id,
          studied,
          cointerventions,
          condition,
          population,
          comparison,
          Checks.part("finding", id, "outcome", outcome),
          Checks.part("finding", id, "direction", direction),
          disputes,
          body,
          estimate,
          studies,
          participants,
          certainty,
          Checks.part("finding", id, "summary", summary),
          Checks.part("finding", id, "source", provenance));
    }
  }
}
