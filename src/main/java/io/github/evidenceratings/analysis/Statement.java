package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;

/**
 * Something that a source says, quoted for a comparison: in our own words, with where it stands.
 * Immutable.
 *
 * @param kind what kind of statement it is
 * @param id its id among its kind
 * @param modality the treatment that it speaks of
 * @param text what it says
 * @param provenance who says so, and where
 */
public record Statement(
    Kind kind, String id, Modality modality, String text, Provenance provenance) {
  /** The kinds of statements. */
  public enum Kind implements Labeled {
    /** Something said without a grade. */
    CLAIM("claim"),
    /** A level given to a treatment in a condition. */
    RATING("rating"),
    /** What research reports. */
    FINDING("finding"),
    /** A level or a warning about safety. */
    SAFETY("safety assessment");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  static Statement of(Claim claim) {
    return new Statement(
        Kind.CLAIM, claim.id(), claim.modality(), claim.summary(), claim.provenance());
  }

  /** The level and all that limits what it says, so that a resistance never reads as an effect. */
  static Statement of(Rating rating) {
    StringBuilder text = new StringBuilder(rating.level().name());
    if (rating.scale().kind() != ScaleKind.EFFECT) {
      text.append(" on ").append(rating.scale().name());
    }
    text.append(" for ").append(rating.condition().name());
    if (!rating.particulars().isEmpty()) {
      text.append(" (").append(String.join("; ", rating.particulars())).append(')');
    }
    return new Statement(
        Kind.RATING,
        rating.id(),
        rating.modality(),
        text.append('.').toString(),
        rating.provenance());
  }

  static Statement of(Rating rating, Finding finding) {
    Source source = finding.provenance().source();
    String retracted =
        source.isRetracted() ? " (From a retracted source: " + source.name() + ".)" : "";
    return new Statement(
        Kind.FINDING,
        finding.id(),
        rating.modality(),
        finding.summary() + retracted,
        finding.provenance());
  }

  static Statement of(SafetyAssessment assessment) {
    return new Statement(
        Kind.SAFETY,
        assessment.id(),
        assessment.modality(),
        assessment
            .level()
            .map(level -> level.name() + " when " + assessment.circumstance() + ".")
            .orElseGet(
                () -> "Warning where " + assessment.circumstance() + ": " + assessment.summary()),
        assessment.provenance());
  }
}
