package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imported findings with an estimate, numbers and a certainty. */
class ImportFindingTest {
  private static final String HEADER =
      "Drug,Disease,Level,Way,Value,Low,High,CI,Studies,People,GRADE\n";

  private static final String PROFILE =
      ImportBench.profile(
          ImportBench.csv(),
          ImportBench.rating(
              """
              "finding": {
                "direction": "Way", "outcome": {"constant": "pain"},
                "comparator": {"constant": "placebo"}, "summary": {"constant": "It helps."},
                "estimate": {
                  "measure": {"constant": "mean difference"}, "kind": {"constant": "absolute"},
                  "value": "Value", "low": "Low", "high": "High", "confidence": "CI",
                  "unit": {"constant": "points"}, "time": {"constant": "4 weeks"}},
                "studies": "Studies", "participants": "People",
                "certainty": {"column": "GRADE", "scale": "grade-certainty"}}"""));

  @TempDir private Path folder;

  @Test
  void finding_everyFigure_isImported() throws IOException {
    ImportBench bench = new ImportBench(folder);
    bench.input(
        HEADER
            + "x,d,A,improves,-1.20,-1.8,-0.6,95,5,312,Low\ny,d,A,improves,,,,,,,\nz,d,A,,,,,,,,\n");
    Dataset dataset = bench.dataset(PROFILE);
    Finding finding = dataset.ratings().get(0).findings().get(0);
    assertThat(finding.figures())
        .containsExactly(
            "mean difference −1.20 points, 95% CI −1.8 to −0.6, at 4 weeks",
            "5 studies, 312 people", "GRADE certainty: Low");
    assertThat(dataset.ratings().get(1).findings().get(0).figures()).isEmpty();
    assertThat(dataset.ratings().get(2).findings()).isEmpty();
    assertThat(dataset.scales()).extracting(RatingScale::id).contains("grade-certainty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e5,,,,,,|in.txt:2:5: Value \"1e5\" is not a number; allowed: digits, with a hyphen before a"
            + " negative number, as in 15 or -0.5",
        "1,0,,,,,|in.txt:2:5: Value \"1\" has an interval without two ends",
        "1,0,2,-95,,,|in.txt:2:8: CI \"-95\" is not a number; allowed: digits, as in 15 or 0.5",
        "1,,,,0,,|in.txt:2:9: Studies \"0\" is not a whole number from 1",
        "1,,,,,many,|in.txt:2:10: People \"many\" is not a whole number from 1",
        "1,,,,,,Fair|in.txt:2:11: GRADE \"Fair\" is not a level of the scale grade-certainty;"
            + " allowed: \"High\", \"Moderate\", \"Low\", \"Very low\""
      })
  void finding_wrongFigure_isRefused(String figures, String problem) throws IOException {
    ImportBench bench = new ImportBench(folder);
    bench.input(HEADER + "x,d,A,improves," + figures + "\n");
    assertThat(bench.refused(PROFILE)).containsExactly(problem);
  }

  @Test
  void finding_valueOutsideItsInterval_isRefused() throws IOException {
    ImportBench bench = new ImportBench(folder);
    bench.input(HEADER + "x,d,A,improves,3,0,2,95,,,\n");
    assertThat(bench.refused(PROFILE))
        .containsExactly(
            "in.txt:2: the estimate \"mean difference\" has the value 3 outside its interval, 0 to 2");
  }

  @Test
  void finding_certaintyOnAnotherKindOfScale_isRefused() throws IOException {
    ImportBench bench = new ImportBench(folder);
    bench.input(HEADER + "x,d,A,improves,,,,,,,Effective\n");
    assertThat(bench.refused(PROFILE.replace("grade-certainty", "natmed-effectiveness")))
        .containsExactly(
            "in.txt:2: finding \"x.d.finding\": scale \"natmed-effectiveness\" grades effect, not"
                + " certainty");
  }
}
