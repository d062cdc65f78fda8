package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Values separated by commas or tabs after RFC 4180: a header and rows, nothing else. */
final class CsvRenderer {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");

  private final char delimiter;
  private final Formulas formulas;
  private final TextOut out;

  private CsvRenderer(char delimiter, Formulas formulas, TextOut out) {
    this.delimiter = delimiter;
    this.formulas = formulas;
    this.out = out;
  }

  static void csv(EvidenceTable table, Formulas formulas, Appendable target) throws IOException {
    write(table, ',', formulas, target);
  }

  static void tsv(EvidenceTable table, Formulas formulas, Appendable target) throws IOException {
    write(table, '\t', formulas, target);
  }

  private static void write(
      EvidenceTable table, char delimiter, Formulas formulas, Appendable target)
      throws IOException {
    try (TextOut out = new TextOut(target)) {
      new CsvRenderer(delimiter, formulas, out).write(table);
    }
  }

  private void write(EvidenceTable table) throws IOException {
    int[] shown = table.shown(Use.CSV);
    for (int i = 0; i < shown.length; i++) {
      cell(table.columns().get(shown[i]).id(), i == 0);
    }
    out.write('\n');
    for (EvidenceTable.Section section : table.sections()) {
      for (List<Value> row : section.rows()) {
        for (int i = 0; i < shown.length; i++) {
          cell(RatingRow.text(row, shown[i]), i == 0);
        }
        out.write('\n');
      }
    }
  }

  private void cell(String text, boolean first) throws IOException {
    String cell = formulas == Formulas.GUARDED ? guard(text) : text;
    if (!first) {
      out.write(delimiter);
    }
    if (isQuoted(cell, first)) {
      out.write('"');
      out.write(cell.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(cell);
    }
  }

  /**
   * Whether a cell needs quotes, or is safer in them: an empty one that might be an empty line, one
   * that might start a comment, and one with white space that a reader might drop.
   */
  private boolean isQuoted(String cell, boolean first) {
    if (cell.isEmpty()) {
      return first;
    }
    if (cell.charAt(0) <= '#' || cell.charAt(cell.length() - 1) <= ' ') {
      return true;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c <= ',' && (c == delimiter || c == '"' || c == '\n' || c == '\r')) {
        return true;
      }
    }
    return false;
  }

  /** Puts an apostrophe before what a spreadsheet would run, and before what already has one. */
  static String guard(String cell) {
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
      case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
      default -> false;
    };
  }
}
