package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.internal.text.Printable;
import java.util.regex.Pattern;

/**
 * HTML with its style and script. Immutable.
 *
 * @param body an element
 * @param style its style rules
 * @param script its script
 */
public record HtmlSource(String body, String style, String script) {
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*-");

  /**
   * Returns the prefix if class names and ids can start with it.
   *
   * @throws IllegalArgumentException if they cannot
   */
  public static String checkedPrefix(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "prefix "
              + Printable.quoted(prefix)
              + " must be a letter, then letters, digits or hyphens, and end with a hyphen, such"
              + " as \"er-\"");
    }
    return prefix;
  }
}
