package io.github.evidenceratings.model;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on which a claim was seen, and when. Pages change, so a claim may be gone the next time.
 * Immutable.
 *
 * @param location the address of the page, or its place on the site, such as {@code FAQ, question
 *     3}
 * @param date when it was seen
 */
public record PageSeen(Optional<String> location, Optional<PartialDate> date) {
  /** Describes which locations are valid, for messages. */
  public static final String RULE = "a place on the site in words, or " + DocumentId.Kind.URL.rule();

  /**
   * @throws IllegalArgumentException if there is neither a location nor a date, or the location is
   *     blank or an invalid address
   */
  public PageSeen {
    Checks.text("location of a page", location);
    if (location.isPresent() && !isLocation(location.get())) {
      throw new IllegalArgumentException(
          "location of a page \"" + location.get() + "\" is not valid; allowed: " + RULE);
    }
    if (location.isEmpty() && date.isEmpty()) {
      throw new IllegalArgumentException("a page seen has neither a location nor a date");
    }
  }

  /** Tests whether a text is a valid location. Whether such a page exists is not looked up. */
  public static boolean isLocation(String text) {
    return !text.contains("://") || DocumentId.Kind.URL.isValid(text);
  }

  /** Location and date, separated by a comma. */
  @Override
  public String toString() {
    return Stream.concat(location.stream(), date.map(PartialDate::toString).stream())
        .collect(Collectors.joining(", "));
  }
}
