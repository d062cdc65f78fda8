package io.github.evidenceratings.blackbox.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.RatingScale;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of findings in files. */
class FindingFiguresTest {
  private static final String MEASURED =
      "mean difference,absolute,-1.20,-1.80,-0.6,95,points on a 10-point scale,4 weeks,5,312,grade-certainty,Low";

  @TempDir Path directory;

  private PackageFixture fixture;

  @BeforeEach
  void withFigures() {
    fixture =
        PackageFixture.in(directory)
            .with(
                "findings.csv",
                """
                id,rating,comparator,outcome,direction,estimate_measure,estimate_kind,\
                estimate_value,estimate_low,estimate_high,estimate_confidence,estimate_unit,\
                estimate_time,studies,participants,certainty_scale,certainty,summary,source
                f1,r1,placebo,pain,improves,%s,It helps.,doc
                f2,r1,placebo,sleep,no difference found,,,,,,,,,,,,,It may not.,doc
                """
                    .formatted(MEASURED));
  }

  private static Finding first(Dataset dataset) {
    return dataset.ratings().get(0).findings().get(0);
  }

  @Test
  void read_estimate_keepsItsDigits() {
    Dataset dataset = fixture.read();
    assertThat(first(dataset).estimate())
        .contains(
            Estimate.builder("mean difference", new BigDecimal("-1.20"))
                .kind(Estimate.Kind.ABSOLUTE)
                .interval(
                    new Estimate.Interval(
                        new BigDecimal("-1.80"),
                        new BigDecimal("-0.6"),
                        Optional.of(new BigDecimal("95"))))
                .unit("points on a 10-point scale")
                .time("4 weeks")
                .build());
    assertThat(first(dataset).studies()).contains(5);
    assertThat(first(dataset).participants()).contains(312);
    assertThat(first(dataset).certainty().orElseThrow().text()).isEqualTo("GRADE certainty: Low");
    assertThat(dataset.scales())
        .extracting(RatingScale::id)
        .containsExactlyInAnyOrder("natmed-effectiveness", "natmed-safety", "grade-certainty");
    assertThat(dataset.ratings().get(0).findings().get(1).estimate()).isEmpty();
  }

  @Test
  void read_measureAndValueOnly_isAnEstimate() {
    fixture.edit("findings.csv", MEASURED, "risk ratio,,0.8,,,,,,,,,");
    assertThat(first(fixture.read()).estimate())
        .contains(Estimate.builder("risk ratio", new BigDecimal("0.8")).build());
  }

  @Test
  void write_andReadAgain_isTheSame() throws IOException {
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(directory.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(Files.readString(copy.resolve("findings.csv"))).contains("," + MEASURED + ",");
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);

    String json = DatasetWriter.toJson(dataset);
    assertThat(json)
        .contains(
            "\"estimate_value\": -1.20",
            "\"estimate_low\": -1.80",
            "\"estimate_high\": -0.6",
            "\"estimate_confidence\": 95",
            "\"studies\": 5",
            "\"participants\": 312",
            "\"certainty_scale\": \"grade-certainty\"",
            "\"certainty\": \"Low\"");
    assertThat(DatasetReader.readJson(new ByteArrayInputStream(json.getBytes(UTF_8)), "d.json"))
        .isEqualTo(dataset);
  }

  @Test
  void read_certaintyOnAScaleOfTheDataSet_isThatLevel() {
    fixture
        .edit("findings.csv", "grade-certainty,Low", "trust,low trust")
        .with(
            "scales.csv",
            """
            id,name,kind,rater,citation
            trust,Trust,certainty,A club,Its rules
            """)
        .with(
            "levels.csv",
            """
            scale,id,name,aliases,standing,pole,symbol
            trust,low,Low,low trust,ranked,none,L
            """);
    assertThat(first(fixture.read()).figures()).contains("Trust: Low");
  }

  @Test
  void read_certaintyScaleOfAnotherKind_namesTheScalesOfCertainty() {
    fixture.edit("findings.csv", "grade-certainty,Low", "natmed-effectiveness,Low");
    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith(
            "findings.csv:2:16: certainty_scale \"natmed-effectiveness\" is a scale that grades"
                + " effect, not certainty; allowed: \"grade-certainty\", ")
        .doesNotContain("natmed-safety", "uspstf");
  }

  @Test
  void read_unknownCertaintyScale_isReportedOnce() {
    fixture.edit("findings.csv", "grade-certainty,Low", "grade-certanty,Low");
    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith(
            "findings.csv:2:16: certainty_scale \"grade-certanty\" is not the id of a scale; did you"
                + " mean \"grade-certainty\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "estimate_value": -1.20; "estimate_value": "-1.20"; estimate_value is a text, not a number
          "estimate_value": -1.20; "estimate_value": -12e-1; estimate_value "-12e-1" is not a number
          "studies": 5; "studies": 5.5; studies "5.5" is not a whole number from 1
          "certainty": "Low"; "certainty": 3; certainty is the literal 3, not a text
          """)
  void readJson_wrongFigures_areReported(String text, String replacement, String problem) {
    String json = DatasetWriter.toJson(fixture.read());
    assertThat(json).contains(text);
    byte[] wrong = json.replace(text, replacement).getBytes(UTF_8);
    assertThat(
            PackageFixture.problemsOf(
                () -> DatasetReader.readJson(new ByteArrayInputStream(wrong), "d.json")))
        .singleElement()
        .asString()
        .matches("d\\.json:\\d+:\\d+: .*")
        .contains(problem);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/github/evidenceratings/dataset/wrong-figures.csv",
      useHeadersInDisplayName = true)
  void read_wrongFigures_areReported(String text, String replacement, String problem) {
    fixture.edit("findings.csv", text, replacement == null ? "" : replacement);
    fixture.assertProblems(("findings.csv:" + problem).split(";(?=findings)"));
  }
}
