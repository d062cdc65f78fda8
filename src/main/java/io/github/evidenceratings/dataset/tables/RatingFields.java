package io.github.evidenceratings.dataset.tables;

import static java.util.Objects.requireNonNullElse;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Support;
import java.util.List;
import java.util.Optional;

/** The fields of ratings. Those marked with {@link Fields#key} distinguish ratings. */
final class RatingFields extends TableFields<Rating, Rating.Builder> {
  static final RatingFields FIELDS = new RatingFields();

  private static final ValueType<Support> SUPPORT = Types.choice(List.of(Support.values()));
  private static final ValueType<Rating.ChangeReason> REASON =
      Types.choice(List.of(Rating.ChangeReason.values()));

  /** Without "none stated", which an empty cell says, so that there is one way to say it. */
  private static final ValueType<Comparison.Kind> COMPARATOR =
      Types.choice(
          List.of(Comparison.Kind.PLACEBO, Comparison.Kind.ACTIVE, Comparison.Kind.ADD_ON));

  private static final ValueType<Intent> INTENT = Types.choice(List.of(Intent.values()));

  @Override
  Rating blank() {
    return Rating.builder(Blank.TEXT)
        .modality(Blank.MODALITY)
        .condition(Blank.CONDITION)
        .level(Blank.SCALE, Blank.LEVEL)
        .provenance(Blank.PROVENANCE)
        .build();
  }

  @Override
  Rating.Builder builder(String id) {
    return Rating.builder(id);
  }

  @Override
  void pass(Fields f, Rating r, Rating.Builder b) {
    f.id("Id of the rating, unique in its table.", r.id());
    b.modality(f.key().required("modality", Types.MODALITY, "The treatment rated.", r.modality()));
    b.condition(
        f.key()
            .required(
                "condition", Types.CONDITION, "The condition it is rated for.", r.condition()));
    RatingScale scale = f.key().scale("The rating scale.", r.scale());
    b.level(
        scale,
        requireNonNullElse(
            f.level(true, "The level, by name, id or alias.", r.level()), r.level()));
    b.sharedSignificance(
        f.key()
            .shared(
                "significance",
                Types.TEXT,
                "What is graded, if not simply that the treatment works.",
                r.significance()));
    b.support(
        f.key().optional("support", SUPPORT, "Whether the evidence speaks for that.", r.support()));
    b.intent(f.key().optional("intent", INTENT, "What the treatment is used for.", r.intent()));
    b.sharedOutcome(
        f.key().shared("outcome", Types.TEXT, "The outcome rated, if only one is.", r.outcome()));
    comparison(f, r, b);
    b.sharedTimePoint(
        f.key()
            .shared(
                "time_point",
                Types.TEXT,
                "When the outcome is measured, as in 12 weeks.",
                r.timePoint()));
    b.provenance(f.provenance(r.provenance()));
    b.sharedCitation(
        f.shared("citation", Types.TEXT, "The work on which the rating rests.", r.citation()));
    b.documents(
        f.list(
            "documents",
            Types.DOCUMENT,
            "The documents cited, as in PMID:16437461 or DOI:10.1002/14651858.CD001234.",
            r.documents()));
    b.changeReason(
        f.optional(
            "change_reason", REASON, "Why it changed since the edition before.", r.changeReason()));
    b.position(
        f.optional(
            "position", Types.INTEGER, "The number of the row that it came from.", r.position()));
    b.sharedReviewed(f.key().shared("reviewed", Types.DATE, Fields.REVIEWED, r.reviewed()));
    b.sharedUpdated(f.key().shared("updated", Types.DATE, Fields.UPDATED, r.updated()));
    b.summary(f.optional("summary", Types.TEXT, "The reasons in our own words.", r.summary()));
    b.grades(f.grades(r.grades()));
    b.qualifiers(f.key().qualifiers(r.qualifiers()));
  }

  private static void comparison(Fields f, Rating r, Rating.Builder b) {
    Comparison.Kind kind =
        f.key()
            .optional(
                "comparator",
                COMPARATOR,
                "What kind of comparator; empty if none is stated.",
                Optional.of(r.comparison().kind()).filter(k -> k != Comparison.Kind.NONE_STATED));
    List<Modality> with =
        f.key()
            .list(
                "compared_with",
                Types.MODALITY,
                "Treatments compared with, where named.",
                r.comparison().modalities());
    if (!with.isEmpty()) {
      f.failIfEmpty("comparator", "is empty, although compared_with names a treatment");
    }
    if (kind != null) {
      Comparison comparison = f.make(() -> new Comparison(kind, with));
      b.comparison(requireNonNullElse(comparison, Comparison.NONE_STATED));
    }
  }
}
