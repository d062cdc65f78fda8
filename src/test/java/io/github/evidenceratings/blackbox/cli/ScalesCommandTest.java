package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedScales;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesCommandTest {
  private static List<String> scales(Run run) {
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().skip(1).map(line -> line.split(",", 3)[1]).distinct().toList();
  }

  @Test
  void scales_withoutOption_thoseInUse() {
    assertThat(scales(Run.of("scales", "--format", "csv")))
        .containsExactly("natmed-effectiveness", "natmed-safety");
  }

  @Test
  void all_everyShippedScale_andWhichAreInUse() {
    assertThat(scales(Run.of("scales", "--all", "--format", "csv")))
        .isEqualTo(ShippedScales.all().stream().map(s -> s.id()).toList());
    assertThat(Run.of("scales", "--all", "--format", "markdown").out())
        .contains(
            "In use by the data set: natmed-effectiveness, natmed-safety; the others are not in"
                + " use by the data set.\n");
  }

  @Test
  void all_scalesOfTheDataSetsOwn_comeAfterTheShipped(@TempDir Path directory) throws Exception {
    Path data = directory.resolve("own.json");
    Files.writeString(
        data,
        Data.TWO_MODALITIES.replaceFirst(
            "\\{",
            """
            {
              "scales": [ { "id": "stars", "name": "Stars", "kind": "effect", "rater": "A club",
                "citation": "Its rules" } ],
              "levels": [ { "scale": "stars", "id": "one", "name": "One", "standing": "ranked",
                "pole": "for", "symbol": "*" } ],"""));

    List<String> all =
        scales(Run.of("scales", "--all", "--data", data.toString(), "--format", "csv"));

    assertThat(all).hasSize(ShippedScales.all().size() + 1).endsWith("stars");
    assertThat(Run.of("scales", "star", "--data", data.toString()).err())
        .isEqualTo("unknown scale \"star\"; did you mean \"Stars\" or \"AMSTAR 2\"?\n");
  }

  @ParameterizedTest
  @CsvSource({"grade-certainty", "GRADE certainty", "grade CERTAINTY"})
  void one_shippedButNotInUse_isShownAndSaidSo(String name) {
    Run run = Run.of("scales", name, "--format", "markdown");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("### GRADE certainty (grades certainty)\n")
        .contains("\nGRADE certainty is not in use by the data set.\n");
  }

  @Test
  void one_inUse_saysNothingOfUse() {
    assertThat(Run.of("scales", "natmed-safety").out()).doesNotContain("in use");
  }

  @Test
  void one_misspelt_suggestsShippedOnesToo() {
    assertThat(Run.of("scales", "uspstff"))
        .isEqualTo(new Run(2, "", "unknown scale \"uspstff\"; did you mean \"uspstf\"?\n"));
  }

  @Test
  void crosswalks_areListed() {
    Run run = Run.of("scales", "--crosswalks", "--format", "csv");

    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(8);
    assertThat(run.out())
        .contains("oncokb-v1-to-v2,oncokb-therapeutic-v1,2A,2a,oncokb-therapeutic,2,2,Renamed.,");
    assertThat(Run.of("scales", "--crosswalks").out())
        .contains("For information only; this is no medical advice.");
  }

  @ParameterizedTest
  @CsvSource({"--all", "--crosswalks"})
  void optionThatListsAll_withAName_isRefused(String option) {
    assertThat(Run.of("scales", option, "uspstf"))
        .isEqualTo(
            new Run(
                2, "", option + " lists all and takes no NAME\nTry 'evidence scales --help'.\n"));
  }

  @Test
  void allAndCrosswalks_areRefused() {
    assertThat(Run.of("scales", "--all", "--crosswalks"))
        .isEqualTo(
            new Run(
                2,
                "",
                """
                Error: --all, --crosswalks are mutually exclusive (specify only one)
                Try 'evidence scales --help'.
                """));
  }
}
