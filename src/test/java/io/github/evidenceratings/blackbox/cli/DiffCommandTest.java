package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final String BUNDLED = Path.of("data", "trigger-point-therapy").toString();

  @TempDir private Path folder;

  private Path changed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(BUNDLED))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Path ratings = folder.resolve("ratings.csv");
    Files.writeString(
        ratings,
        Files.readString(ratings)
            .replaceFirst(
                "natmed-stress,(.*)Insufficient Evidence to Rate", "natmed-stress,$1Ineffective"));
    return folder;
  }

  @Test
  void diff_sameEdition_headerAndReason_exitZero() {
    Run run = Run.of("diff", BUNDLED, BUNDLED, "--exit-code", "--format", "csv");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).isEqualTo("No rating changed.\n");
  }

  @Test
  void diff_otherLevel_isNamed_exitCodeOnRequest() throws IOException {
    String other = changed().toString();
    Run run = Run.of("diff", BUNDLED, other, "--format", "csv");
    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains(
            "now rated,trigger point therapy,stress,,Insufficient Evidence to Rate,,Ineffective,,");
    assertThat(Run.of("diff", BUNDLED, other, "--exit-code").exit()).isEqualTo(3);
    assertThat(Run.of("diff", other, BUNDLED, "--exit-code", "--format", "csv").out())
        .contains("now insufficient,");
  }

  @Test
  void diff_badData_exitOne_oneArgument_exitTwo() {
    assertThat(Run.of("diff", BUNDLED, folder.resolve("none").toString()).exit()).isEqualTo(1);
    assertThat(Run.of("diff", BUNDLED).exit()).isEqualTo(2);
  }

  @Test
  void ratings_highestOnly_hidesNothingInTheBundledData_refusesALimit() {
    Run run = Run.of("ratings", "--highest-only", "--format", "csv");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(25);
    assertThat(Run.of("ratings", "--highest-only", "--limit", "3"))
        .isEqualTo(
            new Run(
                2,
                "",
                "--highest-only and --limit exclude each other\nTry 'evidence ratings --help'.\n"));
  }

  @Test
  void ratings_staleBefore_saysByWhichDate() {
    Run run = Run.of("ratings", "--stale-before", "2025-01-01", "--format", "csv");
    assertThat(run.out().lines()).hasSize(25).anyMatch(line -> line.contains(",reviewed,natmed-"));
    assertThat(Run.of("ratings", "--stale-before", "2020-01-01", "--format", "csv").err())
        .startsWith("No rating found; asked for: ratings neither reviewed nor updated since");
  }
}
