package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Identifiers;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table into a registry; what a row makes is the subclass's part. */
abstract class TableReader<T> implements RowSink {
  private final TableLayout table;
  private final Registry<T> registry;
  private final Problems problems;

  TableReader(TableLayout table, Registry<T> registry, Problems problems) {
    this.table = table;
    this.registry = registry;
    this.problems = problems;
  }

  /** Makes something of a row; null if it failed. The id has been declared. */
  abstract @Nullable T make(String id, RowReader row);

  @Override
  public final void row(Row values) {
    RowReader row = new RowReader(values, table, problems);
    String id = row.text("id");
    if (id == null) {
      registry.incomplete();
      id = "";
    } else if (!registry.declare(id, row.place("id"), problems)) {
      row.fail();
    }
    T item = make(id, row);
    if (item != null) {
      registry.add(id, item);
    }
  }

  @Override
  public final void broken(@Nullable String id, Place place) {
    if (id == null || !Identifiers.isValid(id) || !registry.isUnknown(id)) {
      registry.incomplete();
    } else {
      registry.declare(id, place, problems);
    }
  }

  @Override
  public final void unreadable() {
    registry.incomplete();
  }
}
