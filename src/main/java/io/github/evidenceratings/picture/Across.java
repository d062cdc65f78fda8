package io.github.evidenceratings.picture;

/** What the columns of an evidence map are. */
public enum Across {
  /** The treatments. */
  MODALITIES,
  /** Who rated; several treatments are told apart by rows. */
  SOURCES
}
