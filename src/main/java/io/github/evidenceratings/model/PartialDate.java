package io.github.evidenceratings.model;

import io.github.evidenceratings.internal.text.Printable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A date that is known to the year, the month or the day, such as 2024, 2024-03 or 2024-03-17.
 * Dates of different precision are never equal. Immutable.
 *
 * <p>The natural order is by {@link #first}. Of dates with the same first day, the less precise
 * comes first: 2024, 2024-01, 2024-01-01, 2024-01-02, 2024-02. This is also the order of their
 * texts, and it is consistent with {@code equals}.
 */
public final class PartialDate implements Comparable<PartialDate> {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;

  /** What texts are dates, for messages. */
  public static final String RULE =
      "an existing day, month or year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024";

  /** Year, month and day in bits; 0 for a month or day that is not known. */
  private final int packed;

  private PartialDate(int year, int month, int day) {
    packed = (int) pack(year, month, day);
  }

  private static long pack(int year, int month, int day) {
    return (long) year << 9 | month << 5 | day;
  }

  private static long pack(LocalDate day) {
    return pack(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * A year.
   *
   * @throws IllegalArgumentException if it is not between 1000 and 2999
   */
  public static PartialDate of(int year) {
    return checked(1, year, 0, 0);
  }

  /**
   * A month of a year.
   *
   * @param month the month, from 1 to 12
   * @throws IllegalArgumentException if it does not exist or the year is not between 1000 and 2999
   */
  public static PartialDate of(int year, int month) {
    return checked(2, year, month, 0);
  }

  /**
   * A day.
   *
   * @param month the month, from 1 to 12
   * @param day the day of the month, from 1
   * @throws IllegalArgumentException if it does not exist or the year is not between 1000 and 2999
   */
  public static PartialDate of(int year, int month, int day) {
    return checked(3, year, month, day);
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException if its year is not between 1000 and 2999
   */
  public static PartialDate of(LocalDate day) {
    return checked(3, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * The date that a text names in ISO 8601, as in 2024, 2024-03 or 2024-03-17.
   *
   * @throws IllegalArgumentException if {@link #find} finds none
   */
  public static PartialDate parse(String text) {
    PartialDate date = find(text).orElse(null);
    if (date == null) {
      throw new IllegalArgumentException(
          Printable.quoted(text) + " is not a date; allowed: " + RULE);
    }
    return date;
  }

  /**
   * The date that a text names in ISO 8601, as in 2024, 2024-03 or 2024-03-17. Empty if the text
   * has another form, the date does not exist or its year is not between 1000 and 2999.
   */
  public static Optional<PartialDate> find(String text) {
    // By hand: loading a formatter of dates takes longer than reading a small file.
    int parts = text.length() / 3;
    if (text.length() != 3 * parts + 1
        || parts < 1
        || parts > 3
        || (parts > 1 && text.charAt(4) != '-')
        || (parts > 2 && text.charAt(7) != '-')) {
      return Optional.empty();
    }
    int year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
    int month = parts > 1 ? twoDigits(text, 5) : 0;
    int day = parts > 2 ? twoDigits(text, 8) : 0;
    return fault(parts, year, month, day) == null
        ? Optional.of(new PartialDate(year, month, day))
        : Optional.empty();
  }

  /** The number in two digits; far below 0 if they are none. */
  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -10_000;
  }

  private static PartialDate checked(int parts, int year, int month, int day) {
    String fault = fault(parts, year, month, day);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    return new PartialDate(year, month, day);
  }

  /** What is wrong with a date of so many parts; null if nothing. */
  private static @Nullable String fault(int parts, int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return "year " + year + " is not between " + FIRST_YEAR + " and " + LAST_YEAR;
    }
    if (parts > 1 && (month < 1 || month > 12)) {
      return "month " + month + " is not between 1 and 12";
    }
    if (parts > 2 && (day < 1 || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()))) {
      return "day " + day + " is not in " + new PartialDate(year, month, 0);
    }
    return null;
  }

  /** The year. */
  public int year() {
    return packed >> 9;
  }

  /** The month, from 1 to 12; empty if only the year is known. */
  public OptionalInt month() {
    return month0() == 0 ? OptionalInt.empty() : OptionalInt.of(month0());
  }

  /** The day of the month, from 1; empty if only the year or month is known. */
  public OptionalInt day() {
    return day0() == 0 ? OptionalInt.empty() : OptionalInt.of(day0());
  }

  private int month0() {
    return packed >> 5 & 15;
  }

  private int day0() {
    return packed & 31;
  }

  /** The first day that it may be: of 2024-02, that is 2024-02-01. */
  public LocalDate first() {
    return LocalDate.of(year(), Math.max(month0(), 1), Math.max(day0(), 1));
  }

  /** The last day that it may be: of 2024-02, that is 2024-02-29. */
  public LocalDate last() {
    int month = month0() == 0 ? 12 : month0();
    return day0() == 0
        ? YearMonth.of(year(), month).atEndOfMonth()
        : LocalDate.of(year(), month, day0());
  }

  /** Whether all of it is on or after a day: 2024 is since 2024-01-01, but not 2024-01-02. */
  public boolean isSince(LocalDate day) {
    return pack(year(), Math.max(month0(), 1), Math.max(day0(), 1)) >= pack(day);
  }

  /** Whether all of it is before a day: 2024 is before 2025-01-01, but not 2024-12-31. */
  public boolean isBefore(LocalDate day) {
    // Later than the last month or day, but before the next year or month.
    return pack(year(), month0() == 0 ? 15 : month0(), day0() == 0 ? 31 : day0()) < pack(day);
  }

  @Override
  public int compareTo(PartialDate other) {
    return Integer.compare(packed, other.packed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartialDate date && packed == date.packed;
  }

  /** Dates in sixteen years in a row differ in the lowest 13 bits of theirs. */
  @Override
  public int hashCode() {
    return packed;
  }

  /** The date in ISO 8601, as precise as it is: 2024, 2024-03 or 2024-03-17. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10).append(year());
    if (month0() > 0) {
      append(text, month0());
    }
    if (day0() > 0) {
      append(text, day0());
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int part) {
    text.append(part < 10 ? "-0" : "-").append(part);
  }
}
