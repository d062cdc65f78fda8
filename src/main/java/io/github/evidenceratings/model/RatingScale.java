package io.github.evidenceratings.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rating scale: its levels in display order. Ranked levels come first, strongest first, then
 * those that stand apart, and last the insufficient ones. Immutable.
 *
 * @param id the id
 * @param name the display name
 * @param kind what the scale grades
 * @param rater who defined it
 * @param citation where it is defined
 * @param levels the levels in display order; their positions are 0, 1, 2 …
 */
public record RatingScale(
    String id, String name, ScaleKind kind, String rater, String citation, List<Level> levels) {
  private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{L})[\\u0300-\\u036F]+");
  private static final Pattern WITHIN =
      Pattern.compile("(?<=[\\p{L}\\p{N}])[\\s_-]+(?=[\\p{L}\\p{N}])");

  /**
   * @throws IllegalArgumentException if there is no level, a level belongs elsewhere, is out of
   *     place, or shares its id, name or symbol with another
   */
  public RatingScale {
    Checks.id("scale", id);
    Checks.text("scale name", name);
    Checks.text("scale rater", rater);
    Checks.text("scale citation", citation);
    levels = Checks.distinct("level", levels, Level::id);
    checkNames(levels);
    Checks.distinct("level symbol", levels, Level::symbol);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("scale \"" + id + "\" has no level");
    }
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      if (!level.scaleId().equals(id)) {
        throw new IllegalArgumentException(
            "level \"" + level.id() + "\" is of scale \"" + level.scaleId() + "\", not " + id);
      }
      if (level.position() != i) {
        throw new IllegalArgumentException(
            "level \"" + level.id() + "\" has position " + level.position() + " in place " + i);
      }
      if (i > 0 && level.standing().compareTo(levels.get(i - 1).standing()) < 0) {
        throw new IllegalArgumentException(
            "level \""
                + level.id()
                + "\" is "
                + level.standing().label()
                + " and cannot follow one that is "
                + levels.get(i - 1).standing().label()
                + ": ranked levels come first, insufficient ones last");
      }
    }
  }

  /** Whether a level is one of this scale's. */
  boolean holds(Level level) {
    int position = level.position();
    return position < levels.size() && levels.get(position).equals(level);
  }

  /**
   * The level with an id, a name or an alias: as it is written, or else whatever its case, its
   * accents and the blanks, hyphens and underscores within it. So "likely effective" finds "Likely
   * Effective", but "1-" does not find "1". Empty if there is none or several could be meant.
   */
  public Optional<Level> findLevel(String text) {
    for (Level level : levels) {
      if (level.id().equals(text) || level.name().equals(text) || level.aliases().contains(text)) {
        return Optional.of(level);
      }
    }
    String key = key(text);
    return only(level -> names(level).map(RatingScale::key).anyMatch(key::equals));
  }

  private Optional<Level> only(Predicate<Level> test) {
    List<Level> found = levels.stream().filter(test).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Stream<String> names(Level level) {
    return Stream.concat(Stream.of(level.id(), level.name()), level.aliases().stream());
  }

  /**
   * The name whatever its case, its accents and the blanks and hyphens within it; "1+" and "1-"
   * differ.
   */
  private static String key(String name) {
    String plain =
        ACCENTS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD)).replaceAll("");
    return WITHIN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The same text must not name two levels. */
  private static void checkNames(List<Level> levels) {
    Map<String, Level> byName = new HashMap<>();
    for (Level level : levels) {
      names(level)
          .map(RatingScale::key)
          .distinct()
          .forEach(
              name -> {
                Level other = byName.put(name, level);
                if (other != null) {
                  throw new IllegalArgumentException(
                      "levels \""
                          + other.id()
                          + "\" and \""
                          + level.id()
                          + "\" share the name \""
                          + name
                          + "\"");
                }
              });
    }
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
