package io.github.evidenceratings.table.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as tables show them. Many ratings share few dates, so texts made of late are kept, as many
 * as there are days in some twenty years. Thread-safe: entries are immutable, and one that another
 * thread does not see is made again.
 */
public final class DateText {
  private record Entry(LocalDate date, String text) {}

  private static final @Nullable Entry[] RECENT = new @Nullable Entry[1 << 13];

  private DateText() {}

  public static String of(LocalDate date) {
    int days = (date.getYear() * 12 + date.getMonthValue()) * 31 + date.getDayOfMonth();
    int place = days & (RECENT.length - 1);
    Entry entry = RECENT[place];
    if (entry == null || !entry.date().equals(date)) {
      entry = new Entry(date, date.toString());
      RECENT[place] = entry;
    }
    return entry.text();
  }
}
