package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Estimate;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  private static Estimate.Builder estimate(String measure, String value) {
    return Estimate.builder(measure, new BigDecimal(value));
  }

  private static Estimate.Interval interval(String low, String high, @Nullable String confidence) {
    return new Estimate.Interval(
        new BigDecimal(low),
        new BigDecimal(high),
        Optional.ofNullable(confidence).map(BigDecimal::new));
  }

  @Test
  void toString_allParts_inWords() {
    assertThat(
            estimate("mean difference", "-1.20")
                .interval(interval("-1.8", "-0.6", "95"))
                .unit("points on a 10-point scale")
                .time("4 weeks")
                .build())
        .hasToString(
            "mean difference −1.20 points on a 10-point scale, 95% CI −1.8 to −0.6, at 4 weeks");
  }

  @Test
  void toString_fewParts_leavesOutTheOthers() {
    assertThat(estimate("risk ratio", "0.8").build()).hasToString("risk ratio 0.8");
    assertThat(estimate("risk ratio", "0.8").interval(interval("0.5", "1", null)).build())
        .hasToString("risk ratio 0.8, interval 0.5 to 1");
    assertThat(estimate("risk difference", "-12").unit("%").build())
        .hasToString("risk difference −12%");
    assertThat(estimate("mean difference", "1E+2").build()).hasToString("mean difference 100");
  }

  @Test
  void toString_kind_onlyIfTheMeasureDoesNotImplyIt() {
    assertThat(estimate("odds ratio", "2").kind(Estimate.Kind.RELATIVE).build())
        .hasToString("odds ratio 2");
    assertThat(estimate("change in pain", "-30").kind(Estimate.Kind.RELATIVE).unit("%").build())
        .hasToString("change in pain (relative) −30%");
  }

  @Test
  void new_sameNumberWithOtherDigits_differs() {
    assertThat(estimate("risk ratio", "1.2").build())
        .isNotEqualTo(estimate("risk ratio", "1.20").build());
  }

  @ParameterizedTest
  @CsvSource({
    "Risk ratio, ABSOLUTE, relative",
    "RRR, ABSOLUTE, relative",
    "mean difference, RELATIVE, absolute",
    "NNT, RELATIVE, absolute"
  })
  void new_wellKnownMeasureOfTheOtherKind_isRefused(
      String measure, Estimate.Kind kind, String known) {
    assertRefused(
        () -> estimate(measure, "2").kind(kind).build(),
        "the estimate \"%s\" is %s, not %s".formatted(measure, known, kind.label()));
  }

  @Test
  void new_anyKindOfAnotherMeasure_isTaken() {
    for (Estimate.Kind kind : Estimate.Kind.values()) {
      assertThat(estimate("standardised mean difference", "-0.4").kind(kind).build().kind())
          .contains(kind);
    }
  }

  @Test
  void new_ratioThatIsNotPositive_isRefused() {
    String message =
        "the estimate \"hazard ratio\" is a ratio, so its value is positive and its interval not"
            + " negative";
    assertRefused(() -> estimate("hazard ratio", "0").build(), message);
    assertRefused(() -> estimate("hazard ratio", "-0.8").build(), message);
    assertRefused(
        () -> estimate("hazard ratio", "0.8").interval(interval("-0.1", "1", null)).build(),
        message);
    assertThat(estimate("hazard ratio", "0.8").interval(interval("0", "1", null)).build().value())
        .isEqualTo("0.8");
  }

  @Test
  void new_valueOutsideItsInterval_isRefused() {
    assertRefused(
        () -> estimate("mean difference", "3").interval(interval("-0.5", "2.0", "95")).build(),
        "the estimate \"mean difference\" has the value 3 outside its interval, −0.5 to 2.0");
    assertRefused(
        () -> estimate("mean difference", "-1").interval(interval("-0.5", "2", "95")).build(),
        "the estimate \"mean difference\" has the value −1 outside its interval, −0.5 to 2");
    assertThat(estimate("mean difference", "2").interval(interval("2", "2", "95")).build())
        .hasToString("mean difference 2, 95% CI 2 to 2");
  }

  @Test
  void new_numberNeededToTreat_mayLieOutsideAnIntervalThroughInfinity() {
    assertThat(estimate("NNT", "20").interval(interval("-30", "8", "95")).build())
        .hasToString("NNT 20, 95% CI −30 to 8");
    assertRefused(
        () -> estimate("NNT", "20").interval(interval("3", "8", "95")).build(),
        "the estimate \"NNT\" has the value 20 outside its interval, 3 to 8");
    assertRefused(
        () -> estimate("number needed to treat", "0.5").build(),
        "the estimate \"number needed to treat\" is a number of people, so it is at least 1");
  }

  @Test
  void newInterval_implausible_isRefused() {
    assertRefused(
        () -> interval("2", "1", null),
        "the lower end of an interval, 2, exceeds the upper one, 1");
    for (String confidence : new String[] {"0", "-5", "100"}) {
      assertRefused(
          () -> interval("1", "2", confidence),
          "the confidence of an interval, "
              + confidence.replace('-', '−')
              + ", is not between 0 and 100 percent");
    }
    assertThat(interval("1", "2", "99.9")).hasToString("99.9% CI 1 to 2");
  }

  @ParameterizedTest
  @CsvSource({"1E+9", "1E+999999999", "0.0000001", "1E-999999999"})
  void new_numberTooLong_isRefused(String number) {
    String message =
        new BigDecimal(number)
            + " is not plausible in an estimate; allowed: at most nine digits before the point and"
            + " six after it";
    assertRefused(() -> estimate("odds ratio", number).build(), message);
    assertRefused(() -> interval(number, number, null), message);
    assertRefused(() -> interval("0", "1", number), message);
  }
}
