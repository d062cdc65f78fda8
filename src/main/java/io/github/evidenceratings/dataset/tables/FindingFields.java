package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of findings. */
final class FindingFields extends TableFields<FindingFields.Row, FindingFields.Draft> {
  static final FindingFields FIELDS = new FindingFields();

  private static final ValueType<String> RATING = Types.idIn("ratings");
  private static final ValueType<String> FINDING = Types.idIn("findings");
  private static final ValueType<Comparison.Kind> COMPARATOR =
      Types.choice(List.of(Comparison.Kind.values()));
  private static final ValueType<Direction> DIRECTION =
      Types.direction(List.of(Direction.values()));
  private static final String CERTAINTY = "How certain the source is of this finding, as in Low.";
  private static final ValueType<Finding.BodyOfEvidence> BODY =
      Types.choice(List.of(Finding.BodyOfEvidence.values()));

  /** A finding and the id of its rating. */
  record Row(String rating, Finding finding) {}

  /** The values read for a finding. */
  static final class Draft {
    final Finding.Builder finding;
    @Nullable String rating;
    private Comparison.Kind comparator = Comparison.Kind.NONE_STATED;
    private List<Modality> comparedWith = List.of();

    Draft(String id) {
      finding = Finding.builder(id);
    }

    Finding build() {
      return finding.comparison(new Comparison(comparator, comparedWith)).build();
    }
  }

  @Override
  Row blank() {
    return new Row(
        Blank.TEXT,
        Finding.builder(Blank.TEXT)
            .outcome(Blank.TEXT)
            .direction(Direction.MIXED)
            .summary(Blank.TEXT)
            .provenance(Blank.PROVENANCE)
            .build());
  }

  @Override
  Draft builder(String id) {
    return new Draft(id);
  }

  @Override
  void pass(Fields f, Row row, Draft d) {
    Finding x = row.finding();
    Finding.Builder b = d.finding;
    f.id("Id of the finding, unique in its table.", x.id());
    d.rating = f.value("rating", RATING, true, "The rating it stands behind.", row.rating());
    b.studied(
        f.list(
            "studied",
            Types.MODALITY,
            "Modalities actually studied; empty if unspecified.",
            x.studied()));
    b.cointerventions(
        f.list(
            "cointerventions",
            Types.MODALITY,
            "What was given along with them.",
            x.cointerventions()));
    b.condition(
        f.optional(
            "condition",
            Types.CONDITION,
            "What the participants had, if narrower than rated.",
            x.condition()));
    b.population(
        f.optional("population", Types.TEXT, "Who was studied, where stated.", x.population()));
    d.comparator =
        f.required("comparator", COMPARATOR, "What kind of comparator.", x.comparison().kind());
    d.comparedWith =
        f.list(
            "compared_with",
            Types.MODALITY,
            "Treatments compared with, where named.",
            x.comparison().modalities());
    b.outcome(f.required("outcome", Types.TEXT, "What was measured.", x.outcome()));
    b.direction(f.required("direction", DIRECTION, "Which way the finding points.", x.direction()));
    b.disputes(
        f.optional(
            "disputes",
            FINDING,
            "The finding it disagrees with; only for disagrees.",
            x.disputes()));
    b.body(f.optional("body", BODY, "How much research; empty if not said.", x.body()));
    b.estimate(EstimateFields.pass(f, x.estimate().orElse(null)));
    b.studies(
        f.optional(
            "studies", Types.INTEGER, "How many studies it rests on, as in 5.", x.studies()));
    b.participants(
        f.optional(
            "participants",
            Types.INTEGER,
            "How many people took part in them, as in 312.",
            x.participants()));
    b.certainty(certainty(f, x.certainty().orElse(null)));
    b.summary(
        f.required("summary", Types.TEXT, "The finding in a sentence of our own.", x.summary()));
    b.provenance(f.provenance(x.provenance()));
  }

  private static @Nullable Grade certainty(Fields f, @Nullable Grade g) {
    RatingScale scale =
        f.value(
            "certainty_scale",
            Types.CERTAINTY_SCALE,
            false,
            "The scale of its certainty, as in grade-certainty.",
            g == null ? null : g.scale());
    if (scale == null) {
      if (f.value("certainty", Types.TEXT, false, CERTAINTY, null) != null) {
        f.failIfEmpty("certainty_scale", "is empty; a certainty is a level of a scale");
      }
      return null;
    }
    Level level =
        f.value("certainty", Types.levelOn(scale), false, CERTAINTY, g == null ? null : g.level());
    f.failIfEmpty("certainty", "is empty; its scale is given");
    return level == null ? null : new Grade(scale, level);
  }
}
