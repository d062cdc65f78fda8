package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that the commands print is what the published schema says. */
class JsonSchemaTest {
  private static final String BUNDLED = Path.of("data", "trigger-point-therapy").toString();

  @TempDir private Path folder;

  /** Prints JSON with words between bars as arguments. */
  private static void assertValid(String command, String... more) {
    Run run =
        Run.of(
            Stream.of(
                    List.of(command.split("\\|", -1)).stream(),
                    Stream.of(more),
                    Stream.of("--format", "json"))
                .flatMap(args -> args)
                .toArray(String[]::new));

    assertThat(run.out()).as(run.err()).startsWith("{\n  \"kind\": \"");
    assertThat(TableSchema.faults(run.out())).as(command).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer|trigger point therapy|back pain",
        "answer|trigger point therapy|kidney stones",
        "answer|dry needling|whiplash",
        "answer|dry needling|nothing",
        "ratings",
        "ratings|--modality|dry needling|--broader|--since|2020-01-01",
        "ratings|--highest-only",
        "ratings|--columns|level,condition,finding_texts",
        "ratings|--footnotes|findings",
        "table",
        "table|--by|condition",
        "table|--matrix",
        "table|--matrix|--modality|dry needling|--broader",
        "table|--matrix|--columns|condition,trigger point therapy",
        "safety",
        "safety|--modality|dry needling",
        "claims",
        "claims|--columns|about,limits,summary",
        "check-claims",
        "compare|dry needling|trigger point injection|corticosteroid injection",
        "disagreements",
        "disagreements|--kind|heterogeneity",
        "monograph|trigger point therapy",
        "monograph|acupuncture",
        "conditions",
        "conditions|MPS",
        "modalities",
        "sources",
        "sources|--columns|name,dates",
        "scales",
        "scales|--crosswalks",
      })
  void command_bundledData_valid(String command) {
    assertValid(command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratings|--modality|acupuncture",
        "ratings|--limit|0",
        "table|--modality|acupuncture",
        "table|--matrix|--modality|acupuncture",
        "safety|--modality|acupuncture",
        "claims|--limit|0",
        "check-claims|--limit|0",
        "compare|acupuncture|exercise",
      })
  void command_nothingFound_valid(String command) {
    assertValid(command);
  }

  @ParameterizedTest
  @CsvSource({
    "civic, civic.tsv",
    "clingen, clingen.csv",
    "cpic, cpic.csv",
    "pharmgkb, pharmgkb.tsv",
    "uspstf, uspstf.json",
    "spreadsheet, spreadsheet.csv"
  })
  void command_importedData_valid(String profile, String name) {
    String made = folder.resolve("made").toString();
    Run run =
        Run.of(
            "import",
            "--profile",
            profile,
            "src/test/resources/io/github/evidenceratings/imports/" + name,
            "--out",
            made);
    assertThat(run.exit()).as(run.err()).isZero();

    for (String command :
        List.of(
            "ratings",
            "table",
            "table|--matrix",
            "table|--by|source",
            "conditions",
            "modalities",
            "sources",
            "scales",
            "disagreements",
            "safety",
            "claims")) {
      assertValid(command, "--data", made);
    }
    assertValid("diff|" + made + "|" + BUNDLED);
  }

  @Test
  void diff_sameEdition_valid() {
    assertValid("diff|" + BUNDLED + "|" + BUNDLED);
  }

  @Test
  void diff_otherLevel_valid() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(BUNDLED))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Path ratings = folder.resolve("ratings.csv");
    Files.writeString(
        ratings,
        Files.readString(ratings)
            .replace("Insufficient Evidence to Rate", "Ineffective")
            .replace("2024-06-17", "2025-06-17"));

    assertValid("diff|" + BUNDLED + "|" + folder);
    assertValid("diff|" + BUNDLED + "|" + folder, "--columns", "change,before,after");
  }
}
