package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering;
import io.github.evidenceratings.model.Rating;

/**
 * Tells ratings apart by what they rate, for whom, where they stand and when; those that agree in
 * all of it are one, or contradict each other.
 */
final class RatingStatements extends Numbering<Rating> {
  /** A large one, so that parts that count up together do not make the same sums. */
  private static final int SPREAD = 0x9e3779b1;

  @Override
  protected int hash(Rating rating) {
    int hash = rating.modality().id().hashCode();
    hash = SPREAD * hash + rating.condition().id().hashCode();
    hash = SPREAD * hash + rating.scale().id().hashCode();
    hash = SPREAD * hash + rating.source().id().hashCode();
    hash = SPREAD * hash + rating.provenance().locator().hashCode();
    hash = SPREAD * hash + rating.significance().hashCode();
    hash = SPREAD * hash + rating.qualifiers().hashCode();
    hash = SPREAD * hash + rating.reviewed().hashCode();
    return SPREAD * hash + rating.updated().hashCode();
  }

  @Override
  protected boolean same(Rating rating, Rating other) {
    return rating.modality().id().equals(other.modality().id())
        && rating.condition().id().equals(other.condition().id())
        && rating.scale().id().equals(other.scale().id())
        && rating.source().id().equals(other.source().id())
        && rating.provenance().locator().equals(other.provenance().locator())
        && rating.significance().equals(other.significance())
        && rating.support().equals(other.support())
        && rating.qualifiers().equals(other.qualifiers())
        && rating.reviewed().equals(other.reviewed())
        && rating.updated().equals(other.updated());
  }
}
