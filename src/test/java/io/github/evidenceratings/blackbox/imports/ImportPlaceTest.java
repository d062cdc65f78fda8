package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.DatasetImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where an import puts its data set: through links, with permissions, beside what is there. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ImportPlaceTest {
  @TempDir private Path directory;
  private Path place;
  private DatasetImporter importer;
  private List<Path> oldRows;
  private List<Path> youngRows;

  @BeforeEach
  void make() throws IOException {
    place = Files.createDirectory(directory.resolve("place"));
    ImportBench bench = new ImportBench(directory);
    importer =
        DatasetImporter.of(
            bench.read(ImportBench.profile(ImportBench.csv(), ImportBench.rating())));
    bench.input("Drug,Disease,Level\nold,d,A\n").input("Drug,Disease,Level\nnew,d,B\n");
    oldRows = bench.inputs.subList(0, 1);
    youngRows = bench.inputs.subList(1, 2);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertHolds(Path folder, String id) {
    assertThat(DatasetReader.read(folder).ratings()).extracting(r -> r.id()).containsExactly(id);
  }

  @Test
  void write_linkToAFolder_replacesWhatIsInTheFolder() throws IOException {
    Path set = place.resolve("set");
    importer.write(oldRows, set);
    Path links = Files.createDirectory(directory.resolve("links"));
    Path link = Files.createSymbolicLink(links.resolve("link"), set);
    importer.replacing().write(youngRows, link);
    assertThat(link).isSymbolicLink();
    assertHolds(link, "new.d");
    assertHolds(set, "new.d");
    assertThat(names(place)).containsExactly("set");
    assertThat(names(links)).containsExactly("link");
  }

  @Test
  void write_linkToAnEmptyFolder_fillsTheFolder() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), place);
    importer.write(oldRows, link);
    assertThat(link).isSymbolicLink();
    assertHolds(place, "old.d");
  }

  @Test
  void write_newFolderBelowALink_isMadeThere() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), place);
    importer.write(oldRows, link.resolve("set"));
    assertHolds(place.resolve("set"), "old.d");
    assertThat(names(place)).containsExactly("set");
  }

  @Test
  void write_linkThatLeadsNowhere_isRefused() throws IOException {
    Path link = Files.createSymbolicLink(place.resolve("link"), directory.resolve("nowhere"));
    assertRefused(
        IOException.class,
        () -> importer.write(oldRows, link),
        link + " is a link that leads nowhere");
    assertThat(names(place)).containsExactly("link");
  }

  /** Otherwise it would be replaced together with the folder. */
  @Test
  void write_rejectsInTheFolderByAnotherName_areRefused() throws IOException {
    Path set = place.resolve("set");
    importer.write(oldRows, set);
    Path link = Files.createSymbolicLink(place.resolve("link"), set);
    for (Path rejects : List.of(set, link)) {
      Path file = rejects.resolve("r.csv");
      Path target = rejects.equals(set) ? link : set;
      DatasetImporter replacing = importer.replacing().rejects(file);
      assertRefused(
          IOException.class,
          () -> replacing.write(youngRows, target),
          file + " lies in the directory of the data set; name another file for rejects");
    }
    assertHolds(set, "old.d");
  }

  @Test
  void write_overAFolderForFewerReaders_keepsItsPermissions() throws IOException {
    Path set = place.resolve("set");
    importer.write(oldRows, set);
    Files.setPosixFilePermissions(set, PosixFilePermissions.fromString("rwx--x---"));
    List<String> meanwhile = new ArrayList<>();
    importer
        .replacing()
        .onProgress(
            (bytes, rows) -> {
              try {
                Path made = place.resolve(names(place).get(0));
                meanwhile.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .write(youngRows, set);
    assertThat(meanwhile).isNotEmpty().containsOnly("rwx--x---");
    assertHolds(set, "new.d");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(set)))
        .isEqualTo("rwx--x---");
  }

  /** Processes have the same number again and again, in a container above all. */
  @Test
  void write_whereAKilledImportHasMovedTheOldOne_leavesItThere() throws IOException {
    Path set = place.resolve("set");
    String aside = ".import-" + ProcessHandle.current().pid() + "-1-old";
    importer.write(oldRows, place.resolve(aside));
    importer.write(oldRows, set);
    importer.replacing().write(youngRows, set);
    assertHolds(set, "new.d");
    assertHolds(place.resolve(aside), "old.d");
    assertThat(names(place)).containsExactly(aside, "set");
  }

  @Test
  void write_whereNoFolderMovesAtOnce_movesItAllTheSame() throws IOException {
    Path files = StallingFiles.of(place);
    StallingFiles.refuseAtomicMoves(files);
    importer.write(oldRows, files.resolve("set"));
    importer.replacing().write(youngRows, files.resolve("set"));
    assertHolds(place.resolve("set"), "new.d");
    assertThat(names(place)).containsExactly("set");
  }

  @Test
  void write_moves_areForcedToTheDisk() throws IOException {
    Path files = StallingFiles.of(place);
    importer.write(oldRows, files.resolve("above/set"));
    importer.replacing().write(youngRows, files.resolve("above/set"));
    String made = ".import-" + ProcessHandle.current().pid() + "-1";
    List<String> ofFolders =
        StallingFiles.changes(files).stream()
            .filter(
                change -> change.matches("(move|force|folder) (place|above|set|\\.import-[^.]*)"))
            .toList();
    assertThat(ofFolders)
        .containsSubsequence(
            "folder above",
            "force place",
            "move " + made,
            "force above",
            "move set",
            "force above",
            "move " + made,
            "force above");
  }
}
