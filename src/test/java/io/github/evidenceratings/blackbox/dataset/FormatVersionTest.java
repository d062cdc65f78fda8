package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.blackbox.cli.Run;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data sets of version 1 and 2 of the format. */
class FormatVersionTest {
  private static final Path BUNDLED = Path.of("data", "trigger-point-therapy");

  @TempDir private Path folder;
  private final List<String> notes = new ArrayList<>();

  private Dataset read(Path path) {
    return DatasetReader.read(path, LoadLimits.defaults(), notes::add);
  }

  /** The bundled data set as version 1 wrote it. */
  private Path versionOne() throws IOException {
    for (String file : List.of("findings.csv", "claims.csv", "datapackage.json")) {
      Path from = BUNDLED.resolve(file);
      Files.writeString(
          folder.resolve(file),
          Files.readString(from)
              .replace(",no difference found,", ",no effect,")
              .replace("  \"formatVersion\": 2,\n", ""));
    }
    try (var files = Files.list(BUNDLED)) {
      for (Path file : files.toList()) {
        if (!Files.exists(folder.resolve(file.getFileName()))) {
          Files.copy(file, folder.resolve(file.getFileName()));
        }
      }
    }
    return folder;
  }

  @Test
  void bundled_isOfVersionTwo_withoutNotes() throws IOException {
    read(BUNDLED);
    assertThat(notes).isEmpty();
    assertThat(Files.readString(BUNDLED.resolve("datapackage.json")))
        .contains("\"formatVersion\": 2");
  }

  @Test
  void versionOne_loadsWithANote_andTheSameContent() throws IOException {
    Dataset one = read(versionOne());
    assertThat(notes)
        .containsExactly(
            "The data set is of format version 1. The direction \"no effect\" is read as \"no"
                + " difference found\" in 7 places.");
    Dataset two = DatasetReader.read(BUNDLED);
    assertThat(one).isEqualTo(two);
    EditionDiff diff = EditionDiff.of(one, two);
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.unchanged()).isEqualTo(24);
    assertThat(Run.of("diff", folder.toString(), BUNDLED.toString()).out())
        .contains("No rating changed; 24 ratings are the same in both.");
    assertThat(Run.of("validate", folder.toString()).out())
        .endsWith("is read as \"no difference found\" in 7 places.\n");
  }

  @Test
  void versionOne_isWrittenAsVersionTwo() throws IOException {
    Dataset one = read(versionOne());
    notes.clear();
    Path json = folder.resolve("two.json");
    DatasetWriter.writeJson(one, json);
    assertThat(read(json)).isEqualTo(one);
    assertThat(notes).isEmpty();
    assertThat(Files.readString(json)).contains("\"formatVersion\": 2,");
    assertThat(one.ratings().stream().flatMap(r -> r.findings().stream()))
        .extracting(finding -> finding.direction())
        .contains(Direction.NO_DIFFERENCE_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|formatVersion \"3\" is not a version of the format; allowed: 1, 2",
        "\"2\"|formatVersion is not a version of the format; allowed: 1, 2",
        "2.0|formatVersion \"2.0\" is not a version of the format; allowed: 1, 2"
      })
  void otherVersion_isRefused(String version, String problem) {
    PackageFixture fixture = PackageFixture.in(folder);
    fixture.write();
    fixture
        .edit(PackageFixture.DESCRIPTOR, "\"formatVersion\": 2", "\"formatVersion\": " + version)
        .assertProblems("datapackage.json:4:36: " + problem);
  }

  @Test
  void versionTwo_noEffect_isRefused() {
    PackageFixture.in(folder)
        .edit("findings.csv", "pain,improves", "pain,no effect")
        .assertProblems(
            "findings.csv:2:7: direction \"no effect\" is not allowed here; write \"little or no"
                + " effect\" if the source says that there is little or none, or \"no difference"
                + " found\" if the research only did not show a difference");
  }
}
