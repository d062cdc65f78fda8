package io.github.evidenceratings.imports.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Patterns of dates as a profile writes them. */
public final class DatePattern {
  /** A day as in 2026-01-31. */
  public static final String ISO = "iso-date";

  /** A day and a time, with or without an offset, as in 2026-01-31T16:00:00.000Z. */
  public static final String ISO_TIME = "iso-date-time";

  /** How many a value may have: each that does not fit takes its time. */
  static final int MOST = 20;

  private static final int MOST_CHARACTERS = 100;

  /** A date that a pattern must be able to write and to read again. */
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 1, 31, 16, 5, 9, 0, ZoneOffset.UTC);

  private DatePattern() {}

  /**
   * What reads dates of a pattern; null if it is not one of a hundred characters at most, or names
   * no day. Names of months are English, their case does not matter, and days that do not exist are
   * refused.
   */
  public static @Nullable DateTimeFormatter of(String pattern) {
    if (pattern.equals(ISO)) {
      return DateTimeFormatter.ISO_LOCAL_DATE;
    }
    if (pattern.equals(ISO_TIME)) {
      return DateTimeFormatter.ISO_DATE_TIME;
    }
    if (pattern.length() > MOST_CHARACTERS) {
      return null;
    }
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(properYear(pattern))
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate read = LocalDate.from(formatter.parse(formatter.format(SAMPLE)));
      return read.equals(SAMPLE.toLocalDate()) ? formatter : null;
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /** People write yyyy, which strictly is the year of an era that nobody writes. */
  private static String properYear(String pattern) {
    StringBuilder proper = new StringBuilder(pattern.length());
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      proper.append(c == 'y' && !quoted ? 'u' : c);
    }
    return proper.toString();
  }
}
