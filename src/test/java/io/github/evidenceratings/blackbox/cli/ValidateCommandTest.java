package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final Path BUNDLED = Path.of("data", "trigger-point-therapy");

  @TempDir private Path folder;

  @Test
  void validate_goodDirectory_countsWhatIsInIt() {
    assertThat(Run.of("validate", BUNDLED.toString()))
        .isEqualTo(
            new Run(
                0,
                BUNDLED
                    + ": valid: trigger-point-therapy 1.1.0, 24 ratings with 23 findings, 3 safety"
                    + " assessments, 0 appraisals, 1 residual, 237 claims, 20 modalities, 39 conditions, 5 sources\n",
                ""));
  }

  @Test
  void validate_goodJson_countsWhatIsInIt() throws IOException {
    Path file = Files.writeString(folder.resolve("two.json"), Data.TWO_MODALITIES);

    assertThat(Run.of("validate", file.toString()))
        .isEqualTo(
            new Run(
                0,
                file
                    + ": valid: two 1, 3 ratings with 0 findings, 0 safety assessments, 0"
                    + " appraisals, 0 residuals, 0 claims, 2 modalities, 2 conditions, 1 source\n",
                ""));
  }

  @Test
  void validate_badJson_everyProblemOnStandardOutput() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.json"),
            Data.TWO_MODALITIES
                .replace("\"Possibly Effective\"", "\"Posibly Effective\"")
                .replace("\"condition\": \"stiffness\"", "\"condition\": \"stifness\""));

    Run run = Run.of("validate", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.out())
        .startsWith(file + ": 2 problems, nothing loaded\n  " + file)
        .contains("level \"Posibly Effective\" ")
        .contains("did you mean \"Possibly Effective\"")
        .contains("condition \"stifness\" ")
        .contains("did you mean \"stiffness\"");
  }

  @Test
  void validate_controlCharactersInTheData_written() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.json"),
            Data.TWO_MODALITIES.replace("\"Effective\"", "\"\\u001b[31m\\u202e\""));

    assertThat(Run.of("validate", file.toString()).out())
        .contains("level \"\\u001B[31m\\u202E\" ")
        .doesNotContain("\u001B")
        .doesNotContain("\u202E");
  }

  @Test
  void validate_missing_saysSo() {
    Path missing = folder.resolve("missing");

    assertThat(Run.of("validate", missing.toString()))
        .isEqualTo(
            new Run(
                1, missing + ": 1 problem, nothing loaded\n  " + missing + ": is missing\n", ""));
  }

  @Test
  void validate_nothing_refused() {
    assertThat(Run.of("validate"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Missing required parameter: 'DIR|FILE.json'\nTry 'evidence validate --help'.\n"));
  }

  @Test
  void data_directoryAndJson_readInPlaceOfTheBundledOne() throws IOException {
    Path file = Files.writeString(folder.resolve("two.json"), Data.TWO_MODALITIES);

    assertThat(Run.of("conditions", "--data", file.toString(), "--format", "csv").out().lines())
        .hasSize(3);
    assertThat(Run.of("conditions", "--data", BUNDLED.toString())).isEqualTo(Run.of("conditions"));
  }

  @Test
  void data_missing_problemOnStandardError() {
    Path missing = folder.resolve("missing.json");

    assertThat(Run.of("ratings", "--data", missing.toString()))
        .isEqualTo(
            new Run(
                1, "", missing + ": 1 problem, nothing loaded\n  " + missing + ": is missing\n"));
  }
}
