package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line prints of ratings imported with the shipped profiles. */
class ImportedRatingsTest {
  @TempDir private Path folder;

  private Run imported(String profile, String name) throws IOException {
    Path input = folder.resolve(name);
    try (InputStream in =
        ImportedRatingsTest.class.getResourceAsStream(
            "/io/github/evidenceratings/imports/" + name)) {
      assertThat(in).isNotNull();
      Files.copy(in, input);
    }
    return Run.of("import", "--profile", profile, input.toString(), "--out", made());
  }

  private String made() {
    return folder.resolve("made").toString();
  }

  private List<CSVRecord> printed(String... more) throws IOException {
    String[] args = new String[5 + more.length];
    System.arraycopy(new String[] {"ratings", "--data", made(), "--format", "csv"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    Run run = Run.of(args);
    assertThat(run.exit()).isZero();
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(run.out()))
        .getRecords();
  }

  @ParameterizedTest
  @CsvSource({
    "civic,    civic.tsv,    certainty,                  9",
    "clingen,  clingen.csv,  association,                8",
    "cpic,     cpic.csv,     strength of recommendation, 8",
    "pharmgkb, pharmgkb.tsv, association,               12"
  })
  void ratings_ofWhatIsNoEffect_sayOnEveryLineWhatIsGraded(
      String profile, String name, String kind, int count) throws IOException {
    assertThat(imported(profile, name).exit()).isZero();

    assertThat(printed())
        .hasSize(count)
        .allSatisfy(
            line -> {
              assertThat(line.get("scale_kind")).isEqualTo(kind);
              assertThat(line.get("significance")).isNotEmpty();
            });
  }

  @Test
  void ratings_ofUspstf_areRecommendationsAndKeepInsufficientApart() throws IOException {
    assertThat(imported("uspstf", "uspstf.json").exit()).isZero();

    assertThat(printed())
        .hasSize(7)
        .allSatisfy(
            line -> assertThat(line.get("scale_kind")).isEqualTo("strength of recommendation"));
    assertThat(printed("--level", "I"))
        .extracting(line -> line.get("rating_id") + " " + line.get("standing"))
        .containsExactly("9006 insufficient");
  }

  @Test
  void import_refusedRow_namesFileLineAndColumnAndWritesNothing() throws IOException {
    Path input = folder.resolve("cpic.csv");
    Files.writeString(
        input,
        """
        "Date last updated: May 1, 2020"
        Gene,Drug,Guideline,CPIC Level,PharmGKB Level of Evidence,PGx on FDA Label,CPIC Publications (PMID)
        G6PD,gammaquine, iv,A,3,,
        """);

    Run run = Run.of("import", "--profile", "cpic", input.toString(), "--out", made());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            input
                + ":3:3: Guideline \"iv\" does not have the form https?://\\S+\n"
                + "1 row was refused, nothing was written.\n");
    assertThat(folder.resolve("made")).doesNotExist();
  }

  @Test
  void import_clingen_printsTheAccountOfTheRows() throws IOException {
    Run run = imported("clingen", "clingen-2019.csv");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Read 5 rows with the profile clingen:
                    5 kept
                    0 split
                    0 left out
                    0 refused
            Written to %s: 5 ratings of 1 modality for 3 conditions, from 1 source, version 2019-01-04
            """
                .formatted(made()));
  }
}
