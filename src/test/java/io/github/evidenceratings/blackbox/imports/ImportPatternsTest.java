package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.json;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.imports.DatasetImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are too hard for a pattern are named, wherever a profile may have one. */
class ImportPatternsTest {
  /** Recurses once for every two characters. */
  private static final String DEEP = "(?:x;|yy;)*";

  /** Tries every way to part a text in five. */
  private static final String SLOW = ".*.*.*.*.*b";

  private static final String HARD = "x;".repeat(50_000);
  private static final String CUT = "\"" + "x;".repeat(40) + "…\" ";
  private static final String ENDS =
      ", as values before it were for this or others, so that the import ends here; patterns"
          + " without nested repetition are easier";

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  private static String tooHard(String place, String pattern) {
    return "in.txt:" + place + CUT + "is too long or too intricate for the pattern " + pattern;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'checks': {'column': 'Place', 'pattern': '(?:x;|yy;)*'}",
        "'leaveOut': {'reason': 'r', 'when': {'column': 'Place', 'matches': '(?:x;|yy;)*'}}",
        "'leaveOut': {'reason': 'r', 'when': {'column': 'Place', 'isEmpty': true, 'pattern':"
            + " '(?:x;|yy;)*'}}"
      })
  void checksAndRules_valueTooHard_isNamedAndRefused(String member) throws IOException {
    bench.input("Drug,Disease,Level,Place\nx,d,A," + HARD + "\n");
    assertThat(bench.refused(profile(csv(), rating(), member.replace('\'', '"'))))
        .containsExactly(tooHard("2:4: Place ", DEEP));
  }

  @Test
  void derivations_valueTooHard_isNamedAndRefused() throws IOException {
    bench.input("Drug,Disease,Level,Place\nx,d,A," + HARD + "\n");
    String derive = "\"derive\": {\"column\": \"Place\", \"into\": \"(?<part>(?:x;|yy;)*)\"}";
    assertThat(bench.refused(profile(csv(), rating(), derive)))
        .containsExactly(tooHard("2:4: Place ", "(?<part>(?:x;|yy;)*)"));
  }

  @ParameterizedTest
  @CsvSource({"Drug, 1", "Disease, 2", "Level, 3"})
  void termsAndLevels_valueTooHard_isNamedAndRefused(String column, int number) throws IOException {
    String rating =
        """
        "rating": {
          "modality": {"column": "Drug" %1$s}, "condition": {"column": "Disease" %1$s},
          "level": {"column": "Level", "scale": "civic-level" %1$s}, "source": {"constant": "s"}}"""
            .formatted(", \"pattern\": \"" + DEEP + "\"");
    List<String> row = new ArrayList<>(List.of("x;", "x;", "x;"));
    row.set(number - 1, HARD);
    bench.input("Drug,Disease,Level\n" + String.join(",", row) + "\n");
    assertThat(bench.refused(profile(csv(), rating)))
        .containsExactly(tooHard("2:" + number + ": " + column + " ", DEEP));
  }

  @ParameterizedTest
  @ValueSource(strings = {DEEP, SLOW})
  void separatorRows_cellTooHard_refusesTheRow(String pattern) throws IOException {
    bench.input("Drug,Disease,Level\nx,d,A\n," + HARD + ",A\ny,d,A\n");
    String profile = profile(csv("\"separatorRows\": \"" + pattern + "\""), rating());
    assertThat(bench.refused(profile)).containsExactly(tooHard("3:2: ", pattern));

    DatasetImporter importer = DatasetImporter.of(bench.read(profile)).rejects(bench.rejects());
    assertThat(importer.read(bench.inputs).ratings()).hasSize(2);
    assertThat(Files.readString(bench.rejects())).contains("too intricate", HARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?<version>" + DEEP + ")!", "(?<version>" + SLOW + ")"})
  void versionPattern_rowTooHard_makesTheFileUnreadable(String pattern) throws IOException {
    bench.input("Of us\n" + HARD + "\nDrug,Disease,Level\nx,d,A\n");
    String version = "\"versionPattern\": \"" + pattern + "\"";
    assertThat(bench.unreadable(profile(csv("\"preamble\": 2"), version, rating())))
        .containsExactly(tooHard("2: ", pattern));
  }

  /** What fails for depth takes few steps, but its time. */
  @Test
  void valuesTooHard_tenAreRefused_oneMoreEndsTheImport() throws IOException {
    String profile =
        profile(
            csv(), rating("\"locator\": {\"column\": \"Place\", \"pattern\": \"" + DEEP + "\"}"));
    String row = "x,d,A," + HARD + "\n";
    bench.input("Drug,Disease,Level,Place\n" + row.repeat(10));
    assertThat(bench.refused(profile)).hasSize(10);
    bench.inputs.clear();
    bench.input("Drug,Disease,Level,Place\n" + row.repeat(12));
    assertThat(bench.unreadable(profile))
        .containsExactly("in.txt:12:4: Place " + CUT + "is hard for the pattern " + DEEP + ENDS);
  }

  @Test
  void valuesTooHard_ofSeveralFiles_countTogether_theOthersAreNotRead() throws IOException {
    String profile =
        profile(
            json(), rating("\"locator\": {\"column\": \"place\", \"pattern\": \"" + DEEP + "\"}"));
    String row =
        "{\"Drug\": \"x\", \"Disease\": \"d\", \"Level\": \"A\", \"place\": \"" + HARD + "\"},\n";
    for (int i = 0; i < 3; i++) {
      bench.input("[" + row.repeat(6) + "{}]");
    }
    assertThat(bench.unreadable(profile))
        .containsExactly("in2.txt:5:54: place " + CUT + "is hard for the pattern " + DEEP + ENDS);
  }

  @Test
  void separatorRows_cellsTooHard_endTheImport() throws IOException {
    bench.input("Drug,Disease,Level\n" + (HARD + ",,\n").repeat(22));
    assertThat(bench.unreadable(profile(csv("\"separatorRows\": \"" + DEEP + "\""), rating())))
        .containsExactly("in.txt:12:1: " + CUT + "is hard for the pattern " + DEEP + ENDS);
  }
}
