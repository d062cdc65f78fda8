package io.github.evidenceratings.table;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Distinct items in encounter order. An object that was added before is not compared again, because
 * comparing records compares all that they hold. Not thread-safe.
 */
final class Once<T> {
  private final Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<T> distinct = new LinkedHashSet<>();

  void add(T thing) {
    if (seen.add(thing)) {
      distinct.add(thing);
    }
  }

  List<T> list() {
    return List.copyOf(distinct);
  }
}
