package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Qualifier;
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

  private static final String QUALIFIER_PREFIX = "qualifier_";
  private static final String METADATA_PREFIX = "metadata_";

  /**
   * The header prefix of a ratings column for a level on a further scale. The rest is the scale.
   */
  public static final String LEVEL_PREFIX = "level_";

  static final List<String> EXTRA_PREFIXES =
      List.of(QUALIFIER_PREFIX, METADATA_PREFIX, LEVEL_PREFIX);

  /** The types of values. */
  public enum Type {
    STRING,
    /** Several texts, which share one cell in CSV. */
    LIST,
    /** An ISO date that is known to the year, the month or the day. */
    DATE,
    /** A number, with a point as the decimal separator. */
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
    String description = "Qualifier: what the rating is limited to.";
    if (name.startsWith(LEVEL_PREFIX)) {
      description = "The level on a further scale.";
    } else if (name.startsWith(METADATA_PREFIX)) {
      description = "Metadata: how the rating was made.";
    }
    return text(name, false, description);
  }

  /** The header prefix of a ratings column for a qualifier. The rest of the header is its name. */
  public static String prefix(Qualifier.Role role) {
    return role == Qualifier.Role.SUBJECT ? QUALIFIER_PREFIX : METADATA_PREFIX;
  }

  public boolean list() {
    return type == Type.LIST;
  }

  /** Whether JSON writes its values as numbers. */
  public boolean numeric() {
    return type == Type.NUMBER || type == Type.INTEGER;
  }
}
