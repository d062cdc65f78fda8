package io.github.evidenceratings.dataset.tables;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table of a data set.
 *
 * @param name the header
 * @param type the type of its values
 * @param required whether every row must have a value
 * @param choices the allowed values, if they are limited
 * @param reference the name of the table whose id a value must be, if any
 * @param description the meaning of its values
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

  /** The header prefix of a ratings column for a qualifier. The rest of the header is its name. */
  public static final String QUALIFIER_PREFIX = "qualifier_";

  /**
   * The header prefix of a ratings column for a level on a further scale. The rest is the scale.
   */
  public static final String LEVEL_PREFIX = "level_";

  /** The types of values. In lower case, the constants' names are those of Table Schema types. */
  public enum Type {
    STRING,
    /** Several texts, which share one cell in CSV. */
    LIST,
    /** An ISO date. */
    DATE,
    /** A non-negative number, with a point as the decimal separator. */
    NUMBER,
    /** A whole number from 1. */
    INTEGER
  }

  /** A column of texts. */
  static Column text(String name, boolean required, String description) {
    return new Column(name, Type.STRING, required, List.of(), Optional.empty(), description);
  }

  /** A ratings column for a qualifier or for a level on a further scale. */
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
