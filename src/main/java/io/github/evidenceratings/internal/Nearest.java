package io.github.evidenceratings.internal;

import io.github.evidenceratings.model.NameKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the names a misspelt one may have meant. */
public final class Nearest {
  private static final int MOST = 3;

  private Nearest() {}

  /**
   * At most three candidates, nearest first: those a few edits away, and those that contain the
   * text or are contained in it. Empty if none is near.
   */
  public static List<String> to(String text, Collection<String> candidates) {
    return to(text, candidates, Stream::of);
  }

  /** The same of things with several names: each is suggested once, by its nearest name. */
  public static <T> List<String> to(
      String text, Collection<T> items, Function<T, Stream<String>> names) {
    String key = NameKey.of(text);
    if (key.isEmpty()) {
      return List.of();
    }
    // A third of the letters may differ: "bak pain" finds "back pain", "xyz" finds nothing.
    int limit = Math.max(1, key.length() / 3);
    var distance = new LevenshteinDistance(limit);
    return items.stream()
        .flatMap(
            item ->
                names
                    .apply(item)
                    .map(name -> new Scored(name, score(key, NameKey.of(name), distance)))
                    .filter(scored -> scored.score() >= 0)
                    .min(Scored.NEAREST_FIRST)
                    .stream())
        .sorted(Scored.NEAREST_FIRST)
        .map(Scored::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static int score(String key, String candidate, LevenshteinDistance distance) {
    int edits = distance.apply(key, candidate);
    if (edits >= 0) {
      return edits;
    }
    boolean within =
        Math.min(key.length(), candidate.length()) >= 4
            && (candidate.contains(key) || key.contains(candidate));
    return within ? distance.getThreshold() + Math.abs(candidate.length() - key.length()) : -1;
  }

  private record Scored(String name, int score) {
    static final Comparator<Scored> NEAREST_FIRST =
        Comparator.comparingInt(Scored::score).thenComparing(Scored::name);
  }
}
