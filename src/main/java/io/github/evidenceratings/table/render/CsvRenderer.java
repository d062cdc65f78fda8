package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.SpreadsheetCell;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import java.io.IOException;
import java.util.List;

/** Writes values separated by commas or tabs, as in RFC 4180: a header and rows, nothing else. */
public final class CsvRenderer {
  private final char delimiter;

  /** Whether to escape cells that a spreadsheet would run as a formula. */
  private final boolean guarded;

  private final TextOut out;

  private CsvRenderer(char delimiter, boolean guarded, TextOut out) {
    this.delimiter = delimiter;
    this.guarded = guarded;
    this.out = out;
  }

  public static void csv(Contents contents, boolean guarded, Appendable target) throws IOException {
    write(contents, ',', guarded, target);
  }

  public static void tsv(Contents contents, boolean guarded, Appendable target) throws IOException {
    write(contents, '\t', guarded, target);
  }

  private static void write(Contents contents, char delimiter, boolean guarded, Appendable target)
      throws IOException {
    try (TextOut out = new TextOut(target)) {
      new CsvRenderer(delimiter, guarded, out).write(contents.toSheet());
    }
  }

  private <R> void write(Sheet<R> sheet) throws IOException {
    List<Column<R>> shown = sheet.shown(Use.CSV);
    EscapedCells cells = new EscapedCells(shown.size(), this::cell);
    for (int i = 0; i < shown.size(); i++) {
      cell(i, cells.of(i, shown.get(i).id()));
    }
    out.write('\n');
    for (Sheet.Section<R> section : sheet.sections()) {
      for (R row : section.rows()) {
        for (int i = 0; i < shown.size(); i++) {
          cell(i, cells.of(i, shown.get(i).text(row)));
        }
        out.write('\n');
      }
    }
  }

  private void cell(int place, String cell) throws IOException {
    if (place > 0) {
      out.write(delimiter);
    } else if (cell.isEmpty()) {
      // Unquoted, it could be mistaken for an empty line.
      out.write("\"\"");
    }
    out.write(cell);
  }

  private String cell(String text) {
    String cell = guarded ? SpreadsheetCell.guarded(text) : text;
    return isQuoted(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  /**
   * Whether a cell needs quotes or is safer with them, because it might start a comment or has
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
