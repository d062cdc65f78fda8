package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as tables show them. Many ratings share few dates, so recent texts are kept, as many as
 * there are dates in some sixteen years. Thread-safe: entries are immutable, and one that another
 * thread does not see is made again.
 */
public final class DateText {
  private record Entry(PartialDate date, String text) {}

  private static final @Nullable Entry[] RECENT = new @Nullable Entry[1 << 13];

  private DateText() {}

  public static String of(PartialDate date) {
    int place = date.hashCode() & (RECENT.length - 1);
    Entry entry = RECENT[place];
    if (entry == null || !entry.date().equals(date)) {
      entry = new Entry(date, date.toString());
      RECENT[place] = entry;
    }
    return entry.text();
  }
}
