package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Comma-separated values: a header and rows, nothing else. */
final class CsvRenderer {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CsvRenderer() {}

  static String render(EvidenceTable table) {
    StringBuilder out = new StringBuilder();
    int[] shown = table.shown(Use.CSV);
    try {
      FORMAT.printRecord(
          out, Arrays.stream(shown).mapToObj(i -> guard(table.columns().get(i).id())).toArray());
      for (EvidenceTable.Section section : table.sections()) {
        for (List<Value> row : section.rows()) {
          FORMAT.printRecord(
              out, Arrays.stream(shown).mapToObj(i -> guard(row.get(i).text())).toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Puts an apostrophe before what a spreadsheet would run, and before what already has one. */
  static String guard(String cell) {
    int first = 0;
    while (first < cell.length() && cell.charAt(first) == '\'') {
      first++;
    }
    boolean formula = first < cell.length() && "=+-@\t\r".indexOf(cell.charAt(first)) >= 0;
    return formula && !isNumber(cell) ? "'" + cell : cell;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
  }
}
