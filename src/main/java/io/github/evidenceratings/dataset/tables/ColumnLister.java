package io.github.evidenceratings.dataset.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the columns of the fields it passes. */
final class ColumnLister extends Fields {
  private final List<Column> columns = new ArrayList<>();

  @Override
  <V> @Nullable V value(
      String name, ValueType<V> type, boolean required, String meaning, @Nullable V current) {
    columns.add(type.column(name, false, required, meaning));
    return current;
  }

  @Override
  <V> List<V> values(
      String name, ValueType<V> type, boolean required, String meaning, List<V> current) {
    columns.add(type.column(name, true, required, meaning));
    return current;
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }
}
