package io.github.evidenceratings.internal.text;

import java.util.regex.Pattern;

/** Cells that a spreadsheet may open. */
public final class SpreadsheetCell {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");

  private SpreadsheetCell() {}

  /**
   * The text with an apostrophe before what a spreadsheet would run, and before what already has
   * one, so that taking the first away gives the text back; numbers stay as they are.
   */
  public static String guarded(String cell) {
    int first = 0;
    while (first < cell.length() && cell.charAt(first) == '\'') {
      first++;
    }
    boolean formula = first < cell.length() && startsFormula(cell.charAt(first));
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What makes a spreadsheet take a cell for a formula, or drop white space until it does. */
  private static boolean startsFormula(char c) {
    return switch (c) {
      case '=', '+', '-', '@', '\0', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' ->
          true;
      default -> false;
    };
  }
}
