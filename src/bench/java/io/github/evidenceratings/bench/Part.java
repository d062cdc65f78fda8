package io.github.evidenceratings.bench;

import java.io.IOException;

/** A part of the suite: measures, and says what it found. */
interface Part {
  /** The name by which it is chosen, and the title over its tables. */
  String name();

  /** Measures, keeps the figures for the ratios, and returns tables in Markdown. */
  String run(Run run) throws IOException;
}
