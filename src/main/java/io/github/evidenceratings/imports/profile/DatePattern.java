package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern of dates in a profile. It reads all its dates as days, as months or as years. */
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

  /** A day of the same month, and one of the same year. All else in them differs. */
  private static final ZonedDateTime SAME_MONTH =
      ZonedDateTime.of(2026, 1, 4, 3, 2, 1, 0, ZoneOffset.UTC);

  private static final ZonedDateTime SAME_YEAR =
      ZonedDateTime.of(2026, 11, 2, 4, 3, 2, 0, ZoneOffset.UTC);

  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2026, 1, 31, 16, 5, 0, 0, ZoneOffset.UTC);

  private final DateTimeFormatter formatter;
  private final TemporalQuery<PartialDate> precision;

  private DatePattern(DateTimeFormatter formatter, TemporalQuery<PartialDate> precision) {
    this.formatter = formatter;
    this.precision = precision;
  }

  /**
   * The pattern; null if it has more than a hundred characters, or names neither a day, nor a month
   * and nothing more precise, nor a year and nothing more precise. Names of months are English,
   * their case does not matter, and dates that do not exist are refused.
   */
  public static @Nullable DatePattern of(String pattern) {
    if (pattern.equals(ISO)) {
      return new DatePattern(DateTimeFormatter.ISO_LOCAL_DATE, DatePattern::day);
    }
    if (pattern.equals(ISO_TIME)) {
      return new DatePattern(DateTimeFormatter.ISO_DATE_TIME, DatePattern::day);
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
      String sample = formatter.format(SAMPLE);
      if (sample.equals(formatter.format(SAME_YEAR))) {
        return new DatePattern(formatter, DatePattern::year).ifReads(sample, "2026");
      }
      if (sample.equals(formatter.format(SAME_MONTH))) {
        return new DatePattern(formatter, DatePattern::month).ifReads(sample, "2026-01");
      }
      return new DatePattern(formatter, DatePattern::day).ifReads(sample, "2026-01-31");
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private @Nullable DatePattern ifReads(String text, String date) {
    return PartialDate.parse(date).equals(read(text)) ? this : null;
  }

  private static PartialDate day(TemporalAccessor parsed) {
    return PartialDate.of(LocalDate.from(parsed));
  }

  private static PartialDate month(TemporalAccessor parsed) {
    YearMonth month = YearMonth.from(parsed);
    return PartialDate.of(month.getYear(), month.getMonthValue());
  }

  private static PartialDate year(TemporalAccessor parsed) {
    return PartialDate.of(Year.from(parsed).getValue());
  }

  /** Reads a date; null if the text does not match, or lacks a part that is optional in it. */
  public @Nullable PartialDate read(String text) {
    try {
      return formatter.parse(text, precision);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /** An example of its dates, for messages. */
  String example() {
    return formatter.format(EXAMPLE);
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
