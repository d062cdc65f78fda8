package io.github.evidenceratings.blackbox.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings that say what another one does, in tables of few rows and of many. */
class RatingStatementsTest {
  private static final String SAME =
      " rates; such ratings need something to tell them apart, as an outcome, a qualifier or a"
          + " date";

  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory).without("findings.csv");
  }

  private void ratings(String header, CharSequence rows) {
    fixture.with("ratings.csv", "id,modality,condition,scale,level,source" + header + "\n" + rows);
  }

  private static String row(String id, String rest) {
    return id + ",therapy,pain,natmed-effectiveness,Effective,doc" + rest + "\n";
  }

  @Test
  void read_sameAsARowThatFailsElsewhere_isRefusedToo() {
    ratings(",summary", row("r1", ", ") + row("r2", ",Good.") + row("r3", ",Better."));
    fixture.assertProblems(
        "ratings.csv:2:7: summary \" \" is blank",
        "ratings.csv:3:1: id \"r2\" rates what \"r1\" in line 2" + SAME,
        "ratings.csv:4:1: id \"r3\" rates what \"r1\" in line 2" + SAME);
  }

  /** What cannot be read is not known to be the same. */
  @Test
  void read_dateOrSupportThatCannotBeRead_isNotTakenForNone() {
    ratings(
        ",support,reviewed",
        row("r1", ",,") + row("r2", ",,2024-02-30") + row("r3", ",doubtful,") + row("r4", ",,"));
    fixture.assertProblems(
        "ratings.csv:3:8: reviewed \"2024-02-30\" is not a date; allowed: an existing day, month or"
            + " year from 1000 to 2999, as in 2024-03-17, 2024-03 or 2024",
        "ratings.csv:4:7: support \"doubtful\" is not allowed here; allowed: \"supports\", \"does"
            + " not support\"",
        "ratings.csv:5:1: id \"r4\" rates what \"r1\" in line 2" + SAME);
  }

  @Test
  void read_sameAsARowWhoseIdIsTaken_isNotReportedAgain() {
    ratings("", row("r1", "") + row("r1", "") + row("r2", ""));
    fixture.assertProblems(
        "ratings.csv:3:1: id \"r1\" is the id of another rating, in line 2",
        "ratings.csv:4:1: id \"r2\" rates what \"r1\" in line 2" + SAME);
  }

  @Test
  void read_otherPlaceDateOrQualifier_isAnotherRating() {
    ratings(
        ",locator,reviewed,updated,significance,qualifier_age",
        row("r1", ",,,,,")
            + row("r2", ",p. 1,,,,")
            + row("r3", ",p. 2,,,,")
            + row("r4", ",,2024-01-02,,,")
            + row("r5", ",,,2024-01-02,,")
            + row("r6", ",,,,resistance,")
            + row("r7", ",,,,,adults")
            + row("r8", ",,,,,children"));
    assertThat(fixture.read().ratings()).hasSize(8);
  }

  @Test
  void read_thousandsOfOneTreatmentAndCondition_findsTheOnePair() {
    LocalDate day = LocalDate.of(1990, 1, 1);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      rows.append(row("r" + i, "," + day.plusDays(i)));
    }
    ratings(",reviewed", rows);
    assertThat(fixture.read().ratings()).hasSize(5_000);

    ratings(",reviewed", rows + row("again", "," + day.plusDays(4_321)));
    fixture.assertProblems(
        "ratings.csv:5002:1: id \"again\" rates what \"r4321\" in line 4323" + SAME);
  }
}
