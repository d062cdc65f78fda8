package io.github.evidenceratings.input;

import io.github.evidenceratings.internal.text.Printable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing wrong with a data set, an import profile or a file to import. Immutable.
 *
 * @param file the file, as the data set names it
 * @param line 1-based line on which the row or value starts; 0 if the whole file is meant
 * @param column 1-based: the number of the field in a CSV row, the character in a JSON line; 0 if
 *     the whole line or file is meant
 * @param field the name of the column or property; empty if none is meant
 * @param value the offending value as read; empty if there is none
 * @param message what is wrong with it; of more than a thousand characters, the first and the last
 *     five hundred
 * @param nearest the allowed values that look most like it, nearest first
 * @param allowed the allowed values, where they can be listed; empty otherwise
 */
public record Problem(
    String file,
    int line,
    int column,
    String field,
    String value,
    String message,
    List<String> nearest,
    List<String> allowed) {
  private static final int MOST_ALLOWED = 12;

  /** Copies the lists, and cuts the message: it may quote a value of any length. */
  public Problem {
    message = Printable.message(message);
    nearest = List.copyOf(nearest);
    allowed = List.copyOf(allowed);
  }

  /** Returns this problem with another value. */
  public Problem withValue(String other) {
    return new Problem(file, line, column, field, other, message, nearest, allowed);
  }

  /**
   * One line for people: place, field, value, what is wrong, what is allowed. Control and
   * formatting characters are escaped, long values and names of fields cut.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Printable.file(file));
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    text.append(": ");
    if (!field.isEmpty()) {
      text.append(Printable.cut(field)).append(' ');
    }
    if (!value.isEmpty()) {
      text.append(Printable.quoted(value)).append(' ');
    }
    text.append(reason());
    return text.toString();
  }

  /** What is wrong, and what is allowed, without place and value; escaped like the whole. */
  public String reason() {
    StringBuilder text = new StringBuilder(Printable.of(message));
    if (!nearest.isEmpty()) {
      text.append("; did you mean ").append(list(nearest, " or ")).append('?');
    }
    if (!allowed.isEmpty()) {
      int more = allowed.size() - MOST_ALLOWED;
      text.append(nearest.isEmpty() ? "; allowed: " : " Allowed: ")
          .append(list(allowed.subList(0, Math.min(MOST_ALLOWED, allowed.size())), ", "))
          .append(more > 0 ? " and " + more + " more" : "");
    }
    return text.toString();
  }

  private static String list(List<String> values, String separator) {
    return values.stream().map(Printable::quoted).collect(Collectors.joining(separator));
  }
}
