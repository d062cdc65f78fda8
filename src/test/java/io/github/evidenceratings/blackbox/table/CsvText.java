package io.github.evidenceratings.blackbox.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads our CSV back: the guard against formulas taken off, empty cells left out. */
public final class CsvText {
  private CsvText() {}

  public static List<Map<String, String>> rows(String csv) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        assert row.isConsistent();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : parser.getHeaderNames()) {
          String cell = row.get(name);
          if (!cell.isEmpty()) {
            cells.put(name, unguarded(cell));
          }
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documented way back. */
  public static String unguarded(String cell) {
    return cell.matches("(?s)'+[\u0000=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*")
        ? cell.substring(1)
        : cell;
  }
}
