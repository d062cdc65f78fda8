package io.github.evidenceratings.model;

import java.util.regex.Pattern;

/** The form of a DOI (digital object identifier). */
public final class Doi {
  /** Describes the form, for messages. */
  public static final String RULE =
      "10., a registrant of four to nine digits, a slash and a suffix without blanks, as in"
          + " 10.1002/14651858.CD001234";

  private static final Pattern FORM =
      Pattern.compile("10\\.[0-9]{4,9}(\\.[0-9]+)*/[^\\s\\p{Z}\\p{C}]+");

  private Doi() {}

  /** Tests whether a text has the form of a DOI, without {@code https://doi.org/} before it. */
  public static boolean isValid(String doi) {
    return FORM.matcher(doi).matches();
  }
}
