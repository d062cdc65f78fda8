package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.imports.profile.Slug;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Of which scale the values of a column are levels. */
public final class ScaleSniffer {
  /** The shipped scales on which treatments are rated. */
  static final Map<String, RatingScale> RATING =
      ShippedScales.all().stream()
          .filter(scale -> scale.kind().isForRatings())
          .collect(
              Collectors.toMap(
                  RatingScale::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  private static final int LONGEST_SYMBOL = 3;

  private ScaleSniffer() {}

  /** The shipped scales that have all values of a column as levels. */
  public static List<RatingScale> of(SniffedColumn column) {
    return RATING.values().stream()
        .filter(scale -> column.all(value -> knows(scale, value)))
        .toList();
  }

  /** A sign at the end tells levels apart, as in "1+", so a scale must have it just so. */
  private static boolean knows(RatingScale scale, String value) {
    Optional<Level> level = scale.findLevel(value);
    return level.isPresent()
        && (Character.isLetterOrDigit(value.codePointBefore(value.length()))
            || level.get().name().equals(value)
            || level.get().aliases().contains(value));
  }

  /** The shipped scales that have most values as levels, with those that they lack. */
  public static Map<RatingScale, List<String>> nearly(SniffedColumn column) {
    Map<RatingScale, List<String>> nearly = new LinkedHashMap<>();
    for (RatingScale scale : RATING.values()) {
      List<String> lacking =
          column.values().keySet().stream().filter(v -> !knows(scale, v)).toList();
      if (!lacking.isEmpty() && lacking.size() * 2 < column.values().size()) {
        nearly.put(scale, lacking);
      }
    }
    return nearly;
  }

  /** The id of a scale of one's own, made of the name of the profile. */
  static String ownId(String profile) {
    return profile + "-scale";
  }

  /** A scale of one's own, of which nobody but the user knows anything. */
  static Map<String, Object> own(String profile) {
    Map<String, Object> scale = new LinkedHashMap<>();
    scale.put("id", ownId(profile));
    scale.put("name", "");
    scale.put("kind", "");
    scale.put("rater", "");
    scale.put("citation", "");
    return scale;
  }

  /** Its levels, in alphabetical order, for which of them is stronger cannot be told. */
  static List<Object> levels(SniffedColumn column, String profile) {
    List<Object> levels = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    boolean brief = column.all(value -> value.length() <= LONGEST_SYMBOL);
    for (String value : new TreeSet<>(column.values().keySet())) {
      String slug = Slug.of(value);
      String id = slug;
      for (int i = 2; ids.contains(id); i++) {
        id = slug + "-" + i;
      }
      ids.add(id);
      Map<String, Object> level = new LinkedHashMap<>();
      level.put("scale", ownId(profile));
      level.put("id", id);
      level.put("name", value);
      level.put("standing", "");
      level.put("pole", "");
      level.put("symbol", brief ? value : "");
      levels.add(level);
    }
    return levels;
  }
}
