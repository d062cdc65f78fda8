package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import io.github.evidenceratings.input.LoadLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DatasetFingerprintTest {
  private static final Path BUNDLED = Path.of("data", "trigger-point-therapy");

  @TempDir private Path folder;

  @Test
  void of_sameState_equal() {
    assertThat(DatasetFingerprint.of(BUNDLED))
        .isEqualTo(DatasetFingerprint.of(BUNDLED))
        .hasSameHashCodeAs(DatasetFingerprint.of(BUNDLED))
        .isNotEqualTo(DatasetFingerprint.MISSING);
  }

  @Test
  void of_newAndRemovedFile_differ() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    DatasetFingerprint before = DatasetFingerprint.of(directory);

    Path added = Files.writeString(directory.resolve("more.csv"), "a\n");
    assertThat(DatasetFingerprint.of(directory)).isNotEqualTo(before);

    Files.delete(added);
    assertThat(DatasetFingerprint.of(directory)).isEqualTo(before);
  }

  @Test
  void of_folderWithoutFiles_isNoChange() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    DatasetFingerprint before = DatasetFingerprint.of(directory);

    Path inner = Files.createDirectory(directory.resolve("more"));
    assertThat(DatasetFingerprint.of(directory)).isEqualTo(before);

    Files.writeString(inner.resolve("more.csv"), "a\n");
    assertThat(DatasetFingerprint.of(directory)).isNotEqualTo(before);
  }

  @Test
  void of_folderThatCannotBeListed_hidesNoChangeElsewhere() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    Path inner = Files.createDirectory(directory.resolve("lost+found"));
    Files.writeString(inner.resolve("more.csv"), "a\n");
    Path walled = StallingFiles.of(folder).resolve("set");
    DatasetFingerprint open = DatasetFingerprint.of(walled);
    assertThat(open).isEqualTo(DatasetFingerprint.of(directory));

    StallingFiles.close(walled, "lost+found");
    DatasetFingerprint before = DatasetFingerprint.of(walled);
    assertThat(before).isNotEqualTo(open).isEqualTo(DatasetFingerprint.of(walled));
    assertThat(before.toString().lines().map(line -> line.replaceFirst(" [{].*", "")))
        .isSorted()
        .contains("datapackage.json", "lost+found unlistable", "ratings.csv");

    Files.writeString(directory.resolve("ratings.csv"), "changed");
    assertThat(DatasetFingerprint.of(walled)).isNotEqualTo(before);
  }

  @Test
  void of_directoryThatCannotBeListed_aStateToo() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    Path walled = StallingFiles.of(folder).resolve("set");
    StallingFiles.close(walled, "set");

    assertThat(DatasetFingerprint.of(walled)).hasToString(" unlistable");
  }

  @Test
  void of_linksWithin_toFilesCountAndToDirectoriesDoNot() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("set"));
    Path file = Files.writeString(folder.resolve("outside.csv"), "a\n");
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("b.csv"), "b\n");
    Files.createSymbolicLink(directory.resolve("a.csv"), file);
    Files.createSymbolicLink(directory.resolve("circle"), directory);
    Files.createSymbolicLink(directory.resolve("more"), outside);
    Files.createSymbolicLink(directory.resolve("nowhere"), folder.resolve("no.csv"));
    DatasetFingerprint before = DatasetFingerprint.of(directory);
    assertThat(before.toString().lines().map(line -> line.replaceFirst(" .*", "")))
        .containsExactly("a.csv");

    Files.writeString(file, "changed");
    assertThat(DatasetFingerprint.of(directory)).isNotEqualTo(before);
  }

  @Test
  void of_descriptor_standsForItsDirectory() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    Path descriptor = directory.resolve("datapackage.json");
    DatasetFingerprint before = DatasetFingerprint.of(descriptor);
    assertThat(before).isEqualTo(DatasetFingerprint.of(directory));

    Files.writeString(directory.resolve("ratings.csv"), "changed");

    assertThat(DatasetFingerprint.of(descriptor)).isNotEqualTo(before);
  }

  @Test
  void of_linkToADirectory_stateOfItsFiles() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    Path link = Files.createSymbolicLink(folder.resolve("link"), directory);

    assertThat(DatasetFingerprint.of(link)).isEqualTo(DatasetFingerprint.of(directory));
    assertThat(DatasetFingerprint.of(link).toString()).contains("ratings.csv ");
  }

  @Test
  void of_fileSystemWithoutChangeTimes_byContent() throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("sets.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Path file = Files.writeString(files.getPath("/set.json"), DatasetFolder.json("1", 1));
      FileTime time = Files.getLastModifiedTime(file);
      DatasetFingerprint before = DatasetFingerprint.of(file);
      assertThat(DatasetFingerprint.of(file)).isEqualTo(before);
      assertThat(DatasetSnapshot.read(file, LoadLimits.defaults()).fingerprint()).isEqualTo(before);

      Files.writeString(file, DatasetFolder.json("2", 1));
      Files.setLastModifiedTime(file, time);

      assertThat(DatasetFingerprint.of(file)).isNotEqualTo(before);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void unrest_lastsForATickAfterTheLastChange() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("set"));
    Path first = Files.writeString(directory.resolve("a.csv"), "a");
    Path second = Files.writeString(directory.resolve("b.csv"), "b");
    Instant changed = changed(first).isAfter(changed(second)) ? changed(first) : changed(second);
    DatasetFingerprint state = DatasetFingerprint.of(directory);

    assertThat(state.unrest(changed)).isEqualTo(Duration.ofMillis(20));
    assertThat(state.unrest(changed.plusMillis(19))).isEqualTo(Duration.ofMillis(1));
    assertThat(state.unrest(changed.plusMillis(20))).isZero();
    assertThat(state.unrest(changed.plusMillis(21))).isNegative();
    // Another machine's clock may be ahead by hours.
    assertThat(state.unrest(changed.minusNanos(1))).isZero();
  }

  @Test
  void unrest_changeTimeUnknown_isNone() {
    assertThat(DatasetFingerprint.MISSING.unrest(Instant.now())).isZero();
    assertThat(DatasetFingerprint.of(folder.resolve("set.json")).unrest(Instant.now())).isZero();
  }

  private static Instant changed(Path file) throws IOException {
    return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
  }

  /** Another change within the same tick of the clock would not show in the change time. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void read_fileJustWritten_waitsUntilAFurtherChangeWouldShow() throws IOException {
    Path file = folder.resolve("set.json");
    // Reading may itself take as long, the first time above all.
    for (int i = 0; i < 10; i++) {
      Files.writeString(file, DatasetFolder.json("" + i, 1));
      Instant changed = changed(file);

      DatasetSnapshot.read(file, LoadLimits.defaults());

      assertThat(Instant.now()).isAfterOrEqualTo(changed.plusMillis(20));
    }
  }

  @Test
  void of_nothingThere_aStateToo() throws IOException {
    Path file = folder.resolve("set.json");
    DatasetFingerprint missing = DatasetFingerprint.of(file);
    assertThat(missing).isEqualTo(DatasetFingerprint.of(file));

    Files.writeString(file, "{}");

    assertThat(DatasetFingerprint.of(file)).isNotEqualTo(missing);
  }
}
