package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Values separated by commas or tabs: a header and rows, nothing else. */
final class CsvRenderer {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final CSVFormat TSV = CSV.builder().setDelimiter('\t').get();

  /** What makes a spreadsheet take a cell for a formula, or drop white space until it does. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");

  private CsvRenderer() {}

  static String csv(EvidenceTable table, Formulas formulas) {
    return render(table, CSV, formulas);
  }

  static String tsv(EvidenceTable table, Formulas formulas) {
    return render(table, TSV, formulas);
  }

  private static String render(EvidenceTable table, CSVFormat format, Formulas formulas) {
    StringBuilder out = new StringBuilder();
    int[] shown = table.shown(Use.CSV);
    try {
      format.printRecord(
          out,
          Arrays.stream(shown)
              .mapToObj(i -> cell(table.columns().get(i).id(), formulas))
              .toArray());
      for (EvidenceTable.Section section : table.sections()) {
        for (List<Value> row : section.rows()) {
          format.printRecord(
              out, Arrays.stream(shown).mapToObj(i -> cell(row.get(i).text(), formulas)).toArray());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static String cell(String text, Formulas formulas) {
    return formulas == Formulas.GUARDED ? guard(text) : text;
  }

  /** Puts an apostrophe before what a spreadsheet would run, and before what already has one. */
  static String guard(String cell) {
    int first = 0;
    while (first < cell.length() && cell.charAt(first) == '\'') {
      first++;
    }
    boolean formula = first < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(first)) >= 0;
    return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
