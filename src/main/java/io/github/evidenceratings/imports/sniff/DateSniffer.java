package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.imports.profile.DatePattern;
import io.github.evidenceratings.model.PartialDate;
import java.util.Collection;
import java.util.List;

/** Tells which pattern dates have. */
public final class DateSniffer {
  /** Patterns that people use; those in one list differ in nothing but the order of day, month. */
  private static final List<List<String>> PATTERNS =
      List.of(
          List.of(DatePattern.ISO),
          List.of(DatePattern.ISO_TIME),
          List.of("yyyy-MM-dd HH:mm:ss 'UTC'"),
          List.of("yyyy-MM-dd HH:mm:ss"),
          List.of("yyyy-MM-dd HH:mm"),
          List.of("yyyy/M/d"),
          List.of("d.M.yyyy"),
          List.of("d.M.yy"),
          List.of("d/M/yyyy", "M/d/yyyy"),
          List.of("d/M/yy", "M/d/yy"),
          List.of("d-M-yyyy", "M-d-yyyy"),
          List.of("d MMM yyyy"),
          List.of("d MMMM yyyy"),
          List.of("MMM d, yyyy"),
          List.of("MMMM d, yyyy"),
          List.of("d-MMM-yyyy"));

  /** Patterns of months and years. Other numbers have these forms, too. */
  private static final List<String> PARTIAL =
      List.of("yyyy", "yyyy-MM", "yyyy/M", "M/yyyy", "M.yyyy", "MMM yyyy", "MMMM yyyy");

  private DateSniffer() {}

  /** The patterns that all values have; none if there is no such, two if the order is in doubt. */
  public static List<String> of(Collection<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    for (List<String> alike : PATTERNS) {
      List<String> fitting = alike.stream().filter(p -> fits(p, values, 0, 9999)).toList();
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  /**
   * The pattern that all values have as months or years from 1900 to 2099; none if there is no
   * such. A number of participants may look like a year, so try this only if the name of the column
   * says that it holds dates.
   */
  static List<String> partial(Collection<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    return PARTIAL.stream().filter(p -> fits(p, values, 1900, 2099)).limit(1).toList();
  }

  private static boolean fits(String pattern, Collection<String> values, int from, int to) {
    DatePattern read = DatePattern.of(pattern);
    if (read == null) {
      return false;
    }
    for (String value : values) {
      PartialDate date = read.read(value);
      if (date == null || date.year() < from || date.year() > to) {
        return false;
      }
    }
    return true;
  }
}
