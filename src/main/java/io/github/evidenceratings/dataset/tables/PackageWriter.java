package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.csv.Csv;
import io.github.evidenceratings.internal.files.AtomicFile;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the files of a data package. Stateless. */
public final class PackageWriter {
  private PackageWriter() {}

  /** Writes the descriptor and the files of all tables but some. */
  public static void write(Dataset dataset, TableRows rows, Set<Table> except, Path directory)
      throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      if (rows.isPresent(table) && !except.contains(table)) {
        files.put(directory.resolve(table.resource() + ".csv"), csv(rows, table));
      }
    }
    // Last, so that a directory with a descriptor has all its files.
    files.put(directory.resolve(DataPackage.DESCRIPTOR), Descriptor.of(dataset, rows));
    AtomicFile.makeFolders(directory);
    AtomicFile.write(files);
  }

  private static String csv(TableRows rows, Table table) throws IOException {
    List<String> columns = rows.columns(table);
    List<Object[]> records = new ArrayList<>();
    rows.forEach(
        table, values -> records.add(columns.stream().map(c -> cell(table, c, values)).toArray()));
    StringBuilder text = new StringBuilder();
    Csv.FORMAT.printRecord(text, columns.toArray());
    for (Object[] record : records) {
      Csv.FORMAT.printRecord(text, record);
    }
    return text.toString();
  }

  /**
   * A cell of a table, with the items of a list joined by {@link Column#SEPARATOR}.
   *
   * @throws IllegalArgumentException if an item of a list could not be read back the same
   */
  public static String cell(Table table, String column, TableRows.Values values) {
    List<String> items = values.get(column);
    boolean list = isList(table, column);
    for (String item : items) {
      if (list && item.indexOf(Column.SEPARATOR) >= 0) {
        throw new IllegalArgumentException(
            column
                + " "
                + Printable.quoted(item)
                + " holds "
                + Column.SEPARATOR
                + ", which separates values");
      }
      if (list && !item.equals(item.strip())) {
        throw new IllegalArgumentException(
            column
                + " "
                + Printable.quoted(item)
                + " starts or ends with a blank, which a list in CSV loses");
      }
    }
    return String.join(String.valueOf(Column.SEPARATOR), items);
  }

  /** Tests whether the column holds lists. */
  public static boolean isList(Table table, String column) {
    return table.find(column).map(Column::list).orElse(false);
  }
}
