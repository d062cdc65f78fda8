package io.github.evidenceratings.dataset.tables;

import java.util.List;
import java.util.Optional;

/** A table and its columns: what a file may hold. */
interface TableLayout {
  /** The name of the table. */
  String resource();

  /** The columns, in the order in which they are written. */
  List<Column> columns();

  /** The column of a name; empty if the table has none. */
  default Optional<Column> find(String name) {
    for (Column column : columns()) {
      if (column.name().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The names of the columns. */
  default List<String> columnNames() {
    return columns().stream().map(Column::name).toList();
  }

  /** The names a column may have, for messages. */
  default List<String> allowedNames() {
    return columnNames();
  }

  /** Whether a name is that of a column for a qualifier or a further level of this table. */
  default boolean isExtra(String name) {
    return false;
  }
}
