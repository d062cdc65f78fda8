package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Labeled;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table of a data set.
 *
 * @param name the header
 * @param type what its values are
 * @param required whether every row must have a value
 * @param choices the allowed values, if closed
 * @param reference the table whose id a value must be, if any
 * @param description what it holds
 */
public record Column(
    String name,
    Type type,
    boolean required,
    List<String> choices,
    Optional<Table> reference,
    String description) {
  /** Separates the values of one cell in CSV; no value may contain it. */
  public static final char SEPARATOR = '|';

  /** What values are; the constants' names in lower case are the types of a Table Schema. */
  public enum Type {
    STRING,
    /** Several texts, in CSV in one cell. */
    LIST,
    /** An ISO date. */
    DATE,
    /** A number that is not negative, with a point before its decimals if it has any. */
    NUMBER,
    /** A whole number from 1. */
    INTEGER
  }

  static Column of(String name, Type type, String description) {
    return new Column(name, type, false, List.of(), Optional.empty(), description);
  }

  static Column text(String name, String description) {
    return of(name, Type.STRING, description);
  }

  static Column date(String name, String description) {
    return of(name, Type.DATE, description);
  }

  static Column texts(String name, String description) {
    return of(name, Type.LIST, description);
  }

  static Column choice(String name, Labeled[] choices, String description) {
    String[] labels = new String[choices.length];
    for (int i = 0; i < choices.length; i++) {
      labels[i] = choices[i].label();
    }
    return new Column(name, Type.STRING, false, List.of(labels), Optional.empty(), description);
  }

  static Column reference(String name, Table table, String description) {
    return new Column(name, Type.STRING, false, List.of(), Optional.of(table), description);
  }

  static Column references(String name, Table table, String description) {
    return new Column(name, Type.LIST, false, List.of(), Optional.of(table), description);
  }

  public boolean list() {
    return type == Type.LIST;
  }

  /** Whether JSON writes its values as numbers. */
  public boolean numeric() {
    return type == Type.NUMBER || type == Type.INTEGER;
  }

  /** The same column, with a value in every row. */
  Column always() {
    return new Column(name, type, true, choices, reference, description);
  }
}
