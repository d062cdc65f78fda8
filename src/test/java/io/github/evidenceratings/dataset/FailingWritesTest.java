package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.dataset.tables.DataPackage;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whichever change of a file fails (making, opening, writing, forcing, closing, moving, deleting
 * it): it is said of which file, what was there is there, nothing lies beside it or is left open.
 */
@Tag("thorough")
class FailingWritesTest {
  /** More than a file may need here. */
  private static final int MOST_CHANGES = 300;

  /** What the page on reliability says may be left of a process that could not tidy up. */
  private static final String TEMPORARY =
      "(.*/)?\\.(import-[0-9]+-[0-9]+(-old)?/.*|[^/]+\\.[0-9]+-[0-9]+\\.tmp)";

  private static final Pattern MOVED = Pattern.compile(".*; what was there is now (?<where>.*)");

  @TempDir private Path directory;
  private Dataset old;
  private Dataset young;
  private ImportProfile profile;
  private List<Path> oldRows;
  private List<Path> youngRows;

  @BeforeEach
  void make() throws IOException {
    Path source = Files.createDirectory(directory.resolve("source"));
    old = PackageFixture.in(source).read();
    young =
        PackageFixture.in(source)
            .edit("safety.csv", "in trained hands", "in any hands")
            .edit("modalities.csv", "needling,dry needling", "needling,needling")
            .edit("conditions.csv", "headache,headache", "headache,aching head")
            .read();
    ImportBench bench = new ImportBench(directory);
    profile = bench.read(ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
    bench.input("Drug,Disease,Level\nold,y,A\n").input("Drug,Disease,Level\nnew,z,B\nnew,z,F\n");
    oldRows = bench.inputs.subList(0, 1);
    youngRows = bench.inputs.subList(1, 2);
  }

  /** What is written over what, into which folder as a whole, and which files may be named. */
  private enum Writing {
    DOCUMENT("", "d\\.json"),
    NEW_DOCUMENT("", "d\\.json"),
    PACKAGE("", "set/(datapackage\\.json|[a-z]+\\.csv)"),
    NEW_PACKAGE("", "set(/(datapackage\\.json|[a-z]+\\.csv))?"),
    NEW_IMPORT("set", "set(/(datapackage\\.json|[a-z]+\\.csv))?|rejects\\.csv"),
    NEW_IMPORT_IN_NEW_FOLDERS(
        "above/below/set", "above(/below(/set(/(datapackage\\.json|[a-z]+\\.csv))?)?)?"),
    REPLACING_IMPORT("set", "set(/(datapackage\\.json|[a-z]+\\.csv))?|rejects\\.csv");

    private final String set;
    private final String named;

    Writing(String set, String named) {
      this.set = set;
      this.named = named;
    }

    void prepare(FailingWritesTest test, Path folder) throws IOException {
      switch (this) {
        case DOCUMENT -> DatasetWriter.writeJson(test.old, folder.resolve("d.json"));
        case PACKAGE -> DatasetWriter.writePackage(test.old, folder.resolve("set"));
        case REPLACING_IMPORT -> {
          DatasetImporter.of(test.profile).write(test.oldRows, folder.resolve("set"));
          Files.writeString(folder.resolve("rejects.csv"), "old");
        }
        default -> {}
      }
    }

    void write(FailingWritesTest test, Path folder) throws IOException {
      DatasetImporter importer = DatasetImporter.of(test.profile);
      switch (this) {
        case DOCUMENT, NEW_DOCUMENT ->
            DatasetWriter.writeJson(test.young, folder.resolve("d.json"));
        case PACKAGE, NEW_PACKAGE -> DatasetWriter.writePackage(test.young, folder.resolve("set"));
        case NEW_IMPORT ->
            importer
                .rejects(folder.resolve("rejects.csv"))
                .write(test.youngRows, folder.resolve("set"));
        case NEW_IMPORT_IN_NEW_FOLDERS ->
            importer.write(test.oldRows, folder.resolve("above/below/set"));
        case REPLACING_IMPORT ->
            importer
                .replacing()
                .rejects(folder.resolve("rejects.csv"))
                .write(test.youngRows, folder.resolve("set"));
      }
    }
  }

  /** The files below a folder, by their names from there, with their content. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return found;
  }

  /** Those of them that lie in one folder, by their names in it. */
  private static Map<String, String> in(String folder, Map<String, String> files) {
    Map<String, String> part = new TreeMap<>();
    files.forEach(
        (name, text) -> {
          if (name.startsWith(folder + "/")) {
            part.put(name.substring(folder.length() + 1), text);
          }
        });
    return part;
  }

  /** All that is there, folders too, and not what was there before or is to be there. */
  private static List<String> further(
      Path folder, Map<String, String> before, Map<String, String> after) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.contains("."))
          .filter(name -> !before.containsKey(name) && !after.containsKey(name))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void write_anyChangeThatFails_saysSoAndLeavesTheOldOrTheNew(Writing writing) throws IOException {
    assertWholeWhicheverFails(writing, false);
  }

  /** A drive that is gone in the midst of it: what cannot be tidied up has a name that says so. */
  @ParameterizedTest
  @EnumSource
  void write_allChangesThatFailFromAnyOn_sayWhereTheOldIs(Writing writing) throws IOException {
    assertWholeWhicheverFails(writing, true);
  }

  private void assertWholeWhicheverFails(Writing writing, boolean dead) throws IOException {
    Path sample = Files.createDirectory(directory.resolve("sample"));
    writing.prepare(this, sample);
    Map<String, String> before = files(sample);
    writing.write(this, sample);
    Map<String, String> after = files(sample);
    assertThat(after).isNotEqualTo(before);

    TreeSet<String> kinds = new TreeSet<>();
    for (int made = 0; ; made++) {
      assertThat(made).isLessThan(MOST_CHANGES);
      Path folder = Files.createDirectory(directory.resolve("after" + made));
      writing.prepare(this, folder);
      Path failing = StallingFiles.of(folder);
      StallingFiles.failChange(failing, made, dead);
      Throwable thrown = catchThrowable(() -> writing.write(this, failing));
      String failed = StallingFiles.failedChange(failing);
      String told =
          thrown == null ? null : String.valueOf(thrown.getMessage()).replace(folder + "/", "");
      String which = "change %d, %s: %s".formatted(made, failed, told);

      assertThat(StallingFiles.open(failing)).as(which).isZero();
      Map<String, String> found = files(folder);
      assertThatCode(() -> assertState(writing, found, before, after, told))
          .as(which)
          .doesNotThrowAnyException();
      // Only what cannot be deleted may lie beside it.
      boolean tidy = !dead && !failed.equals("delete");
      assertThat(further(folder, before, after))
          .as(which)
          .allMatch(name -> !tidy && (name + "/").matches(TEMPORARY + "/?"));
      if (failed.isEmpty()) {
        assertThat(thrown).isNull();
        break;
      }
      kinds.add(failed);
      if (told != null) {
        assertThat(thrown).as(which).isInstanceOf(IOException.class);
        assertThat(told)
            .matches("(" + writing.named + "): .*no " + (dead ? "[a-z]+" : failed) + ".*");
      }
    }
    assertThat(kinds).contains("open", "write", "force", "close", "move");
  }

  private static void assertState(
      Writing writing,
      Map<String, String> found,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable String told) {
    if (told == null) {
      found.keySet().removeIf(name -> name.matches(TEMPORARY));
      assertThat(found).isEqualTo(after);
      return;
    }
    if (writing.set.isEmpty()) {
      // Each of several files is the old or the new one, and the descriptor is the last.
      for (String name : after.keySet()) {
        assertThat(found.get(name)).isIn(before.get(name), after.get(name));
      }
      String descriptor = "set/" + DataPackage.DESCRIPTOR;
      assertThat(found.get(descriptor)).isEqualTo(before.get(descriptor));
      return;
    }
    Map<String, String> set = in(writing.set, found);
    Matcher moved = MOVED.matcher(told);
    if (moved.matches()) {
      assertThat(set).isEmpty();
      set = in(moved.group("where"), found);
    }
    if (!set.equals(in(writing.set, after))) {
      assertThat(set).isEqualTo(in(writing.set, before));
    }
    assertThat(found.get("rejects.csv")).isEqualTo(before.get("rejects.csv"));
  }
}
