package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import java.util.List;

/**
 * A claim held against what has been graded. Immutable.
 *
 * @param claim the claim
 * @param verdict whether what decides bears it out
 * @param deciding the ratings that decide, with how their terms stand to those of the claim
 * @param others ratings that bear on the claim and do not decide, since nearer ones do
 * @param safety for a claim about safety, the assessments that decide
 * @param otherSafety for a claim about safety, the assessments that do not: warnings without a
 *     level, and those limited to a population
 * @param findings findings to quote: those that agree with a negative claim, or that compare the
 *     two treatments of a comparative one
 * @param ownSource whether the source of the claim is the one that gave a deciding level
 * @param reason the grounds of the verdict in words
 */
public record CheckedClaim(
    Claim claim,
    Verdict verdict,
    List<RatingMatch> deciding,
    List<RatingMatch> others,
    List<SafetyMatch> safety,
    List<SafetyMatch> otherSafety,
    List<StudiedFinding> findings,
    boolean ownSource,
    String reason) {
  /** Copies the lists. */
  public CheckedClaim {
    deciding = List.copyOf(deciding);
    others = List.copyOf(others);
    safety = List.copyOf(safety);
    otherSafety = List.copyOf(otherSafety);
    findings = List.copyOf(findings);
  }
}
