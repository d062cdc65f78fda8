package io.github.evidenceratings.dataset.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a field are. {@link RowWriter#text} is the way back.
 *
 * @param <V> the type of a value
 * @param kind what a single value is in a Table Schema
 * @param choices the allowed texts, if closed
 * @param reference the name of the table whose id a value is, if any
 * @param parser makes a value of a text
 */
record ValueType<V>(
    Column.Type kind, List<String> choices, Optional<String> reference, Parser<V> parser) {
  /** Makes a value of a text that is not blank. */
  interface Parser<V> {
    /** The value; null, and reported, if the text stands for none. */
    @Nullable V parse(RowContext row, String column, String text);
  }

  /** A type of any text that a parser takes. */
  static <V> ValueType<V> of(Column.Type kind, Parser<V> parser) {
    return new ValueType<>(kind, List.of(), Optional.empty(), parser);
  }

  Column column(String name, boolean list, boolean required, String meaning) {
    return new Column(name, list ? Column.Type.LIST : kind, required, choices, reference, meaning);
  }
}
