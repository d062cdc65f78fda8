package io.github.evidenceratings.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is about. The topics that rules depend on are constants of this class, valid in
 * every data set. A data set declares any others it needs, such as a dose. Immutable. New parts may
 * be added in later versions, so create it with {@link #builder(String)} rather than the
 * constructor.
 *
 * <p>Topics sort by their order, then by id. Outputs show claims in that order.
 *
 * @param id the id, unique among the topics of a data set and the built-in ones
 * @param name the name in outputs, such as {@code onset of relief}
 * @param meaning what claims on the topic say, as a phrase that follows "about"
 * @param order the place among all topics, from 1; built-in topics have multiples of ten
 * @param subject what its claims describe
 */
public record ClaimTopic(String id, String name, String meaning, int order, Subject subject)
    implements Identified, Comparable<ClaimTopic> {
  /** What the claims on a topic describe. */
  public enum Subject implements Labeled {
    /** The treatment. */
    TREATMENT("treatment"),
    /** The condition treated, which the sentence of the claim then names. */
    CONDITION("condition");

    private final String label;

    Subject(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** A condition the treatment is used for. Never denied: a use denied is {@link #NOT_FOR}. */
  public static final ClaimTopic USE = builtIn("use", "a condition that it is used for", 50);

  /** A condition the treatment is said not to treat; always denied. */
  public static final ClaimTopic NOT_FOR =
      builtIn("not for", "a condition that it is said not to treat", 60);

  /** Whether it works. */
  public static final ClaimTopic EFFICACY =
      builtIn("efficacy", "whether it works, alone or beside another treatment", 70);

  /** The evidence itself. */
  public static final ClaimTopic EVIDENCE = builtIn("evidence", "the state of the evidence", 80);

  /** What is done. Only these claims have steps. */
  public static final ClaimTopic PROCEDURE =
      builtIn("procedure", "what is done, step by step, where and by whom", 160);

  /** How safe it is as a whole. */
  public static final ClaimTopic SAFETY = builtIn("safety", "how safe it is as a whole", 210);

  /** A harm it may do. */
  public static final ClaimTopic ADVERSE_EFFECT =
      builtIn("adverse effect", "a harm it may do", 220);

  /** What to heed. */
  public static final ClaimTopic PRECAUTION =
      builtIn("precaution", "what to heed before and during it", 230);

  /** What it may interact with. */
  public static final ClaimTopic INTERACTION =
      builtIn("interaction", "whether it interacts with medicines, supplements or foods", 240);

  private static final List<ClaimTopic> BUILT_IN =
      List.of(
          USE,
          NOT_FOR,
          EFFICACY,
          EVIDENCE,
          PROCEDURE,
          SAFETY,
          ADVERSE_EFFECT,
          PRECAUTION,
          INTERACTION);

  private static final Comparator<ClaimTopic> BY_ORDER =
      Comparator.comparingInt(ClaimTopic::order).thenComparing(ClaimTopic::id);

  /**
   * @throws IllegalArgumentException if the id is not valid, a text is blank, or the order is below
   *     1
   */
  public ClaimTopic {
    Checks.id("claim topic", id);
    Checks.text("claim topic name", name);
    Checks.text("claim topic meaning", meaning);
    if (order < 1) {
      throw new IllegalArgumentException("claim topic \"" + id + "\" has the order " + order);
    }
  }

  private static ClaimTopic builtIn(String name, String meaning, int order) {
    return new ClaimTopic(name.replace(' ', '-'), name, meaning, order, Subject.TREATMENT);
  }

  /** The topics that every data set has, in order. */
  public static List<ClaimTopic> builtIn() {
    return BUILT_IN;
  }

  /** Whether this is one of the topics that every data set has. */
  public boolean isBuiltIn() {
    return BUILT_IN.contains(this);
  }

  /** Built-in topics and some others, in order. */
  static List<ClaimTopic> withBuiltIn(List<ClaimTopic> others) {
    return Stream.concat(BUILT_IN.stream(), others.stream()).sorted().toList();
  }

  @Override
  public int compareTo(ClaimTopic other) {
    return BY_ORDER.compare(this, other);
  }

  /** Written out: the equality of a record is linked at run time, which slows the first answer. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ClaimTopic topic
            && id.equals(topic.id)
            && name.equals(topic.name)
            && meaning.equals(topic.meaning)
            && order == topic.order
            && subject == topic.subject);
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A builder of a topic with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Builds a claim topic. Each method sets the part of its name and returns this builder. Not safe
   * for use by several threads.
   */
  public static final class Builder {
    private final String id;
    private @Nullable String name;
    private @Nullable String meaning;
    private @Nullable Integer order;
    private Subject subject = Subject.TREATMENT;

    private Builder(String id) {
      this.id = id;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder meaning(String meaning) {
      this.meaning = meaning;
      return this;
    }

    public Builder order(int order) {
      this.order = order;
      return this;
    }

    /** What its claims describe; without a call, the treatment. */
    public Builder subject(Subject subject) {
      this.subject = subject;
      return this;
    }

    /**
     * The topic.
     *
     * @throws IllegalStateException if a required part is missing: name, meaning or order
     * @throws IllegalArgumentException if the topic's constructor refuses a part
     */
    public ClaimTopic build() {
      return new ClaimTopic(
          id,
          Checks.part("claim topic", id, "name", name),
          Checks.part("claim topic", id, "meaning", meaning),
          Checks.part("claim topic", id, "order", order),
          subject);
    }
  }
}
