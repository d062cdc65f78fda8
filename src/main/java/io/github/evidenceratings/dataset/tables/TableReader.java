package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering.CrowdedException;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Identifiers;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table into a registry; what a row makes is the subclass's part. */
abstract class TableReader<T> implements RowSink {
  private final Registry<T> registry;
  private final Problems problems;
  private final References references;
  private final SharedValues shared = new SharedValues();

  TableReader(References references, Registry<T> registry, Problems problems) {
    this.registry = registry;
    this.problems = problems;
    this.references = references;
  }

  /** Makes something of a row; null if it failed. The id has been declared. */
  abstract @Nullable T make(String id, RowReader row);

  @Override
  public final void row(RowCells values) {
    RowReader row = new RowReader(values, references, shared, problems);
    String id = row.text("id", true);
    int number = -1;
    if (id == null) {
      registry.incomplete();
      id = "";
    } else {
      try {
        number = registry.declare(id, values.line());
      } catch (CrowdedException e) {
        registry.incomplete();
        row.fail("id", id, "is made to be slow to find: " + e.getMessage());
        return;
      }
      if (number < 0) {
        row.repeats();
      }
      if (number < 0 || !Identifiers.isValid(id)) {
        row.fail();
        reportId(id, values.place("id"));
      }
    }
    T item = make(id, row);
    if (item != null) {
      registry.add(number, item);
    }
  }

  /** Reports an id that is malformed or else taken. */
  private void reportId(String id, Place place) {
    problems.at(
        place,
        "id",
        id,
        Identifiers.isValid(id)
            ? "is the id of another " + registry.what() + ", in line " + registry.lineOf(id)
            : "is not an id; " + Identifiers.RULE);
  }

  @Override
  public final void broken(@Nullable String id, Place place) {
    if (id == null || !Identifiers.isValid(id) || !registry.isUnknown(id)) {
      registry.incomplete();
    } else {
      try {
        registry.declare(id, place.line());
      } catch (CrowdedException e) {
        registry.incomplete();
      }
    }
  }

  @Override
  public final void unreadable() {
    registry.incomplete();
  }
}
