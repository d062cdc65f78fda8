package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.imports.profile.DatePattern;
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

  private DateSniffer() {}

  /** The patterns that all values have; none if there is no such, two if the order is in doubt. */
  public static List<String> of(Collection<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    for (List<String> alike : PATTERNS) {
      List<String> fitting = alike.stream().filter(p -> fits(p, values)).toList();
      if (!fitting.isEmpty()) {
        return fitting;
      }
    }
    return List.of();
  }

  private static boolean fits(String pattern, Collection<String> values) {
    DatePattern read = DatePattern.of(pattern);
    return read != null && values.stream().allMatch(value -> read.read(value) != null);
  }
}
