package io.github.evidenceratings.query;

/**
 * What ratings are sorted by first; ties fall back to the default order: level in display order,
 * modality, condition, source, id.
 */
public enum RatingOrder {
  /** Level in display order, strongest first, insufficient last; scales one after the other. */
  LEVEL,
  /** Name of the modality. */
  MODALITY,
  /** Name of the condition. */
  CONDITION,
  /** Name of the source. */
  SOURCE,
  /**
   * Date of the last review, latest first, those without one last. A year or month counts as its
   * first day and comes after that day.
   */
  REVIEWED,
  /** Date of the last update, in the same order. */
  UPDATED
}
