package io.github.evidenceratings;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of eight consecutive words of a text. Words are letters and digits without case and
 * accents; whatever stands between them counts for nothing, so that neither a line end nor a
 * comment marker, an escape, a quote, a tag or a {@code +} between string literals hides a run.
 */
final class WordRuns {
  private static final int LENGTH = 8;

  private static final Pattern CODE_UNIT = Pattern.compile("\\\\u+(\\p{XDigit}{4})");

  /** Apostrophes, also as entities, and characters without a shape: they do not end a word. */
  private static final Pattern INSIDE_WORD =
      Pattern.compile("\\\\?['\\u2018\\u2019\\u02BC\\u00B4]|&(?:apos|[lr]squo|#39|#8217);|\\p{Cf}");

  /**
   * Letters that are no words: of escapes, formats, tags, Javadoc tags, entities and link targets.
   */
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "\\\\[bfnrst]|%n|</?\\p{Alpha}\\w* ?/?>|\\{@\\p{Alpha}+|&#?\\w+;|\\]\\([^()\\s]*\\)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+|\\n");

  private WordRuns() {}

  /** A run and the line of its first word, counted from 1. */
  record Run(int line, String words) {
    /** The first eight bytes of SHA-256 as hexadecimal digits. */
    String hash() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }
  }

  static List<Run> of(String text) {
    List<String> words = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    int line = 1;
    Matcher matcher = WORD.matcher(plain(text));
    while (matcher.find()) {
      if (matcher.group().equals("\n")) {
        line++;
      } else {
        words.add(matcher.group());
        lines.add(line);
      }
    }
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      runs.add(new Run(lines.get(i), String.join(" ", words.subList(i, i + LENGTH))));
    }
    return runs;
  }

  /** The runs of the text whose hash is among those given. */
  static List<Run> shared(String text, Set<String> hashes) {
    return of(text).stream().filter(run -> hashes.contains(run.hash())).toList();
  }

  /** The runs that do not lie wholly inside one of the phrases. */
  static List<Run> outside(List<String> phrases, List<Run> runs) {
    Set<String> inside =
        phrases.stream().flatMap(phrase -> of(phrase).stream()).map(Run::words).collect(toSet());
    return runs.stream().filter(run -> !inside.contains(run.words())).toList();
  }

  private static String plain(String text) {
    String plain = CODE_UNIT.matcher(text).replaceAll(unit -> decoded(unit.group(1)));
    plain = INSIDE_WORD.matcher(plain).replaceAll("");
    plain = BETWEEN_WORDS.matcher(plain).replaceAll(" ");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return plain.replaceAll("\\p{M}", "");
  }

  private static String decoded(String hex) {
    char unit = (char) Integer.parseInt(hex, 16);
    return Character.isISOControl(unit) ? " " : Matcher.quoteReplacement(String.valueOf(unit));
  }
}
