package io.github.evidenceratings.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the names a misspelt one may have meant. Names are folded once, when it is made. Immutable.
 */
public final class Nearest {
  private static final int MOST = 3;
  private static final int SHORTEST_WORD = 4;

  /** Nobody misspells longer ones, and to compare them takes time by the square of their length. */
  public static final int LONGEST = 150;

  private static final Pattern WORDS = Pattern.compile("[\\s\\p{Punct}]+");

  /**
   * A name in the form in which names are compared.
   *
   * @param letters a bit for each character of the key, as far as 64 bits tell them apart
   */
  private record Folded(String name, String key, long letters) {
    static Folded of(String name) {
      String key = NameKey.of(name);
      return new Folded(name, key, lettersOf(key));
    }
  }

  private final List<List<Folded>> items;

  private Nearest(List<List<Folded>> items) {
    this.items = items;
  }

  /** Gets ready to look among things with several names. */
  public static <T> Nearest of(Collection<T> items, Function<T, Stream<String>> names) {
    return new Nearest(
        items.stream()
            .map(
                item ->
                    names
                        .apply(item)
                        .filter(name -> name.length() <= LONGEST)
                        .map(Folded::of)
                        .toList())
            .toList());
  }

  /** At most three of the candidates, as {@link #to(String)} finds them. */
  public static List<String> to(String text, Collection<String> candidates) {
    return of(candidates, Stream::of).to(text);
  }

  /**
   * At most three names, nearest first: those a few edits away, and those that contain the text or
   * are contained in it; for want of such, those of which one word is near, or the initials. Each
   * thing is suggested once, by its nearest name. Empty if none is near, or the text is longer than
   * 150 characters; longer names are not looked at.
   */
  public List<String> to(String text) {
    String key = text.length() > LONGEST ? "" : NameKey.of(text);
    if (key.isEmpty()) {
      return List.of();
    }
    // A third of the letters may differ: "bak pain" finds "back pain", "xyz" finds nothing. Of a
    // single letter none may: any other would be as near.
    int most = key.length() == 1 ? 0 : Math.max(1, key.length() / 3);
    long letters = lettersOf(key);
    // An edit takes away or brings in one letter at most; a name that contains the text lacks none.
    List<String> whole =
        nearest(
            name -> {
              int lost = Long.bitCount(letters & ~name.letters());
              int gained = Long.bitCount(name.letters() & ~letters);
              return (lost > most && gained > 0) || (gained > most && lost > 0)
                  ? -1
                  : score(key, name.key(), most);
            });
    return whole.isEmpty()
        ? nearest(
            name ->
                Long.bitCount(letters & ~name.letters()) > most
                    ? -1
                    : partScore(key, name.name(), most))
        : whole;
  }

  private static long lettersOf(String key) {
    long letters = 0;
    for (int i = 0; i < key.length(); i++) {
      letters |= 1L << key.charAt(i);
    }
    return letters;
  }

  private List<String> nearest(ToIntFunction<Folded> score) {
    List<Scored> found = new ArrayList<>();
    for (List<Folded> names : items) {
      Scored best = null;
      for (Folded name : names) {
        int points = score.applyAsInt(name);
        if (points >= 0) {
          Scored scored = new Scored(name.name(), points);
          best = best == null || Scored.NEAREST_FIRST.compare(scored, best) < 0 ? scored : best;
        }
      }
      if (best != null) {
        found.add(best);
      }
    }
    return found.stream()
        .sorted(Scored.NEAREST_FIRST)
        .map(Scored::name)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** By one word of the name, or by the initials of all: "bak" finds "back pain". */
  private static int partScore(String key, String name, int most) {
    StringBuilder initials = new StringBuilder();
    int best = Integer.MAX_VALUE;
    for (String part : WORDS.splitAsStream(name).toList()) {
      String word = NameKey.of(part);
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
        int edits = word.length() < SHORTEST_WORD ? -1 : EditDistance.within(most, key, word);
        best = edits < 0 ? best : Math.min(best, edits);
      }
    }
    if (initials.length() > 1 && initials.toString().equals(key)) {
      return 0;
    }
    return best == Integer.MAX_VALUE ? -1 : best;
  }

  private static int score(String key, String candidate, int most) {
    int edits = EditDistance.within(most, key, candidate);
    if (edits >= 0) {
      return edits;
    }
    boolean within =
        Math.min(key.length(), candidate.length()) >= 4
            && (candidate.contains(key) || key.contains(candidate));
    return within ? most + Math.abs(candidate.length() - key.length()) : -1;
  }

  private record Scored(String name, int score) {
    static final Comparator<Scored> NEAREST_FIRST =
        Comparator.comparingInt(Scored::score).thenComparing(Scored::name);
  }
}
