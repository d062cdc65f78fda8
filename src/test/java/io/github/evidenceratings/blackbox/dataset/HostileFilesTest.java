package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.input.LoadLimits;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file fills the memory or keeps a thread busy: each ends, in a process with 256 MB, within five
 * seconds and in an error that says what is wrong, and where.
 */
@Tag("thorough")
class HostileFilesTest {
  /** To be changed with the list of files, so that none is lost unseen. */
  private static final int FILES = 93;

  /** How long a file may take, of the time that the process had. */
  private static final int MOST_MILLIS = 5_000;

  /**
   * How long it may take by the clock, whatever the machine does beside: waiting takes no time of a
   * process.
   */
  private static final int MOST_WAITED = 60_000;

  private static final int SLOWEST = 5;

  private static final int LONGEST_LINE = 2_000;

  /** What acts on a terminal; line ends aside. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");

  private static final Pattern STACK_TRACE =
      Pattern.compile("\\bat [\\w.$/]+\\(|Exception\\b|Error\\b|java\\.");

  @TempDir private Path directory;

  private record Outcome(
      String name, int millis, int waited, String end, String file, String said) {
    static Outcome of(String line) {
      String[] parts = line.split("\t", 6);
      assertThat(parts).as(line).hasSize(6);
      return new Outcome(
          parts[0],
          Integer.parseInt(parts[1]),
          Integer.parseInt(parts[2]),
          parts[3],
          parts[4],
          new String(Base64.getDecoder().decode(parts[5]), StandardCharsets.UTF_8));
    }

    boolean isHarmless() {
      return name.endsWith("(harmless)");
    }
  }

  @Test
  void read_hostileFiles_endsSoonInAClearError() throws Exception {
    List<Outcome> outcomes =
        Jdk.run(
                "java",
                "-Xmx256m",
                "-cp",
                Jdk.tested()
                    + File.pathSeparator
                    + Jdk.jars("assertj-core", "junit-jupiter-api", "jspecify"),
                HostileFiles.class.getName(),
                directory.toString())
            .stream()
            .map(Outcome::of)
            .toList();

    System.out.println("The slowest of " + outcomes.size() + " hostile files:");
    outcomes.stream()
        .sorted(Comparator.comparingInt(Outcome::millis).reversed())
        .limit(SLOWEST)
        .forEach(slow -> System.out.println("  " + slow.millis() + " ms: " + slow.name()));
    assertThat(outcomes.stream().map(Outcome::name)).hasSize(FILES).doesNotHaveDuplicates();
    assertThat(outcomes)
        .allSatisfy(
            outcome -> {
              assertThat(outcome.millis()).isLessThan(MOST_MILLIS);
              assertThat(outcome.waited()).isLessThan(MOST_WAITED);
              if (outcome.isHarmless()) {
                assertThat(outcome.end()).isEqualTo("read");
              } else {
                assertThat(outcome.end()).isIn("InputException", "ImportException");
                assertClear(outcome);
              }
            });
  }

  /**
   * The message says in which file and line, if it is not too long as a whole, in text that is safe
   * to show.
   */
  private static void assertClear(Outcome outcome) {
    assertThat(outcome.said()).doesNotContainPattern(CONTROL).doesNotContainPattern(STACK_TRACE);
    assertThat(outcome.said().lines())
        .hasSizeBetween(2, LoadLimits.defaults().problems() + 2)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(LONGEST_LINE));
    assertThat(outcome.said().lines().skip(1))
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsPattern(
                        Pattern.quote(outcome.file()) + ":([0-9]+:| .* bytes that are read)"));
  }
}
