package io.github.evidenceratings.table.sheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Tells things apart that share a name. */
public final class DistinctNames {
  private DistinctNames() {}

  /** Returns the name of each thing, followed by its id if another has that name or it is taken. */
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
