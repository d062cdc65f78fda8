package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Emphasis.Stress;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Stance.Denial;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of claims. */
final class ClaimFields extends TableFields<Claim, Claim.Builder> {
  static final ClaimFields FIELDS = new ClaimFields();

  private static final ValueType<Stance> STANCE = Types.choice(List.of(Stance.values()));
  private static final ValueType<Claim.Frequency> FREQUENCY =
      Types.choice(List.of(Claim.Frequency.values()));
  private static final ValueType<Denial> DENIAL = Types.choice(List.of(Denial.values()));
  private static final ValueType<Emphasis> EMPHASIS = Types.choice(List.of(Emphasis.values()));
  private static final ValueType<Stress> STRESS = Types.choice(List.of(Stress.values()));
  private static final ValueType<String> LOCATION =
      ValueType.of(Column.Type.STRING, ClaimFields::location);

  /** All directions except the one for a finding that disputes another. */
  private static final ValueType<Direction> DIRECTION =
      Types.direction(List.copyOf(EnumSet.complementOf(EnumSet.of(Direction.DISAGREES))));

  @Override
  Claim blank() {
    return Claim.builder(Blank.TEXT)
        .modality(Blank.MODALITY)
        .topic(ClaimTopic.EVIDENCE)
        .summary(Blank.TEXT)
        .provenance(Blank.PROVENANCE)
        .build();
  }

  @Override
  Claim.Builder builder(String id) {
    return Claim.builder(id);
  }

  @Override
  void pass(Fields f, Claim c, Claim.Builder b) {
    f.id("Id of the claim, unique in its table.", c.id());
    b.modality(
        f.required("modality", Types.MODALITY, "The treatment it is made about.", c.modality()));
    b.topic(f.required("topic", Types.TOPIC, "What it speaks of.", c.topic()));
    b.aspect(
        f.optional(
            "aspect",
            Types.TEXT,
            "What of the topic: an outcome, a substance, an effect.",
            c.aspect()));
    b.condition(
        f.optional(
            "condition",
            Types.CONDITION,
            "The condition it is made for, if it names one.",
            c.condition()));
    b.circumstance(
        f.optional(
            "circumstance",
            Types.TEXT,
            "When it holds, where the source limits it.",
            c.circumstance()));
    b.cointerventions(
        f.list(
            "cointerventions",
            Types.MODALITY,
            "What is given along with the treatment.",
            c.cointerventions()));
    b.comparators(
        f.list(
            "compared_with", Types.MODALITY, "Treatments it is compared with.", c.comparators()));
    b.stance(f.required("stance", STANCE, "Whether the source says that it is so.", c.stance()));
    b.direction(
        f.optional("direction", DIRECTION, "Which way an effect is said to go.", c.direction()));
    b.frequency(
        f.optional("frequency", FREQUENCY, "In how many cases, where stated.", c.frequency()));
    b.quantity(quantity(f, c.quantity().orElse(null)));
    Integer step =
        f.optional(
            "step",
            Types.INTEGER,
            "The place in the order of a procedure, from 1.",
            c.step().isPresent() ? Optional.of(c.step().getAsInt()) : Optional.empty());
    if (step != null) {
      b.step(step);
    }
    b.summary(
        f.required(
            "summary",
            Types.TEXT,
            "The claim in a sentence of our own, its limits included.",
            c.summary()));
    b.provenance(f.provenance(c.provenance()));
    b.population(
        f.optional(
            "population",
            Types.TEXT,
            "The group of people to whom the source limits it, as in selected patients.",
            c.population()));
    b.practice(
        f.optional(
            "practice",
            Types.TEXT,
            "For a use, what the source says of practice, as in common use.",
            c.practice()));
    b.denial(
        f.optional("denial", DENIAL, "What a claim that is denied means by that.", c.denial()));
    b.emphasis(f.optional("emphasis", EMPHASIS, "How strongly the source words it.", c.emphasis()));
    b.stressed(
        f.list(
            "stressed",
            STRESS,
            "What the source's own words stress; only for an emphatic claim.",
            c.stressed()));
    b.seen(seen(f, c.seen().orElse(null)));
  }

  private static Claim.@Nullable PageSeen seen(Fields f, Claim.@Nullable PageSeen p) {
    String location =
        f.optional(
            "seen_at",
            LOCATION,
            "The page on which it was seen: its address, or its place on the site.",
            p == null ? Optional.empty() : p.location());
    PartialDate date =
        f.optional(
            "seen_on",
            Types.DATE,
            "When it was seen there.",
            p == null ? Optional.empty() : p.date());
    return location == null && date == null
        ? null
        : f.make(
            () -> new Claim.PageSeen(Optional.ofNullable(location), Optional.ofNullable(date)));
  }

  private static @Nullable String location(RowContext row, String column, String text) {
    if (Claim.PageSeen.isLocation(text)) {
      return text;
    }
    row.fail(column, text, "is not the location of a page; allowed: " + Claim.PageSeen.RULE);
    return null;
  }

  private static @Nullable Quantity quantity(Fields f, @Nullable Quantity q) {
    BigDecimal least =
        f.optional(
            "quantity_least",
            Types.NUMBER,
            "How much at least, or exactly.",
            q == null ? Optional.empty() : q.least());
    BigDecimal most =
        f.optional(
            "quantity_most",
            Types.NUMBER,
            "How much at most, where it differs.",
            q == null ? Optional.empty() : q.most());
    String wording =
        f.optional(
            "quantity_wording",
            Types.TEXT,
            "About, up to, or words in place of a number.",
            q == null ? Optional.empty() : q.wording());
    String unit =
        f.optional(
            "unit",
            Types.TEXT,
            "What is counted or measured, in the plural.",
            q == null ? Optional.empty() : Optional.of(q.unit()));
    if (unit != null) {
      return f.make(
          () ->
              new Quantity(
                  Optional.ofNullable(least),
                  Optional.ofNullable(most),
                  Optional.ofNullable(wording),
                  unit));
    }
    if (least != null || most != null || wording != null) {
      f.failIfEmpty("unit", "is empty; a quantity has a unit");
    }
    return null;
  }
}
