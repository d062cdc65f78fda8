package io.github.evidenceratings.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Ids for things whose names may make the same id; the later ones are numbered. */
final class FreeIds {
  /** The number to try next, by id; so that many alike are not counted through again and again. */
  private final Map<String, Integer> next = new HashMap<>();

  /** The wanted id, or that with the first free number from 2. */
  String of(String wanted, Predicate<String> taken) {
    if (!taken.test(wanted)) {
      return wanted;
    }
    int number = next.getOrDefault(wanted, 2);
    while (taken.test(wanted + "-" + number)) {
      number++;
    }
    next.put(wanted, number);
    return wanted + "-" + number;
  }
}
