package io.github.evidenceratings.analysis;

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
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.OTHER_EFFECT;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.PAIN;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.REST;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STRENGTH;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STROKE;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.THERAPY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.WET;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.against;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.amount;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.claim;
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

import io.github.evidenceratings.analysis.Disagreement.Kind;
import io.github.evidenceratings.analysis.Disagreement.Side;
import io.github.evidenceratings.blackbox.analysis.WorldBuilder;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementsTest {
  /** The disagreements of claims, ratings and findings; findings are those of one rating. */
  private static List<String> of(Object... builders) {
    WorldBuilder world = new WorldBuilder();
    List<Finding.Builder> findings = new ArrayList<>();
    for (Object builder : builders) {
      if (builder instanceof Claim.Builder claim) {
        world.claimed(claim);
      } else if (builder instanceof Rating.Builder rating) {
        world.rated(rating);
      } else {
        findings.add((Finding.Builder) builder);
      }
    }
    if (!findings.isEmpty()) {
      world.rated(rating("r", "Unknown", findings.toArray(Finding.Builder[]::new)));
    }
    return world.briefs();
  }

  private static void assertNone(Object... builders) {
    assertThat(of(builders)).isEmpty();
  }

  private static void assertOne(String disagreement, Object... builders) {
    assertThat(of(builders)).containsExactly(disagreement);
  }

  private static Claim.Builder cure(String id) {
    return claim(id, NEEDLING, Topics.CURE);
  }

  private static Claim.Builder noCure(String id) {
    return cure(id).stance(Stance.DENIED);
  }

  private static Claim.Builder session(String id) {
    return claim(id, NEEDLING, Topics.SESSION_LENGTH);
  }

  // claims: what they say

  @Test
  void of_nothing_none() {
    assertThat(new WorldBuilder().disagreements()).isEmpty();
  }

  @Test
  void of_assertedAndDenied_conflictWithBothSidesAndSources() {
    List<Disagreement> found =
        new WorldBuilder()
            .claimed(cure("a").source(ALPHA), noCure("b").source(BETA))
            .disagreements();

    assertThat(found)
        .containsExactly(
            new Disagreement(
                Kind.CONFLICT,
                "needling: cure",
                List.of(
                    new Side("asserted", List.of(Statement.of(cure("a").source(ALPHA).build()))),
                    new Side("denied", List.of(Statement.of(noCure("b").source(BETA).build()))))));
    assertThat(found.get(0).sides())
        .extracting(side -> side.statements().get(0).provenance().source())
        .containsExactly(ALPHA, BETA);
  }

  @Test
  void of_assertedDeniedAndOpen_threeSides() {
    assertOne(
        "conflict: needling: cure | asserted yes | denied no | left open open",
        cure("open").stance(Stance.OPEN),
        noCure("no"),
        cure("yes"));
  }

  @Test
  void of_assertedAndOpen_conflict() {
    assertOne(
        "conflict: needling: cure | asserted a | left open b",
        cure("a"),
        cure("b").stance(Stance.OPEN));
  }

  @ParameterizedTest
  @CsvSource({"ASSERTED", "DENIED", "OPEN"})
  void of_sameStance_none(Stance stance) {
    assertNone(cure("a").stance(stance), cure("b").stance(stance));
  }

  @Test
  void of_directionsThatDiffer_conflictInWordsOfEfficacy() {
    assertOne(
        "conflict: needling: efficacy | works a | does not work b c | left open d",
        effect("a", NEEDLING, Direction.IMPROVES),
        effect("b", NEEDLING, Direction.LITTLE_OR_NO_EFFECT),
        effect(Direction.WORSENS),
        effect("d", NEEDLING, Direction.MIXED));
  }

  @Test
  void of_assertedEffectAndDeniedAbsenceOfOne_none() {
    assertNone(
        effect("a", NEEDLING, Direction.IMPROVES),
        effect("b", NEEDLING, Direction.LITTLE_OR_NO_EFFECT).stance(Stance.DENIED));
  }

  @Test
  void of_useAndNotFor_conflict() {
    assertOne(
        "conflict: needling: use (back pain) | asserted a | denied b",
        use("a", NEEDLING, BACK),
        notFor("b", NEEDLING, BACK));
  }

  @Test
  void of_otherTopics_none() {
    assertNone(cure("a"), claim("b", NEEDLING, Topics.FUNCTION).stance(Stance.DENIED));
  }

  // claims: quantities

  @Test
  void of_rangesApart_conflictByQuantity() {
    assertOne(
        "conflict: needling: session length | 15 to 30 minutes a c | 1 minute b",
        session("a").quantity(amount(15, 30, "minutes")),
        session("b").quantity(amount(1, 1, "minutes")),
        session("c").quantity(amount(15, 30, "minutes")),
        session("d"));
  }

  @ParameterizedTest
  @CsvSource({"15, 30, minutes, 30, 40, minutes", "15, 30, minutes, 1, 1, hours"})
  void of_rangesThatMeetOrOtherUnits_none(
      int least, int most, String unit, int otherLeast, int otherMost, String otherUnit) {
    assertNone(
        session("a").quantity(amount(least, most, unit)),
        session("b").quantity(amount(otherLeast, otherMost, otherUnit)));
  }

  @Test
  void of_wordsAndNumber_conflict() {
    assertOne(
        "conflict: needling: session length | a few minutes a | 5 minutes b",
        session("a").quantity(amount("a few", "minutes")),
        session("b").quantity(amount(5, 5, "minutes")));
    assertNone(
        session("a").quantity(amount("a few", "minutes")),
        session("b").quantity(amount("a few", "minutes")));
  }

  @Test
  void of_sensesAndQuantitiesThatDiffer_sidesBySense() {
    assertOne(
        "conflict: needling: session length | asserted a | denied b",
        session("a").quantity(amount(5, 5, "minutes")),
        session("b").quantity(amount(9, 9, "minutes")).stance(Stance.DENIED));
  }

  // claims: circumstances and frequency

  @Test
  void of_circumstancesThatDiffer_heterogeneity() {
    assertOne(
        "heterogeneity: needling: cure | asserted a | denied b",
        cure("a").circumstance("early"),
        noCure("b").circumstance("late"));
  }

  @Test
  void of_sameCircumstance_conflict() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b",
        cure("a").circumstance("late"),
        noCure("b").circumstance("late"));
  }

  @Test
  void of_circumstanceOnOneSide_conflict() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b",
        cure("a").circumstance("early"),
        noCure("b"));
  }

  @Test
  void of_frequencyOnBothSides_heterogeneity() {
    assertOne(
        "heterogeneity: needling: cure | asserted a | denied for some b",
        cure("a").frequency(Claim.Frequency.MOST),
        noCure("b").frequency(Claim.Frequency.SOME));
  }

  @ParameterizedTest
  @CsvSource({"SOME, ' for some'", "RARE, ' for some'", "MOST, ''", "MANY, ''"})
  void of_frequency_smallOnesAreAnswersForSome(Claim.Frequency frequency, String some) {
    assertOne(
        "conflict: needling: cure | asserted" + some + " a | denied b",
        cure("a").frequency(frequency),
        noCure("b"));
    assertOne(
        "conflict: needling: cure | asserted a | denied" + some + " b",
        cure("a"),
        noCure("b").frequency(frequency));
    assertOne(
        "conflict: needling: efficacy | works" + some + " a | does not work b",
        effect("a", NEEDLING, Direction.IMPROVES).frequency(frequency),
        effect("b", NEEDLING, Direction.LITTLE_OR_NO_EFFECT));
  }

  @Test
  void of_frequencyOnOneSide_conflict() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b",
        cure("a").frequency(Claim.Frequency.MOST),
        noCure("b"));
  }

  @Test
  void of_onePairLimitedAndOneNot_conflict() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b c",
        cure("a").circumstance("early"),
        noCure("b").circumstance("late"),
        noCure("c"));
    assertOne(
        "conflict: needling: cure | asserted a | denied b c",
        cure("a").circumstance("early"),
        noCure("b"),
        noCure("c").circumstance("late"));
  }

  // claims: what they are about

  @Test
  void of_otherAspects_none() {
    assertNone(cure("a").aspect("pain"), noCure("b").aspect("sleep"));
  }

  @Test
  void of_sameAspect_conflictThatNamesIt() {
    assertOne(
        "conflict: needling: cure, pain | asserted a | denied b",
        cure("a").aspect("pain"),
        noCure("b").aspect("pain"));
  }

  @Test
  void of_aspectOnOneSide_conflictThatDoesNotNameIt() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b", cure("a").aspect("pain"), noCure("b"));
  }

  @Test
  void of_twoAspectsAndOneOfAll_joinedThroughIt() {
    assertOne(
        "conflict: needling: cure | asserted a b | denied c",
        cure("a").aspect("pain"),
        cure("b").aspect("sleep"),
        noCure("c"));
  }

  @Test
  void of_twoAspectsJoinedThroughOneOfAll_notHeldAgainstEachOther() {
    assertNone(
        session("a").aspect("first").quantity(amount(5, 5, "minutes")),
        session("b").aspect("second").quantity(amount(9, 9, "minutes")),
        session("c"));
  }

  @Test
  void of_broaderCondition_conflictThatNamesBoth() {
    assertOne(
        "conflict: needling: cure (pain / low back pain) | asserted a | denied b",
        cure("a").condition(PAIN),
        noCure("b").condition(LOW_BACK));
  }

  @Test
  void of_conditionsBesideEachOther_none() {
    assertNone(cure("a").condition(HIGH_BACK), noCure("b").condition(LOW_BACK));
    assertNone(cure("a").condition(STROKE), noCure("b").condition(LOW_BACK));
  }

  @Test
  void of_conditionOnOneSide_conflictThatDoesNotNameIt() {
    assertOne(
        "conflict: needling: cure | asserted a | denied b", cure("a"), noCure("b").condition(BACK));
  }

  @Test
  void of_broaderModality_conflictThatNamesTheBroader() {
    assertOne(
        "conflict: therapy and its forms: cure | asserted a | denied b",
        claim("a", DRY, Topics.CURE),
        claim("b", THERAPY, Topics.CURE).stance(Stance.DENIED));
  }

  @Test
  void of_modalitiesBesideEachOther_none() {
    assertNone(claim("a", DRY, Topics.CURE), claim("b", WET, Topics.CURE).stance(Stance.DENIED));
  }

  @Test
  void of_modalitiesJoinedThroughABroaderOne_onlyPairsOnOneLineDecideTheKind() {
    assertOne(
        "heterogeneity: needling and its forms: cure | asserted a | denied c",
        claim("a", DRY, Topics.CURE).circumstance("early"),
        claim("b", WET, Topics.CURE).stance(Stance.DENIED),
        claim("c", NEEDLING, Topics.CURE).stance(Stance.DENIED).circumstance("late"));
  }

  @Test
  void of_otherComparatorsOrCointerventions_none() {
    assertNone(
        claim("a", NEEDLING, Topics.CONTRAST).comparators(List.of(HEAT)),
        claim("b", NEEDLING, Topics.CONTRAST).comparators(List.of(REST)).stance(Stance.DENIED));
    assertNone(
        cure("a").cointerventions(List.of(HEAT)), noCure("b").cointerventions(List.of(REST)));
    assertNone(cure("a").cointerventions(List.of(HEAT)), noCure("b"));
  }

  @Test
  void of_sameComparatorsInAnyOrder_conflictThatNamesThem() {
    assertOne(
        "conflict: needling and heat, rest: contrast | asserted a | denied b",
        claim("a", NEEDLING, Topics.CONTRAST)
            .comparators(List.of(HEAT, REST))
            .cointerventions(List.of(DRY, WET)),
        claim("b", NEEDLING, Topics.CONTRAST)
            .comparators(List.of(REST, HEAT))
            .cointerventions(List.of(WET, DRY))
            .stance(Stance.DENIED));
  }

  // claims against ratings

  @Test
  void of_useAndRatingAgainstIt_conflict() {
    List<Disagreement> found =
        new WorldBuilder()
            .claimed(use())
            .rated(rating("r", "Bad").addQualifier("population", "adults"))
            .disagreements();

    assertThat(found)
        .extracting(WorldBuilder::brief)
        .containsExactly(
            "conflict: needling: use (back pain), claimed and rated | asserted c | rated r");
    assertThat(found.get(0).sides().get(1).statements())
        .extracting(Statement::text, statement -> statement.provenance().source())
        .containsExactly(Tuple.tuple("Bad for back pain (population: adults).", ALPHA));
  }

  @ParameterizedTest
  @CsvSource({"Good", "Unknown"})
  void of_useAndRatingNotAgainstIt_none(String level) {
    assertNone(use(), rating("r", level));
  }

  @Test
  void of_notForAndRatings_conflictWithTheFavourableOne() {
    assertOne(
        "conflict: needling: use (back pain), claimed and rated | denied c | rated r",
        notFor(),
        rating("r", "Good"));
    assertNone(notFor(), rating("r", "Unknown"));
  }

  @Test
  void of_efficacyLeftOpenAndRatings_onlyThoseThatTakeASide() {
    Claim.Builder open = effect(Direction.IMPROVES).stance(Stance.OPEN);

    assertOne(
        "conflict: needling: efficacy, claimed and rated | left open c | rated so; 1 other"
            + " rating does not contradict r1",
        open,
        rating("r1", "Good"),
        rating("r2", NEEDLING, PAIN, "Unknown"));
  }

  @Test
  void of_claimAndRatingsOfWhichTwoDoNotContradict_theyAreCounted() {
    assertOne(
        "conflict: needling: efficacy, claimed and rated | works c | rated so; 2 other ratings"
            + " do not contradict r1",
        effect(Direction.IMPROVES),
        rating("r1", "Bad"),
        rating("r2", NEEDLING, PAIN, "Unknown"),
        rating("r3", NEEDLING, STROKE, "Good"));
  }

  @Test
  void of_claimAndRatingThatDoesNotDecide_none() {
    assertNone(use(), rating("r1", "Good"), rating("r2", NEEDLING, PAIN, "Bad"));
  }

  @Test
  void of_claimAndRatingOfBroaderTreatment_conflict() {
    assertOne(
        "conflict: dry: use (back pain), claimed and rated | asserted c | rated r",
        use("c", DRY, BACK),
        rating("r", THERAPY, BACK, "Bad"));
  }

  @Test
  void of_claimAndScaleThatDoesNotGradeEffect_none() {
    assertNone(use(), rating("r", NEEDLING, BACK, STRENGTH, "Bad"));
  }

  @Test
  void of_claimForAPartOfTheCasesAndRating_none() {
    assertNone(use().frequency(Claim.Frequency.SOME), rating("r", "Bad"));
  }

  @Test
  void of_claimThatComparesAndRatingWithAFindingThatDecides_none() {
    assertNone(
        use().comparators(List.of(HEAT)),
        rating("r", "Bad")
            .addFinding(
                finding("f", Direction.IMPROVES, NEEDLING).comparison(against(HEAT)).build()));
  }

  // claims against safety

  private static List<String> safe(Claim.Builder claim, SafetyAssessment... assessments) {
    return new WorldBuilder().claimed(claim).assessed(assessments).briefs();
  }

  private static Claim.Builder safe(String id) {
    return claim(id, NEEDLING, ClaimTopic.SAFETY);
  }

  @Test
  void of_safeAndWarning_conflictWithAllAssessmentsThatBear() {
    List<Disagreement> found =
        new WorldBuilder()
            .claimed(safe("c"))
            .assessed(
                graded("s1", THERAPY, "Good"),
                warning("s2", NEEDLING),
                gradedFor("s3", NEEDLING, "Bad", "children"))
            .disagreements();

    assertThat(found)
        .extracting(WorldBuilder::brief)
        .containsExactly(
            "conflict: needling: safety, claimed and assessed | safe c | graded or warned of s1 s2");
    assertThat(found.get(0).sides().get(1).statements())
        .extracting(Statement::text)
        .containsExactly("Good when at s1.", "Warning where at s2: Said by s2.");
  }

  @Test
  void of_safeAndLevelAgainst_conflict() {
    assertThat(safe(safe("c"), graded("s", NEEDLING, "Bad"))).hasSize(1);
  }

  @Test
  void of_safeAndNothingAgainst_none() {
    assertThat(
            safe(
                safe("c"),
                graded("s1", NEEDLING, "Good"),
                graded("s2", NEEDLING, "Unknown"),
                warning("s3", HEAT),
                gradedFor("s4", NEEDLING, "Bad", "children"),
                warningFor("s5", NEEDLING, "dancers")))
        .isEmpty();
  }

  @Test
  void of_notSafeAndWarning_none() {
    assertThat(safe(safe("c").stance(Stance.DENIED), warning("s", NEEDLING))).isEmpty();
    assertThat(safe(safe("c").stance(Stance.OPEN), warning("s", NEEDLING))).isEmpty();
  }

  @Test
  void of_severalCallItSafe_oneConflictForThoseWithTheSameAssessments() {
    assertThat(
            new WorldBuilder()
                .claimed(
                    safe("c1"),
                    claim("c2", DRY, ClaimTopic.SAFETY),
                    claim("c3", HEAT, ClaimTopic.SAFETY))
                .assessed(warning("s1", THERAPY), warning("s2", HEAT))
                .briefs())
        .containsExactly(
            "conflict: needling and its forms: safety, claimed and assessed | safe c1 c2 | graded or warned of s1",
            "conflict: heat: safety, claimed and assessed | safe c3 | graded or warned of s2");
  }

  // ratings

  @Test
  void of_ratingsOnOppositeSides_conflict() {
    assertOne(
        "conflict: needling for back pain: ratings | for r2 r3 | against r1",
        rating("r1", "Bad").source(BETA),
        rating("r2", "Good"),
        rating("r3", "Fair"),
        rating("r4", "Unknown"));
  }

  @Test
  void of_ratingsWithOtherQualifiers_heterogeneityThatNamesThem() {
    List<Disagreement> found =
        new WorldBuilder()
            .rated(
                rating("r1", "Good")
                    .addQualifier("population", "adults")
                    .addQualifier("dose", "low"),
                rating("r2", "Bad"))
            .disagreements();

    assertThat(found)
        .extracting(WorldBuilder::brief)
        .containsExactly("heterogeneity: needling for back pain: ratings | for r1 | against r2");
    assertThat(found.get(0).sides())
        .extracting(side -> side.statements().get(0).text())
        .containsExactly(
            "Good for back pain (dose: low; population: adults).", "Bad for back pain.");
  }

  @Test
  void of_ratingsWithTheSameQualifiers_conflict() {
    assertOne(
        "conflict: needling for back pain (population: adults): ratings" + " | for r1 | against r2",
        rating("r1", "Good").addQualifier("population", "adults"),
        rating("r2", "Bad").addQualifier("population", "adults"));
  }

  @Test
  void of_onePairOfRatingsWithTheSameQualifiers_conflictOfThese_heterogeneityOfAll() {
    assertThat(
            of(
                rating("r1", "Good").addQualifier("population", "adults"),
                rating("r2", "Bad").addQualifier("population", "adults"),
                rating("r3", "Good")))
        .containsExactly(
            "conflict: needling for back pain (population: adults): ratings"
                + " | for r1 | against r2",
            "heterogeneity: needling for back pain: ratings | for r1 r3 | against r2");
  }

  @Test
  void of_ratingsOnTwoScalesOfOneKind_conflict() {
    assertOne(
        "conflict: needling for back pain: ratings | for r1 | against r2",
        rating("r1", "Good"),
        rating("r2", NEEDLING, BACK, OTHER_EFFECT, "Bad"));
  }

  @Test
  void of_ratingsOnScalesOfOtherKinds_none() {
    assertNone(
        rating("r1", "Good"),
        rating("r2", NEEDLING, BACK, STRENGTH, "Bad"),
        rating("r3", NEEDLING, BACK, CERTAINTY, "High"));
  }

  @Test
  void of_evidenceForAndAgainstOneStatement_conflictWhateverTheLevels() {
    assertOne(
        "conflict: needling for back pain: ratings | supports r1 r3 | does not support r2",
        rating("r1", "Good").support(Support.SUPPORTS),
        rating("r2", "Good").support(Support.DOES_NOT_SUPPORT).source(BETA),
        rating("r3", "Unknown").support(Support.SUPPORTS));
  }

  @Test
  void of_evidenceThatPointsTheSameWay_noneWhateverTheLevels() {
    assertNone(
        rating("r1", "Good").support(Support.SUPPORTS),
        rating("r2", "Bad").support(Support.SUPPORTS));
  }

  @Test
  void of_evidenceAgainstAndLevelFor_areNotHeldAgainstEachOther() {
    assertNone(
        rating("r1", "Good"),
        rating("r2", "Good").support(Support.DOES_NOT_SUPPORT),
        rating("r3", "Unknown").support(Support.DOES_NOT_SUPPORT));
  }

  @Test
  void of_ratingsOfOneSignificanceThatDiffer_conflictThatNamesIt() {
    assertOne(
        "conflict: needling for back pain, Resistance: ratings | for r1 | against r2",
        rating("r1", "Good").significance("Resistance"),
        rating("r2", "Bad").significance("Resistance"),
        rating("r3", "Bad"));
  }

  @Test
  void of_ratingsForAndInsufficient_none() {
    assertNone(rating("r1", "Good"), rating("r2", "Unknown"), rating("r3", "Fair"));
    assertNone(rating("r1", "Bad"), rating("r2", "Unknown"));
  }

  @Test
  void of_ratingsOfOtherTermsEvenIfOnOneLine_none() {
    assertNone(
        rating("r1", "Good"), rating("r2", DRY, BACK, "Bad"), rating("r3", NEEDLING, PAIN, "Bad"));
  }

  // findings

  @Test
  void of_findingsOnOneQuestion_conflict() {
    assertOne(
        "conflict: needling for back pain: findings | improves f2 | little or no effect f1 | worsens"
            + " f3",
        finding("f1", Direction.LITTLE_OR_NO_EFFECT),
        finding("f2", Direction.IMPROVES),
        finding("f3", Direction.WORSENS),
        finding("f4", Direction.COMPARABLE).comparison(against(HEAT)));
  }

  @Test
  void of_findingsOnOtherQuestions_heterogeneity() {
    assertOne(
        "heterogeneity: needling for back pain: findings | improves f1 | little or no effect f2",
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.LITTLE_OR_NO_EFFECT).outcome("sleep"));
    assertOne(
        "heterogeneity: needling for back pain: findings | improves f1 | worsens f2",
        finding("f1", Direction.IMPROVES).population("rowers"),
        finding("f2", Direction.WORSENS).condition(LOW_BACK));
  }

  @Test
  void of_noDifferenceFoundOnOneQuestion_none() {
    assertNone(
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.NO_DIFFERENCE_FOUND),
        finding("f3", Direction.COMPARABLE).comparison(against(HEAT)));
  }

  @Test
  void of_noDifferenceFoundOnAnotherQuestion_heterogeneity() {
    assertOne(
        "heterogeneity: needling for back pain: findings | improves f1 | no difference found f3",
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.NO_DIFFERENCE_FOUND),
        finding("f3", Direction.NO_DIFFERENCE_FOUND).outcome("sleep"));
  }

  @Test
  void of_findingsBothUnfavourable_none() {
    assertNone(finding("f1", Direction.LITTLE_OR_NO_EFFECT), finding("f2", Direction.WORSENS));
  }

  @Test
  void of_findingsThatImproveAndCompare_none() {
    assertNone(
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.COMPARABLE).comparison(against(HEAT)));
  }

  @Test
  void of_findingThatDisagrees_conflictEvenOnAnotherQuestion() {
    assertOne(
        "conflict: needling for back pain: findings | improves f1 | disagrees f2",
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.DISAGREES).disputes("f1").population("rowers"));
  }

  @Test
  void of_mixedFindingAlone_noneForWantOfASecondSide() {
    assertNone(finding("f1", Direction.MIXED));
    assertNone(finding("f1", Direction.MIXED), finding("f2", Direction.IMPROVES).outcome("sleep"));
  }

  @Test
  void of_mixedFindingBesideOthersThatDiffer_conflictWithThreeSides() {
    assertOne(
        "conflict: needling for back pain: findings | improves f1 | little or no effect f2 | mixed f3",
        finding("f1", Direction.IMPROVES),
        finding("f2", Direction.LITTLE_OR_NO_EFFECT).outcome("sleep"),
        finding("f3", Direction.MIXED).outcome("mood"));
  }

  @Test
  void of_findingsOfTwoRatings_heldAgainstEachOther() {
    assertOne(
        "conflict: needling for back pain: findings | improves f1 | little or no effect f2",
        rating("r1", "Good", finding("f1", Direction.IMPROVES)),
        rating("r2", "Unknown")
            .source(BETA)
            .addFinding(finding("f2", Direction.LITTLE_OR_NO_EFFECT).source(BETA).build()));
  }

  @Test
  void of_findingsForOtherConditions_none() {
    assertNone(
        rating("r1", "Good", finding("f1", Direction.IMPROVES)),
        rating("r2", NEEDLING, PAIN, "Good", finding("f2", Direction.LITTLE_OR_NO_EFFECT)));
  }

  // order and limits

  @Test
  void of_severalKinds_conflictsFirst() {
    assertThat(
            new WorldBuilder()
                .claimed(
                    cure("a").circumstance("early"),
                    noCure("b").circumstance("late"),
                    use("c", NEEDLING, STROKE),
                    session("d").quantity(amount(5, 5, "minutes")),
                    session("e").quantity(amount(9, 9, "minutes")),
                    safe("s"))
                .rated(
                    rating("r1", NEEDLING, STROKE, "Bad"),
                    rating("r2", "Good", finding("f1", Direction.IMPROVES)),
                    rating("r3", "Bad")
                        .addQualifier("dose", "low")
                        .addFinding(finding("f2", Direction.LITTLE_OR_NO_EFFECT).build()))
                .assessed(warning("w", NEEDLING))
                .briefs())
        .containsExactly(
            "conflict: needling: session length | 5 minutes d | 9 minutes e",
            "conflict: needling: use (stroke), claimed and rated | asserted c | rated r1",
            "conflict: needling: safety, claimed and assessed | safe s | graded or warned of w",
            "conflict: needling for back pain: findings | improves f1 | little or no effect f2",
            "heterogeneity: needling: cure | asserted a | denied b",
            "heterogeneity: needling for back pain: ratings | for r2 | against r3");
  }

  @Test
  void new_lessThanTwoSides_refused() {
    Side side = new Side("yes", List.of(Statement.of(cure("a").build())));

    assertRefused(
        () -> new Disagreement(Kind.CONFLICT, "needling: cure", List.of(side)),
        "\"needling: cure\" has less than two sides");
  }

  @Test
  void new_sideThatNobodyTakes_refused() {
    assertRefused(() -> new Side("yes", List.of()), "nobody says \"yes\"");
  }

  @Test
  void of_statements_whatKindTheyAre() {
    Rating.Builder rated = rating("r", "Good", finding("f", Direction.IMPROVES));

    assertThat(
            List.of(
                Statement.of(cure("c").build()),
                Statement.of(rated.build()),
                Statement.of(rated.build(), rated.build().findings().get(0)),
                Statement.of(warning("w", NEEDLING))))
        .extracting(statement -> statement.kind().label(), Statement::id, Statement::text)
        .containsExactly(
            Tuple.tuple("claim", "c", "Claimed by c."),
            Tuple.tuple("rating", "r", "Good for back pain."),
            Tuple.tuple("finding", "f", "Found by f."),
            Tuple.tuple("safety assessment", "w", "Warning where at w: Said by w."));
  }
}
