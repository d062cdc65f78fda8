package io.github.evidenceratings.table;

/** What runs down a matrix of ratings, and what across. */
public enum MatrixShape {
  /** Conditions down, modalities across. */
  CONDITION_BY_MODALITY,
  /** Modalities down, conditions across. */
  MODALITY_BY_CONDITION,
  /** Conditions down, sources across. */
  CONDITION_BY_SOURCE
}
