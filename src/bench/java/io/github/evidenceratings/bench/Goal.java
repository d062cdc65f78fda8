package io.github.evidenceratings.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ratio to reach.
 *
 * @param text what is compared
 * @param limit what to reach; infinite if the ratio is only to be stated
 * @param least whether it is to be at least the limit, rather than at most
 * @param unit what follows the number
 * @param reached of the figures; empty if they were not measured
 */
record Goal(
    String text,
    double limit,
    boolean least,
    String unit,
    Function<Figures, Optional<Double>> reached) {

  /** So many times as fast, or more. */
  static Goal faster(String text, double times, Function<Figures, Optional<Double>> reached) {
    return new Goal(text, times, true, "×", reached);
  }

  static Goal atMost(
      String text, double limit, String unit, Function<Figures, Optional<Double>> reached) {
    return new Goal(text, limit, false, unit, reached);
  }

  /** A figure that is told and not judged. */
  static Goal stated(String text, String unit, Function<Figures, Optional<Double>> reached) {
    return atMost(text, Double.POSITIVE_INFINITY, unit, reached);
  }

  /** The cells of a row: to reach, reached, verdict. */
  List<String> cells(Figures figures) {
    Optional<Double> found = reached.apply(figures);
    String wanted =
        Double.isInfinite(limit) ? "" : (least ? "≥ " : "≤ ") + Samples.digits(limit) + unit;
    if (found.isEmpty()) {
      return List.of(wanted, "", "not measured");
    }
    double value = found.get();
    boolean met = least ? value >= limit : value <= limit;
    return List.of(
        wanted,
        Samples.digits(value) + unit,
        Double.isInfinite(limit) ? "stated" : met ? "met" : "missed");
  }
}
