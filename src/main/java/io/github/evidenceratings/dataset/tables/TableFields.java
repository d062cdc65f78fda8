package io.github.evidenceratings.dataset.tables;

import java.util.List;

/**
 * Declares each field of a table once. {@link #pass} has one statement per field, in column order,
 * with its name, type, meaning, current value and setter. The columns, reading and writing are all
 * derived from these statements. They are executed rather than stored as objects with method
 * references: the JVM generates a class for each reference at run time, and some two hundred of
 * those would double the start-up time.
 *
 * @param <T> the type of the items
 * @param <B> the type of their builder
 */
abstract class TableFields<T, B> {
  /** A placeholder item, for passes that have no item to write. Its values are never used. */
  abstract T blank();

  /** A builder of an item with this id. */
  abstract B builder(String id);

  /** Passes every field with the item's value and sets the value that the pass returns. */
  abstract void pass(Fields f, T item, B builder);

  /** The columns, in the order in which they are written. */
  final List<Column> columns() {
    ColumnLister lister = new ColumnLister();
    pass(lister, blank(), builder("none"));
    return lister.columns();
  }

  /** A builder with the values of a row. */
  final B read(String id, RowReader row) {
    B builder = builder(id);
    pass(row, blank(), builder);
    return builder;
  }

  /**
   * The texts of an item, column by column.
   *
   * @param extras the columns of qualifiers and further levels, which come last
   */
  final List<List<String>> write(T item, List<String> extras) {
    RowWriter writer = new RowWriter();
    pass(writer, item, builder("none"));
    return writer.row(extras);
  }
}
