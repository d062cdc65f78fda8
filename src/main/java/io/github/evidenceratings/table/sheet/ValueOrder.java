package io.github.evidenceratings.table.sheet;

import java.util.Comparator;

/** The order of values of one column. */
final class ValueOrder {
  /** Levels as their scales show them, numbers by size, texts whatever their case, nothing last. */
  static final Comparator<Value> EMPTY_LAST =
      Comparator.<Value, Boolean>comparing(value -> value.text().isEmpty())
          .thenComparing(ValueOrder::scale)
          .thenComparingLong(ValueOrder::place)
          .thenComparing(Value::text, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Value::text);

  private ValueOrder() {}

  /** Levels of different scales do not compare: they stand apart. */
  private static String scale(Value value) {
    return value instanceof Value.Graded graded ? graded.scale().name() : "";
  }

  private static long place(Value value) {
    if (value instanceof Value.Graded graded) {
      return graded.level().position();
    }
    return value instanceof Value.Count count ? count.number() : 0;
  }
}
