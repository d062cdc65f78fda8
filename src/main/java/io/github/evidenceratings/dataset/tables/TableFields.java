package io.github.evidenceratings.dataset.tables;

import java.util.List;

/**
 * The fields of a table, each declared once: {@link #pass} has a statement for each, in the order
 * of the columns, which names it, says what it is and means, gets its value from an item and sets
 * it in a builder. The columns, reading and writing all follow from that. The statements are
 * executed rather than kept as objects with references to methods: each of these is a class made at
 * run time, and some two hundred of them would double the time of a start.
 *
 * @param <T> what a row holds
 * @param <B> what builds it
 */
abstract class TableFields<T, B> {
  /** An item that passes get values from when there is none to write; none of them is used. */
  abstract T blank();

  /** A builder of an item with this id. */
  abstract B builder(String id);

  /** Passes all fields, each with the item's value, and sets what the pass returns. */
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
