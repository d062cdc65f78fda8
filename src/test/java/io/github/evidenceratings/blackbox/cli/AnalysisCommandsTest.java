package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisCommandsTest {
  private static final String NOTICE = "For information only; this is no medical advice.";

  private static final String CHECK_HEADER =
      "topic,condition,modality,summary,source,verdict,reason,rated_by,own_source,stance,direction,"
          + "aspect,circumstance,frequency,compared_with,deciding,not_deciding,findings,claim_id,"
          + "modality_id,condition_id,source_id,locator,population,practice,denial,emphasis,"
          + "stressed\n";

  private static final String CLAIMS_HEADER =
      "topic,modality,summary,source,match,aspect,condition,stance,direction,frequency,quantity,"
          + "quantity_least,quantity_most,unit,step,circumstance,cointerventions,compared_with,"
          + "claim_id,modality_id,condition_id,source_id,locator,population,practice,denial,emphasis,"
          + "stressed,seen_at,seen_on\n";

  private static Run run(List<String> args, String... more) {
    return Run.of(Stream.concat(args.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static Stream<List<String>> commands() {
    return Stream.of(
        List.of("claims"),
        List.of("check-claims"),
        List.of("disagreements"),
        List.of("compare", "dry needling", "trigger point injection"),
        List.of("monograph", "trigger point therapy"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyFormat_bundledData_done(List<String> command) {
    for (String format : List.of("text", "markdown", "csv", "json")) {
      Run run = run(command, "--format", format);

      assertThat(run.exit()).as(format).isZero();
      assertThat(run.err()).as(format).isEmpty();
      assertThat(run.out()).doesNotContain("\r").endsWith("\n");
      assertThat(run.out().contains(NOTICE)).as(format).isEqualTo(!format.equals("csv"));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void text_width_noLineWider(List<String> command) {
    assertThat(run(command, "--width", "60").out().lines())
        .allMatch(line -> line.length() <= 60 || !line.strip().contains(" "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void format_unknown_refused(List<String> command) {
    assertThat(run(command, "--format", "xml"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Invalid value for option '--format': expected one of [text, markdown, csv, tsv, json, html, latex, asciidoc]"
                    + " but was 'xml'\nTry 'evidence "
                    + command.get(0)
                    + " --help'.\n"));
  }

  // empty results

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void claims_empty_headerOnStandardOutputAndReasonOnStandardError(String format) {
    Run run = Run.of("claims", "--topic", "cure", "-m", "acupuncture", "--format", format);
    String reason =
        "No claim found; asked for: claims of modality \"acupuncture\", on topic \"cure\".\n";

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo(reason);
    assertThat(run.out())
        .contains(
            switch (format) {
              case "text" -> "\nAbout  Says\n";
              case "markdown" -> "\n| About | Says |\n| --- | --- |\n";
              case "csv" -> CLAIMS_HEADER;
              default -> "\"rows\": [],";
            });
    if (format.equals("csv")) {
      assertThat(run.out()).isEqualTo(CLAIMS_HEADER);
    } else {
      assertThat(run.out()).contains("No claim found; asked for: ");
    }
  }

  @Test
  void claims_ofNarrowerTreatmentOnly_offersBroaderOnes() {
    assertThat(Run.of("claims", "-t", "safety", "-m", "dry needling", "--format", "csv"))
        .isEqualTo(
            new Run(
                0,
                CLAIMS_HEADER,
                "No claim found; asked for: claims of modality \"dry needling\", on topic"
                    + " \"safety\".\n"));
    assertThat(Run.of("claims", "-t", "interaction", "-m", "dry needling", "--format", "csv"))
        .isEqualTo(
            new Run(
                0,
                CLAIMS_HEADER,
                "No claim found; asked for: claims of modality \"dry needling\", on topic"
                    + " \"interaction\".\n--broader finds 3 claims.\n"));
    assertThat(Run.of("claims", "--limit", "0", "-t", "safety", "--format", "csv"))
        .isEqualTo(new Run(0, CLAIMS_HEADER, "--limit 0 hides 2 claims.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void checkClaims_empty_headerOnStandardOutputAndReasonOnStandardError(String format) {
    Run run = Run.of("check-claims", "--topic", "cure", "--format", format);
    String reason =
        "No claim of use, efficacy or safety found; asked for: claims on topic \"cure\".";

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo(reason + "\n");
    assertThat(run.out())
        .contains(
            switch (format) {
              case "text" -> "\nCondition  Says  Why\n";
              case "markdown" -> "\n| Condition | Says | Why |\n| --- | --- | --- |\n";
              case "csv" -> CHECK_HEADER;
              default -> "\"rows\": [],";
            });
    if (format.equals("csv")) {
      assertThat(run.out()).isEqualTo(CHECK_HEADER);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void disagreements_empty_headerOnStandardOutputAndReasonOnStandardError(
      String format, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("two.json"), Data.TWO_MODALITIES);
    Run run = Run.of("disagreements", "--data", file.toString(), "--format", format);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("No disagreement found.\n");
    assertThat(run.out())
        .contains(
            switch (format) {
              case "text" -> "\nAnswer  Says\n";
              case "markdown" -> "\n| Answer | Says |\n| --- | --- |\n";
              case "csv" ->
                  "kind,question,position,statement,modality,statement_kind,source,statement_id,"
                      + "modality_id,source_id,locator\n";
              default -> "\"rows\": [],";
            });
    assertThat(run.out().contains("No disagreement found.")).isEqualTo(!format.equals("csv"));
    assertThat(Run.of("disagreements", "--data", file.toString(), "--kind", "conflict").err())
        .isEqualTo("No conflict found.\n");
  }

  @Test
  void monograph_onlyNamedAlongWithAnother_saysThatAndThatNothingRatesIt() {
    assertThat(Run.of("monograph", "relaxation techniques"))
        .isEqualTo(
            new Run(
                0,
                """
                Relaxation techniques

                No source here rates relaxation techniques.

                Safety assessments
                  none

                Compared with others, or given along with them
                - Trigger point injection, chronic pain: Relaxation techniques may have to go on so that the pain
                  stays away. [HPM page]

                Sources:
                  HPM page: How Do Trigger Point Injections Relieve Pain?; clinic page; published by HPM; published
                  2024-03-19

                For information only; this is no medical advice.
                """,
                ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void monograph_nothingKnown_reasonOnStandardError(String format, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("names.json"), Data.NAMES_ALONE);
    Run run = Run.of("monograph", "heat", "--data", file.toString(), "--format", format);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("Nothing is known of heat but its name.\n");
    if (format.equals("csv")) {
      assertThat(run.out()).isEqualTo("section,about,statement,limits,source,kind,id,source_id\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "csv", "json"})
  void compare_nothingKnown_reasonOnStandardError(String format, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("names.json"), Data.NAMES_ALONE);
    Run run = Run.of("compare", "heat", "cold", "--data", file.toString(), "--format", format);
    String reason = "Nothing is rated or claimed of any of them.";

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo(reason + "\n");
    assertThat(run.out().contains(reason)).isEqualTo(!format.equals("csv"));
  }

  // what is asked

  @Test
  void claims_filtered_documentSaysSo() {
    Run run = Run.of("claims", "--topic", "Onset of Relief", "--stance", "asserted");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("Claims\n")
        .contains(
            "\nOnset of relief\n",
            "\nOnly what was asked for: claims on topic \"Onset of Relief\", with the stance"
                + " \"asserted\".\n");
  }

  @Test
  void checkClaims_limit_countsClaimsThatAreChecked() {
    Run run = Run.of("check-claims", "--limit", "3", "--format", "csv");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(4);
  }

  @Test
  void checkClaims_ownRatings_broaderTreatmentsDoNotCountAndADocumentSaysSo() {
    String[] asked = {"check-claims", "-m", "trigger point injection", "-c", "MPS", "--exact"};

    Run broader = Run.of(asked);
    Run own = run(List.of(asked), "--own-ratings");

    assertThat(broader.out())
        .contains("Possibly Effective for")
        .doesNotContain("Ratings of broader treatments were not counted.");
    assertThat(own.exit()).isZero();
    assertThat(own.out())
        .contains(
            "\nOnly what was asked for: claims of modality \"trigger point injection\" exactly, for"
                + " condition")
        .contains("\nRatings of broader treatments were not counted.\n")
        .doesNotContain("Possibly Effective for");
  }

  @Test
  void disagreements_oneKind_onlyItAndTheDocumentSaysSo() {
    Run conflicts = Run.of("disagreements", "--kind", "conflict");
    Run others = Run.of("disagreements", "--kind", "Heterogeneity", "--format", "csv");

    assertThat(conflicts.out())
        .contains("\nConflict: trigger point injection: session length\n")
        .contains("\nOnly what was asked for: disagreements of the kind conflict.\n")
        .doesNotContain("\nHeterogeneity: ");
    assertThat(others.out().lines().skip(1)).isNotEmpty().allMatch(l -> l.startsWith("heterog"));
    assertThat(Run.of("disagreements").out()).doesNotContain("Only what was asked for");
  }

  // wrong use

  @ParameterizedTest
  @MethodSource("unknownModality")
  void modality_unknown_refusedWithSuggestion(List<String> command) {
    assertThat(run(command))
        .isEqualTo(
            new Run(2, "", "unknown modality \"dry needing\"; did you mean \"dry needling\"?\n"));
  }

  private static Stream<List<String>> unknownModality() {
    return Stream.of(
        List.of("claims", "-m", "dry needing"),
        List.of("check-claims", "-m", "dry needing"),
        List.of("compare", "dry needing", "trigger point injection"),
        List.of("compare", "trigger point injection", "dry needing", "--format", "json"),
        List.of("monograph", "dry needing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "check-claims"})
  void topic_unknown_refusedWithSuggestion(String command) {
    assertThat(Run.of(command, "--topic", "efficiency"))
        .isEqualTo(
            new Run(2, "", "unknown claim topic \"efficiency\"; did you mean \"efficacy\"?\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims", "check-claims"})
  void stanceAndDirection_unknown_refusedWithAllValues(String command) {
    assertThat(Run.of(command, "--stance", "sure"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Invalid value for option '--stance' (S): expected one of [asserted, denied, left"
                    + " open] but was 'sure'\nTry 'evidence "
                    + command
                    + " --help'.\n"));
    assertThat(Run.of(command, "--direction", "up").err())
        .isEqualTo(
            "Invalid value for option '--direction' (D): expected one of [improves, little or no effect, no difference found,"
                + " worsens, mixed, comparable, disagrees] but was 'up'\nTry 'evidence "
                + command
                + " --help'.\n");
  }

  @Test
  void kind_unknown_refusedWithBoth() {
    assertThat(Run.of("disagreements", "--kind", "quarrel"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                Invalid value for option '--kind': expected one of [conflict, heterogeneity] but was 'quarrel'
                Try 'evidence disagreements --help'.
                """));
  }

  @Test
  void compare_lessThanTwo_refused() {
    assertThat(Run.of("compare"))
        .satisfies(
            run -> {
              assertThat(run.exit()).isEqualTo(2);
              assertThat(run.out()).isEmpty();
            });
    assertThat(Run.of("compare", "dry needling"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                positional parameter at index 0..* (MODALITY) requires at least 2 values, but only 1 were specified: [dry needling]
                Try 'evidence compare --help'.
                """));
  }

  @Test
  void compare_oneTwice_refusedEvenUnderAnotherName() {
    assertThat(Run.of("compare", "dry needling", "Dry-Needling"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                "dry needling" is named twice
                Try 'evidence compare --help'.
                """));
    assertThat(
            Run.of(
                "compare", "dry needling", "acupuncture", "dry needle therapy", "--format", "csv"))
        .satisfies(run -> assertThat(run.exit()).isEqualTo(2));
  }

  @Test
  void compare_threeTreatments_aColumnEach() {
    assertThat(
            Run.of("compare", "dry needling", "bursa injection", "acupuncture", "--format", "csv")
                .out())
        .startsWith(
            "part,about,source,dry-needling,bursa-injection,acupuncture,difference,condition_id,"
                + "statement_ids\n");
  }

  @Test
  void monograph_noModality_refused() {
    assertThat(Run.of("monograph"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Missing required parameter: 'MODALITY'\nTry 'evidence monograph --help'.\n"));
  }
}
