package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.FormatVersion;
import io.github.evidenceratings.dataset.tables.PackageWriter;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.dataset.tables.TableRows;
import io.github.evidenceratings.internal.files.AtomicFile;
import io.github.evidenceratings.internal.json.JsonWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes data sets in the two forms that {@link DatasetReader} reads. The same data set gives the
 * same bytes: UTF-8, line feeds, no byte order mark. Stateless.
 */
public final class DatasetWriter {
  private DatasetWriter() {}

  /**
   * Writes a descriptor and the CSV files it names, replacing those of the same name: each at once,
   * the descriptor last, and none before all are written beside them.
   *
   * @param directory where to; made if it does not exist
   * @throws IllegalArgumentException if a value cannot be written so that it is read back the same:
   *     one of a list in CSV that holds the character that separates values, or starts or ends with
   *     a blank; nothing has been written then
   * @throws IOException if a file cannot be written; nothing has been replaced then, unless a file
   *     that was written could not be moved to its place
   */
  public static void writePackage(Dataset dataset, Path directory) throws IOException {
    PackageWriter.write(dataset, new TableRows(dataset), Set.of(), directory);
  }

  /** The data set as one JSON document. */
  public static String toJson(Dataset dataset) {
    return JsonWriter.toString(json -> writeJson(dataset, json));
  }

  /**
   * Writes the data set as one JSON document, replacing what is there at once.
   *
   * @throws IOException if the file cannot be written; what is there is then as it was
   */
  public static void writeJson(Dataset dataset, Path file) throws IOException {
    AtomicFile.write(file, toJson(dataset));
  }

  private static void writeJson(Dataset dataset, JsonWriter json) {
    TableRows rows = new TableRows(dataset);
    Edition edition = dataset.edition();
    json.startObject();
    json.property("name", edition.name());
    json.property("title", edition.title());
    json.property("version", edition.version());
    json.property(FormatVersion.PROPERTY, FormatVersion.CURRENT);
    edition.created().ifPresent(date -> json.property("created", date.toString()));
    edition.licence().ifPresent(text -> json.property("licence", text));
    edition.description().ifPresent(text -> json.property("description", text));
    for (Table table : Table.values()) {
      if (rows.isPresent(table)) {
        json.startArray(table.resource());
        List<Column> columns = rows.columns(table);
        rows.forEach(table, row -> row(json, columns, row));
        json.endArray();
      }
    }
    json.endObject();
  }

  private static void row(JsonWriter json, List<Column> columns, List<List<String>> row) {
    json.startObject();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      List<String> items = row.get(i);
      if (items.isEmpty()) {
        continue;
      }
      if (column.list()) {
        json.texts(column.name(), items);
      } else if (column.numeric()) {
        json.property(column.name(), new BigDecimal(items.get(0)));
      } else {
        json.property(column.name(), items.get(0));
      }
    }
    json.endObject();
  }
}
