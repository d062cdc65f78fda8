package io.github.evidenceratings.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what it was or what it was to be, also if the process that writes it ends. */
@Tag("thorough")
class KilledWriterTest {
  private static final int KILLS = 15;

  @TempDir private Path directory;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_noMoreSpace_leavesWhatIsThere() throws Exception {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Jdk.Ended ended =
        Jdk.ended(
            new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 1000; exec \"$0\" \"$@\"",
                Jdk.tool("java"),
                "-XX:-UsePerfData",
                "-cp",
                Jdk.tested(),
                AtomicWrites.class.getName(),
                file.toString(),
                "once"));
    assertThat(ended.code()).as(ended.printed()).isNotZero();
    assertThat(ended.printed()).contains("IOException: File too large");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void write_killed_leavesTheOldOrTheNew() throws Exception {
    assertThat(torn()).isZero();
  }

  /** How often a file was found that is neither of the texts, after its writer was killed. */
  private int torn() throws Exception {
    Random random = new Random(5);
    int torn = 0;
    for (int i = 0; i < KILLS; i++) {
      Path file = directory.resolve(i + ".txt");
      Process process =
          new ProcessBuilder(
                  Jdk.tool("java"),
                  "-cp",
                  Jdk.tested(),
                  AtomicWrites.class.getName(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      while (!Files.exists(file) && process.isAlive()) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(60));
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      String found = Files.readString(file);
      boolean whole =
          found.length() == AtomicWrites.LENGTH
              && found.chars().allMatch(c -> c == found.charAt(0));
      torn += whole ? 0 : 1;
    }
    return torn;
  }
}
