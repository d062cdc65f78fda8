package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.internal.text.Nearest;
import java.util.Collection;
import java.util.List;

/**
 * Suggests what values that are not allowed may have meant, as long as all that takes no time to
 * speak of. Not safe for several threads.
 */
public final class Suggestions {
  /** To look among so few characters is quick, however often that is. */
  private static final int FEW = 2_000;

  /** How many are looked at beyond that, in all. */
  private static final int MOST = 10_000_000;

  private long left = MOST;

  /** The nearest of the values allowed; none if none is near, or too many would be looked at. */
  List<String> near(String value, Collection<String> allowed) {
    if (value.length() > Nearest.LONGEST) {
      return List.of();
    }
    long characters = 0;
    for (String name : allowed) {
      characters += value.length() + name.length();
    }
    if (characters > FEW) {
      left -= characters;
    }
    return characters > FEW && left < 0 ? List.of() : Nearest.to(value, allowed);
  }
}
