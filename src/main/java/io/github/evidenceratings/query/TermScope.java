package io.github.evidenceratings.query;

/** Which terms around an asked one a query takes along. */
public enum TermScope {
  /** The asked term alone. */
  EXACT,
  /** The asked term and everything below it: the default. */
  INCLUDE_NARROWER,
  /** The asked term, everything below it, and the broader terms above it. */
  INCLUDE_BROADER
}
