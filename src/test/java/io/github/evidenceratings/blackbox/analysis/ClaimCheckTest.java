package io.github.evidenceratings.blackbox.analysis;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.ALPHA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BACK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BETA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.CERTAINTY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.DRY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.HEAT;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.HIGH_BACK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.LOW_BACK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.NEEDLING;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.PAIN;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.REST;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STEAM;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STRENGTH;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STROKE;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.THERAPY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.TRUNK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.WET;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.against;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.claim;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.compared;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.effect;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.finding;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.graded;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.gradedFor;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.notFor;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.rating;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.use;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.warning;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.warningFor;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.ClaimCheck;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermScope;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimCheckTest {
  private static CheckedClaim check(WorldBuilder world, Claim.Builder claim, TermScope modalities) {
    return new ClaimCheck(world.claimed(claim).index(), modalities).check(claim.build());
  }

  /** The claim held against ratings, broader treatments' among them. */
  private static CheckedClaim check(Claim.Builder claim, Rating.Builder... ratings) {
    return check(new WorldBuilder().rated(ratings), claim, TermScope.INCLUDE_BROADER);
  }

  private static CheckedClaim check(Claim.Builder claim, SafetyAssessment... assessments) {
    return check(new WorldBuilder().assessed(assessments), claim, TermScope.INCLUDE_BROADER);
  }

  private static Verdict verdict(Claim.Builder claim, Rating.Builder... ratings) {
    return check(claim, ratings).verdict();
  }

  private static String reason(Claim.Builder claim, Rating.Builder... ratings) {
    return check(claim, ratings).reason();
  }

  private static List<String> ids(List<RatingMatch> matches) {
    return matches.stream().map(match -> match.rating().id()).toList();
  }

  private static List<String> findings(CheckedClaim checked) {
    return checked.findings().stream().map(studied -> studied.finding().id()).toList();
  }

  /** The verdict, the ratings that decide it, and the others that bear on the claim. */
  private static String brief(CheckedClaim checked) {
    return "%s by %s beside %s"
        .formatted(checked.verdict(), ids(checked.deciding()), ids(checked.others()));
  }

  @ParameterizedTest
  @CsvSource({
    "ASSERTED, IMPROVES, Good, SUPPORTED",
    "ASSERTED, IMPROVES, Bad, CONTRADICTED",
    "ASSERTED, IMPROVES, Unknown, UNPROVEN",
    "DENIED, IMPROVES, Good, CONTRADICTED",
    "DENIED, IMPROVES, Bad, SUPPORTED",
    "DENIED, IMPROVES, Unknown, UNPROVEN",
    "ASSERTED, LITTLE_OR_NO_EFFECT, Good, CONTRADICTED",
    "ASSERTED, LITTLE_OR_NO_EFFECT, Bad, SUPPORTED",
    "ASSERTED, LITTLE_OR_NO_EFFECT, Unknown, UNPROVEN",
    "ASSERTED, WORSENS, Good, CONTRADICTED",
    "ASSERTED, WORSENS, Bad, SUPPORTED",
    "DENIED, LITTLE_OR_NO_EFFECT, Good, SUPPORTED",
    "DENIED, LITTLE_OR_NO_EFFECT, Bad, CONTRADICTED",
    "DENIED, WORSENS, Good, SUPPORTED",
    "OPEN, IMPROVES, Good, CONTRADICTED",
    "OPEN, IMPROVES, Bad, CONTRADICTED",
    "OPEN, IMPROVES, Unknown, SUPPORTED",
    "OPEN, LITTLE_OR_NO_EFFECT, Good, CONTRADICTED",
    "ASSERTED, NO_DIFFERENCE_FOUND, Good, CONTRADICTED",
    "ASSERTED, NO_DIFFERENCE_FOUND, Bad, CONTRADICTED",
    "ASSERTED, NO_DIFFERENCE_FOUND, Unknown, SUPPORTED",
    "ASSERTED, MIXED, Good, CONTRADICTED",
    "ASSERTED, MIXED, Unknown, SUPPORTED",
    "DENIED, MIXED, Bad, CONTRADICTED"
  })
  void check_efficacy_againstOneLevel(
      Stance stance, Direction direction, String level, Verdict verdict) {
    Claim.Builder claim = effect(direction).condition(BACK).stance(stance);

    assertThat(brief(check(claim, rating("r", level)))).isEqualTo(verdict + " by [r] beside []");
  }

  @ParameterizedTest
  @CsvSource({
    "Good, SUPPORTED, CONTRADICTED",
    "Fair, SUPPORTED, CONTRADICTED",
    "Bad, CONTRADICTED, SUPPORTED",
    "Unknown, UNPROVEN, UNPROVEN"
  })
  void check_useAndNotFor_reversedButForInsufficient(String level, Verdict used, Verdict denied) {
    assertThat(verdict(use(), rating("r", level))).isEqualTo(used);
    assertThat(verdict(notFor(), rating("r", level))).isEqualTo(denied);
  }

  @Test
  void check_openUse_supportedByInsufficientEvidence() {
    Claim.Builder open = use().stance(Stance.OPEN);

    assertThat(verdict(open, rating("r", "Unknown"))).isEqualTo(Verdict.SUPPORTED);
    assertThat(verdict(open, rating("r", "Good"))).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void check_nothingRated_notRatedAndSaysSo() {
    CheckedClaim checked =
        check(use(), rating("r1", HEAT, BACK, "Good"), rating("r2", NEEDLING, STROKE, "Good"));

    assertThat(brief(checked)).isEqualTo("NOT_RATED by [] beside []");
    assertThat(checked.ownSource()).isFalse();
    assertThat(checked.reason())
        .isEqualTo(
            "No source here rates needling or a broader treatment for back pain, nor for a narrower"
                + " or broader condition.");
  }

  @Test
  void check_nothingRatedAndNoCondition_saysSo() {
    CheckedClaim checked = check(effect(Direction.IMPROVES), new Rating.Builder[0]);

    assertThat(checked.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(checked.reason()).isEqualTo("No source here rates needling or a broader treatment.");
  }

  @Test
  void check_levelsOnBothSides_mixed() {
    CheckedClaim checked = check(use(), rating("r1", "Good"), rating("r2", "Bad"));

    assertThat(checked.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(checked.reason())
        .isEqualTo("Good for back pain; Bad for back pain. No finding is given.");
  }

  @ParameterizedTest
  @CsvSource({"Good, Unknown, MIXED", "Good, Fair, SUPPORTED"})
  void check_twoLevels_mixedUnlessOnOneSide(String one, String other, Verdict verdict) {
    assertThat(verdict(use(), rating("r1", one), rating("r2", other))).isEqualTo(verdict);
  }

  // which condition decides

  @Test
  void check_veryCondition_decidesAloneAndTheOthersAreListed() {
    CheckedClaim checked =
        check(
            use(),
            rating("exact", "Bad"),
            rating("narrower", NEEDLING, LOW_BACK, "Good"),
            rating("broader", NEEDLING, PAIN, "Good"));

    assertThat(brief(checked)).isEqualTo("CONTRADICTED by [exact] beside [narrower, broader]");
    assertThat(checked.reason())
        .isEqualTo(
            "Bad for back pain. No finding is given. Not deciding: Good for low back pain; Good"
                + " for pain.");
  }

  @Test
  void check_narrowerConditions_decideTogetherBeforeBroaderOnes() {
    CheckedClaim checked =
        check(
            use(),
            rating("low", NEEDLING, LOW_BACK, "Good"),
            rating("high", NEEDLING, HIGH_BACK, "Unknown"),
            rating("broader", NEEDLING, TRUNK, "Bad"));

    assertThat(brief(checked)).isEqualTo("MIXED by [low, high] beside [broader]");
    assertThat(checked.reason())
        .isEqualTo(
            "Back pain as such is not rated; narrower: Good for low back pain; Unknown for high"
                + " back pain. No finding is given. Not deciding: Bad for trunk pain.");
  }

  @Test
  void check_broaderConditions_nearestDecides() {
    CheckedClaim checked =
        check(
            use("c", NEEDLING, LOW_BACK),
            rating("far", NEEDLING, PAIN, "Good"),
            rating("near", NEEDLING, TRUNK, "Bad"));

    assertThat(brief(checked)).isEqualTo("CONTRADICTED by [near] beside [far]");
    assertThat(checked.reason())
        .isEqualTo(
            "Low back pain as such is not rated; through the broader condition: Bad for trunk pain."
                + " No finding is given. Not deciding: Good for pain.");
  }

  @Test
  void check_conditionBesideTheClaimed_doesNotBear() {
    CheckedClaim checked =
        check(use("c", NEEDLING, LOW_BACK), rating("r", NEEDLING, HIGH_BACK, "Good"));

    assertThat(brief(checked)).isEqualTo("NOT_RATED by [] beside []");
  }

  @Test
  void check_claimWithoutCondition_allRatingsDecideAndAreCounted() {
    CheckedClaim checked =
        check(
            effect(Direction.IMPROVES),
            rating("r1", "Good"),
            rating("r2", NEEDLING, STROKE, "Unknown"),
            rating("r3", NEEDLING, PAIN, "Unknown"));

    assertThat(brief(checked)).isEqualTo("MIXED by [r1, r3, r2] beside []");
    assertThat(checked.reason())
        .isEqualTo(
            "The claim names no condition, so all 3 ratings count: 1 Good and 2 Unknown. No"
                + " finding is given.");
  }

  @Test
  void check_claimWithoutConditionAndOneRating_countedInTheSingular() {
    CheckedClaim checked = check(effect(Direction.IMPROVES), rating("r", "Good"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo(
            "The claim names no condition, so the one rating counts: 1 Good. No finding is given.");
  }

  // which treatment decides

  @Test
  void check_broaderTreatment_countsAndTheReasonSaysWhatWasRatedAndStudied() {
    CheckedClaim checked =
        check(
            use("c", WET, BACK),
            rating("r", THERAPY, BACK, "Good", finding("f", Direction.IMPROVES, DRY)));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo(
            "Good for back pain. Rated for therapy, the broader treatment. Findings from dry only,"
                + " none from wet.");
  }

  @Test
  void check_narrowerTreatment_countsAndTheReasonSaysSo() {
    CheckedClaim checked =
        check(
            use(),
            rating("r1", DRY, BACK, "Good", finding("f1", Direction.IMPROVES, DRY)),
            rating("r2", WET, BACK, "Good", finding("f2", Direction.IMPROVES, WET)));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo(
            "Good for back pain. Rated for dry, wet, the narrower treatment. Findings from dry"
                + " and wet.");
  }

  @Test
  void check_treatmentBesideTheClaimed_doesNotBear() {
    assertThat(verdict(use("c", DRY, BACK), rating("r", WET, BACK, "Good")))
        .isEqualTo(Verdict.NOT_RATED);
  }

  @Test
  void check_ownRatings_broaderTreatmentDoesNotCount() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(rating("r1", THERAPY, BACK, "Good"), rating("r2", DRY, BACK, "Bad"));

    assertThat(brief(check(world, use(), TermScope.INCLUDE_NARROWER)))
        .isEqualTo("CONTRADICTED by [r2] beside []");
  }

  @Test
  void check_veryTreatmentOnly_neitherBroaderNorNarrowerCounts() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(rating("r1", THERAPY, BACK, "Good"), rating("r2", DRY, BACK, "Bad"));

    CheckedClaim exact = check(world, use(), TermScope.EXACT);

    assertThat(exact.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(exact.reason())
        .isEqualTo(
            "No source here rates needling itself for back pain, nor for a narrower or broader"
                + " condition.");
  }

  @Test
  void check_ownRatingsAndNoCondition_reasonIsSilentOnBroaderTreatments() {
    WorldBuilder world = new WorldBuilder().rated(rating("r", THERAPY, BACK, "Good"));

    assertThat(
            check(world, effect("c", DRY, Direction.IMPROVES), TermScope.INCLUDE_NARROWER).reason())
        .isEqualTo("No source here rates dry itself.");
  }

  // what was studied

  @Test
  void check_findingsOfUnknownForm_reasonSaysSo() {
    assertThat(reason(use(), rating("r", "Good", finding("f", Direction.IMPROVES))))
        .isEqualTo("Good for back pain. The findings do not say which form of it was studied.");
  }

  @Test
  void check_someFindingsOfUnknownForm_reasonNamesBoth() {
    Finding.Builder unknown = finding("f1", Direction.IMPROVES);
    Finding.Builder known = finding("f2", Direction.IMPROVES, NEEDLING);

    assertThat(reason(use(), rating("r", "Good", unknown, known)))
        .isEqualTo("Good for back pain. Findings from needling, some from a form not named.");
  }

  @Test
  void check_findingsInConflict_reasonSaysSo() {
    Finding.Builder better = finding("f1", Direction.IMPROVES, DRY);
    Finding.Builder same = finding("f2", Direction.LITTLE_OR_NO_EFFECT, DRY);
    Finding.Builder mixed = finding("f3", Direction.MIXED, DRY);

    assertThat(
            reason(
                use(),
                rating("r1", NEEDLING, LOW_BACK, "Good", better, same),
                rating("r2", NEEDLING, HIGH_BACK, "Good", mixed)))
        .endsWith(
            "Findings from dry only. Research on high back pain and low back pain is in conflict.");
  }

  @Test
  void check_findingsInConflictAndNoCondition_reasonIsSilentOnThem() {
    Rating.Builder rated = rating("r", "Good", finding("f", Direction.MIXED));

    assertThat(reason(effect(Direction.IMPROVES), rated)).doesNotContain("in conflict");
  }

  @Test
  void check_negativeClaim_agreeingFindingsQuoted() {
    CheckedClaim checked =
        check(
            notFor(),
            rating(
                "r1",
                "Unknown",
                finding("f1", Direction.LITTLE_OR_NO_EFFECT, NEEDLING),
                finding("f2", Direction.IMPROVES, NEEDLING).outcome("sleep"),
                finding("f3", Direction.WORSENS, NEEDLING).outcome("mood")),
            rating("r2", NEEDLING, PAIN, "Unknown", finding("f4", Direction.LITTLE_OR_NO_EFFECT)));

    assertThat(checked.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(findings(checked)).containsExactly("f1", "f3");
    assertThat(checked.reason())
        .isEqualTo(
            "Unknown for back pain. Findings from needling only. A finding agrees: \"Found by f1.\""
                + " A finding agrees: \"Found by f3.\" Not deciding: Unknown for pain.");
  }

  @Test
  void check_negativeClaim_findingOfNoDifferenceDoesNotAgree() {
    Finding.Builder found = finding("f", Direction.NO_DIFFERENCE_FOUND, NEEDLING);
    CheckedClaim checked = check(notFor(), rating("r", "Unknown", found));

    assertThat(checked.findings()).isEmpty();
    assertThat(checked.reason()).isEqualTo("Unknown for back pain. Findings from needling only.");
  }

  @Test
  void check_negativeClaimWithoutCondition_agreeingFindingsCounted() {
    Rating.Builder one =
        rating("r1", "Unknown", finding("f1", Direction.LITTLE_OR_NO_EFFECT, NEEDLING));
    Finding.Builder worse = finding("f2", Direction.WORSENS, NEEDLING);
    Rating.Builder two = rating("r2", NEEDLING, STROKE, "Unknown", worse);
    Claim.Builder claim = effect(Direction.LITTLE_OR_NO_EFFECT);

    assertThat(reason(claim, one)).endsWith("Findings from needling only. 1 finding agrees.");
    assertThat(reason(claim, one, two)).endsWith("Findings from needling only. 2 findings agree.");
    assertThat(findings(check(claim, one, two))).containsExactly("f1", "f2");
  }

  @ParameterizedTest
  @CsvSource({"NONE_STATED, 1", "PLACEBO, 1", "ACTIVE, 0", "ADD_ON, 1"})
  void check_negativeClaim_findingAgainstActiveTreatmentDoesNotAgree(
      Comparison.Kind kind, int quoted) {
    Finding.Builder found =
        finding("f", Direction.LITTLE_OR_NO_EFFECT, NEEDLING).comparison(compared(kind));

    assertThat(check(notFor(), rating("r", "Unknown", found)).findings()).hasSize(quoted);
  }

  // given along with another treatment

  @Test
  void check_givenAlong_decidedOnlyByRatingsWithAFindingOnThat() {
    Finding.Builder alone = finding("f1", Direction.IMPROVES, NEEDLING);
    Finding.Builder along =
        finding("f2", Direction.LITTLE_OR_NO_EFFECT, NEEDLING).cointerventions(List.of(REST, HEAT));
    CheckedClaim checked =
        check(
            use().cointerventions(List.of(HEAT)),
            rating("r1", "Good", alone),
            rating("r2", "Bad", along));

    assertThat(brief(checked)).isEqualTo("CONTRADICTED by [r2] beside []");
  }

  @Test
  void check_givenAlongAndNoFindingOnThat_notRatedAndSaysSo() {
    Finding.Builder along =
        finding("f", Direction.IMPROVES, NEEDLING).cointerventions(List.of(HEAT));
    CheckedClaim checked =
        check(use().cointerventions(List.of(HEAT, REST)), rating("r", "Good", along));

    assertThat(checked.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(checked.reason())
        .isEqualTo("No finding here is about needling along with heat and rest.");
  }

  @Test
  void check_openClaimWithoutCondition_saysThatASideGoesAgainstIt() {
    assertThat(reason(effect(Direction.IMPROVES).stance(Stance.OPEN), rating("r", "Good")))
        .isEqualTo(
            "The claim names no condition, so the one rating counts: 1 Good. A level that takes a"
                + " side goes against a claim that takes none. No finding is given.");
  }

  @Test
  void check_positiveClaim_noFindingQuoted() {
    Finding.Builder better = finding("f1", Direction.IMPROVES);
    Finding.Builder same = finding("f2", Direction.LITTLE_OR_NO_EFFECT);

    assertThat(check(use(), rating("r", "Good", better, same)).findings()).isEmpty();
  }

  // scales that do not grade effect

  @Test
  void check_certaintyAlone_scaleDoesNotGradeEffect() {
    CheckedClaim checked = check(use(), rating("r", NEEDLING, BACK, CERTAINTY, "High"));

    assertThat(checked.verdict()).isEqualTo(Verdict.EFFECT_NOT_GRADED);
    assertThat(checked.reason())
        .isEqualTo(
            "High for back pain (on Certainty scale, which grades certainty). No finding is given.");
  }

  @Test
  void check_resistanceOrEvidenceAgainst_onAnEffectScale_decidesNothing() {
    CheckedClaim resistance = check(use(), rating("r", "Good").significance("Resistance"));

    assertThat(resistance.verdict()).isEqualTo(Verdict.EFFECT_NOT_GRADED);
    assertThat(resistance.reason())
        .isEqualTo("Good for back pain (Resistance). No finding is given.");
    assertThat(verdict(use(), rating("r", "Good").support(Support.DOES_NOT_SUPPORT)))
        .isEqualTo(Verdict.EFFECT_NOT_GRADED);
    assertThat(verdict(use(), rating("r", "Good").support(Support.SUPPORTS)))
        .isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void check_strengthAgainst_scaleDoesNotGradeEffect() {
    assertThat(verdict(use(), rating("r", NEEDLING, BACK, STRENGTH, "Bad")))
        .isEqualTo(Verdict.EFFECT_NOT_GRADED);
  }

  @Test
  void check_otherScaleBesideEffect_effectDecides() {
    CheckedClaim checked =
        check(use(), rating("r1", "Good"), rating("r2", NEEDLING, BACK, STRENGTH, "Bad"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo(
            "Good for back pain; Bad for back pain (on Strength scale, which grades strength of"
                + " recommendation). No finding is given.");
  }

  @Test
  void check_veryConditionOnOtherScale_stillTheGroupThatDecides() {
    CheckedClaim checked =
        check(
            use(),
            rating("r1", NEEDLING, BACK, CERTAINTY, "High"),
            rating("r2", NEEDLING, LOW_BACK, "Good"));

    assertThat(brief(checked)).isEqualTo("EFFECT_NOT_GRADED by [r1] beside [r2]");
  }

  @Test
  void check_otherScaleAndNoCondition_countedWithWhatTheScaleGrades() {
    CheckedClaim checked =
        check(
            effect(Direction.IMPROVES),
            rating("r1", "Good"),
            rating("r2", NEEDLING, BACK, STRENGTH, "Good"),
            rating("r3", NEEDLING, PAIN, STRENGTH, "Good"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo(
            "The claim names no condition, so all 3 ratings count: 1 Good and 2 Good (on Strength"
                + " scale, which grades strength of recommendation). No finding is given.");
  }

  // details of levels

  @Test
  void check_qualifiedRatings_qualifiersInTheReason() {
    Rating.Builder rated =
        rating("r", "Good").addQualifier("population", "adults").addQualifier("dose", "low");

    assertThat(reason(use(), rated))
        .isEqualTo("Good for back pain (dose: low; population: adults). No finding is given.");
  }

  @Test
  void check_severalRaters_namedInTheReason() {
    CheckedClaim checked =
        check(use().source(ALPHA), rating("r1", "Good"), rating("r2", "Bad").source(BETA));

    assertThat(checked.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(checked.reason())
        .isEqualTo("Good for back pain (Alpha); Bad for back pain (Beta). No finding is given.");
  }

  // who rates

  @Test
  void check_ownSource_flagged() {
    Rating.Builder byAlpha = rating("r", "Good").source(ALPHA);

    assertThat(check(use().source(ALPHA), byAlpha).ownSource()).isTrue();
    assertThat(check(use().source(BETA), byAlpha).ownSource()).isFalse();
  }

  @Test
  void check_ownSourceNotDeciding_notFlagged() {
    Rating.Builder byAlpha = rating("r1", "Good").source(ALPHA);
    Rating.Builder byBeta = rating("r2", NEEDLING, PAIN, "Good").source(BETA);

    assertThat(check(use().source(BETA), byAlpha, byBeta).ownSource()).isFalse();
  }

  // claims that compare

  private static Claim.Builder versus(Stance stance, Direction direction) {
    return effect(direction).condition(BACK).stance(stance).comparators(List.of(HEAT));
  }

  /** The claim that needling is better than heat for back pain. */
  private static Claim.Builder better() {
    return versus(Stance.ASSERTED, Direction.IMPROVES);
  }

  /** A finding on one treatment compared with another. */
  private static Finding.Builder headToHead(
      String id, Direction direction, Modality studied, Modality comparator) {
    return finding(id, direction, studied).comparison(against(comparator));
  }

  @ParameterizedTest
  @CsvSource({
    "ASSERTED, IMPROVES, IMPROVES, SUPPORTED, CONTRADICTED",
    "ASSERTED, IMPROVES, WORSENS, CONTRADICTED, SUPPORTED",
    "ASSERTED, IMPROVES, COMPARABLE, CONTRADICTED, CONTRADICTED",
    "ASSERTED, IMPROVES, LITTLE_OR_NO_EFFECT, CONTRADICTED, CONTRADICTED",
    "ASSERTED, IMPROVES, NO_DIFFERENCE_FOUND, UNPROVEN, UNPROVEN",
    "ASSERTED, COMPARABLE, NO_DIFFERENCE_FOUND, UNPROVEN, UNPROVEN",
    "DENIED, IMPROVES, NO_DIFFERENCE_FOUND, UNPROVEN, UNPROVEN",
    "ASSERTED, LITTLE_OR_NO_EFFECT, NO_DIFFERENCE_FOUND, UNPROVEN, UNPROVEN",
    "OPEN, IMPROVES, NO_DIFFERENCE_FOUND, SUPPORTED, SUPPORTED",
    "ASSERTED, NO_DIFFERENCE_FOUND, NO_DIFFERENCE_FOUND, SUPPORTED, SUPPORTED",
    "ASSERTED, NO_DIFFERENCE_FOUND, IMPROVES, CONTRADICTED, CONTRADICTED",
    "ASSERTED, IMPROVES, MIXED, MIXED, MIXED",
    "DENIED, IMPROVES, IMPROVES, CONTRADICTED, SUPPORTED",
    "DENIED, IMPROVES, WORSENS, SUPPORTED, CONTRADICTED",
    "DENIED, IMPROVES, COMPARABLE, SUPPORTED, SUPPORTED",
    "ASSERTED, COMPARABLE, COMPARABLE, SUPPORTED, SUPPORTED",
    "ASSERTED, COMPARABLE, LITTLE_OR_NO_EFFECT, SUPPORTED, SUPPORTED",
    "ASSERTED, COMPARABLE, IMPROVES, CONTRADICTED, CONTRADICTED",
    "DENIED, COMPARABLE, COMPARABLE, CONTRADICTED, CONTRADICTED",
    "DENIED, COMPARABLE, WORSENS, SUPPORTED, SUPPORTED",
    "ASSERTED, LITTLE_OR_NO_EFFECT, IMPROVES, CONTRADICTED, SUPPORTED",
    "ASSERTED, LITTLE_OR_NO_EFFECT, COMPARABLE, SUPPORTED, SUPPORTED",
    "ASSERTED, LITTLE_OR_NO_EFFECT, WORSENS, SUPPORTED, CONTRADICTED",
    "ASSERTED, WORSENS, IMPROVES, CONTRADICTED, SUPPORTED",
    "ASSERTED, WORSENS, COMPARABLE, CONTRADICTED, CONTRADICTED",
    "ASSERTED, WORSENS, WORSENS, SUPPORTED, CONTRADICTED",
    "DENIED, WORSENS, COMPARABLE, SUPPORTED, SUPPORTED",
    "OPEN, IMPROVES, IMPROVES, CONTRADICTED, CONTRADICTED",
    "OPEN, COMPARABLE, MIXED, MIXED, MIXED",
    "ASSERTED, MIXED, IMPROVES, CONTRADICTED, CONTRADICTED"
  })
  void check_comparison_againstOneFindingEitherWayRound(
      Stance stance, Direction claimed, Direction found, Verdict studied, Verdict comparator) {
    Finding.Builder onNeedling = headToHead("f", found, NEEDLING, HEAT);
    Finding.Builder onHeat = headToHead("f", found, HEAT, NEEDLING);

    assertThat(verdict(versus(stance, claimed), rating("r", "Unknown", onNeedling)))
        .isEqualTo(studied);
    assertThat(verdict(versus(stance, claimed), rating("r", HEAT, BACK, "Unknown", onHeat)))
        .isEqualTo(comparator);
  }

  @Test
  void check_comparison_findingOfNoDifferenceLeavesTheVerdictToOthers() {
    Finding.Builder none = headToHead("f1", Direction.NO_DIFFERENCE_FOUND, NEEDLING, HEAT);
    Finding.Builder better = headToHead("f2", Direction.IMPROVES, NEEDLING, HEAT);
    CheckedClaim checked = check(better(), rating("r", "Unknown", none, better));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.reason())
        .isEqualTo("Findings that compare them: pain: no difference found; pain: improves.");
  }

  @Test
  void check_comparison_useIsClaimedToBeBetter() {
    Claim.Builder claim = use().comparators(List.of(HEAT));
    Finding.Builder found = headToHead("f", Direction.IMPROVES, DRY, HEAT);

    assertThat(verdict(claim, rating("r", "Bad", found))).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void check_comparisonAndLevelsAlone_notRatedWhateverTheLevels() {
    CheckedClaim checked =
        check(
            better(),
            rating("r1", "Good", finding("f1", Direction.IMPROVES, DRY)),
            rating("r2", HEAT, BACK, "Bad", finding("f2", Direction.WORSENS, HEAT)));

    assertThat(brief(checked)).isEqualTo("NOT_RATED by [] beside []");
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.reason()).isEqualTo("No finding compares heat with needling.");
  }

  @Test
  void check_comparison_narrowerTreatmentsOnBothSidesCount() {
    Finding.Builder dryOverSteam = headToHead("f1", Direction.IMPROVES, DRY, STEAM);
    Finding.Builder dryOverRest = headToHead("f2", Direction.IMPROVES, DRY, REST);
    Finding.Builder heatOverTherapy = headToHead("f3", Direction.WORSENS, THERAPY, HEAT);
    CheckedClaim checked =
        check(
            better(),
            rating("r", THERAPY, BACK, "Good", dryOverSteam, dryOverRest, heatOverTherapy));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(ids(checked.deciding())).containsExactly("r");
    assertThat(findings(checked)).containsExactly("f1");
    assertThat(checked.reason()).isEqualTo("Findings that compare them: pain: improves.");
  }

  @Test
  void check_comparison_addedToTheOtherIsNoHeadToHead() {
    Finding.Builder added =
        finding("f", Direction.IMPROVES, NEEDLING)
            .comparison(compared(Comparison.Kind.ADD_ON, HEAT));

    assertThat(verdict(better(), rating("r", "Good", added))).isEqualTo(Verdict.NOT_RATED);
  }

  @Test
  void check_comparison_findingsOnBothSidesAreMixed() {
    Finding.Builder pain = headToHead("f1", Direction.IMPROVES, NEEDLING, HEAT);
    Finding.Builder sleep = headToHead("f2", Direction.COMPARABLE, NEEDLING, HEAT).outcome("sleep");
    CheckedClaim checked = check(better(), rating("r", "Good", pain, sleep));

    assertThat(checked.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(checked.reason())
        .isEqualTo("Findings that compare them: pain: improves; sleep: comparable.");
  }

  @Test
  void check_comparison_disputedFindingIsMixed() {
    Finding.Builder disputed = finding("f1", Direction.IMPROVES, NEEDLING);
    Finding.Builder other = headToHead("f2", Direction.DISAGREES, NEEDLING, HEAT).disputes("f1");

    assertThat(verdict(better(), rating("r", "Good", disputed, other))).isEqualTo(Verdict.MIXED);
  }

  @Test
  void check_comparisonWithTwo_eitherWillDo() {
    Claim.Builder claim = better().comparators(List.of(HEAT, REST));
    Finding.Builder found = headToHead("f", Direction.WORSENS, REST, NEEDLING);

    assertThat(verdict(claim, rating("r", REST, BACK, "Good", found))).isEqualTo(Verdict.SUPPORTED);
    assertThat(check(claim, new Rating.Builder[0]).reason())
        .isEqualTo("No finding compares heat and rest with needling.");
  }

  @Test
  void check_comparisonForAnotherCondition_notRated() {
    Finding.Builder found = headToHead("f", Direction.IMPROVES, NEEDLING, HEAT);

    assertThat(verdict(better(), rating("r", NEEDLING, STROKE, "Good", found)))
        .isEqualTo(Verdict.NOT_RATED);
  }

  @Test
  void check_comparisonByTheSourceOfTheFinding_flagged() {
    Rating.Builder rated =
        rating("r", "Good", headToHead("f", Direction.IMPROVES, NEEDLING, HEAT).source(BETA));

    assertThat(check(better().source(BETA), rated).ownSource()).isTrue();
    assertThat(check(better().source(ALPHA), rated).ownSource()).isFalse();
  }

  // safety

  private static Claim.Builder safe() {
    return claim("c", NEEDLING, ClaimTopic.SAFETY);
  }

  @ParameterizedTest
  @CsvSource({
    "ASSERTED, Good, SUPPORTED",
    "ASSERTED, Bad, CONTRADICTED",
    "ASSERTED, Unknown, UNPROVEN",
    "DENIED, Good, CONTRADICTED",
    "DENIED, Bad, SUPPORTED",
    "DENIED, Unknown, UNPROVEN",
    "OPEN, Unknown, SUPPORTED",
    "OPEN, Bad, CONTRADICTED"
  })
  void check_safety_againstOneLevel(Stance stance, String level, Verdict verdict) {
    CheckedClaim checked = check(safe().stance(stance), graded("s", NEEDLING, level));

    assertThat(checked.verdict()).isEqualTo(verdict);
    assertThat(checked.safety()).extracting(match -> match.assessment().id()).containsExactly("s");
    assertThat(checked.reason()).isEqualTo("Graded " + level + ", and only when at s.");
  }

  @Test
  void check_safety_twoLevelsAreMixed() {
    assertThat(check(safe(), graded("s1", NEEDLING, "Good"), graded("s2", DRY, "Bad")).verdict())
        .isEqualTo(Verdict.MIXED);
  }

  @Test
  void check_safety_warningsAndPopulationsDoNotDecide() {
    CheckedClaim checked =
        check(
            safe(),
            graded("s1", THERAPY, "Good"),
            warning("s2", NEEDLING),
            gradedFor("s3", NEEDLING, "Bad", "children"),
            warningFor("s4", NEEDLING, "dancers"));

    assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(checked.otherSafety())
        .extracting(match -> match.assessment().id())
        .containsExactly("s2", "s3", "s4");
    assertThat(checked.deciding()).isEmpty();
    assertThat(checked.reason())
        .isEqualTo(
            "Graded Good, and only when at s1, rated for therapy, the broader treatment. Warning,"
                + " where at s2: Said by s2. Not deciding: Bad, for children: Said by s3. Warning, where at s4, for"
                + " dancers: Said by s4.");
  }

  @Test
  void check_safetyOfNarrowerTreatment_reasonSaysSo() {
    assertThat(check(safe(), graded("s", DRY, "Good")).reason())
        .isEqualTo("Graded Good, and only when at s, rated for dry, the narrower treatment.");
  }

  @Test
  void check_safetyWithoutLevel_notRated() {
    CheckedClaim checked = check(safe(), warning("s1", NEEDLING), graded("s2", HEAT, "Good"));

    assertThat(checked.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(checked.reason())
        .isEqualTo(
            "No source here grades the safety of needling. Warning, where at s1: Said by s1.");
  }

  @Test
  void check_safetyOwnRatings_broaderTreatmentDoesNotCount() {
    WorldBuilder world = new WorldBuilder().assessed(graded("s", THERAPY, "Good"));

    assertThat(check(world, safe(), TermScope.INCLUDE_NARROWER).verdict())
        .isEqualTo(Verdict.NOT_RATED);
  }

  @Test
  void check_safetyByItsOwnSource_flagged() {
    assertThat(check(safe().source(ALPHA), graded("s", NEEDLING, "Good")).ownSource()).isTrue();
    assertThat(check(safe().source(BETA), graded("s", NEEDLING, "Good")).ownSource()).isFalse();
  }

  // which claims

  @ParameterizedTest
  @MethodSource("otherTopics")
  void check_otherTopic_refused(ClaimTopic topic) {
    ClaimCheck check = new ClaimCheck(new WorldBuilder().index(), TermScope.INCLUDE_BROADER);

    assertRefused(
        () -> check.check(claim("c", NEEDLING, topic).build()),
        "claim \"c\" is about " + topic.name() + ", which no grade bears out");
  }

  static Stream<ClaimTopic> otherTopics() {
    return Topics.all().stream().filter(topic -> !ClaimCheck.TOPICS.contains(topic));
  }

  private static List<String> checked(ClaimQuery query) {
    WorldBuilder world =
        new WorldBuilder()
            .claimed(
                claim("d", NEEDLING, Topics.DEFINITION),
                claim("s", NEEDLING, ClaimTopic.SAFETY),
                use("u1", NEEDLING, BACK),
                use("u2", THERAPY, BACK).source(ALPHA),
                notFor("n", NEEDLING, STROKE),
                effect("e", NEEDLING, Direction.IMPROVES),
                claim("p", NEEDLING, ClaimTopic.PROCEDURE));
    return new ClaimCheck(world.index(), TermScope.INCLUDE_BROADER)
        .check(query).stream().map(checked -> checked.claim().id()).toList();
  }

  @Test
  void check_query_claimsThatAGradeBearsOutInItsOrder() {
    assertThat(checked(ClaimQuery.all())).containsExactly("u2", "u1", "n", "e", "s");
    assertThat(checked(ClaimQuery.all().source("Alpha"))).containsExactly("u2");
    assertThat(checked(ClaimQuery.all().topic(Topics.DEFINITION))).isEmpty();
  }

  @Test
  void check_queryWithLimit_countsOnlyClaimsThatAreChecked() {
    assertThat(checked(ClaimQuery.all().limit(2))).containsExactly("u2", "u1");
    assertThat(checked(ClaimQuery.all().limit(0))).isEmpty();
    assertThat(checked(ClaimQuery.all().limit(6))).hasSize(5);
  }
}
