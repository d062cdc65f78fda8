package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import io.github.evidenceratings.dataset.DatasetFingerprint;
import io.github.evidenceratings.dataset.DatasetSnapshot;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change while they are read. */
class DatasetSnapshotTest {
  @TempDir private Path folder;
  private final AtomicInteger opened = new AtomicInteger();
  private Path file = Path.of("");
  private Path watched = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("set.json"), DatasetFolder.json("0", 1));
    watched = StallingFiles.of(folder);
  }

  /** Changes the file whenever it opens, so many times. */
  private void change(int times) {
    StallingFiles.onOpen(
        watched,
        () -> {
          int number = opened.incrementAndGet();
          if (number <= times) {
            try {
              Files.writeString(file, DatasetFolder.json("" + number, 1 + number));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }

  private DatasetSnapshot read() {
    return DatasetSnapshot.read(watched.resolve("set.json"), LoadLimits.defaults());
  }

  @Test
  void read_fileAtRest_isReadOnce() {
    change(0);
    assertThat(read().dataset().edition().version()).isEqualTo("0");
    assertThat(opened).hasValue(1);
  }

  @Test
  void read_fileThatChangesMeanwhile_isReadAgain() {
    change(4);
    DatasetSnapshot snapshot = read();
    assertThat(snapshot.dataset().edition().version()).isEqualTo("4");
    assertThat(snapshot.fingerprint()).isEqualTo(DatasetFingerprint.of(file));
    assertThat(opened).hasValue(5);
  }

  @Test
  void read_fileThatKeepsChanging_isGivenUp() {
    change(Integer.MAX_VALUE);
    assertRefused(
        InputException.class,
        this::read,
        file + ": 1 problem, nothing loaded\n  " + file + ": changes while it is being read");
    assertThat(opened).hasValue(5);
  }

  @Test
  void read_fileThatIsWrongAndAtRest_isReportedOnce() throws IOException {
    Files.writeString(file, "[]");
    change(0);
    assertThat(PackageFixture.problemsOf(this::read))
        .containsExactly(file + ":1:1: is an array, not an object");
    assertThat(opened).hasValue(1);
  }
}
