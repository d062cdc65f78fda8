package io.github.evidenceratings.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.evidenceratings.blackbox.catalog.StallingFiles;
import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files whose reading fails, at whichever block: it is said of which, and none is left open. */
class DeadLineTest {
  @TempDir private Path directory;

  private enum Loader {
    PACKAGE(
        "datapackage.json|(sources|modalities|conditions|ratings|findings|safety|residuals).csv"),
    DOCUMENT("d.json"),
    CSV_IMPORT("f.csv"),
    NDJSON_IMPORT("f.ndjson"),
    JSON_IMPORT("f.json"),
    PROFILE("p.json"),
    SNIFFER("f.csv");

    private final String files;

    Loader(String files) {
      this.files = files;
    }

    void load(Path folder) throws IOException {
      switch (this) {
        case PACKAGE -> DatasetReader.read(folder);
        case DOCUMENT -> DatasetReader.read(folder.resolve("d.json"));
        case CSV_IMPORT -> imported(folder, ImportBench.csv(), "f.csv");
        case NDJSON_IMPORT -> imported(folder, "\"file\": {\"format\": \"ndjson\"}", "f.ndjson");
        case JSON_IMPORT -> imported(folder, ImportBench.json("\"rows\": \"/*\""), "f.json");
        case PROFILE -> ImportProfile.read(folder.resolve("p.json"));
        case SNIFFER -> ProfileSniffer.of(folder.resolve("f.csv"));
      }
    }

    private static void imported(Path folder, String format, String file) throws IOException {
      Path own = Files.createTempDirectory("evidence-dead-line-");
      try {
        ImportProfile profile =
            new ImportBench(own).read(ImportBench.profile(format, ImportBench.rating()));
        DatasetImporter.of(profile).write(List.of(folder.resolve(file)), own.resolve("out"));
      } finally {
        ImportWriter.delete(own);
      }
    }
  }

  private Path files() throws IOException {
    Files.writeString(
        directory.resolve("d.json"), DatasetWriter.toJson(PackageFixture.in(directory).read()));
    StringBuilder csv = new StringBuilder("Drug,Disease,Level\n");
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      csv.append("x").append(i).append(",y,A\n");
      json.append("{\"Drug\": \"x%d\", \"Disease\": \"y\", \"Level\": \"A\"}\n".formatted(i));
    }
    Files.writeString(directory.resolve("f.csv"), csv);
    Files.writeString(directory.resolve("f.ndjson"), json);
    Files.writeString(
        directory.resolve("f.json"), "[" + json.toString().strip().replace("\n", ",\n") + "]");
    Files.writeString(
        directory.resolve("p.json"), ImportBench.profile(ImportBench.csv(), ImportBench.rating()));
    return StallingFiles.of(directory);
  }

  @ParameterizedTest
  @EnumSource
  void load_readingThatFailsAtAnyBlock_saysSoAndLeavesNothingOpen(Loader loader)
      throws IOException {
    Path folder = files();
    int failures = 0;
    while (true) {
      StallingFiles.failAfter(folder, failures);
      Throwable thrown = catchThrowable(() -> loader.load(folder));
      assertThat(StallingFiles.open(folder)).isZero();
      if (!StallingFiles.hasFailed(folder)) {
        assertThat(thrown).isNull();
        break;
      }
      assertThat(thrown)
          .as("after %d blocks", failures)
          .isInstanceOf(InputException.class)
          .hasMessageFindingMatch(
              "(" + loader.files + "): cannot be read: the line went dead(\n|$)");
      failures++;
    }
    // Otherwise nothing was read from these files.
    assertThat(failures).isGreaterThan(3);
  }
}
