package io.github.evidenceratings.bench;

import java.util.List;

/**
 * What all engines hold. Immutable.
 *
 * @param modalities a term comes after its broader one
 * @param conditions likewise
 * @param sources ids
 * @param rows in no order
 */
record World(
    List<WorldTerm> modalities, List<WorldTerm> conditions, List<String> sources, List<Row> rows) {
  /** Ids of the scale's levels in display order, by {@link Row#level}. */
  static final List<String> LEVELS =
      List.of(
          "effective",
          "likely-effective",
          "possibly-effective",
          "possibly-ineffective",
          "likely-ineffective",
          "ineffective",
          "insufficient-evidence");

  /** The level of the questions that ask for "at least likely effective". */
  static final int LIKELY_EFFECTIVE = 1;

  /** The weaker end of the questions that ask for a range, from likely effective. */
  static final int POSSIBLY_INEFFECTIVE = 3;
}
