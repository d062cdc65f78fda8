package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.text.SpreadsheetCell;
import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.util.List;

/** Values separated by commas or tabs after RFC 4180: a header and rows, nothing else. */
final class CsvRenderer {
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
    EscapedCells cells = new EscapedCells(shown.length, this::cell);
    for (int i = 0; i < shown.length; i++) {
      cell(i, cells.of(i, table.columns().get(shown[i]).id()));
    }
    out.write('\n');
    for (EvidenceTable.Section section : table.sections()) {
      for (List<Value> row : section.rows()) {
        for (int i = 0; i < shown.length; i++) {
          cell(i, cells.of(i, RatingRow.text(row, shown[i])));
        }
        out.write('\n');
      }
    }
  }

  private void cell(int place, String cell) throws IOException {
    if (place > 0) {
      out.write(delimiter);
    } else if (cell.isEmpty()) {
      // It might be taken for an empty line.
      out.write("\"\"");
    }
    out.write(cell);
  }

  private String cell(String text) {
    String cell = formulas == Formulas.GUARDED ? SpreadsheetCell.guarded(text) : text;
    return isQuoted(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /**
   * Whether a cell needs quotes, or is safer in them: one that might start a comment, and one with
   * white space that a reader might drop.
   */
  private boolean isQuoted(String cell) {
    if (cell.isEmpty()) {
      return false;
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
}
