package io.github.evidenceratings.blackbox.catalog;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.DatasetFolder;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceCatalogTest {
  private static final Path BUNDLED = Path.of("data", "trigger-point-therapy");

  @TempDir private Path folder;

  private Path write(String name, String version, int ratings) throws IOException {
    Path file = folder.resolve(name + ".json");
    DatasetFolder.replace(file, DatasetFolder.json(version, ratings));
    return file;
  }

  private static String version(EvidenceLibrary library) {
    return library.edition().version();
  }

  @Test
  void names_directoriesAndJsonFiles_alphabetically() throws IOException {
    write("b", "1", 1);
    DatasetFolder.copy(BUNDLED, folder.resolve("a"));
    Files.createDirectory(folder.resolve("no-descriptor"));
    Files.writeString(folder.resolve("notes.txt"), "no data set");
    Files.writeString(folder.resolve(".hidden.json"), "{}");
    DatasetFolder.copy(BUNDLED, folder.resolve(".hidden"));
    Files.createDirectory(folder.resolve("directory.json"));

    assertThat(EvidenceCatalog.of(folder, 100).names()).containsExactly("a", "b");
  }

  @Test
  void names_newDataSet_noticed() throws IOException {
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    assertThat(catalog.names()).isEmpty();

    write("late", "1", 1);

    assertThat(catalog.names()).containsExactly("late");
    assertThat(version(catalog.open("late"))).isEqualTo("1");
  }

  @Test
  void names_folderThatIsItselfADataSet_notNamedByItsDescriptor() {
    EvidenceCatalog catalog = EvidenceCatalog.of(BUNDLED, 100);

    assertThat(catalog.names()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> catalog.open("datapackage"));
  }

  @Test
  void open_directoryAndFileOfOneName_theDirectory() throws IOException {
    write("both", "1", 1);
    DatasetFolder.copy(BUNDLED, folder.resolve("both"));
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    assertThat(catalog.names()).containsExactly("both");
    assertThat(version(catalog.open("both"))).isEqualTo("1.1.0");
  }

  @Test
  void open_fileName_isNoName() throws IOException {
    write("set", "1", 1);
    write("set.json", "2", 1);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    assertThat(catalog.names()).containsExactly("set", "set.json");
    assertThat(version(catalog.open("set"))).isEqualTo("1");
    assertThat(version(catalog.open("set.json"))).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../set", "a/b", "a\\b", "/set", ".hidden", "nul\0", "no"})
  void open_badName_refusedWithThoseThereAre(String name) throws IOException {
    write("set", "1", 1);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    assertRefused(
        () -> catalog.open(name),
        "no data set \"" + name.replace("\0", "\\u0000") + "\" in " + folder + "; there are [set]");
    assertThat(catalog.statistics().loads()).isZero();
  }

  @Test
  void of_badArguments_refused() throws IOException {
    Path file = write("set", "1", 1);

    assertRefused(() -> EvidenceCatalog.of(file, 1), file + " is not a directory");
    assertRefused(() -> EvidenceCatalog.of(folder, 0), "mostRatings is 0, must be positive");
  }

  @Test
  void open_twice_loadsOnce() throws IOException {
    write("set", "1", 3);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    assertThat(catalog.open("set")).isSameAs(catalog.open("set"));
    assertThat(catalog.statistics()).isEqualTo(new EvidenceCatalog.Statistics(1, 1, 1, 0, 0, 3));
  }

  @Test
  void open_failingFirstLoad_notCachedAndTriedAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("set.json"), "{");
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    assertThatThrownBy(() -> catalog.open("set")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> catalog.snapshot("set")).isInstanceOf(InputException.class);
    assertThat(catalog.statistics()).isEqualTo(new EvidenceCatalog.Statistics(0, 2, 2, 2, 0, 0));

    DatasetFolder.replace(file, DatasetFolder.json("1", 1));
    assertThat(version(catalog.open("set"))).isEqualTo("1");
  }

  @Test
  void open_changedFile_readAgain() throws IOException {
    write("set", "1", 1);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    EvidenceLibrary first = catalog.open("set");

    write("set", "2", 5);

    assertThat(version(catalog.open("set"))).isEqualTo("2");
    assertThat(version(first)).isEqualTo("1");
    assertThat(catalog.statistics()).isEqualTo(new EvidenceCatalog.Statistics(1, 1, 2, 0, 0, 5));
  }

  @Test
  void open_changedFileOfADirectory_readAgain() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    assertThat(catalog.open("set").ratings().count()).isEqualTo(24);

    Path ratings = directory.resolve("ratings.csv");
    Files.writeString(
        ratings,
        Files.readString(ratings)
            .replaceFirst("natmed-stress,trigger-point-therapy,stress,[^\n]*\n", ""));

    assertThat(catalog.open("set").ratings().count()).isEqualTo(23);
  }

  @Test
  void open_otherContentOfSameSizeAndTime_readAgain() throws IOException {
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    Path file = write("set", "1", 1);
    String before = sizeAndTime(file);
    FileTime time = Files.getLastModifiedTime(file);
    assertThat(version(catalog.open("set"))).isEqualTo("1");

    Files.writeString(file, DatasetFolder.json("2", 1));
    Files.setLastModifiedTime(file, time);

    assertThat(sizeAndTime(file)).isEqualTo(before);
    assertThat(version(catalog.open("set"))).isEqualTo("2");
  }

  private static String sizeAndTime(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void open_changeRightAfterReading_neverMissed() throws IOException {
    Path file = folder.resolve("set.json");
    Files.writeString(file, DatasetFolder.json("10", 1));
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);

    for (int version = 10; version < 60; version++) {
      Files.writeString(file, DatasetFolder.json(String.valueOf(version), 1));
      assertThat(version(catalog.open("set"))).isEqualTo(String.valueOf(version));
    }
  }

  @Test
  void open_linkThatIsTurned_readAgain() throws IOException {
    Path old = Files.createTempDirectory(folder, ".old");
    Path next = Files.createTempDirectory(folder, ".next");
    DatasetFolder.copy(BUNDLED, old);
    DatasetFolder.copy(BUNDLED, next);
    Path descriptor = next.resolve("datapackage.json");
    Files.writeString(
        descriptor,
        Files.readString(descriptor).replace("\"version\": \"1.1.0\"", "\"version\": \"2.0.0\""));
    Path link = Files.createSymbolicLink(folder.resolve("set"), old.getFileName());
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    assertThat(version(catalog.open("set"))).isEqualTo("1.1.0");

    Files.delete(link);
    Files.createSymbolicLink(link, next.getFileName());

    assertThat(version(catalog.open("set"))).isEqualTo("2.0.0");

    Path ratings = next.resolve("ratings.csv");
    Files.writeString(ratings, "broken");
    assertThat(catalog.snapshot("set").failure()).isPresent();
  }

  @Test
  void snapshot_failedReload_keepsServingAndSaysSo() throws IOException {
    Path file = write("set", "1", 2);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    EvidenceLibrary first = catalog.open("set");

    DatasetFolder.replace(file, "{");

    EvidenceCatalog.Snapshot snapshot = catalog.snapshot("set");
    assertThat(snapshot.library()).isSameAs(first);
    assertThat(snapshot.failure())
        .hasValueSatisfying(
            failure ->
                assertThat(failure).hasMessageStartingWith(file + ": 1 problem, nothing loaded\n"));
    assertThat(catalog.open("set")).isSameAs(first);
    assertThat(catalog.statistics())
        .as("a state that could not be read is not read again")
        .isEqualTo(new EvidenceCatalog.Statistics(2, 1, 2, 1, 0, 2));
  }

  private static Stream<Throwable> surprises() {
    return Stream.of(
        new IllegalStateException("a defect"),
        new StackOverflowError("too deep"),
        new OutOfMemoryError("too large"));
  }

  @ParameterizedTest
  @MethodSource("surprises")
  void snapshot_reloadThatFailsUnexpectedly_keepsServingAndSaysSo(Throwable surprise)
      throws IOException {
    Path file = write("set", "1", 2);
    Path failing = StallingFiles.of(folder);
    EvidenceCatalog catalog = EvidenceCatalog.of(failing, 100);
    EvidenceLibrary first = catalog.open("set");
    write("set", "2", 2);
    StallingFiles.onOpen(failing, () -> thrown(surprise));

    EvidenceCatalog.Snapshot snapshot = catalog.snapshot("set");
    assertThat(snapshot.library()).isSameAs(first);
    assertThat(snapshot.failure())
        .hasValueSatisfying(
            failure ->
                assertThat(failure)
                    .hasMessage(
                        file
                            + ": 1 problem, nothing loaded\n  "
                            + file
                            + ": could not be read: "
                            + surprise)
                    .cause()
                    .isSameAs(surprise));
    assertThat(catalog.open("set")).isSameAs(first);
    assertThat(catalog.statistics()).isEqualTo(new EvidenceCatalog.Statistics(2, 1, 2, 1, 0, 2));

    StallingFiles.onOpen(failing, () -> {});
    write("set", "3", 2);
    assertThat(version(catalog.open("set"))).isEqualTo("3");
  }

  @ParameterizedTest
  @MethodSource("surprises")
  void open_firstLoadThatFailsUnexpectedly_thrownAsItIs(Throwable surprise) throws IOException {
    write("set", "1", 2);
    Path failing = StallingFiles.of(folder);
    EvidenceCatalog catalog = EvidenceCatalog.of(failing, 100);
    StallingFiles.onOpen(failing, () -> thrown(surprise));

    assertThatThrownBy(() -> catalog.open("set")).isSameAs(surprise);
    assertThat(catalog.statistics()).isEqualTo(new EvidenceCatalog.Statistics(0, 1, 1, 1, 0, 0));
  }

  private static void thrown(Throwable surprise) {
    if (surprise instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) surprise;
  }

  @Test
  void snapshot_recovery_clearsTheFailure() throws IOException {
    Path file = write("set", "1", 1);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    assertThat(catalog.snapshot("set").failure()).isEmpty();
    DatasetFolder.replace(file, "{");
    assertThat(catalog.snapshot("set").failure()).isPresent();

    write("set", "2", 1);

    EvidenceCatalog.Snapshot snapshot = catalog.snapshot("set");
    assertThat(snapshot.failure()).isEmpty();
    assertThat(version(snapshot.library())).isEqualTo("2");
  }

  @Test
  void snapshot_dataSetGone_keepsServingUntilItIsBack() throws IOException {
    Path directory = folder.resolve("set");
    DatasetFolder.copy(BUNDLED, directory);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 100);
    EvidenceLibrary first = catalog.open("set");

    Path away = Files.move(directory, folder.resolve(".away"));
    EvidenceCatalog.Snapshot gone = catalog.snapshot("set");
    assertThat(gone.library()).isSameAs(first);
    assertThat(gone.failure())
        .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining(": is missing"));
    assertThat(catalog.names()).isEmpty();

    Files.move(away, directory);
    EvidenceCatalog.Snapshot back = catalog.snapshot("set");
    assertThat(back.library()).isSameAs(first);
    assertThat(back.failure()).isEmpty();
    assertThat(catalog.statistics().loads()).isEqualTo(2);
  }

  @Test
  void open_heavierThanTheBound_servedButNotHeld() throws IOException {
    write("heavy", "1", 11);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10);

    assertThat(catalog.open("heavy").ratings().count()).isEqualTo(11);
    assertThat(catalog.open("heavy").ratings().count()).isEqualTo(11);

    EvidenceCatalog.Statistics statistics = catalog.statistics();
    assertThat(statistics.ratingsHeld()).isZero();
    assertThat(statistics.loads()).isEqualTo(2);
  }

  @Test
  void open_grownBeyondTheBound_servedButNotHeld() throws IOException {
    write("set", "1", 5);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10);
    catalog.open("set");
    assertThat(catalog.statistics().ratingsHeld()).isEqualTo(5);

    write("set", "2", 11);

    assertThat(version(catalog.open("set"))).isEqualTo("2");
    assertThat(catalog.statistics().ratingsHeld()).isZero();
    assertThat(version(catalog.open("set"))).isEqualTo("2");
  }

  @Test
  void open_moreThanTheBound_givesUpSome() throws IOException {
    List<String> names = List.of("a", "b", "c", "d", "e");
    for (String name : names) {
      write(name, name, 4);
    }
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 10);

    for (int round = 0; round < 3; round++) {
      for (String name : names) {
        assertThat(version(catalog.open(name))).isEqualTo(name);
        assertThat(catalog.statistics().ratingsHeld()).isBetween(1L, 10L);
      }
    }
    EvidenceCatalog.Statistics statistics = catalog.statistics();
    assertThat(statistics.ratingsHeld()).isEqualTo(8);
    assertThat(statistics.evictions()).isEqualTo(statistics.loads() - 2);
    assertThat(statistics.hits() + statistics.misses()).isEqualTo(15);
  }

  @Test
  void open_dataSetWithoutRatings_held() throws IOException {
    write("empty", "1", 0);
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 1);

    assertThat(catalog.open("empty")).isSameAs(catalog.open("empty"));
    assertThat(catalog.open("empty").ratings().isEmpty()).isTrue();
  }

  @Test
  void toString_catalogue_namesTheFolder() {
    assertThat(EvidenceCatalog.of(folder, 1)).hasToString("catalogue of " + folder);
  }
}
