package io.github.evidenceratings.dataset.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names, each of which is to be written in one way: as columns they would be taken for one. Not
 * safe for several threads.
 */
public final class Spellings {
  private final Map<String, String> firstByFolded = new HashMap<>();
  private final Map<String, String> firstByName = new HashMap<>();

  /** What is wrong with a name that came before in other case; null if nothing is. */
  public @Nullable String fault(String name) {
    String first =
        firstByName.computeIfAbsent(
            name, n -> firstByFolded.computeIfAbsent(n.toLowerCase(Locale.ROOT), folded -> n));
    return first.equals(name) ? null : "differs from \"" + first + "\" by case only";
  }
}
