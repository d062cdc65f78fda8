package io.github.evidenceratings.imports.sniff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rows of a foreign file have in one column, in bounded memory. */
public final class SniffedColumn {
  /** How many distinct values are kept; what a column holds is judged by these. */
  static final int MOST_DISTINCT = 500;

  private static final int LONGEST_KEPT = 100;
  private static final int EXAMPLES = 3;
  private static final int LONGEST_EXAMPLE = 30;
  private static final Set<String> DATE_WORDS = Set.of("date", "month", "year");
  private static final Set<String> NONE = Set.of("N/A", "n/a", "NA", "-", "–");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?%?");
  private static final Pattern URL = Pattern.compile("(https?|ftp)://\\S+");
  private static final Pattern HTML =
      Pattern.compile(
          "(?i).*</?(p|br|b|i|a|em|strong|ul|ol|li|div|span|sub|sup)( [^>]*)?/?>.*|.*&[a-z]+;.*",
          Pattern.DOTALL);

  private static final Pattern WORD_ENDS =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

  private final String name;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final Set<String> none = new LinkedHashSet<>();
  private int filled;
  private boolean more;
  private boolean repeated;
  private boolean several;
  private int longest;
  private @Nullable List<String> dates;

  SniffedColumn(String name) {
    this.name = name;
  }

  /** Notes what one row has in the column; several texts if it holds an array. */
  void add(List<String> texts) {
    boolean any = false;
    for (String text : texts) {
      String value = text.strip();
      if (!value.isEmpty()) {
        any = true;
        add(value);
      }
    }
    filled += any ? 1 : 0;
    several |= texts.size() > 1;
  }

  private void add(String value) {
    longest = Math.max(longest, value.length());
    dates = null;
    if (NONE.contains(value)) {
      none.add(value);
    }
    String kept = cut(value, LONGEST_KEPT);
    Integer count = values.get(kept);
    repeated |= count != null;
    if (count != null || values.size() < MOST_DISTINCT) {
      values.merge(kept, 1, Integer::sum);
    } else {
      more = true;
    }
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  public String name() {
    return name;
  }

  /** How many rows have a value. */
  public int filled() {
    return filled;
  }

  /** How many values differ; at most {@link #MOST_DISTINCT}. */
  public int distinct() {
    return values.size();
  }

  /** Whether there are more distinct values than are kept. */
  public boolean hasMore() {
    return more;
  }

  /** Whether no value stands twice among those kept. */
  boolean isUnique() {
    return filled > 0 && !repeated && !several;
  }

  /** Whether a row has several texts. */
  boolean isSeveral() {
    return several;
  }

  /** Whether the texts are sentences rather than names: they are not short, nor few. */
  boolean isLongText() {
    long total = values.keySet().stream().mapToLong(String::length).sum();
    return longest > LONGEST_KEPT && total > 60L * values.size();
  }

  /** Values that say that there is none, such as N/A. */
  public Set<String> none() {
    return none;
  }

  /** The distinct values with their counts, without those that say that there is none. */
  public Map<String, Integer> values() {
    Map<String, Integer> real = new LinkedHashMap<>(values);
    real.keySet().removeAll(none);
    return real;
  }

  /** Whether there are values, and all that are kept pass a test. */
  boolean all(Predicate<String> test) {
    Map<String, Integer> real = values();
    return !real.isEmpty() && real.keySet().stream().allMatch(test);
  }

  private boolean any(Predicate<String> test) {
    return values.keySet().stream().anyMatch(test);
  }

  boolean isNumeric() {
    return all(value -> NUMBER.matcher(value).matches());
  }

  boolean isUrl() {
    return all(value -> URL.matcher(value).matches());
  }

  boolean isHtml() {
    return any(value -> HTML.matcher(value).matches());
  }

  /** The patterns that all values have as dates; several if day and month cannot be told apart. */
  List<String> dates() {
    // Asked for each role again; trying patterns is slow.
    List<String> known = dates;
    if (known == null) {
      known = DateSniffer.of(values().keySet());
      if (known.isEmpty() && isNamedDate()) {
        known = DateSniffer.partial(values().keySet());
      }
      dates = known;
    }
    return known;
  }

  /** Whether the name says that the values are dates. "Person years" does not, "year" does. */
  private boolean isNamedDate() {
    return WORD_ENDS
            .splitAsStream(name)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .anyMatch(DATE_WORDS::contains)
        || ColumnRole.REVIEWED.score(words()) > 0
        || ColumnRole.UPDATED.score(words()) > 0;
  }

  /** What the values look like, in a word; empty for mere text. */
  public String kind() {
    if (isUrl()) {
      return "URLs";
    }
    if (!dates().isEmpty()) {
      return "dates";
    }
    if (isNumeric()) {
      return "numbers";
    }
    return isHtml() ? "HTML" : "";
  }

  /**
   * What stands between several names in a cell.
   *
   * @param text the separator
   * @param example a cell with it
   */
  record Separator(String text, String example) {}

  /**
   * What separates names in a cell; null if every cell seems to hold one. A comma is often part of
   * a name, so it counts only where each part stands alone in another row.
   */
  @Nullable Separator separator() {
    for (String separator : isHtml() ? List.<String>of() : List.of(";", "|", " + ", ",")) {
      for (String value : values.keySet()) {
        List<String> parts = parts(value, separator);
        boolean names = parts.size() > 1 && !parts.contains("");
        if (names && (!separator.equals(",") || values.keySet().containsAll(parts))) {
          return new Separator(separator, cut(value, LONGEST_EXAMPLE));
        }
      }
    }
    return null;
  }

  private static List<String> parts(String value, String separator) {
    List<String> parts = new ArrayList<>();
    for (String part : value.split(Pattern.quote(separator), -1)) {
      parts.add(part.strip());
    }
    return parts;
  }

  /** The first few values, cut, each on one line. */
  public List<String> examples() {
    return values.keySet().stream()
        .limit(EXAMPLES)
        .map(value -> cut(value.replaceAll("\\s+", " "), LONGEST_EXAMPLE))
        .toList();
  }

  /** The words of the name, in lower case and the singular: "lastReviewDate" has three. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    WORD_ENDS
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .forEach(word -> words.add(singular(word.toLowerCase(Locale.ROOT))));
    return words;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural = word.endsWith("s") && word.length() > 3 && !word.matches(".*(ss|is|us)");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
