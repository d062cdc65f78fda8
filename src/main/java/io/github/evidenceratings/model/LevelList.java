package io.github.evidenceratings.model;

import io.github.evidenceratings.internal.text.NameKey;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The levels of a scale in order, found by any of their names at once. Immutable. */
final class LevelList extends AbstractList<Level> implements RandomAccess {
  private final List<Level> levels;

  /** By id, name and alias as they are written; what programs ask by is found so. */
  private final Map<String, Level> byText = new HashMap<>();

  private final Map<String, Level> byKey = new HashMap<>();

  private LevelList(List<Level> levels) {
    this.levels = levels;
    for (Level level : levels) {
      Set<String> texts = new LinkedHashSet<>();
      texts.add(level.id());
      texts.add(level.name());
      texts.addAll(level.aliases());
      for (String text : texts) {
        byText.put(text, level);
        String key = NameKey.ofLevel(text);
        Level other = byKey.put(key, level);
        if (other != null && !other.id().equals(level.id())) {
          throw new IllegalArgumentException(
              "levels \""
                  + other.id()
                  + "\" and \""
                  + level.id()
                  + "\" share the name \""
                  + key
                  + "\"");
        }
      }
    }
  }

  /**
   * The levels of a list that does not change.
   *
   * @throws IllegalArgumentException if one text names two of them
   */
  static LevelList of(List<Level> levels) {
    return new LevelList(levels);
  }

  /** The level with an id, a name or an alias: as it is written, or else in another spelling. */
  Optional<Level> find(String text) {
    @Nullable Level level = byText.get(text);
    return Optional.ofNullable(level == null ? byKey.get(NameKey.ofLevel(text)) : level);
  }

  @Override
  public Level get(int index) {
    return levels.get(index);
  }

  @Override
  public int size() {
    return levels.size();
  }
}
