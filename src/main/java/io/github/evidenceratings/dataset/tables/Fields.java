package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the fields of a row. {@link TableFields#pass} calls a method for each field, with
 * its name, type, meaning and current value, and sets the value that the method returns. What a
 * pass does with a field is up to the subclass: {@link RowReader} reads it from a row, {@link
 * RowWriter} writes the current value, {@link ColumnLister} notes the column.
 */
abstract class Fields {
  static final String REVIEWED = "When it was last reviewed; may be later than updated.";
  static final String UPDATED = "When its text was last changed.";

  /**
   * Passes a field with at most one value.
   *
   * @return the value read; the current one if this pass does not read
   */
  abstract <V> @Nullable V value(
      String name, ValueType<V> type, boolean required, String meaning, @Nullable V current);

  /** Passes a field that has a list of values. */
  abstract <V> List<V> values(
      String name, ValueType<V> type, boolean required, String meaning, List<V> current);

  /**
   * Marks the next field as part of the key. Rows with equal key fields make the same statement.
   */
  Fields key() {
    return this;
  }

  /** The id of the row. */
  void id(String meaning, String current) {
    value("id", Types.TEXT, true, meaning, current);
  }

  /**
   * A value that every row must have. If this row has none, the row fails and the current value is
   * returned.
   */
  final <V> V required(String name, ValueType<V> type, String meaning, V current) {
    V value = value(name, type, true, meaning, current);
    return value == null ? current : value;
  }

  /** A value that a row may have. */
  final <V> @Nullable V optional(
      String name, ValueType<V> type, String meaning, Optional<V> current) {
    return value(name, type, false, meaning, current.orElse(null));
  }

  /** An optional value that many rows repeat. They share one object. */
  <V> Optional<V> shared(String name, ValueType<V> type, String meaning, Optional<V> current) {
    return Optional.ofNullable(optional(name, type, meaning, current));
  }

  /** A list that may be empty. */
  final <V> List<V> list(String name, ValueType<V> type, String meaning, List<V> current) {
    return values(name, type, false, meaning, current);
  }

  /** A list with at least one item. */
  final <V> List<V> requiredList(String name, ValueType<V> type, String meaning, List<V> current) {
    return values(name, type, true, meaning, current);
  }

  /** The scale of the row. Must be passed before the level, which is read on it. */
  RatingScale scale(String meaning, RatingScale current) {
    return required("scale", Types.SCALE, meaning, current);
  }

  /** The level on the scale of the row. */
  @Nullable Level level(boolean required, String meaning, @Nullable Level current) {
    return value("level", Types.LEVEL, required, meaning, current);
  }

  /** The source and the place in it. */
  final Provenance provenance(Provenance current) {
    Source source =
        key().required("source", Types.SOURCE, "The document that says so.", current.source());
    String locator =
        key().optional("locator", Types.TEXT, "The place in the document.", current.locator());
    return provenance(source, locator);
  }

  Provenance provenance(Source source, @Nullable String locator) {
    return new Provenance(source, Optional.ofNullable(locator));
  }

  /** The levels on further scales, one column per scale. */
  List<Grade> grades(List<Grade> current) {
    return current;
  }

  /** The qualifiers, one column each. */
  List<Qualifier> qualifiers(List<Qualifier> current) {
    return current;
  }

  /** Reports a missing value that another value of the row requires. */
  void failIfEmpty(String name, String message) {}

  /** Builds an object from several values; null if nothing is read or the model rejects them. */
  <V> @Nullable V make(Supplier<V> constructor) {
    return null;
  }
}
