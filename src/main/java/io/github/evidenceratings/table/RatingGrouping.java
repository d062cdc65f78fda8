package io.github.evidenceratings.table;

/** What the rows of a section have in common. */
public enum RatingGrouping {
  /**
   * The level: every level of every scale in use is a section, in display order, also those at
   * which there is no rating.
   */
  LEVEL,
  /** The condition; sections in the order of names. */
  CONDITION,
  /** The modality; sections in the order of names. */
  MODALITY,
  /** The source; sections in the order of names. */
  SOURCE
}
