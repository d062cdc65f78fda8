package io.github.evidenceratings.dataset.tables;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table of a data set.
 *
 * @param name the header
 * @param type what its values are
 * @param required whether every row must have a value
 * @param choices the allowed values, if closed
 * @param reference the name of the table whose id a value must be, if any
 * @param description what it holds
 */
public record Column(
    String name,
    Type type,
    boolean required,
    List<String> choices,
    Optional<String> reference,
    String description) {
  /** Separates the values of one cell in CSV; no value may contain it. */
  public static final char SEPARATOR = '|';

  /** A column of ratings whose header starts so holds the qualifier named by the rest. */
  public static final String QUALIFIER_PREFIX = "qualifier_";

  /** A column of ratings whose header starts so holds a level on the scale named by the rest. */
  public static final String LEVEL_PREFIX = "level_";

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

  /** A column of texts. */
  static Column text(String name, boolean required, String description) {
    return new Column(name, Type.STRING, required, List.of(), Optional.empty(), description);
  }

  /** A column of ratings for a qualifier or a level on a further scale. */
  static Column extra(String name) {
    return text(
        name,
        false,
        name.startsWith(LEVEL_PREFIX)
            ? "The level on a further scale."
            : "Qualifier: what the rating is limited to.");
  }

  public boolean list() {
    return type == Type.LIST;
  }

  /** Whether JSON writes its values as numbers. */
  public boolean numeric() {
    return type == Type.NUMBER || type == Type.INTEGER;
  }
}
