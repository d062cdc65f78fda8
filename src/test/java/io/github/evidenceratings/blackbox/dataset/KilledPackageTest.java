package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.dataset.DatasetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each file of a package is the old or the new one, also if the process that writes it ends. */
@Timeout(120)
@Tag("thorough")
class KilledPackageTest {
  private static final int KILLS = 4;

  /** So long that most of the time one of them is being written. */
  private static final int LENGTH = 500_000;

  @TempDir private Path directory;
  private Path old;
  private Path young;

  @BeforeEach
  void make() throws IOException {
    old = packageOf("a");
    young = packageOf("b");
  }

  private Path packageOf(String letter) throws IOException {
    Path source = Files.createDirectory(directory.resolve("source-" + letter));
    Path written = directory.resolve("written-" + letter);
    String text = letter.repeat(LENGTH);
    DatasetWriter.writePackage(
        PackageFixture.in(source)
            .edit("sources.csv", "A monograph", text)
            .edit("findings.csv", "It helps.", text)
            .edit("safety.csv", "Safe enough.", text)
            .read(),
        written);
    return written;
  }

  @Test
  void writePackage_killed_leavesEachFileOldOrNew() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < KILLS; i++) {
      Path target = directory.resolve("kill" + i);
      kill(target, random.nextInt(150));
      assertThat(torn(target)).isEmpty();
      assertThat(names(target))
          .allMatch(
              name ->
                  Files.exists(old.resolve(name)) || name.matches("\\..+\\.[0-9]+-[0-9]+\\.tmp"));
    }
  }

  /** Starts what writes packages, and kills it so long after it has written one. */
  private void kill(Path target, int milliseconds) throws Exception {
    Process process =
        new ProcessBuilder(
                Jdk.tool("java"),
                "-cp",
                Jdk.tested(),
                PackagesOverAndOver.class.getName(),
                old.toString(),
                young.toString(),
                target.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!names(target).containsAll(names(old)) && process.isAlive()) {
      Thread.sleep(1);
    }
    Thread.sleep(milliseconds);
    assertThat(process.isAlive()).isTrue();
    process.destroyForcibly();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** The files that are neither the old nor the new one. */
  private List<String> torn(Path target) throws IOException {
    List<String> torn = new ArrayList<>();
    for (String name : names(old)) {
      Path file = target.resolve(name);
      if (Files.mismatch(file, old.resolve(name)) >= 0
          && Files.mismatch(file, young.resolve(name)) >= 0) {
        torn.add(name);
      }
    }
    return torn;
  }
}
