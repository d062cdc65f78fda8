package io.github.evidenceratings.table;

/** What becomes of a cell of CSV or TSV that a spreadsheet would run as a formula. */
public enum Formulas {
  /**
   * It gets an apostrophe in front, and so does one that has apostrophes before such a start, so
   * that taking one away gives the cell back. Numbers are left alone.
   */
  GUARDED,
  /** It is written as it is: for programs that do not run formulas. */
  KEPT
}
