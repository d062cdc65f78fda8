package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.csv.Csv;
import io.github.evidenceratings.internal.files.AtomicFile;
import io.github.evidenceratings.internal.files.Folders;
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

  /** Writes the descriptor and the files of all tables except the given ones. */
  public static void write(Dataset dataset, TableRows rows, Set<Table> except, Path directory)
      throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      if (rows.isPresent(table) && !except.contains(table)) {
        files.put(directory.resolve(table.resource() + ".csv"), csv(rows, table));
      }
    }
    // Write this last, so that a directory with a descriptor has all its files.
    files.put(directory.resolve(DataPackage.DESCRIPTOR), Descriptor.of(dataset, rows));
    Folders.makeFolders(directory);
    AtomicFile.write(files);
  }

  private static String csv(TableRows rows, Table table) throws IOException {
    List<Column> columns = rows.columns(table);
    List<Object[]> records = new ArrayList<>();
    rows.forEach(table, row -> records.add(cells(columns, row)));
    StringBuilder text = new StringBuilder();
    Csv.write(text, header(columns));
    for (Object[] record : records) {
      Csv.write(text, record);
    }
    return text.toString();
  }

  /** The header of a table. */
  public static Object[] header(List<Column> columns) {
    return columns.stream().map(Column::name).toArray();
  }

  /**
   * The cells of a row, with the items of a list joined by {@link Column#SEPARATOR}.
   *
   * @throws IllegalArgumentException if an item of a list would not be read back unchanged
   */
  public static Object[] cells(List<Column> columns, List<List<String>> row) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(columns.get(i), row.get(i));
    }
    return cells;
  }

  private static String cell(Column column, List<String> items) {
    for (String item : items) {
      if (column.list() && item.indexOf(Column.SEPARATOR) >= 0) {
        throw new IllegalArgumentException(
            column.name()
                + " "
                + Printable.quoted(item)
                + " holds "
                + Column.SEPARATOR
                + ", which separates values");
      }
      if (column.list() && !item.equals(item.strip())) {
        throw new IllegalArgumentException(
            column.name()
                + " "
                + Printable.quoted(item)
                + " starts or ends with a blank, which a list in CSV loses");
      }
    }
    return String.join(String.valueOf(Column.SEPARATOR), items);
  }
}
