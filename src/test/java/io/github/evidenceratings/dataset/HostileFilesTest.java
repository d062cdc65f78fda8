package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.Jdk;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file fills the memory or keeps a thread busy: each ends, in a process with 256 MB, within five
 * seconds and in an error that says what is wrong.
 */
class HostileFilesTest {
  private static final int MOST_MILLIS = 5_000;

  @TempDir private Path directory;

  private record Outcome(String name, int millis, String end, String said) {
    static Outcome of(String line) {
      String[] parts = line.split("\t", 4);
      assertThat(parts).as(line).hasSize(4);
      return new Outcome(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
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

    assertThat(outcomes).hasSizeGreaterThan(50);
    assertThat(outcomes)
        .allSatisfy(
            outcome -> {
              String[] ends =
                  outcome.name().endsWith("(harmless)")
                      ? new String[] {"read"}
                      : new String[] {"DatasetException", "ImportException"};
              assertThat(outcome.end()).isIn((Object[]) ends);
              assertThat(outcome.said().length()).isLessThan(2_000);
              assertThat(outcome.millis()).isLessThan(MOST_MILLIS);
            });
  }
}
