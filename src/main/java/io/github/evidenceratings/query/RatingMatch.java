package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Rating;
import java.util.Optional;

/**
 * A rating that a query found, and how it matched. Immutable.
 *
 * @param rating the rating
 * @param condition how its condition stands to the asked one; empty if none was asked
 * @param modality how its modality stands to the asked one; empty if none was asked
 * @param dateBasis which date let it pass; empty if the query had no date
 */
public record RatingMatch(
    Rating rating,
    Optional<TermRelation> condition,
    Optional<TermRelation> modality,
    Optional<DateBasis> dateBasis) {

  /**
   * How it matched, as outputs say it: {@code exact} if every asked term matched itself; otherwise
   * the axes that did not, as in {@code broader condition; narrower modality}; empty if no term was
   * asked.
   */
  public String match() {
    return TermRelation.describe(condition, modality);
  }

  /** Whether every asked term matched itself; true also if none was asked. */
  public boolean isExact() {
    return condition.orElse(TermRelation.EXACT) == TermRelation.EXACT
        && modality.orElse(TermRelation.EXACT) == TermRelation.EXACT;
  }
}
