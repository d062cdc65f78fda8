package io.github.evidenceratings.table.sheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Distinguishes things that share a name. */
public final class DistinctNames {
  private DistinctNames() {}

  /**
   * Returns a function from a thing to its name, followed by its id if the name is shared or taken.
   */
  public static <T> Function<T, String> of(
      Collection<? extends T> things,
      Function<T, String> name,
      Function<T, String> id,
      Set<String> taken) {
    Set<String> once = new HashSet<>(taken);
    Set<String> shared = new HashSet<>(taken);
    things.forEach(
        thing -> {
          if (!once.add(name.apply(thing))) {
            shared.add(name.apply(thing));
          }
        });
    return thing ->
        shared.contains(name.apply(thing))
            ? name.apply(thing) + " [" + id.apply(thing) + "]"
            : name.apply(thing);
  }
}
