package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @Test
  void help_whole_commandsAndExitCodesAndNotice() {
    Run run = Run.of("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: evidence [-hV] [COMMAND]")
        .contains(
            "  answer ",
            "  ratings ",
            "  table ",
            "  map ",
            "  bars ",
            "  claims ",
            "  check-claims ",
            "  claim-map ",
            "  compare ",
            "  disagreements ",
            "  monograph ",
            "  safety ",
            "  appraisals ",
            "  conditions ",
            "  modalities ",
            "  sources ",
            "  scales ",
            "  import ",
            "  profile ",
            "  validate ",
            "  help ")
        .contains(
            "  0   done, also when nothing matches (the reason is then on standard error)",
            "  1   data with problems or too large, or output that cannot be written",
            "  2   wrong use, or an unknown term (suggestions are then on standard error)")
        .contains("For information only; this is no medical advice.");
  }

  @ParameterizedTest
  @CsvSource({
    "answer, MODALITY CONDITION",
    "ratings, --at-least",
    "table, --matrix",
    "map, --with-studied",
    "bars, --out",
    "claims, --stance",
    "check-claims, --own-ratings",
    "claim-map, --out",
    "compare, MODALITY MODALITY...",
    "disagreements, --kind",
    "monograph, MODALITY",
    "safety, --modality",
    "conditions, [NAME]",
    "modalities, [NAME]",
    "sources, [NAME]",
    "scales, [NAME]",
    "import, --profile=NAME|FILE",
    "profile, --show",
    "validate, DIR|FILE.json"
  })
  void help_command_usageAndExamples(String command, String says) {
    Run run = Run.of(command, "--help");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: evidence " + command + " ")
        .contains(says)
        .contains("Examples:")
        .contains("  evidence " + command);
    assertThat(Run.of("help", command)).isEqualTo(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratings", "table"})
  void help_commandsWithFilters_nameEveryOption(String command) {
    assertThat(Run.of(command, "--help").out())
        .contains(
            "--data=",
            "-m, --modality=",
            "-c, --condition=",
            "--broader ",
            "--exact ",
            "--source=",
            "--scale=",
            "--level=",
            "--at-least=",
            "--at-most=",
            "--since=",
            "--studied=",
            "--direction=",
            "--text=",
            "--sort=",
            "--limit=",
            "--format=",
            "--width=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "check-claims"})
  void help_commandsOnClaims_nameEveryOption(String command) {
    assertThat(Run.of(command, "--help").out())
        .contains(
            "--data=",
            "-m, --modality=",
            "-c, --condition=",
            "--broader ",
            "--exact ",
            "--source=",
            "--text=",
            "--limit=",
            "-t, --topic=",
            "--stance=",
            "--direction=",
            "--emphasis=",
            "--format=",
            "--width=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answer",
        "ratings",
        "table",
        "map",
        "bars",
        "claim-map",
        "claims",
        "check-claims",
        "compare",
        "disagreements",
        "monograph",
        "safety",
        "conditions",
        "modalities",
        "sources",
        "scales",
        "validate"
      })
  void version_everyCommand_theSame(String command) {
    Run run = Run.of("--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out().strip()).matches("evidence [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    assertThat(Run.of(command, "--version")).isEqualTo(run);
  }

  @Test
  void noCommand_nothingElse_helpOnStandardError() {
    Run run = Run.of();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("A command is required.\nUsage: evidence ");
  }

  @Test
  void unknownCommand_near_suggestsIt() {
    assertThat(Run.of("rating"))
        .isEqualTo(
            new Run(
                2,
                "",
                "unknown command \"rating\"; did you mean \"ratings\"?\nTry 'evidence --help'.\n"));
  }

  @Test
  void unknownCommand_farFromAny_pointsToTheHelp() {
    assertThat(Run.of("frobnicate"))
        .isEqualTo(new Run(2, "", "unknown command \"frobnicate\"\nTry 'evidence --help'.\n"));
  }

  @Test
  void unknownOption_anyCommand_pointsToItsHelp() {
    assertThat(Run.of("--coloured"))
        .isEqualTo(new Run(2, "", "Unknown option: '--coloured'\nTry 'evidence --help'.\n"));
    assertThat(Run.of("scales", "--coloured"))
        .isEqualTo(new Run(2, "", "Unknown option: '--coloured'\nTry 'evidence scales --help'.\n"));
  }
}
