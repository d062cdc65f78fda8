package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.evidenceratings.blackbox.NamedPipe;
import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportReport;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves behind, and what it says of it. */
class DatasetImporterTest {
  private static final String PROFILE = profile(csv(), rating());
  private static final String GOOD = "Drug,Disease,Level\nx,d,A\ny,e,B\n";
  private static final String BAD = "Drug,Disease,Level\nx,d,A\ny,e,F\nz,f,g,B\n\"q, r\",e,\n";

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  private DatasetImporter importer() throws IOException {
    return DatasetImporter.of(bench.read(PROFILE));
  }

  private List<String> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_makesADataPackage_thatTheWriterWouldWriteTheSame() throws IOException {
    bench.input(GOOD);
    ImportReport report = importer().version("2026").write(bench.inputs, bench.out());
    assertThat(report)
        .isEqualTo(
            new ImportReport(
                "test", "2026", 2, 2, 0, 0, 0, 2, 0, 2, 2, 1, Map.of(), Map.of(), List.of(),
                List.of()));
    Dataset dataset = DatasetReader.read(bench.out());
    Path again = folder.resolve("again");
    DatasetWriter.writePackage(dataset, again);
    assertThat(files(bench.out()))
        .containsExactly(
            "conditions.csv", "datapackage.json", "modalities.csv", "ratings.csv", "sources.csv");
    for (String file : files(again)) {
      assertThat(bench.out().resolve(file)).hasSameTextualContentAs(again.resolve(file));
    }
    assertThat(files(bench.folder())).containsExactly("in.txt", "out", "profile.json");
  }

  @Test
  void write_refusedRows_writesNothing_andCountsAll() throws IOException {
    bench.input(BAD);
    DatasetImporter importer = importer();
    ImportException e =
        catchThrowableOfType(
            ImportException.class, () -> importer.write(bench.inputs, bench.out()));
    assertThat(e).hasMessage("3 rows were refused, nothing was written");
    assertThat(e.report().orElseThrow().read()).isEqualTo(4);
    assertThat(e.report().orElseThrow().kept()).isEqualTo(1);
    assertThat(e.report().orElseThrow().refused()).isEqualTo(3);
    assertThat(e.report().orElseThrow().refusedReasons())
        .isEqualTo(
            Map.of(
                "Level is not a level of the scale civic-level", 1,
                "the row has 4 values, the header 3; is a value with a delimiter not quoted?", 1,
                "Level is empty; a value is required", 1));
    assertThat(files(bench.folder())).containsExactly("in.txt", "profile.json");
  }

  @Test
  void write_rejects_loadsTheGoodRows_andKeepsTheOthersWithTheirReasons() throws IOException {
    bench.input(BAD);
    ImportReport report = importer().rejects(bench.rejects()).write(bench.inputs, bench.out());
    assertThat(report.refused()).isEqualTo(3);
    assertThat(DatasetReader.read(bench.out()).ratings()).hasSize(1);
    String in = bench.inputs.get(0).toString();
    assertThat(Files.readString(bench.rejects()))
        .isEqualTo(
            "file,line,column,field,value,reason,row\n"
                + in
                + ",3,3,Level,F,\"is not a level of the scale civic-level; allowed: \"\"A\"\","
                + " \"\"B\"\", \"\"C\"\", \"\"D\"\", \"\"E\"\"\",\"y,e,F\"\n"
                + in
                + ",4,,,,\"the row has 4 values, the header 3; is a value with a delimiter not"
                + " quoted?\",\"z,f,g,B\"\n"
                + in
                + ",5,3,Level,,is empty; a value is required,\"\"\"q, r\"\",e,\"\n");
  }

  /** People open the file in a spreadsheet, which would run the cells. */
  @Test
  void write_rejectsThatLookLikeFormulas_areGuarded() throws IOException {
    bench.input("Drug,Disease,Level\n=1+1,e,A\n@y,e,\"=cmd|x\"\n");
    importer().rejects(bench.rejects()).write(bench.inputs, bench.out());
    assertThat(Files.readString(bench.rejects()))
        .contains(",3,3,Level,'=cmd|x,\"is not a level of the scale civic-level;")
        .endsWith("\",\"'@y,e,=cmd|x\"\n");
  }

  /** As /dev/stdout may be given: what is no file is not replaced by one. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void write_rejectsToAPipe_areWrittenToIt() throws Exception {
    bench.input(BAD);
    Path pipe = bench.folder().resolve("pipe");
    Future<String> read = NamedPipe.make(pipe);
    Files.createSymbolicLink(bench.rejects(), pipe);
    importer().rejects(bench.rejects()).write(bench.inputs, bench.out());
    assertThat(read.get(10, TimeUnit.SECONDS)).startsWith("file,line,").hasLineCount(4);
    assertThat(bench.rejects()).isSymbolicLink();
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void write_noRowLeft_writesNoDataSet() throws IOException {
    bench.input("Drug,Disease,Level\nx,d,F\n");
    DatasetImporter importer = importer().rejects(bench.rejects());
    assertRefused(
        ImportException.class,
        () -> importer.write(bench.inputs, bench.out()),
        "no row is left to make a data set of, nothing was written");
    assertThat(files(bench.folder())).containsExactly("in.txt", "profile.json", "rejects.csv");
  }

  @Test
  void write_unreadableFile_writesNothing_evenWithRejects() throws IOException {
    bench.input(GOOD).input("Drug,Disease,Level\n\"x,d,A\n");
    DatasetImporter importer = importer().rejects(bench.rejects());
    assertThatThrownBy(() -> importer.write(bench.inputs, bench.out()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("the files to import: 1 problem, nothing loaded\n");
    assertThat(bench.out()).doesNotExist();
  }

  @Test
  void write_directoryThatHoldsSomething_isRefused_unlessReplaced() throws IOException {
    bench.input(GOOD);
    Files.createDirectories(bench.out());
    importer().write(bench.inputs, bench.out());
    DatasetImporter importer = importer();
    assertRefused(
        IOException.class,
        () -> importer.write(bench.inputs, bench.out()),
        bench.out() + " is not empty; name another directory, or replace it");
    bench.inputs.clear();
    bench.input("Drug,Disease,Level\nz,d,C\n");
    importer.replacing().write(bench.inputs, bench.out());
    assertThat(DatasetReader.read(bench.out()).ratings())
        .extracting(r -> r.id())
        .containsExactly("z.d");
    assertThat(files(bench.folder())).containsExactly("in.txt", "out", "profile.json");
  }

  @Test
  void write_replacingWhatIsNoDataSet_isRefused_soIsAFile() throws IOException {
    bench.input(GOOD);
    Files.createDirectories(bench.out());
    Files.writeString(bench.out().resolve("thesis.txt"), "mine");
    DatasetImporter importer = importer().replacing();
    assertRefused(
        IOException.class,
        () -> importer.write(bench.inputs, bench.out()),
        bench.out() + " holds other things than a data set; name another directory");
    Path file = bench.inputs.get(0);
    assertRefused(
        IOException.class,
        () -> importer.write(bench.inputs, file),
        file + " is a file, not a directory");
  }

  @Test
  void write_makesTheFoldersAbove() throws IOException {
    bench.input(GOOD);
    Path deep = bench.out().resolve("a").resolve("b");
    importer().write(bench.inputs, deep);
    assertThat(files(deep)).contains("datapackage.json");
    assertThat(files(bench.folder())).containsExactly("in.txt", "out", "profile.json");
  }

  @Test
  void write_noInput_isAnError() throws IOException {
    DatasetImporter importer = importer();
    assertRefused(() -> importer.write(List.of(), bench.out()), "there is no file to import");
    assertRefused(() -> importer.version(" "), "the version is blank");
  }

  @Test
  void read_givesTheDataSet_andLeavesNoFile() throws IOException {
    bench.input(GOOD);
    Dataset dataset = importer().read(bench.inputs);
    assertThat(dataset.ratings()).hasSize(2);
    assertThat(dataset.edition().version()).isEqualTo("unstated");
    assertThat(files(bench.folder())).containsExactly("in.txt", "profile.json");
  }

  @Test
  void version_fromCallerFileOrProfile_inThisOrder() throws IOException {
    String profile =
        profile(
            csv("\"preamble\": 1"),
            "\"version\": \"1\", \"versionPattern\": \"of (?<version>[0-9]+)\"",
            rating());
    bench.input("data of 2026\n" + GOOD);
    assertThat(DatasetImporter.of(bench.read(profile)).read(bench.inputs).edition().version())
        .isEqualTo("2026");
    assertThat(
            DatasetImporter.of(bench.read(profile))
                .version("3")
                .read(bench.inputs)
                .edition()
                .version())
        .isEqualTo("3");
    bench.inputs.clear();
    bench.input(GOOD);
    assertThat(DatasetImporter.of(bench.read(profile)).read(bench.inputs).edition().version())
        .isEqualTo("1");
  }

  @Test
  void progress_isToldOfEveryRow_andAllBytes() throws IOException {
    bench.input(GOOD);
    List<Long> rows = new ArrayList<>();
    List<Long> bytes = new ArrayList<>();
    importer()
        .onProgress(
            (read, row) -> {
              bytes.add(read);
              rows.add(row);
            })
        .read(bench.inputs);
    assertThat(rows).containsExactly(1L, 2L);
    assertThat(bytes.get(1)).isEqualTo(GOOD.length());
  }

  @Test
  void write_manyRows_inLittleMemory_areAllThere() throws IOException {
    int count = 20_000;
    StringBuilder text = new StringBuilder("Drug,Disease,Level\n");
    for (int i = 0; i < count; i++) {
      text.append("drug ").append(i % 150).append(",disease ").append(i / 150).append(",A\n");
    }
    bench.input(text.toString());
    assertThat(importer().write(bench.inputs, bench.out()).ratings()).isEqualTo(count);
    assertThat(DatasetReader.read(bench.out()).ratings()).hasSize(count);
  }

  @Test
  void report_thatDoesNotAddUp_isRefused() {
    assertRefused(
        () ->
            new ImportReport(
                "p", "1", 5, 1, 1, 1, 1, 3, 2, 1, 1, 1, Map.of(), Map.of(), List.of(), List.of()),
        "5 rows read, but 1 kept, 1 split, 1 left out and 1 refused");
  }

  @Test
  void write_rejectsThatWouldReplaceAnInput_orLieInTheTarget_areRefused() throws IOException {
    bench.input(GOOD);
    Path input = bench.inputs.get(0);
    DatasetImporter onInput = importer().rejects(input);
    assertRefused(
        IOException.class,
        () -> onInput.write(bench.inputs, bench.out()),
        input + " is to be imported; name another file for rejects");
    assertThat(input).hasContent(GOOD);
    Path within = bench.out().resolve("r.csv");
    DatasetImporter inTarget = importer().rejects(within);
    assertRefused(
        IOException.class,
        () -> inTarget.write(bench.inputs, bench.out()),
        within + " lies in the directory of the data set; name another file for rejects");
    assertThat(files(bench.folder())).containsExactly("in.txt", "profile.json");
  }

  @Test
  void write_unreadableFile_leavesAnOldRejectsFileAsItIs() throws IOException {
    Files.writeString(bench.rejects(), "old");
    bench.input("Drug,Disease,Level\n\"x,d,A\n");
    DatasetImporter importer = importer().rejects(bench.rejects());
    assertThatThrownBy(() -> importer.write(bench.inputs, bench.out()))
        .isInstanceOf(InputException.class);
    assertThat(bench.rejects()).hasContent("old");
    assertThat(files(bench.folder())).containsExactly("in.txt", "profile.json", "rejects.csv");
  }

  @Test
  void write_replacing_leavesNoTableOfTheOldDataSet_andNoForeignPackageIsReplaced()
      throws IOException {
    bench.input(GOOD);
    importer().write(bench.inputs, bench.out());
    Files.writeString(bench.out().resolve("safety.csv"), "old");
    importer().replacing().write(bench.inputs, bench.out());
    assertThat(files(bench.out())).doesNotContain("safety.csv").contains("ratings.csv");
    Files.writeString(
        bench.out().resolve("datapackage.json"), "{\"resources\": [{\"name\": \"prices\"}]}");
    DatasetImporter importer = importer().replacing();
    assertThatThrownBy(() -> importer.write(bench.inputs, bench.out()))
        .hasMessage(bench.out() + " holds other things than a data set; name another directory");
    assertThat(files(bench.folder())).containsExactly("in.txt", "out", "profile.json");
  }

  /** An input is the same file whatever it is called. */
  @Test
  void write_rejectsThatAreAnInputByAnotherName_areRefused() throws IOException {
    bench.input(GOOD);
    Path input = bench.inputs.get(0);
    Files.createLink(bench.rejects(), input);
    DatasetImporter importer = importer().rejects(bench.rejects());
    assertRefused(
        IOException.class,
        () -> importer.write(bench.inputs, bench.out()),
        bench.rejects() + " is to be imported; name another file for rejects");
    assertThat(input).hasContent(GOOD);
  }

  @Test
  void write_inputThatIsMissing_isAProblemOfIt_notOfTheRejects() throws IOException {
    Files.writeString(bench.rejects(), "old");
    Path missing = bench.folder().resolve("missing.csv");
    DatasetImporter importer = importer().rejects(bench.rejects());
    assertThat(PackageFixture.problemsOf(() -> importer.write(List.of(missing), bench.out())))
        .containsExactly(missing + ": is missing");
    assertThat(bench.rejects()).hasContent("old");
  }

  /** Of lines, none is read in an empty file, so none can lack anything. */
  @Test
  void write_fileWithoutARowAmongOthers_lacksNothing() throws IOException {
    String lines = profile("\"file\": {\"format\": \"ndjson\"}", rating());
    bench.input("\n").input("{\"Drug\": \"x\", \"Disease\": \"d\", \"Level\": \"A\"}\n").input("");
    assertThat(bench.ratings(lines)).hasSize(1);
  }

  /** Who imports again and again must not run out of files. */
  @Test
  void write_nothingWritten_leavesNoFileOpen() throws IOException {
    Path open = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(open), "open files are listed");
    bench.input(BAD);
    DatasetImporter importer = importer();
    assertThatThrownBy(() -> importer.write(bench.inputs, bench.out()))
        .isInstanceOf(ImportException.class);
    List<String> mine = new ArrayList<>();
    for (String descriptor : files(open)) {
      try {
        Path file = Files.readSymbolicLink(open.resolve(descriptor));
        if (file.startsWith(bench.folder())) {
          mine.add(file.toString());
        }
      } catch (NoSuchFileException e) {
        // The one by which they were listed.
      }
    }
    assertThat(mine).isEmpty();
  }

  @Test
  void write_whileAnotherImportRunsBeside_leavesItsFolderAlone() throws IOException {
    bench.input(GOOD);
    String other = ".import-" + ProcessHandle.current().pid() + "-1";
    Files.writeString(
        Files.createDirectory(bench.folder().resolve(other)).resolve("ratings.csv"), "theirs");
    importer().write(bench.inputs, bench.out());
    assertThat(files(bench.folder())).containsExactly(other, "in.txt", "out", "profile.json");
    assertThat(bench.folder().resolve(other).resolve("ratings.csv")).hasContent("theirs");
  }
}
