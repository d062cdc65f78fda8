package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCommandTest {
  @Test
  void table_nothingAsked_byLevelWithTheResidualBelow() {
    Run run = Run.of("table");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Trigger point therapy: effectiveness ratings by condition\n")
        .contains(
            "\nEffective: 0\n  none\n",
            "\nLikely Effective: 0\n  none\n",
            "\nPossibly Effective: 3\n",
            "\nPossibly Ineffective: 0\n  none\n",
            "\nLikely Ineffective: 0\n  none\n",
            "\nIneffective: 0\n  none\n",
            "\nInsufficient Evidence to Rate: 21\n",
            """

            Not counted above: NatMed Pro monograph gives trigger point therapy for "other conditions", without
            naming them, the level Insufficient Evidence to Rate.
            """)
        .endsWith("\nFor information only; this is no medical advice.\n");
  }

  @Test
  void table_filtered_saysSoAndNamesNoResidual() {
    Run run = Run.of("table", "--at-least", "possibly effective");

    assertThat(run.out())
        .contains("\nOnly what was asked for: ratings at least \"possibly effective\".\n")
        .contains("\nInsufficient Evidence to Rate: 0\n")
        .doesNotContain("Not counted above");
  }

  @Test
  void table_sortedOnly_stillAll() {
    assertThat(Run.of("table", "--sort", "updated").out())
        .contains("Not counted above")
        .doesNotContain("Only what was asked for");
  }

  @Test
  void table_matrixOfAModalityNobodyRated_columnOfNotRated() {
    Run run =
        Run.of(
            "table",
            "--matrix",
            "--modality",
            "dry needling",
            "--broader",
            "--format",
            "csv",
            "--limit",
            "2");

    assertThat(run)
        .isEqualTo(
            new Run(
                0,
                """
                condition,condition_id,dry needling,trigger point therapy
                back pain,back-pain,not rated,Possibly Effective (broader modality)
                myofascial pain syndrome,myofascial-pain-syndrome,not rated,Possibly Effective (broader modality)
                """,
                ""));
  }

  @Test
  void table_matrixOfPartOfTheRatings_theOthersAreNotCalledNotRated(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("two.json");
    Files.writeString(file, Data.TWO_MODALITIES);

    assertThat(Run.of("table", "--matrix", "--data", file.toString(), "--format", "csv"))
        .isEqualTo(
            new Run(
                0,
                """
                condition,condition_id,cold,heat
                back pain,back-pain,Insufficient Evidence to Rate,Possibly Effective
                stiffness,stiffness,Effective,not rated
                """,
                ""));
    assertThat(
            Run.of(
                "table",
                "--matrix",
                "--data",
                file.toString(),
                "--format",
                "csv",
                "--at-least",
                "possibly effective"))
        .isEqualTo(
            new Run(
                0,
                """
                condition,condition_id,cold,heat
                back pain,back-pain,not shown,Possibly Effective
                stiffness,stiffness,Effective,not rated
                """,
                ""));
  }

  @Test
  void table_matrixWithoutHits_headerAndReason() {
    assertThat(Run.of("table", "--matrix", "--modality", "acupuncture", "--format", "csv"))
        .isEqualTo(
            new Run(
                0,
                "condition,condition_id,acupuncture\n",
                "No rating found; asked for: ratings of modality \"acupuncture\".\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "latex", "asciidoc", "csv", "json"})
  void table_otherLocaleAndTimeZone_sameText(String format) {
    Run before = Run.of("table", "--format", format);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(Run.of("table", "--format", format)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(before.out()).doesNotContain("\r").endsWith("\n");
  }

  @Test
  void table_colours_onlyOnRequestOrOnATerminal() {
    String plain = Run.of("table", "--width", "60").out();
    String coloured = Run.of("table", "--width", "60", "--color", "always").out();

    assertThat(plain).doesNotContain("\u001B");
    assertThat(coloured)
        .contains("\u001B[1m\u001B[38;5;32mPossibly Effective: 3\u001B[0m\n")
        .contains("\u001B[1m\u001B[3mInsufficient Evidence to Rate: 21\u001B[0m\n");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]+m", "")).isEqualTo(plain);
    assertThat(Run.of("table", "--width", "60", "--colour", "ALWAYS").out()).isEqualTo(coloured);
    assertThat(Run.of("table", "--width", "60", "--color", "never").out()).isEqualTo(plain);
    assertThat(Run.of("table", "--width", "60", "--color", "auto").out()).isEqualTo(plain);
  }

  @Test
  void table_colourOfNoSuchKind_refused() {
    assertThat(Run.of("table", "--color", "blue"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Invalid value for option '--colour': expected one of [auto, always, never] but was"
                    + " 'blue'\nTry 'evidence table --help'.\n"));
  }

  @Test
  void table_markdown_asTheGoldenFileWithTitleAndResidual() throws IOException {
    String golden =
        Files.readString(
            Path.of("src/test/resources/io/github/evidenceratings/table/golden/by-level.md"));

    assertThat(
            Run.of("table", "--format", "markdown")
                .out()
                .replaceFirst("\nNot counted above: [^\n]*\n", ""))
        .isEqualTo(
            golden.replaceFirst(
                "## [^\n]*", "## Trigger point therapy: effectiveness ratings by condition"));
  }
}
