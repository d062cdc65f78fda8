package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.Imports.edited;
import static io.github.evidenceratings.blackbox.imports.Imports.file;
import static io.github.evidenceratings.blackbox.imports.Imports.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of each source with one thing wrong in them, refused with place and reason. */
class ShippedProfilesRefusalTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/imports/refused-tables.csv",
      numLinesToSkip = 1)
  void import_oneThingWrong_isRefusedWithPlaceAndReason(
      String profile, String name, String text, String replacement, String problem) {
    assertThat(problems(profile, edited(folder, name, text, replacement))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "civic,       civic.tsv,       He wrote,          11",
    "clingen,     clingen.csv,     fictional atrophy, 11",
    "cpic,        cpic.csv,        epsilomycin,        7",
    "pharmgkb,    pharmgkb.tsv,    Psychosis,          6",
    "uspstf,      uspstf.json,     Persons who are,    6",
    "spreadsheet, spreadsheet.csv, too few,            6"
  })
  void import_wrongEncoding_isRefusedWithTheLine(
      String profile, String name, String before, int line) {
    String text =
        Imports.text(name).replaceAll("[\u2013\u2014]", "--").replace(before, "\u00e4" + before);
    Path file = file(folder, name, text, StandardCharsets.ISO_8859_1);

    assertThat(problems(profile, file))
        .containsExactly(
            "%s:%d: is not valid UTF-8 at byte %d (0-based) of the file; save it as UTF-8, or name its encoding in the profile"
                .formatted(name, line, text.indexOf('\u00e4')));
  }

  @Test
  void import_utf16_isRefusedWithTheFirstLine() {
    Path file =
        file(
            folder, "a.tsv", "\uFEFF" + Imports.text("spreadsheet.tsv"), StandardCharsets.UTF_16LE);

    assertThat(problems("spreadsheet", file))
        .containsExactly(
            "a.tsv:1: is not valid UTF-8 at byte 0 (0-based) of the file, which starts as UTF-16 does; save it as UTF-8, or name its encoding in the profile");
  }

  @Test
  void import_swappedCells_reportsEachOfThem() {
    Path file =
        edited(folder, "clingen.csv", "\"GENB-2\",\"HGNC:90002\"", "\"HGNC:90002\",\"GENB-2\"");

    assertThat(problems("clingen", file))
        .containsExactly(
            "clingen.csv:9:1: GENE SYMBOL \"HGNC:90002\" does not have the form [A-Za-z0-9][A-Za-z0-9._@-]*",
            "clingen.csv:9:2: GENE ID (HGNC) \"GENB-2\" does not have the form HGNC:[0-9]+");
  }
}
