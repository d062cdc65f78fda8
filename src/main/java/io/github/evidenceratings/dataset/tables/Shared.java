package io.github.evidenceratings.dataset.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives the same value for the same key, so that what a million rows have in common is made and
 * kept once. Keeps a bounded number of values; further ones are made anew each time. Not safe for
 * use by several threads.
 */
final class Shared<K, V> {
  private static final int MOST = 1 << 15;

  private final Map<K, V> values = new HashMap<>();
  private final Function<K, V> make;

  Shared(Function<K, V> make) {
    this.make = make;
  }

  V get(K key) {
    V value = values.get(key);
    if (value == null) {
      value = make.apply(key);
      if (values.size() < MOST) {
        values.put(key, value);
      }
    }
    return value;
  }
}
