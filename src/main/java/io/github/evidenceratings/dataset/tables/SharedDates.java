package io.github.evidenceratings.dataset.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Reads ISO dates and keeps those read lately, so that a date that comes often is made and kept
 * once. Not safe for use by several threads.
 */
final class SharedDates {
  /** A power of two; holds all days of some forty years. */
  private static final int SIZE = 1 << 14;

  /** The number of the day that each slot holds; 0 marks a free slot. */
  private int[] days = {};

  private List<Optional<LocalDate>> dates = List.of();

  /** The existing day that a text names as yyyy-mm-dd; empty if it names none. */
  Optional<LocalDate> get(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    if (days.length == 0) {
      days = new int[SIZE];
      dates = new ArrayList<>(Collections.nCopies(SIZE, Optional.empty()));
    }
    int number = (year * 12 + month - 1) * 31 + day;
    int slot = number & (SIZE - 1);
    if (days[slot] != number) {
      dates.set(slot, date(year, month, day));
      days[slot] = number;
    }
    return dates.get(slot);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number in two digits; far below 0 if they are none. */
  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -10_000;
  }
}
