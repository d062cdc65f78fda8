package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceCommandsTest {
  /** The first column of what is printed as CSV, without its header. */
  private static List<String> ids(String... args) {
    Run run = Run.of(args);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().skip(1).map(line -> line.split(",", 2)[0]).toList();
  }

  @Test
  void conditions_all_inTheOrderOfTheData() {
    assertThat(ids("conditions", "--format", "csv")).hasSize(39).startsWith("abdominal-pain");
  }

  @Test
  void conditions_one_betweenBroaderAndNarrower() {
    assertThat(ids("conditions", "neck pain", "--format", "csv"))
        .containsExactly("neck-pain", "non-specific-neck-pain", "whiplash");
    assertThat(ids("conditions", "whiplash", "--format", "csv"))
        .containsExactly("neck-pain", "whiplash");
    assertThat(ids("conditions", "MeSH:D009209", "--format", "csv"))
        .containsExactly("myofascial-pain-syndrome");
  }

  @Test
  void modalities_one_broadestFirst() {
    assertThat(ids("modalities", "trigger point injection of lidocaine", "--format", "csv"))
        .containsExactly(
            "trigger-point-therapy",
            "trigger-point-injection",
            "trigger-point-injection-local-anaesthetic",
            "trigger-point-injection-lidocaine");
    assertThat(ids("modalities", "--format", "csv")).hasSize(20);
  }

  @Test
  void sources_allAndOne() {
    assertThat(ids("sources", "--format", "csv")).hasSize(5);
    assertThat(ids("sources", "HPM page", "--format", "csv"))
        .containsExactly("hpm-trigger-point-injections");
  }

  @Test
  void scales_allAndOne() {
    assertThat(ids("scales", "--format", "csv")).hasSize(13);
    assertThat(ids("scales", "natmed-safety", "--format", "csv"))
        .hasSize(6)
        .containsOnly("NatMed safety");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "conditions, bak pain, 'unknown condition \"bak pain\"; did you mean \"back pain\"?'",
        "modalities, dry needing, 'unknown modality \"dry needing\"; did you mean \"dry needling\"?'",
        "sources, HPM, 'unknown source \"HPM\"'",
        "scales, stars, 'unknown scale \"stars\"'"
      })
  void lookUp_unknownName_refused(String command, String name, String message) {
    assertThat(Run.of(command, name)).isEqualTo(new Run(2, "", message + "\n"));
  }

  @Test
  void safety_all_withoutMatch() {
    Run run = Run.of("safety", "--format", "csv");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(4);
    assertThat(run.out())
        .startsWith(
            "modality,scale,level,circumstance,population,summary,source,reviewed,updated,match,");
  }

  @Test
  void safety_ofAModalityAssessedThroughABroaderOne_offersIt() {
    Run run = Run.of("safety", "--modality", "dry needling", "--format", "csv");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .isEqualTo(
            "No safety assessment of dry needling itself is known. --broader finds 3 of broader"
                + " modalities, which cover it.\n");
    assertThat(Run.of("safety", "-m", "dry needling", "--broader", "--format", "json").out())
        .contains("\"match\": \"broader modality\"");
  }

  @Test
  void safety_ofAModalityNobodyAssessed_saysSo() {
    assertThat(Run.of("safety", "--modality", "acupuncture", "--format", "csv").err())
        .isEqualTo("No safety assessment of acupuncture itself is known.\n");
  }

  @Test
  void safety_broaderAndExact_refused() {
    assertThat(Run.of("safety", "-m", "dry needling", "--broader", "--exact"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                Error: --broader, --exact are mutually exclusive (specify only one)
                Try 'evidence safety --help'.
                """));
  }

  @ParameterizedTest
  @CsvSource({"conditions", "modalities", "sources", "scales", "safety"})
  void everyFormat_documentForReaders_carriesTheNotice(String command) {
    String notice = "For information only; this is no medical advice.";

    assertThat(Run.of(command).out()).endsWith("\n\n" + notice + "\n");
    assertThat(Run.of(command, "--format", "markdown").out()).endsWith("\n\n*" + notice + "*\n");
    assertThat(Run.of(command, "--format", "json").out()).contains("\"notice\": \"" + notice);
    assertThat(Run.of(command, "--format", "csv").out()).doesNotContain(notice);
  }
}
