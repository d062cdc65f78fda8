package io.github.evidenceratings.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What has been measured, for tables and ratios. Not thread-safe. */
final class Figures {
  private final Map<Key, Samples> samples = new LinkedHashMap<>();

  /** What was measured of whom, with how many rows. */
  private record Key(Measure measure, String what, String who, int rows) {}

  /** The kinds of measurements. */
  enum Measure {
    /** Nanoseconds for one operation. */
    TIME,
    /** Bytes allocated by one operation. */
    ALLOCATION,
    /** Bytes held. */
    HEAP
  }

  /** Adds measurements to those that there are. */
  void add(Measure measure, String what, String who, int rows, Samples more) {
    samples.merge(new Key(measure, what, who, rows), more, Samples::and);
  }

  /** Measurements, if that was measured. */
  Optional<Samples> find(Measure measure, String what, String who, int rows) {
    return Optional.ofNullable(samples.get(new Key(measure, what, who, rows)));
  }

  /** The median time, if that was measured. */
  Optional<Double> time(String what, String who, int rows) {
    return find(Measure.TIME, what, who, rows).map(Samples::median);
  }
}
