package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Stance;

/** What a claim comes down to: yes, no, or nobody knows. */
enum Sense {
  YES,
  NO,
  OPEN;

  /**
   * The stance, reversed by a direction that says that nothing gets better: who asserts that there
   * is little or no effect says no, who denies it says yes. That no difference was found does not
   * mean that there is none, so it leaves the question open.
   */
  static Sense of(Claim claim) {
    if (claim.stance() == Stance.OPEN || claim.direction().filter(Sense::undecided).isPresent()) {
      return OPEN;
    }
    boolean asserted = claim.stance() == Stance.ASSERTED;
    boolean favourable = claim.direction().filter(Sense::unfavourable).isEmpty();
    return asserted == favourable ? YES : NO;
  }

  private static boolean undecided(Direction direction) {
    return direction == Direction.MIXED || direction == Direction.NO_DIFFERENCE_FOUND;
  }

  static boolean unfavourable(Direction direction) {
    return direction == Direction.LITTLE_OR_NO_EFFECT || direction == Direction.WORSENS;
  }

  /** The verdict of a level that points one way, or none, on a claim of this sense. */
  Verdict against(Pole pole) {
    if (this == OPEN) {
      return pole == Pole.NONE ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }
    if (pole == Pole.NONE) {
      return Verdict.UNPROVEN;
    }
    return (this == YES) == (pole == Pole.FOR) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
  }
}
