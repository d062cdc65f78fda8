package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.EvidenceIndex;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which findings compare the two treatments of a claim, and what they say of it. */
final class HeadToHead {
  private final Claim claim;
  private final Set<String> treatment = new HashSet<>();
  private final Set<String> comparator = new HashSet<>();

  HeadToHead(Claim claim, EvidenceIndex index) {
    this.claim = claim;
    add(treatment, List.of(claim.modality()), index);
    add(comparator, claim.comparators(), index);
  }

  private static void add(Set<String> ids, Collection<Modality> modalities, EvidenceIndex index) {
    for (Modality modality : modalities) {
      ids.add(modality.id());
      index.narrower(modality).forEach(narrower -> ids.add(narrower.id()));
    }
  }

  /** Whether a finding has the one treatment against the other, whichever was the comparator. */
  boolean compares(Finding finding) {
    return finding.comparison().kind() == ComparatorKind.ACTIVE
        && (is(finding, treatment, comparator) || is(finding, comparator, treatment));
  }

  private static boolean is(Finding finding, Set<String> studied, Set<String> against) {
    return any(finding.studied(), studied) && any(finding.comparison().modalities(), against);
  }

  private static boolean any(List<Modality> modalities, Set<String> ids) {
    return modalities.stream().map(Modality::id).anyMatch(ids::contains);
  }

  /** What a finding that compares them says of the claim. */
  Verdict verdict(Finding finding) {
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
    boolean own = is(finding, treatment, comparator);
    return switch (finding.direction()) {
      case IMPROVES -> own ? Direction.IMPROVES : Direction.WORSENS;
      case WORSENS -> own ? Direction.WORSENS : Direction.IMPROVES;
      case NO_EFFECT, COMPARABLE, MIXED, DISAGREES -> Direction.COMPARABLE;
    };
  }

  /** Whether what is stated, asserted or not, is so: better unless another direction is given. */
  private boolean holds(Direction outcome) {
    return switch (claim.direction().orElse(Direction.IMPROVES)) {
      case NO_EFFECT -> outcome != Direction.IMPROVES;
      case IMPROVES, WORSENS, COMPARABLE, MIXED, DISAGREES ->
          outcome == claim.direction().orElse(Direction.IMPROVES);
    };
  }
}
