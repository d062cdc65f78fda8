package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.EvidenceIndex;
import java.util.List;

/** Tells which findings compare the two treatments of a claim, and what they say of it. */
final class HeadToHead {
  private final Claim claim;
  private final List<Modality> treatment;
  private final EvidenceIndex index;

  HeadToHead(Claim claim, EvidenceIndex index) {
    this.claim = claim;
    this.treatment = List.of(claim.modality());
    this.index = index;
  }

  /** Whether a finding has the one treatment against the other, whichever was the comparator. */
  boolean compares(Finding finding) {
    return finding.comparison().kind() == Comparison.Kind.ACTIVE
        && (isOfTreatment(finding) || is(finding, claim.comparators(), treatment));
  }

  private boolean isOfTreatment(Finding finding) {
    return is(finding, treatment, claim.comparators());
  }

  private boolean is(Finding finding, List<Modality> studied, List<Modality> against) {
    return any(finding.studied(), studied) && any(finding.comparison().modalities(), against);
  }

  private boolean any(List<Modality> modalities, List<Modality> wide) {
    return modalities.stream().anyMatch(m -> wide.stream().anyMatch(w -> index.isWithin(m, w)));
  }

  /**
   * What the findings that compare them say of the claim. One that found no difference decides
   * nothing, so it counts only if all are like that.
   */
  Verdict verdict(List<Finding> compared) {
    List<Finding> deciding =
        compared.stream().filter(f -> f.direction() != Direction.NO_DIFFERENCE_FOUND).toList();
    if (deciding.isEmpty() && !compared.isEmpty()) {
      return Sense.of(claim).against(Pole.NONE);
    }
    return Verdict.of(deciding.stream().map(this::verdict).toList());
  }

  private Verdict verdict(Finding finding) {
    if (finding.direction() == Direction.MIXED || finding.direction() == Direction.DISAGREES) {
      return Verdict.MIXED;
    }
    if (Sense.of(claim) == Sense.OPEN) {
      return Verdict.CONTRADICTED;
    }
    return holds(outcome(finding)) == (claim.stance() == Stance.ASSERTED)
        ? Verdict.SUPPORTED
        : Verdict.CONTRADICTED;
  }

  /** How the treatment of the claim came out: better, worse, or about the same. */
  private Direction outcome(Finding finding) {
    boolean own = isOfTreatment(finding);
    return switch (finding.direction()) {
      case IMPROVES -> own ? Direction.IMPROVES : Direction.WORSENS;
      case WORSENS -> own ? Direction.WORSENS : Direction.IMPROVES;
      case LITTLE_OR_NO_EFFECT, NO_DIFFERENCE_FOUND, COMPARABLE, MIXED, DISAGREES ->
          Direction.COMPARABLE;
    };
  }

  /** Whether what is stated, asserted or not, is so: better unless another direction is given. */
  private boolean holds(Direction outcome) {
    return switch (claim.direction().orElse(Direction.IMPROVES)) {
      case LITTLE_OR_NO_EFFECT -> outcome != Direction.IMPROVES;
      case IMPROVES, NO_DIFFERENCE_FOUND, WORSENS, COMPARABLE, MIXED, DISAGREES ->
          outcome == claim.direction().orElse(Direction.IMPROVES);
    };
  }
}
