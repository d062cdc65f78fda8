package io.github.evidenceratings;

import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps laboured phrases out of what people read: the README, the documents, javadoc, and texts in
 * the code.
 *
 * <p>Files that have some already are listed with how often, in {@code voice/exceptions.txt}. The
 * list may only shrink. {@code -Dvoice.rewrite=true} rewrites it where files were moved or phrases
 * replaced.
 */
class VoiceTest {
  private static final Path EXCEPTIONS = Path.of("src/test/resources/voice/exceptions.txt");

  /** Up to five words between two others. */
  private static final String SOME_WORDS = "(?: [\\w']+){0,5} ";

  private static final Map<String, Pattern> PHRASES = new LinkedHashMap<>();

  static {
    phrase("put a question", "puts? (?:a|the|this) question|questions? (?:is|are|was|were) put");
    phrase("hold against", "(?:holds?|held|holding)" + SOME_WORDS + "against");
    phrase("take along", "(?:takes?|took|taken|taking)" + SOME_WORDS + "along");
    phrase("come along", "(?:comes?|came|coming)" + SOME_WORDS + "along");
    phrase("bring along", "(?:brings?|brought|bringing)" + SOME_WORDS + "along");
    phrase("a say in", "a say in");
    phrase("stands", "stands(?! for)");
    phrase("anew", "anew");
    phrase("told", "told");
    phrase("of one's own", "of one's own");
    phrase("borne out", "borne out");
    phrase("behind your back", "behind your back");
    phrase("amidst", "amidst");
    phrase("whoever", "whoever");
    phrase("mended", "mended");
  }

  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  /** Comments, so that quotes in them start no text; blocks of text; and texts. */
  private static final Pattern JAVA =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])+'"
              + "|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

  private static void phrase(String name, String expression) {
    PHRASES.put(
        name,
        Pattern.compile(
            "\\b(?:" + expression.replace(" ", "\\s") + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  /** How often each phrase is in a text, by its name. */
  private static Map<String, Integer> count(String text) {
    String line = text.replaceAll("\\s+(?:\\*\\s+)*", " ");
    Map<String, Integer> counts = new TreeMap<>();
    PHRASES.forEach(
        (name, phrase) -> {
          int count = (int) phrase.matcher(line).results().count();
          if (count > 0) {
            counts.put(name, count);
          }
        });
    return counts;
  }

  /** What people read of a file: of code, javadoc and texts. */
  private static String shown(Path file) throws IOException {
    String text = Files.readString(file);
    if (!file.toString().endsWith(".java")) {
      return text;
    }
    String javadoc =
        JAVADOC.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    return javadoc + "\n" + texts(text);
  }

  /** The texts in code; the parts of a text that is put together follow each other. */
  private static String texts(String code) {
    StringBuilder texts = new StringBuilder();
    Matcher matcher = JAVA.matcher(code);
    int end = 0;
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (text != null) {
        boolean joined = code.substring(end, matcher.start()).matches("\\s*\\+\\s*");
        texts.append(joined ? "" : "\n|\n").append(text);
        end = matcher.end();
      }
    }
    return texts.toString();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      return Stream.of(
              Stream.of(Path.of("README.md")),
              docs.filter(file -> file.toString().endsWith(".md")),
              sources.filter(file -> file.toString().endsWith(".java")))
          .flatMap(files -> files)
          .toList();
    }
  }

  /** Lines of a file's name, a phrase, and how often it is there; names stay where files move. */
  private static Map<String, Integer> found() throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (Path file : files()) {
      count(shown(file))
          .forEach(
              (phrase, count) ->
                  found.merge(file.getFileName() + "\t" + phrase, count, Integer::sum));
    }
    return found;
  }

  private static Map<String, Integer> listed() throws IOException {
    return Files.readAllLines(EXCEPTIONS).stream()
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf('\t')),
                line -> Integer.valueOf(line.substring(line.lastIndexOf('\t') + 1)),
                Integer::sum,
                TreeMap::new));
  }

  private static Map<String, Integer> byPhrase(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey().substring(entry.getKey().indexOf('\t') + 1),
                TreeMap::new,
                summingInt(Map.Entry::getValue)));
  }

  @Test
  void phrases_onlyWhereTheListHasThem() throws IOException {
    Map<String, Integer> found = found();
    if (Boolean.getBoolean("voice.rewrite")) {
      Map<String, Integer> before = byPhrase(listed());
      byPhrase(found)
          .forEach(
              (phrase, count) ->
                  assertThat(count).as(phrase).isLessThanOrEqualTo(before.getOrDefault(phrase, 0)));
      Files.writeString(
          EXCEPTIONS,
          found.entrySet().stream()
              .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
              .collect(Collectors.joining()));
    }
    Map<String, Integer> listed = listed();
    assertThat(
            Stream.concat(found.keySet().stream(), listed.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(found.get(key), listed.get(key)))
                .map(key -> key + ": " + found.get(key) + " found, " + listed.get(key) + " listed"))
        .as("phrases to replace by plain ones, or to take off the list")
        .isEmpty();
  }

  @Test
  void count_wordsAcrossLinesAndInOtherForms_areFound() {
    assertThat(
            count("It is held\n   * against them all, and takes its narrower terms\n   * along."))
        .isEqualTo(Map.of("hold against", 1, "take along", 1));
    assertThat(count("MPS stands for a syndrome. It stands in a file; the stands understands."))
        .isEqualTo(Map.of("stands", 2));
  }

  @Test
  void texts_ofCode_areThoseInQuotes() {
    assertThat(
            texts(
                """
                // it's "no text"
                char quote = '"';
                String a = "one " + "two";
                String b = "three \\"four\\"";
                """))
        .isEqualTo("\n|\none two\n|\nthree \\\"four\\\"");
  }
}
