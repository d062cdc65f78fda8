package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.model.Samples.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Estimate;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Support;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ratings, their findings, residuals and safety assessments. */
class RatingTest {
  @Test
  void new_levelOfAnotherScale_isRefused() {
    Level foreign = Samples.SAFETY.levels().get(0);
    assertRefused(
        () -> Samples.rating("r", Samples.PAIN, Samples.STARS, foreign, List.of()),
        "rating \"r\": level \"safe\" is not of scale stars");
  }

  @Test
  void new_safetyScale_isRefused() {
    Level safe = Samples.SAFETY.levels().get(0);
    assertRefused(
        () -> Samples.rating("r", Samples.PAIN, Samples.SAFETY, safe, List.of()),
        "rating \"r\": scale \"harm\" grades safety, not a treatment");
    assertRefused(
        () ->
            Residual.builder("rest")
                .modality(Samples.NEEDLING)
                .name("the rest")
                .level(Samples.SAFETY, safe)
                .provenance(Samples.IN_DOC)
                .build(),
        "residual \"rest\": scale \"harm\" grades safety, not a treatment");
  }

  @Test
  void new_scaleOfAppraisals_isRefused() {
    Level low = Samples.BIAS.levels().get(0);
    assertRefused(
        () -> Samples.rating("r", Samples.PAIN, Samples.BIAS, low, List.of()),
        "rating \"r\": scale \"bias\" appraises research, not a treatment");
    assertRefused(
        () ->
            Residual.builder("rest")
                .modality(Samples.NEEDLING)
                .name("the rest")
                .level(Samples.BIAS, low)
                .provenance(Samples.IN_DOC)
                .build(),
        "residual \"rest\": scale \"bias\" appraises research, not a treatment");
    assertRefused(
        () -> assessment(Samples.BIAS, Optional.of(low)),
        "safety assessment \"s\": scale \"bias\" does not grade safety");
  }

  @Test
  void newSafetyAssessment_effectScaleOrForeignLevel_isRefused() {
    assertRefused(
        () -> assessment(Samples.STARS, Optional.empty()),
        "safety assessment \"s\": scale \"stars\" does not grade safety");
    assertRefused(
        () -> assessment(Samples.SAFETY, Optional.of(Samples.THREE)),
        "safety assessment \"s\": level \"three\" is not of scale harm");
  }

  private static SafetyAssessment assessment(RatingScale scale, Optional<Level> level) {
    return SafetyAssessment.builder("s")
        .modality(Samples.NEEDLING)
        .level(scale, level.orElse(null))
        .circumstance("always")
        .summary("Safe")
        .provenance(Samples.IN_DOC)
        .build();
  }

  @Test
  void new_qualifiers_areSortedByNameAndDistinct() {
    Rating rating =
        Samples.rating(
            "r",
            Samples.PAIN,
            Samples.STARS,
            Samples.THREE,
            List.of(new Qualifier("population", "adults"), new Qualifier("biomarker", "x")));
    assertThat(rating.qualifiers())
        .extracting(Qualifier::name)
        .containsExactly("biomarker", "population");
    assertThat(rating.qualifier("population")).contains("adults");
    assertThat(rating.qualifier("age")).isEmpty();
    assertRefused(
        () ->
            Samples.rating(
                "r",
                Samples.PAIN,
                Samples.STARS,
                Samples.THREE,
                List.of(new Qualifier("a", "1"), new Qualifier("a", "2"))),
        "qualifier \"a\" is given twice");
  }

  @Test
  void new_findingTwice_isRefused() {
    Finding finding = finding("f", Direction.IMPROVES);
    assertRefused(() -> Samples.rating("r", finding, finding), "finding \"f\" is given twice");
  }

  @Test
  void new_disputedFindingIsNoOther_isRefused() {
    Finding stray = finding("f", Direction.DISAGREES, "pain", null, "g");
    assertRefused(
        () -> Samples.rating("r", stray),
        "finding \"f\" disputes \"g\", which is no other finding of rating \"r\"");
    Finding self = finding("f", Direction.DISAGREES, "pain", null, "f");
    assertRefused(
        () -> Samples.rating("r", self),
        "finding \"f\" disputes \"f\", which is no other finding of rating \"r\"");
  }

  @ParameterizedTest
  @EnumSource
  void newFinding_disputes_goesWithDisagreesOnly(Direction direction) {
    String disputes = direction == Direction.DISAGREES ? null : "g";
    assertRefused(
        () -> finding("f", direction, "pain", null, disputes),
        "finding \"f\": a finding that disagrees names the finding it disputes, and no other"
            + " does");
  }

  @Test
  void newFinding_comparableToNothing_isRefused() {
    Finding finding = finding("f", Direction.IMPROVES);
    assertRefused(
        () ->
            Finding.builder("f")
                .studied(finding.studied())
                .outcome("pain")
                .direction(Direction.COMPARABLE)
                .summary("As good.")
                .provenance(finding.provenance())
                .build(),
        "finding \"f\": comparable means to an active treatment, not to none stated");
  }

  @Test
  void newComparison_namedThoughNoneStated_isRefused() {
    assertRefused(
        () -> new Comparison(Comparison.Kind.NONE_STATED, List.of(Samples.NEEDLING)),
        "a comparator is named (\"needling\") but its kind is none stated");
  }

  @Test
  void agreement_noFinding_isNoFindings() {
    assertThat(Samples.rating("r").agreement()).isEqualTo(FindingAgreement.NO_FINDINGS);
  }

  @ParameterizedTest
  @CsvSource({
    "IMPROVES, IMPROVES, UNIFORM, UNIFORM",
    "LITTLE_OR_NO_EFFECT, WORSENS, UNIFORM, UNIFORM",
    "IMPROVES, COMPARABLE, UNIFORM, UNIFORM",
    "LITTLE_OR_NO_EFFECT, COMPARABLE, UNIFORM, UNIFORM",
    "IMPROVES, LITTLE_OR_NO_EFFECT, IN_CONFLICT, HETEROGENEOUS",
    "LITTLE_OR_NO_EFFECT, IMPROVES, IN_CONFLICT, HETEROGENEOUS",
    "WORSENS, IMPROVES, IN_CONFLICT, HETEROGENEOUS",
    "IMPROVES, NO_DIFFERENCE_FOUND, UNIFORM, HETEROGENEOUS",
    "NO_DIFFERENCE_FOUND, IMPROVES, UNIFORM, HETEROGENEOUS",
    "NO_DIFFERENCE_FOUND, WORSENS, UNIFORM, UNIFORM",
    "LITTLE_OR_NO_EFFECT, NO_DIFFERENCE_FOUND, UNIFORM, UNIFORM",
    "NO_DIFFERENCE_FOUND, COMPARABLE, UNIFORM, UNIFORM",
    "IMPROVES, MIXED, IN_CONFLICT, IN_CONFLICT",
    "MIXED, LITTLE_OR_NO_EFFECT, IN_CONFLICT, IN_CONFLICT",
  })
  void agreement_twoFindings_dependsOnTheirQuestions(
      Direction one, Direction two, FindingAgreement same, FindingAgreement different) {
    assertThat(Samples.rating("r", finding("a", one), finding("b", two)).agreement())
        .isEqualTo(same);
    assertThat(
            Samples.rating("r", finding("a", one), finding("b", two, "movement", null, null))
                .agreement())
        .isEqualTo(different);
    assertThat(
            Samples.rating(
                    "r", finding("a", one), finding("b", two, "pain", Samples.NECK_PAIN, null))
                .agreement())
        .isEqualTo(different);
  }

  @Test
  void agreement_noDifferenceInOneOfTwoQuestions_isHeterogeneous() {
    Finding improves = finding("a", Direction.IMPROVES);
    Finding same = finding("b", Direction.NO_DIFFERENCE_FOUND);
    Finding other = finding("c", Direction.NO_DIFFERENCE_FOUND, "movement", null, null);
    Finding worse = finding("d", Direction.WORSENS);
    assertThat(Samples.rating("r", improves, same, other).agreement())
        .isEqualTo(FindingAgreement.HETEROGENEOUS);
    assertThat(Samples.rating("r", improves, other, worse).agreement())
        .isEqualTo(FindingAgreement.IN_CONFLICT);
  }

  private static Finding of(
      List<Modality> studied, List<Modality> given, Comparison.Kind kind, List<Modality> others) {
    return Finding.builder("f")
        .studied(studied)
        .cointerventions(given)
        .comparison(new Comparison(kind, others))
        .outcome("pain")
        .direction(Direction.IMPROVES)
        .summary("It helps.")
        .provenance(Samples.IN_DOC)
        .build();
  }

  @Test
  void sameQuestionAs_treatmentsInAnotherOrder_same() {
    Modality heat = Modality.of("heat", "heat", Samples.DOC);
    List<Modality> one = List.of(Samples.NEEDLING, heat);
    List<Modality> turned = List.of(heat, Samples.NEEDLING);
    Comparison.Kind active = Comparison.Kind.ACTIVE;
    Finding finding = of(one, one, active, one);

    assertThat(finding.sameQuestionAs(of(turned, turned, active, turned))).isTrue();
    assertThat(finding.sameQuestionAs(of(List.of(heat), one, active, one))).isFalse();
    assertThat(finding.sameQuestionAs(of(one, List.of(heat), active, one))).isFalse();
    assertThat(finding.sameQuestionAs(of(one, one, active, List.of(heat)))).isFalse();
    assertThat(finding.sameQuestionAs(of(one, one, Comparison.Kind.ADD_ON, one))).isFalse();
  }

  @Test
  void sameQuestionAs_otherPopulationOrCondition_isNot() {
    Finding finding = among("adults", null);
    assertThat(finding.sameQuestionAs(among("adults", null))).isTrue();
    assertThat(finding.sameQuestionAs(among("children", null))).isFalse();
    assertThat(finding.sameQuestionAs(among(null, null))).isFalse();
    assertThat(finding.sameQuestionAs(among("adults", Samples.NECK_PAIN))).isFalse();
  }

  @Test
  void sameQuestionAs_otherResult_same() {
    Finding finding = among("adults", null);
    assertThat(
            finding.sameQuestionAs(
                finding.toBuilder()
                    .direction(Direction.WORSENS)
                    .estimate(Estimate.builder("risk ratio", BigDecimal.TEN).build())
                    .studies(5)
                    .participants(312)
                    .certainty(new Grade(Samples.TRUST, Samples.TRUST.levels().get(0)))
                    .build()))
        .isTrue();
  }

  @Test
  void new_countsThatAreImplausible_areRefused() {
    Finding.Builder finding = among("adults", null).toBuilder();
    assertRefused(
        () -> finding.studies(0).build(),
        "finding \"f\": the number of studies, 0, is not positive");
    assertRefused(
        () -> finding.studies(null).participants(-1).build(),
        "finding \"f\": the number of participants, -1, is not positive");
    assertRefused(
        () -> finding.studies(5).participants(4).build(),
        "finding \"f\": fewer participants (4) than studies (5)");
  }

  @Test
  void new_certaintyOnAScaleOfAnotherKind_isRefused() {
    assertRefused(
        () ->
            among("adults", null).toBuilder()
                .certainty(new Grade(Samples.STARS, Samples.THREE))
                .build(),
        "finding \"f\": scale \"stars\" grades effect, not certainty");
  }

  @Test
  void figures_certainty_withItsScale() {
    assertThat(
            among("adults", null).toBuilder()
                .certainty(new Grade(Samples.TRUST, Samples.TRUST.levels().get(1)))
                .build()
                .figures())
        .containsExactly("Trust: Level low");
  }

  @Test
  void newDataset_scaleOfACertaintyMissing_isRefused() {
    Finding finding =
        among("adults", null).toBuilder()
            .certainty(new Grade(Samples.TRUST, Samples.TRUST.levels().get(1)))
            .build();
    Dataset.Builder dataset =
        Dataset.builder(Edition.of("small", "Small", "1"))
            .sources(List.of(Samples.DOC))
            .modalities(List.of(Samples.NEEDLING))
            .conditions(List.of(Samples.PAIN))
            .ratings(List.of(Samples.rating("r", finding)));
    assertRefused(
        () -> dataset.scales(List.of(Samples.STARS)).build(),
        "scale \"trust\" is not in the data set");
    assertThat(dataset.scales(List.of(Samples.STARS, Samples.TRUST)).build().scales()).hasSize(2);
  }

  @Test
  void figures_counts_inWords() {
    Finding.Builder finding = among("adults", null).toBuilder();
    assertThat(finding.build().figures()).isEmpty();
    assertThat(finding.studies(1).build().figures()).containsExactly("1 study");
    assertThat(finding.participants(1).build().figures()).containsExactly("1 study, 1 person");
    assertThat(finding.studies(null).participants(312).build().figures())
        .containsExactly("312 people");
  }

  private static Finding among(@Nullable String population, @Nullable Condition condition) {
    return Finding.builder("f")
        .condition(condition)
        .population(population)
        .comparison(new Comparison(Comparison.Kind.PLACEBO, List.of()))
        .outcome("pain")
        .direction(Direction.IMPROVES)
        .summary("Less pain.")
        .provenance(Samples.IN_DOC)
        .build();
  }

  @Test
  void agreement_findingThatDisagrees_isInConflict() {
    assertThat(
            Samples.rating(
                    "r",
                    finding("a", Direction.IMPROVES),
                    finding("b", Direction.DISAGREES, "pain", null, "a"))
                .agreement())
        .isEqualTo(FindingAgreement.IN_CONFLICT);
  }

  @Test
  void agreement_conflictAfterHeterogeneity_isInConflict() {
    assertThat(
            Samples.rating(
                    "r",
                    finding("a", Direction.IMPROVES),
                    finding("b", Direction.LITTLE_OR_NO_EFFECT, "movement", null, null),
                    finding("c", Direction.WORSENS))
                .agreement())
        .isEqualTo(FindingAgreement.IN_CONFLICT);
  }

  /** A rating of level "three" with what else it may say. */
  private static Rating rating(
      List<Grade> grades,
      @Nullable String significance,
      @Nullable Support support,
      @Nullable String citation,
      @Nullable String summary,
      Qualifier... qualifiers) {
    return Rating.builder("r")
        .modality(Samples.NEEDLING)
        .condition(Samples.PAIN)
        .level(Samples.STARS, Samples.THREE)
        .grades(grades)
        .significance(significance)
        .support(support)
        .provenance(Samples.IN_DOC)
        .citation(citation)
        .qualifiers(List.of(qualifiers))
        .summary(summary)
        .build();
  }

  private static final Grade TRUSTED = new Grade(Samples.TRUST, Samples.TRUST.levels().get(0));

  @Test
  void new_gradesOnOneScaleTwiceOrOnAWrongOne_areRefused() {
    refused(() -> rating(List.of(TRUSTED, TRUSTED), null, null, null, null))
        .withMessage("scale \"trust\" is given twice");
    Grade own = new Grade(Samples.STARS, Samples.STARS.levels().get(1));
    refused(() -> rating(List.of(TRUSTED, own), null, null, null, null))
        .withMessage("rating \"r\": scale \"stars\" is that of its level");
    Grade safe = new Grade(Samples.SAFETY, Samples.SAFETY.levels().get(0));
    refused(() -> rating(List.of(TRUSTED, safe), null, null, null, null))
        .withMessage("rating \"r\": scale \"harm\" grades safety, not a treatment");
    Grade appraised = new Grade(Samples.BIAS, Samples.BIAS.levels().get(0));
    refused(() -> rating(List.of(TRUSTED, appraised), null, null, null, null))
        .withMessage("rating \"r\": scale \"bias\" appraises research, not a treatment");
  }

  @Test
  void newGrade_levelOfAnotherScale_isRefused() {
    refused(() -> new Grade(Samples.TRUST, Samples.THREE))
        .withMessage("level \"three\" is not of scale trust");
    assertThat(TRUSTED.text()).isEqualTo("Trust: Level high");
  }

  @Test
  void new_blankTextsOrWrongId_areRefused() {
    refused(() -> rating(List.of(), " ", null, null, null))
        .withMessage("rating significance is blank");
    refused(() -> rating(List.of(), null, null, " ", null)).withMessage("rating citation is blank");
    refused(() -> rating(List.of(), null, null, null, " ")).withMessage("rating summary is blank");
    refused(() -> Samples.rating("a rating"))
        .withMessage(
            "rating id \"a rating\" is not valid: an id is letters, digits and . _ : - and starts"
                + " with a letter or digit");
  }

  private static ThrowableAssertAlternative<IllegalArgumentException> refused(
      ThrowingCallable making) {
    return assertThatIllegalArgumentException().isThrownBy(making);
  }

  @Test
  void levels_ofItsOwnAndFurtherOnes_startWithItsOwn() {
    assertThat(Samples.rating("r").levels()).containsExactly(Samples.THREE);
    assertThat(rating(List.of(TRUSTED), null, null, null, null).levels())
        .containsExactly(Samples.THREE, TRUSTED.level());
  }

  @Test
  void particulars_sayWhatIsGradedThenFurtherLevelsThenForWhom() {
    Rating plain = Samples.rating("r");
    assertThat(plain.particulars()).isEmpty();
    assertThat(plain.statement()).isEmpty();

    Rating limited =
        rating(
            List.of(TRUSTED),
            "resistance",
            Support.DOES_NOT_SUPPORT,
            null,
            null,
            new Qualifier("population", "adults"));
    assertThat(limited.statement())
        .containsExactly("resistance", "the evidence does not support it");
    assertThat(limited.particulars())
        .containsExactly(
            "resistance",
            "the evidence does not support it",
            "Trust: Level high",
            "population: adults");
  }
}
