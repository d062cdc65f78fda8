package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ComparatorKind;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
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
    boolean same =
        finding.direction() == Direction.COMPARABLE || finding.direction() == Direction.NO_EFFECT;
    boolean claimsSame = claim.direction().filter(d -> d == Direction.COMPARABLE).isPresent();
    boolean forStudied = finding.direction() == Direction.IMPROVES;
    boolean forTreatment = forStudied == is(finding, treatment, comparator);
    boolean holds = claimsSame ? same : !same && forTreatment;
    return switch (Sense.of(claim)) {
      case YES -> holds ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
      case NO -> holds ? Verdict.CONTRADICTED : Verdict.SUPPORTED;
      case OPEN -> Verdict.CONTRADICTED;
    };
  }
}
