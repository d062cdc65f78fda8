package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Descriptors, profiles and foreign files that end too soon, and the lines that are named of files
 * whose lines end in other ways.
 */
@Tag("thorough")
class ImportPartsTest {
  @TempDir private Path directory;

  /** A form of foreign files, and a small one with two ratings. */
  private enum Form {
    CSV(ImportBench.csv(), "Drug,Disease,Level\n\"Großes x\",y,A\nx2,y2,B\n"),
    NDJSON(
        "\"file\": {\"format\": \"ndjson\"}",
        """
        {"Drug": "Großes x", "Disease": "y", "Level": "A"}
        {"Drug": "x2", "Disease": "y2", "Level": "B"}
        """),
    JSON(
        ImportBench.json("\"rows\": \"/rows/*\""),
        """
        {"rows": [
        {"Drug": "Großes x", "Disease": "y", "Level": "A"},
        {"Drug": "x2", "Disease": "y2", "Level": "B"}
        ]}
        """);

    final String profile;
    final String text;

    Form(String format, String text) {
      this.profile = ImportBench.profile(format, ImportBench.rating());
      this.text = text;
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  /** Whether it was taken; otherwise it was refused as promised, with the file named. */
  private static boolean isTaken(Reading reading, Path file) throws IOException {
    try {
      reading.read();
      return true;
    } catch (ImportException e) {
      if (e.problems().isEmpty()) {
        assertThat(e).hasMessage("no row is left to make a data set of, nothing was written");
      }
      assertThat(e.problems())
          .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(file.toString()));
    } catch (InputException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e).hasMessageContaining(String.valueOf(file.getFileName()));
    }
    return false;
  }

  private static int taken(byte[] whole, int step, Path file, Reading reading) throws IOException {
    int taken = 0;
    for (int length = 0; length < whole.length; length += step) {
      Files.write(file, Arrays.copyOf(whole, length));
      taken += isTaken(reading, file) ? 1 : 0;
    }
    Files.write(file, whole);
    assertThat(isTaken(reading, file)).isTrue();
    return taken;
  }

  /** All but the line end is needed. */
  @Test
  void read_anyPartOfADescriptor_isRefused() throws IOException {
    PackageFixture.in(directory).write();
    Path file = directory.resolve(PackageFixture.DESCRIPTOR);
    byte[] whole = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
    assertThat(taken(whole, 1, file, () -> DatasetReader.read(directory))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void read_anyPartOfAProfile_isRefused(Form form) throws IOException {
    Path file = directory.resolve("p.json");
    byte[] whole = form.profile.getBytes(StandardCharsets.UTF_8);
    assertThat(taken(whole, 1, file, () -> ImportProfile.read(file))).isZero();
  }

  /**
   * A part may be whole lines, or a name cut short; then no rating is there but one of the file.
   */
  @ParameterizedTest
  @EnumSource
  void import_anyPartOfAFile_isTakenOrRefused(Form form) throws IOException {
    ImportProfile profile = new ImportBench(directory).read(form.profile);
    Path file = directory.resolve("in.txt");
    Path rejects = directory.resolve("rejects.csv");
    byte[] whole = form.text.getBytes(StandardCharsets.UTF_8);
    Reading strict =
        () -> {
          Dataset part = DatasetImporter.of(profile).read(List.of(file));
          assertThat(part.ratings()).hasSizeBetween(1, 2);
          assertThat(List.of("Großes x", "x2")).containsAll(names(part));
        };
    int taken = taken(whole, 1, file, strict);
    assertThat(taken).isLessThan(10);
    // With a file for refused rows, the good rows before the end are kept.
    int good =
        taken(
            whole, 9, file, () -> DatasetImporter.of(profile).rejects(rejects).read(List.of(file)));
    assertThat(good).isLessThan(whole.length / 18 + 2);
  }

  private static List<String> names(Dataset dataset) {
    return dataset.ratings().stream()
        .map(Rating::modality)
        .map(modality -> modality.name())
        .toList();
  }

  /** How lines end, and how many lines a file of five is then. */
  @SuppressWarnings("ImmutableEnumChecker") // the list is one that cannot change
  private enum LineEnds {
    LF("\n"),
    CR("\r"),
    CR_LF("\r\n"),
    /** An empty line after the first; the end of each is another. */
    MIXED("\r\n", "\r", "\n", "\r\n", "\r"),
    BLANKS("\r\r", "\n", "\r\n", "\n\r");

    private final List<String> ends;

    LineEnds(String... ends) {
      this.ends = List.of(ends);
    }

    String join(List<String> lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < lines.size(); i++) {
        text.append(lines.get(i)).append(ends.get(i % ends.size()));
      }
      return text.toString();
    }

    /** In which line the last of so many is: two of the ends of the last kind are empty lines. */
    int last(int lines) {
      int extra = 0;
      for (int i = 0; i < lines - 1; i++) {
        String end = ends.get(i % ends.size());
        extra += end.equals("\r\r") || end.equals("\n\r") ? 1 : 0;
      }
      return lines + extra;
    }
  }

  private static List<String> rows(String first, String format, String last) {
    List<String> lines = new ArrayList<>();
    if (!first.isEmpty()) {
      lines.add(first);
    }
    for (int i = 0; i < 6; i++) {
      lines.add(format.formatted(i));
    }
    lines.add(last);
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void importCsv_mistakeInTheLastLine_hasItsNumber(LineEnds ends) throws IOException {
    List<String> lines = rows("Drug,Disease,Level", "x%d,y,A", "x,y,F");
    assertLastIsRefused(Form.CSV, ends, lines, 3);
  }

  private void assertLastIsRefused(Form form, LineEnds ends, List<String> lines, int column)
      throws IOException {
    assertThat(new ImportBench(directory).input(ends.join(lines)).refused(form.profile))
        .singleElement()
        .asString()
        .startsWith(
            "in.txt:%d:%d: Level \"F\" is not a level".formatted(ends.last(lines.size()), column));
  }

  @ParameterizedTest
  @EnumSource
  void importNdjson_mistakeInTheLastLine_hasItsNumber(LineEnds ends) throws IOException {
    String row = "{\"Drug\": \"x%s\", \"Disease\": \"y\", \"Level\": \"";
    List<String> lines = rows("", row + "A\"}", row.formatted("") + "F\"}");
    assertLastIsRefused(Form.NDJSON, ends, lines, 40);
  }

  @ParameterizedTest
  @EnumSource
  void importJson_mistakeInTheLastRow_hasItsLine(LineEnds ends) throws IOException {
    String row = "{\"Drug\": \"x%s\", \"Disease\": \"y\", \"Level\": \"";
    List<String> lines = rows("{\"rows\": [", row + "A\"},", row.formatted("") + "F\"}]}");
    assertLastIsRefused(Form.JSON, ends, lines, 40);
  }

  @ParameterizedTest
  @EnumSource
  void readJson_mistakeInTheLastLine_hasItsNumber(LineEnds ends) throws IOException {
    String json = DatasetWriter.toJson(PackageFixture.in(directory).read()).strip();
    List<String> lines = new ArrayList<>(json.lines().toList());
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " x");
    Path file = Files.writeString(directory.resolve("d.json"), ends.join(lines));
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(file)))
        .singleElement()
        .asString()
        .startsWith(file + ":" + ends.last(lines.size()) + ":");
  }

  @ParameterizedTest
  @EnumSource
  void readCsv_mistakeInTheLastLine_hasItsNumber(LineEnds ends) throws IOException {
    List<String> lines = rows("id,name,sources", "c%1$d,C%1$d,doc", "c,C,nowhere");
    Path folder = Files.createDirectory(directory.resolve("set"));
    assertThat(PackageFixture.in(folder).with("conditions.csv", ends.join(lines)).problems())
        .anyMatch(
            problem ->
                problem.startsWith(
                    "conditions.csv:"
                        + ends.last(lines.size())
                        + ":3: sources \"nowhere\" is not the id of a source"));
  }
}
