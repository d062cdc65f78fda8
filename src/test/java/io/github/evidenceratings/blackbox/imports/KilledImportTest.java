package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.dataset.DatasetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where an import was killed lies the old data set or the new one, or the old one beside. */
@Timeout(120)
@Tag("thorough")
class KilledImportTest {
  private static final int KILLS = 4;
  private static final int ROWS = 300;

  @TempDir private Path directory;

  private Path rows(String name) throws IOException {
    StringBuilder rows = new StringBuilder("Drug,Disease,Level\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(name).append(i).append(",d,A\n");
    }
    return Files.writeString(directory.resolve(name + ".csv"), rows);
  }

  @Test
  void import_killed_leavesTheOldOrTheNewWhole() throws Exception {
    Path profile =
        Files.writeString(
            directory.resolve("p.json"),
            ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
    Path old = rows("old");
    Path young = rows("new");
    Random random = new Random(3);
    for (int i = 0; i < KILLS; i++) {
      Path folder = Files.createDirectory(directory.resolve("kill" + i));
      Path target = folder.resolve("set");
      Process process =
          new ProcessBuilder(
                  Jdk.tool("java"),
                  "-cp",
                  Jdk.tested(),
                  ImportsOverAndOver.class.getName(),
                  profile.toString(),
                  old.toString(),
                  young.toString(),
                  target.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      while (!Files.exists(target) && process.isAlive()) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(200));
      assertThat(process.isAlive()).isTrue();
      process.destroyForcibly();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();

      Path moved = target;
      if (!Files.exists(target)) {
        List<Path> aside = beside(folder, "\\.import-[0-9]+-[0-9]+-old");
        assertThat(aside).hasSize(1);
        moved = aside.get(0);
        // The new one was whole before the old one was moved.
        List<Path> made = beside(folder, "\\.import-[0-9]+-[0-9]+");
        assertThat(made).hasSize(1);
        assertWhole(made.get(0));
      }
      assertWhole(moved);
      // What else is there is what the page says may be deleted.
      assertThat(beside(folder, "(?!set$|\\.import-[0-9]+-[0-9]+(-old)?$).*")).isEmpty();
    }
  }

  private static List<Path> beside(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(pattern)).toList();
    }
  }

  /** All rows of one of the files, and none of the other. */
  private static void assertWhole(Path folder) {
    List<String> names =
        DatasetReader.read(folder).modalities().stream()
            .map(modality -> modality.name().replaceAll("[0-9]+", ""))
            .toList();
    assertThat(names).hasSize(ROWS);
    assertThat(names.stream().distinct()).hasSize(1);
  }
}
