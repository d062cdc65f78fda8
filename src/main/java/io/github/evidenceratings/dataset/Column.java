package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Labeled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a table of a data set.
 *
 * @param name the header
 * @param required whether every row must have a value
 * @param list whether a cell holds several values, separated by {@link #SEPARATOR} in CSV
 * @param date whether values are ISO dates
 * @param choices the allowed values, if closed
 * @param reference the table whose id a value must be, if any
 * @param description what it holds
 */
record Column(
    String name,
    boolean required,
    boolean list,
    boolean date,
    List<String> choices,
    Optional<Table> reference,
    String description) {
  /** Separates the values of one cell in CSV; no value may contain it. */
  static final char SEPARATOR = '|';

  static Column text(String name, String description) {
    return new Column(name, false, false, false, List.of(), Optional.empty(), description);
  }

  static Column date(String name, String description) {
    return new Column(name, false, false, true, List.of(), Optional.empty(), description);
  }

  static Column texts(String name, String description) {
    return new Column(name, false, true, false, List.of(), Optional.empty(), description);
  }

  static Column choice(String name, Labeled[] choices, String description) {
    List<String> labels = Stream.of(choices).map(Labeled::label).toList();
    return new Column(name, false, false, false, labels, Optional.empty(), description);
  }

  static Column reference(String name, Table table, String description) {
    return new Column(name, false, false, false, List.of(), Optional.of(table), description);
  }

  static Column references(String name, Table table, String description) {
    return new Column(name, false, true, false, List.of(), Optional.of(table), description);
  }

  /** The same column, with a value in every row. */
  Column always() {
    return new Column(name, true, list, date, choices, reference, description);
  }
}
