package io.github.evidenceratings.internal;

import io.github.evidenceratings.model.NameKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the names a misspelt one may have meant. */
public final class Nearest {
  private static final int MOST = 3;
  private static final int SHORTEST_WORD = 4;
  private static final Pattern WORDS = Pattern.compile("[\\s\\p{Punct}]+");

  private Nearest() {}

  /**
   * At most three candidates, nearest first: those a few edits away, and those that contain the
   * text or are contained in it; for want of such, those of which one word is near, or the
   * initials. Empty if none is.
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
    // A third of the letters may differ: "bak pain" finds "back pain", "xyz" finds nothing. Of a
    // single letter none may: any other would be as near.
    var distance = new LevenshteinDistance(key.length() == 1 ? 0 : Math.max(1, key.length() / 3));
    List<String> whole = nearest(items, names, name -> score(key, NameKey.of(name), distance));
    return whole.isEmpty() ? nearest(items, names, name -> partScore(key, name, distance)) : whole;
  }

  private static <T> List<String> nearest(
      Collection<T> items, Function<T, Stream<String>> names, ToIntFunction<String> score) {
    return items.stream()
        .flatMap(
            item ->
                names
                    .apply(item)
                    .map(name -> new Scored(name, score.applyAsInt(name)))
                    .filter(scored -> scored.score() >= 0)
                    .min(Scored.NEAREST_FIRST)
                    .stream())
        .sorted(Scored.NEAREST_FIRST)
        .map(Scored::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** By one word of the name, or by the initials of all: "bak" finds "back pain". */
  private static int partScore(String key, String name, LevenshteinDistance distance) {
    StringBuilder initials = new StringBuilder();
    int best = Integer.MAX_VALUE;
    for (String part : WORDS.splitAsStream(name).toList()) {
      String word = NameKey.of(part);
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
        int edits = word.length() < SHORTEST_WORD ? -1 : distance.apply(key, word);
        best = edits < 0 ? best : Math.min(best, edits);
      }
    }
    if (initials.length() > 1 && initials.toString().equals(key)) {
      return 0;
    }
    return best == Integer.MAX_VALUE ? -1 : best;
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
