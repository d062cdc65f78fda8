package io.github.evidenceratings.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ratios of medians, for goals. */
final class Ratios {
  private Ratios() {}

  /** How often as long an engine takes as this library: the least of several questions. */
  static Function<Figures, Optional<Double>> slower(
      EngineKind kind, int rows, Question... questions) {
    return figures ->
        extreme(
            Arrays.stream(questions)
                .filter(kind::answers)
                .map(question -> question(figures, question, kind, EngineKind.LIBRARY, rows)),
            false);
  }

  /** How often as long as an engine this library takes: the most of several questions. */
  static Function<Figures, Optional<Double>> timesOf(
      EngineKind kind, int rows, Question... questions) {
    return figures ->
        extreme(
            Arrays.stream(questions)
                .map(question -> question(figures, question, EngineKind.LIBRARY, kind, rows)),
            true);
  }

  private static Optional<Double> question(
      Figures figures, Question question, EngineKind one, EngineKind other, int rows) {
    return ratio(
        figures.time(question.name(), one.label(), rows),
        figures.time(question.name(), other.label(), rows));
  }

  /** The one by the other, if both were measured. */
  static Optional<Double> ratio(Optional<Double> one, Optional<Double> other) {
    return one.flatMap(a -> other.map(b -> a / b));
  }

  /** The least or the most; empty if one is missing. */
  private static Optional<Double> extreme(Stream<Optional<Double>> values, boolean most) {
    List<Optional<Double>> all = values.toList();
    if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Stream<Double> present = all.stream().flatMap(Optional::stream);
    return most ? present.max(Double::compare) : present.min(Double::compare);
  }
}
