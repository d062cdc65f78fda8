package io.github.evidenceratings.blackbox.dataset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.evidenceratings.blackbox.NamedPipe;
import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ProfileSniffer;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever reads a file refuses at once what is none, or what may not be read: a pipe would be
 * waited for as long as nobody writes to it, and a device has no end.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NoPlainFileTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path parent;
  private Path folder;

  /** What reads; where its file is, and what its messages call that. */
  private enum Loader {
    TABLE("ratings.csv"),
    DESCRIPTOR("datapackage.json"),
    DESCRIPTOR_BY_NAME("datapackage.json"),
    DOCUMENT("d.json"),
    CATALOG("ratings.csv"),
    CSV_IMPORT("f.csv"),
    JSON_IMPORT("f.json"),
    NDJSON_IMPORT("f.ndjson"),
    PROFILE("p.json"),
    DRAFT("f.csv");

    final String file;

    Loader(String file) {
      this.file = file;
    }

    /** Whether messages give the file as it lies in the folder of its data set. */
    boolean isInPackage() {
      return this == TABLE || this == DESCRIPTOR || this == DESCRIPTOR_BY_NAME || this == CATALOG;
    }

    /** Whether a directory of that name is taken for a data set. */
    boolean takesDirectory() {
      return this == DESCRIPTOR_BY_NAME || this == DOCUMENT;
    }

    void load(Path folder) throws IOException {
      Path path = folder.resolve(file);
      switch (this) {
        case TABLE, DESCRIPTOR -> DatasetReader.read(folder);
        case DESCRIPTOR_BY_NAME, DOCUMENT -> DatasetReader.read(path);
        case CATALOG -> EvidenceCatalog.of(requireNonNull(folder.getParent()), 1_000).open("set");
        case CSV_IMPORT -> imported(folder, ImportBench.csv(), path);
        case JSON_IMPORT -> imported(folder, ImportBench.json("\"rows\": \"/*\""), path);
        case NDJSON_IMPORT -> imported(folder, "\"file\": {\"format\": \"ndjson\"}", path);
        case PROFILE -> ImportProfile.read(path);
        case DRAFT -> ProfileSniffer.of(path);
      }
    }

    private static void imported(Path folder, String format, Path path) throws IOException {
      ImportBench bench = new ImportBench(folder);
      bench.inputs.add(path);
      bench.write(ImportBench.profile(format, ImportBench.rating()));
    }
  }

  /** What stands in place of the file. */
  private enum Kind {
    PIPE,
    DIRECTORY,
    DEVICE,
    LOCKED;

    void make(Path path) throws Exception {
      switch (this) {
        case PIPE -> NamedPipe.silent(path);
        case DIRECTORY -> Files.createDirectory(path);
        case DEVICE -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
        case LOCKED -> {
          Files.writeString(path, "x");
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("-w-------"));
          // Whom permissions do not bind, such as root, may read all the same.
          Assumptions.assumeFalse(Files.isReadable(path));
        }
      }
    }
  }

  static Stream<Arguments> all() {
    return Stream.of(Loader.values())
        .flatMap(loader -> Stream.of(Kind.values()).map(kind -> Arguments.of(loader, kind)));
  }

  private String expected(Loader loader, Kind kind) {
    if (kind == Kind.DIRECTORY && loader.takesDirectory()) {
      return "datapackage.json: is missing";
    }
    String name = loader.isInPackage() ? loader.file : folder.resolve(loader.file).toString();
    boolean link = kind == Kind.DEVICE && loader.isInPackage();
    return name
        + ": cannot be read: "
        + (kind == Kind.LOCKED
            ? "access is denied"
            : link ? "leads out of the directory of the data set" : "is not a regular file");
  }

  @BeforeEach
  void writePackage() throws IOException {
    folder = Files.createDirectory(parent.resolve("set"));
    PackageFixture.in(folder).write();
  }

  @ParameterizedTest
  @MethodSource("all")
  void load_noPlainFile_isRefusedAtOnceByName(Loader loader, Kind kind) throws Exception {
    Path path = folder.resolve(loader.file);
    Files.deleteIfExists(path);
    kind.make(path);

    Throwable thrown =
        assertTimeoutPreemptively(SOON, () -> catchThrowable(() -> loader.load(folder)));

    // A link to a device is not left for others to delete.
    Files.delete(path);
    assertThat(thrown).isInstanceOf(InputException.class);
    List<String> problems =
        ((InputException) thrown).problems().stream().map(Problem::toString).toList();
    assertThat(thrown).hasMessageContaining(loader.file);
    assertThat(problems).containsExactly(expected(loader, kind));
  }

  /** Without a look at what it is, a pipe holds up whoever opens it. */
  @Test
  void open_pipeAsIfItWereAFile_waits() throws Exception {
    Path pipe = folder.resolve("pipe");
    NamedPipe.silent(pipe);
    FutureTask<String> reading = new FutureTask<>(() -> Files.readString(pipe));
    Thread reader = new Thread(reading);
    reader.start();
    reader.join(300);
    assertThat(reading).isNotDone();
    // The other end, opened and closed, ends the waiting.
    Files.newOutputStream(pipe).close();
    assertThat(reading.get(10, TimeUnit.SECONDS)).isEmpty();
  }
}
