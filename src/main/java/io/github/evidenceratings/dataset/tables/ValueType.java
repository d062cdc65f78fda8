package io.github.evidenceratings.dataset.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses the values of a field. {@link RowWriter#text} does the reverse.
 *
 * @param <V> the type of a value
 * @param kind the type of a single value in a Table Schema
 * @param choices the allowed texts, if they are limited
 * @param reference the name of the table whose id a value is, if any
 * @param parser converts a text to a value
 */
record ValueType<V>(
    Column.Type kind, List<String> choices, Optional<String> reference, Parser<V> parser) {
  /** Converts a text that is not blank to a value. */
  interface Parser<V> {
    /** Returns the value. If the text is not valid, reports it and returns null. */
    @Nullable V parse(RowContext row, String column, String text);
  }

  /** A type for any text that the parser accepts. */
  static <V> ValueType<V> of(Column.Type kind, Parser<V> parser) {
    return new ValueType<>(kind, List.of(), Optional.empty(), parser);
  }

  Column column(String name, boolean list, boolean required, String meaning) {
    return new Column(name, list ? Column.Type.LIST : kind, required, choices, reference, meaning);
  }
}
