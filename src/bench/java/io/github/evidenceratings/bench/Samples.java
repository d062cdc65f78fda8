package io.github.evidenceratings.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measurements of one thing, in nanoseconds or bytes. Immutable. */
final class Samples {
  private final double[] sorted;

  /**
   * @throws IllegalArgumentException if there is none
   */
  Samples(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no sample");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  /** These and others. */
  Samples and(Samples others) {
    double[] all = Arrays.copyOf(sorted, sorted.length + others.sorted.length);
    System.arraycopy(others.sorted, 0, all, sorted.length, others.sorted.length);
    return new Samples(all);
  }

  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least() {
    return sorted[0];
  }

  double most() {
    return sorted[sorted.length - 1];
  }

  /** Median and range of durations, as in {@code 4.2 µs (4.1 µs – 5.0 µs)}. */
  String durations() {
    return duration(median()) + " (" + duration(least()) + " – " + duration(most()) + ")";
  }

  /** A duration in the unit that suits it, with three digits. */
  static String duration(double nanos) {
    String[] units = {"ns", "µs", "ms", "s"};
    int unit = 0;
    double value = nanos;
    while (value >= 999.5 && unit < units.length - 1) {
      value /= 1000;
      unit++;
    }
    return digits(value) + " " + units[unit];
  }

  /** A number with three digits, or all of those before the point. */
  static String digits(double value) {
    int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
