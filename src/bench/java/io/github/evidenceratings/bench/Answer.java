package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps an answer, to hold it against another engine's. Not thread-safe. */
final class Answer implements Sink {
  private final List<String> hits = new ArrayList<>();
  private final SortedMap<Integer, Long> counts = new TreeMap<>();

  @Override
  public void hit(String id) {
    hits.add(id);
  }

  @Override
  public void count(int level, long number) {
    if (number != 0) {
      counts.merge(level, number, Long::sum);
    }
  }

  /** What was hit, in the order in which it came. */
  List<String> hits() {
    return hits;
  }

  /** Everything that must be the same, whatever the order. */
  String inAnyOrder() {
    return hits.stream().sorted().toList() + " " + counts;
  }
}
