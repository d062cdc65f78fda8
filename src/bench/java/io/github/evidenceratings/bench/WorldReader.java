package io.github.evidenceratings.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a world's files by Commons CSV, for engines that cannot read CSV themselves: row by row,
 * texts and dates that come again and again made once. Nothing is checked.
 */
final class WorldReader {
  private static final CSVFormat CSV =
      WorldFiles.CSV.builder().setSkipHeaderRecord(true).setHeader().get();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();

  private WorldReader() {
    for (String level : World.LEVELS) {
      levels.put(level, levels.size());
    }
  }

  /** What becomes of the rows while they are read. */
  interface Rows<T> {
    T take(Iterable<Row> rows);
  }

  /** Reads the ratings once; the rows can be gone through once. */
  static <T> T rows(Path folder, Rows<T> rows) throws IOException {
    WorldReader reader = new WorldReader();
    try (CSVParser parser = parser(folder.resolve(WorldFiles.RATINGS))) {
      Iterator<CSVRecord> records = parser.iterator();
      return rows.take(
          () ->
              new Iterator<>() {
                @Override
                public boolean hasNext() {
                  return records.hasNext();
                }

                @Override
                public Row next() {
                  return reader.row(records.next());
                }
              });
    }
  }

  private Row row(CSVRecord row) {
    return new Row(
        row.get(0),
        text(row.get(1)),
        text(row.get(2)),
        levels.getOrDefault(row.get(4), -1),
        text(row.get(5)),
        dates.computeIfAbsent(row.get(6), LocalDate::parse),
        row.get(7));
  }

  private String text(String text) {
    return texts.computeIfAbsent(text, same -> same);
  }

  /** The modalities; a term comes after its broader one. */
  static List<WorldTerm> modalities(Path folder) throws IOException {
    Map<String, Integer> indexes = new HashMap<>();
    List<WorldTerm> terms = new ArrayList<>();
    try (CSVParser parser = parser(folder.resolve("modalities.csv"))) {
      for (CSVRecord row : parser) {
        indexes.put(row.get(0), terms.size());
        terms.add(
            new WorldTerm(
                row.get(0),
                row.get(1),
                List.of(row.get(2).split("\\|", -1)),
                indexes.getOrDefault(row.get(3), -1)));
      }
    }
    return terms;
  }

  private static CSVParser parser(Path file) throws IOException {
    Reader in = BareParser.strict(file);
    return CSV.parse(in);
  }
}
