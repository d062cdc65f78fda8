package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.WordRuns.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Facts carry over, sentences do not: no file of the project shares eight consecutive words with
 * one of the documents whose facts it restates, save within the phrases of {@code
 * own-words/allowed.txt}. The documents stay outside; {@code own-words/runs.txt} holds hashes of
 * their runs of words. {@code mvn test -Dtest=OwnWordsTest -Down.words.documents=FOLDER} makes it
 * anew from all files of a folder.
 */
class OwnWordsTest {
  private static final Path RUNS = Path.of("src/test/resources/own-words/runs.txt");
  private static final Path ALLOWED = Path.of("src/test/resources/own-words/allowed.txt");
  private static final Set<String> SKIPPED = Set.of(".git", "target");

  /** What each file of the project shares with the documents. */
  private static final Map<Path, List<Run>> SHARED = new TreeMap<>();

  @BeforeAll
  static void scan() throws IOException {
    String documents = System.getProperty("own.words.documents");
    if (documents != null) {
      rewriteRuns(Path.of(documents));
    }
    Set<String> hashes = Set.copyOf(lines(RUNS));
    texts(Path.of("")).forEach((file, text) -> SHARED.put(file, WordRuns.shared(text, hashes)));
  }

  private static void rewriteRuns(Path documents) throws IOException {
    Set<String> hashes = new TreeSet<>();
    for (String document : texts(documents).values()) {
      WordRuns.of(document).forEach(run -> hashes.add(run.hash()));
    }
    String head = "# SHA-256, its first eight bytes, of each run of eight words of the documents\n";
    Files.writeString(RUNS, head + String.join("\n", hashes) + "\n");
  }

  /** The lines of a file that are no comments. */
  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
  }

  /** The texts in a folder and below; a file with a zero byte is none. */
  private static Map<Path, String> texts(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        if (!SKIPPED.contains(entry.getFileName().toString())) {
          addTexts(entry, texts);
        }
      }
    }
    return texts;
  }

  private static void addTexts(Path entry, Map<Path, String> texts) throws IOException {
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0) {
          texts.put(file, text);
        }
      }
    }
  }

  @Test
  void files_ofTheProject_shareNoRunWithTheDocuments() throws IOException {
    List<String> phrases = lines(ALLOWED);
    List<String> hits = new ArrayList<>();
    SHARED.forEach(
        (file, runs) ->
            WordRuns.outside(phrases, runs)
                .forEach(run -> hits.add(file + ":" + run.line() + ": " + run.words())));

    assertThat(hits).as("words of a document, to be said in our own").isEmpty();
  }

  @Test
  void files_ofTheProject_areOfAllKinds() {
    assertThat(SHARED.keySet())
        .contains(ALLOWED, RUNS, Path.of("pom.xml"), Path.of("README.md"), Path.of(".gitignore"))
        .contains(Path.of("data/trigger-point-therapy/ratings.csv"), Path.of("docs/design.md"))
        .noneMatch(file -> file.startsWith(".git") || file.startsWith("target"));
  }

  @Test
  void runs_ofTheDocuments_severalThousandHashes() throws IOException {
    assertThat(lines(RUNS))
        .hasSizeGreaterThan(3000)
        .allMatch(hash -> hash.matches("[0-9a-f]{16}"))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void phrases_allowed_everyRunIsSharedByAnotherFile() throws IOException {
    Set<String> shared = new TreeSet<>();
    SHARED.forEach(
        (file, runs) -> {
          if (!file.equals(ALLOWED)) {
            runs.forEach(run -> shared.add(run.words()));
          }
        });

    for (String phrase : lines(ALLOWED)) {
      assertThat(WordRuns.of(phrase))
          .as(phrase)
          .isNotEmpty()
          .extracting(Run::words)
          .isSubsetOf(shared);
    }
  }

  @Test
  void phrases_allowed_eachHasAReasonAbove() throws IOException {
    List<String> lines = Files.readAllLines(ALLOWED);

    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        assertThat(i == 0 ? "" : lines.get(i - 1)).as(lines.get(i)).startsWith("# ");
      }
    }
  }
}
