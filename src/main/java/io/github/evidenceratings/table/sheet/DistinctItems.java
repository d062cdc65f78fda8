package io.github.evidenceratings.table.sheet;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Distinct items in encounter order. An object that was added before is not compared again, because
 * comparing records compares all that they hold. Not thread-safe.
 */
public final class DistinctItems<T> {
  private final Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<T> distinct = new LinkedHashSet<>();

  public void add(T thing) {
    if (seen.add(thing)) {
      distinct.add(thing);
    }
  }

  public List<T> list() {
    return List.copyOf(distinct);
  }
}
