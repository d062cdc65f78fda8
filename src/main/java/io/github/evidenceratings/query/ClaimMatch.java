package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Claim;
import java.util.Optional;

/**
 * A claim that a query found, and how it matched. Immutable.
 *
 * @param claim the claim
 * @param condition how its condition stands to the asked one; empty if none was asked
 * @param modality how its modality stands to the asked one; empty if none was asked
 */
public record ClaimMatch(
    Claim claim, Optional<TermRelation> condition, Optional<TermRelation> modality) {
  /** How it matched, as {@link RatingMatch#match()} says it. */
  public String match() {
    return TermRelation.describe(condition, modality);
  }
}
