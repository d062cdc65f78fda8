package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Frequency;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the table of claims. */
final class ClaimReader extends TableReader<Claim> {
  private final Registry<Source> sources;
  private final Registry<Modality> modalities;
  private final Registry<Condition> conditions;

  final Registry<Claim> claims;

  ClaimReader(
      Registry<Source> sources,
      Registry<Modality> modalities,
      Registry<Condition> conditions,
      Problems problems) {
    this(new Registry<>("claim"), sources, modalities, conditions, problems);
  }

  private ClaimReader(
      Registry<Claim> claims,
      Registry<Source> sources,
      Registry<Modality> modalities,
      Registry<Condition> conditions,
      Problems problems) {
    super(Table.CLAIMS, claims, problems);
    this.claims = claims;
    this.sources = sources;
    this.modalities = modalities;
    this.conditions = conditions;
  }

  @Override
  @Nullable Claim make(String id, RowReader row) {
    Modality modality = row.reference("modality", modalities);
    ClaimTopic topic = row.choice("topic", ClaimTopic.class);
    Optional<String> aspect = row.optionalText("aspect");
    Optional<Condition> condition = Optional.ofNullable(row.reference("condition", conditions));
    Optional<String> circumstance = row.optionalText("circumstance");
    List<Modality> cointerventions = row.references("cointerventions", modalities);
    List<Modality> comparators = row.references("compared_with", modalities);
    Stance stance = row.choice("stance", Stance.class);
    Optional<Direction> direction = Optional.ofNullable(row.choice("direction", Direction.class));
    Optional<Frequency> frequency = Optional.ofNullable(row.choice("frequency", Frequency.class));
    Optional<Quantity> quantity = quantity(row);
    OptionalInt step = row.integer("step");
    String summary = row.text("summary");
    Provenance provenance = row.provenance(sources);
    if (modality == null
        || topic == null
        || stance == null
        || summary == null
        || provenance == null) {
      return null;
    }
    return row.build(
        () ->
            new Claim(
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
                provenance));
  }

  private static Optional<Quantity> quantity(RowReader row) {
    Optional<BigDecimal> least = row.number("quantity_least");
    Optional<BigDecimal> most = row.number("quantity_most");
    Optional<String> wording = row.optionalText("quantity_wording");
    Optional<String> unit = row.optionalText("unit");
    if (unit.isPresent()) {
      return Optional.ofNullable(row.build(() -> new Quantity(least, most, wording, unit.get())));
    }
    if (least.isPresent() || most.isPresent() || wording.isPresent()) {
      row.failIfEmpty("unit", "is empty; a quantity has a unit");
    }
    return Optional.empty();
  }
}
