package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A folder that takes no file is named, and is afterwards as it was. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NoPlaceToWriteTest {
  @TempDir private Path directory;
  private Path locked;
  private Dataset dataset;
  private ImportBench bench;

  /** Which folder takes none. */
  private enum Place {
    /** One of the system, of which nobody may make a file in it. */
    OF_THE_SYSTEM,
    /** One with permissions for reading only. */
    READ_ONLY
  }

  @BeforeEach
  void make() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    dataset = PackageFixture.in(source).read();
    bench = new ImportBench(directory).input("Drug,Disease,Level\nx,y,A\n");
    locked = Files.createDirectory(directory.resolve("locked"));
    Files.writeString(locked.resolve("d.json"), "old");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
  }

  /** So that it can be deleted. */
  @AfterEach
  void unlock() throws IOException {
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path folder(Place place) {
    if (place == Place.OF_THE_SYSTEM) {
      Path system = Path.of("/proc/self/task");
      Assumptions.assumeTrue(Files.isDirectory(system));
      return system;
    }
    // Whom permissions do not bind, such as root, may write all the same.
    Assumptions.assumeFalse(Files.isWritable(locked));
    return locked;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      // The threads of a process come and go.
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.matches("[0-9]+"))
          .sorted()
          .toList();
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void assertFails(Path folder, String named, Writing writing) throws IOException {
    List<String> before = names(folder);
    assertThatThrownBy(writing::write).isInstanceOf(IOException.class).hasMessageContaining(named);
    assertThat(names(folder)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void writeJson_folderThatTakesNoFile_failsAndLeavesNothing(Place place) throws IOException {
    Path folder = folder(place);
    for (String name : List.of("d.json", "new.json")) {
      Path file = folder.resolve(name);
      assertFails(folder, name, () -> DatasetWriter.writeJson(dataset, file));
    }
    assertThat(locked.resolve("d.json")).hasContent("old");
  }

  @ParameterizedTest
  @EnumSource
  void writePackage_folderThatTakesNoFile_failsAndLeavesNothing(Place place) throws IOException {
    Path folder = folder(place);
    assertFails(folder, folder.toString(), () -> DatasetWriter.writePackage(dataset, folder));
    Path below = folder.resolve("set");
    assertFails(folder, below.toString(), () -> DatasetWriter.writePackage(dataset, below));
  }

  @ParameterizedTest
  @EnumSource
  void import_folderThatTakesNoFile_failsAndLeavesNothing(Place place) throws IOException {
    Path folder = folder(place);
    ImportProfile profile =
        bench.read(ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
    Path target = folder.resolve("set");
    assertFails(
        folder,
        target + ": no folder can be made beside it (",
        () -> DatasetImporter.of(profile).write(bench.inputs, target));
  }

  @ParameterizedTest
  @EnumSource
  void importWithRejects_folderThatTakesNoFile_failsAndLeavesNoPackage(Place place)
      throws IOException {
    Path folder = folder(place);
    ImportProfile profile =
        bench.read(ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
    assertFails(
        folder,
        folder.resolve("rejects.csv").toString(),
        () ->
            DatasetImporter.of(profile)
                .rejects(folder.resolve("rejects.csv"))
                .write(bench.inputs, bench.out()));
    assertThat(bench.out()).doesNotExist();
    assertThat(names(bench.folder())).noneMatch(name -> name.startsWith(".import"));
  }
}
