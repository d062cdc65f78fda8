package io.github.evidenceratings.blackbox.analysis;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.ALPHA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BACK;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.BETA;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.DRY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.HEAT;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.NEEDLING;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.OTHER_EFFECT;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.PAIN;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.REST;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STEAM;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.STROKE;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.THERAPY;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.WET;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.amount;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.claim;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.effect;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.finding;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.rating;
import static io.github.evidenceratings.blackbox.analysis.WorldBuilder.use;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.analysis.ModalityComparison;
import io.github.evidenceratings.analysis.ModalityComparison.ClaimBetween;
import io.github.evidenceratings.analysis.ModalityComparison.ConditionRow;
import io.github.evidenceratings.analysis.ModalityComparison.Difference;
import io.github.evidenceratings.analysis.ModalityComparison.TopicRow;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ModalityComparisonTest {
  private static ModalityComparison compare(WorldBuilder world, Modality... modalities) {
    return ModalityComparison.of(
        world.index(), List.of(modalities).stream().map(Modality::id).toList());
  }

  /** The one word on a topic that needling and heat are claimed on. */
  private static Difference difference(Claim.Builder... claims) {
    List<TopicRow> topics = compare(new WorldBuilder().claimed(claims), NEEDLING, HEAT).topics();
    assertThat(topics).extracting(TopicRow::difference).containsOnly(topics.get(0).difference());
    return topics.get(0).difference();
  }

  private static Claim.Builder cure(String id, Modality modality) {
    return claim(id, modality, Topics.CURE);
  }

  private static List<List<String>> ids(TopicRow row) {
    return row.claims().stream().map(said -> said.stream().map(Claim::id).toList()).toList();
  }

  private static List<List<String>> rated(ConditionRow row) {
    return row.ratings().stream()
        .map(hits -> hits.stream().map(hit -> hit.rating().id() + " " + hit.match()).toList())
        .toList();
  }

  private static List<List<String>> studied(ConditionRow row) {
    return row.studied().stream()
        .map(found -> found.stream().map(studied -> studied.finding().id()).toList())
        .toList();
  }

  @Test
  void of_lessThanTwoOrOneTwice_refused() {
    WorldBuilder world = new WorldBuilder();

    assertRefused(
        () -> compare(world), "a comparison needs two or more modalities that differ, not []");
    assertRefused(
        () -> compare(world, HEAT),
        "a comparison needs two or more modalities that differ, not [heat]");
    assertRefused(
        () -> ModalityComparison.of(world.index(), List.of("heat", "rest", "HEAT")),
        "a comparison needs two or more modalities that differ, not [heat, rest, heat]");
  }

  @Test
  void of_unknownName_refused() {
    assertRefused(
        UnknownTermException.class,
        () -> ModalityComparison.of(new WorldBuilder().index(), List.of("heat", "nedling")),
        "unknown modality \"nedling\"; did you mean \"needling\"?");
  }

  @Test
  void of_nothingKnown_treatmentsInTheOrderAskedAndNothingElse() {
    assertThat(compare(new WorldBuilder(), HEAT, NEEDLING))
        .isEqualTo(
            new ModalityComparison(List.of(HEAT, NEEDLING), List.of(), List.of(), List.of()));
  }

  // claims by topic

  @Test
  void topics_sameSenseOnTheSamePoint_same() {
    assertThat(difference(cure("a", NEEDLING).aspect("pain"), cure("b", HEAT).aspect("pain")))
        .isEqualTo(Difference.SAME);
    assertThat(difference(use("a", NEEDLING, BACK), use("b", HEAT, BACK)))
        .isEqualTo(Difference.SAME);
  }

  @Test
  void topics_otherSense_different() {
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain"),
                cure("b", HEAT).aspect("pain").stance(Stance.DENIED)))
        .isEqualTo(Difference.DIFFERENT);
    assertThat(
            difference(
                effect("a", NEEDLING, Direction.IMPROVES).condition(BACK),
                effect("b", HEAT, Direction.LITTLE_OR_NO_EFFECT).condition(BACK)))
        .isEqualTo(Difference.DIFFERENT);
  }

  @Test
  void topics_otherQuantity_different() {
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain").quantity(amount(5, 5, "minutes")),
                cure("b", HEAT).aspect("pain").quantity(amount(9, 9, "minutes"))))
        .isEqualTo(Difference.DIFFERENT);
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain").quantity(amount(5, 5, "minutes")),
                cure("b", HEAT).aspect("pain").quantity(amount(5, 5, "minutes"))))
        .isEqualTo(Difference.SAME);
  }

  @Test
  void topics_onePointSameAndOneNot_different() {
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain"),
                cure("b", HEAT).aspect("pain"),
                cure("c", NEEDLING).aspect("sleep"),
                cure("d", HEAT).aspect("sleep").stance(Stance.DENIED)))
        .isEqualTo(Difference.DIFFERENT);
  }

  @Test
  void topics_oneSaysMoreOnThePoint_different() {
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain"),
                cure("b", HEAT).aspect("pain"),
                cure("c", HEAT).aspect("pain").stance(Stance.DENIED)))
        .isEqualTo(Difference.DIFFERENT);
  }

  @Test
  void topics_pointsOfOneAloneBesideACommonOne_partlyTheSame() {
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain"),
                cure("b", HEAT).aspect("pain"),
                cure("c", HEAT).aspect("sleep").stance(Stance.DENIED)))
        .isEqualTo(Difference.PARTLY);
  }

  @Test
  void topics_neitherAspectNorCondition_noPointToCompare() {
    assertThat(difference(cure("a", NEEDLING), cure("b", HEAT))).isEqualTo(Difference.OTHER_POINTS);
    assertThat(difference(cure("a", NEEDLING), cure("b", HEAT).stance(Stance.DENIED)))
        .isEqualTo(Difference.OTHER_POINTS);
    assertThat(
            difference(
                cure("a", NEEDLING),
                cure("b", HEAT).stance(Stance.DENIED),
                cure("c", NEEDLING).aspect("pain"),
                cure("d", HEAT).aspect("pain")))
        .isEqualTo(Difference.SAME);
  }

  @Test
  void topics_noPointInCommon_onOtherPoints() {
    assertThat(difference(cure("a", NEEDLING).aspect("pain"), cure("b", HEAT).aspect("sleep")))
        .isEqualTo(Difference.OTHER_POINTS);
    assertThat(
            difference(
                cure("a", NEEDLING).aspect("pain").condition(BACK),
                cure("b", HEAT).aspect("pain").condition(STROKE)))
        .isEqualTo(Difference.OTHER_POINTS);
  }

  @Test
  void topics_ofOneAlone_silent() {
    assertThat(difference(cure("a", NEEDLING))).isEqualTo(Difference.SILENT);
  }

  @Test
  void topics_severalSources_aRowEachWithItsOwnWord() {
    WorldBuilder world =
        new WorldBuilder()
            .claimed(
                cure("a", HEAT).aspect("pain").source(BETA),
                cure("b", NEEDLING).aspect("pain").stance(Stance.DENIED).source(ALPHA),
                use("u", NEEDLING, BACK).source(BETA),
                cure("c", DRY).aspect("pain").source(BETA));

    List<TopicRow> topics = compare(world, NEEDLING, HEAT).topics();

    assertThat(topics)
        .extracting(
            TopicRow::topic, TopicRow::source, ModalityComparisonTest::ids, TopicRow::difference)
        .containsExactly(
            Tuple.tuple(ClaimTopic.USE, BETA, List.of(List.of("u"), List.of()), Difference.SILENT),
            Tuple.tuple(Topics.CURE, ALPHA, List.of(List.of("b"), List.of()), Difference.SILENT),
            Tuple.tuple(Topics.CURE, BETA, List.of(List.of("c"), List.of("a")), Difference.SAME));
  }

  @Test
  void topics_claimsOfBroaderTreatments_leftOut() {
    assertThat(compare(new WorldBuilder().claimed(cure("a", THERAPY)), NEEDLING, HEAT).topics())
        .isEmpty();
  }

  @Test
  void topics_threeModalities_silentUntilAllAreSpokenOf() {
    WorldBuilder two =
        new WorldBuilder()
            .claimed(cure("a", NEEDLING).aspect("pain"), cure("b", HEAT).aspect("pain"));

    assertThat(compare(two, NEEDLING, HEAT, REST).topics())
        .extracting(TopicRow::difference, ModalityComparisonTest::ids)
        .containsExactly(
            Tuple.tuple(Difference.SILENT, List.of(List.of("a"), List.of("b"), List.of())));
    assertThat(compare(two.claimed(cure("c", REST).aspect("sleep")), NEEDLING, HEAT, REST).topics())
        .extracting(TopicRow::difference)
        .containsExactly(Difference.PARTLY);
  }

  // claims between them

  @Test
  void claimsBetween_eitherWayRoundAndNarrowerOnes_withTheirPlaceAndNotByTopic() {
    WorldBuilder world =
        new WorldBuilder()
            .claimed(
                claim("a", STEAM, Topics.CONTRAST).comparators(List.of(NEEDLING)),
                claim("b", DRY, Topics.CONTRAST).comparators(List.of(HEAT)),
                claim("c", NEEDLING, Topics.CONTRAST).comparators(List.of(REST)),
                claim("d", DRY, Topics.CONTRAST).comparators(List.of(WET)));

    ModalityComparison comparison = compare(world, NEEDLING, HEAT);

    assertThat(comparison.claimsBetween())
        .extracting(between -> between.claim().id(), ClaimBetween::position)
        .containsExactly(Tuple.tuple("b", 0), Tuple.tuple("a", 1));
    assertThat(comparison.topics())
        .extracting(ModalityComparisonTest::ids)
        .containsExactly(List.of(List.of("c", "d"), List.of()));
  }

  @Test
  void claimsBetween_threeModalities_eachPair() {
    WorldBuilder world =
        new WorldBuilder()
            .claimed(
                claim("a", NEEDLING, Topics.CONTRAST).comparators(List.of(REST)),
                claim("b", HEAT, Topics.CONTRAST).comparators(List.of(NEEDLING, REST)));

    assertThat(compare(world, NEEDLING, HEAT, REST).claimsBetween())
        .extracting(between -> between.claim().id(), ClaimBetween::position)
        .containsExactly(Tuple.tuple("a", 0), Tuple.tuple("b", 1));
  }

  // ratings by condition

  @Test
  void conditions_levelsAndStudies_rowByRow() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(
                rating("r1", "Good").addFinding(finding("f1", Direction.IMPROVES, DRY).build()),
                rating("r2", HEAT, BACK, "Good")
                    .addFinding(finding("f2", Direction.IMPROVES, STEAM).build()),
                rating("r3", NEEDLING, PAIN, "Good"),
                rating("r4", HEAT, PAIN, "Bad")
                    .addFinding(finding("f3", Direction.IMPROVES, HEAT).build()),
                rating("r5", NEEDLING, STROKE, "Good", finding("f4", Direction.IMPROVES)));

    List<ConditionRow> rows = compare(world, NEEDLING, HEAT).conditions();

    assertThat(rows)
        .extracting(
            ConditionRow::condition,
            ModalityComparisonTest::rated,
            ModalityComparisonTest::studied,
            ConditionRow::levels,
            ConditionRow::studies)
        .containsExactly(
            Tuple.tuple(
                BACK,
                List.of(List.of("r1 exact"), List.of("r2 exact")),
                List.of(List.of("f1"), List.of("f2")),
                Difference.SAME,
                Difference.SAME),
            Tuple.tuple(
                PAIN,
                List.of(List.of("r3 exact"), List.of("r4 exact")),
                List.of(List.of(), List.of("f3")),
                Difference.DIFFERENT,
                Difference.SILENT),
            Tuple.tuple(
                STROKE,
                List.of(List.of("r5 exact"), List.of()),
                List.of(List.of(), List.of()),
                Difference.SILENT,
                Difference.SAME));
  }

  @Test
  void conditions_ratingOfACommonBroaderTreatment_standsUnderBoth() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(
                rating("r1", THERAPY, BACK, "Good")
                    .addFinding(finding("f1", Direction.IMPROVES, DRY).build())
                    .addFinding(finding("f2", Direction.IMPROVES, THERAPY).build()),
                rating("r2", DRY, BACK, "Bad"));

    assertThat(compare(world, DRY, WET).conditions())
        .extracting(
            ModalityComparisonTest::rated,
            ModalityComparisonTest::studied,
            ConditionRow::levels,
            ConditionRow::studies)
        .containsExactly(
            Tuple.tuple(
                List.of(List.of("r1 broader modality", "r2 exact"), List.of("r1 broader modality")),
                List.of(List.of("f1"), List.of()),
                Difference.DIFFERENT,
                Difference.SILENT));
  }

  private static Difference levels(Rating.Builder... ratings) {
    return compare(new WorldBuilder().rated(ratings), NEEDLING, HEAT).conditions().get(0).levels();
  }

  @Test
  void conditions_sameLevelOnOtherQuestions_neverTheSame() {
    assertThat(
            levels(
                rating("r1", "Good").addQualifier("population", "adults"),
                rating("r2", HEAT, BACK, "Good")))
        .isEqualTo(Difference.OTHER_POINTS);
    assertThat(
            levels(
                rating("r1", "Good").significance("Resistance"), rating("r2", HEAT, BACK, "Good")))
        .isEqualTo(Difference.OTHER_POINTS);
    assertThat(
            levels(
                rating("r1", "Good").support(Support.DOES_NOT_SUPPORT),
                rating("r2", HEAT, BACK, "Good").support(Support.SUPPORTS)))
        .isEqualTo(Difference.OTHER_POINTS);
    assertThat(levels(rating("r1", "Good"), rating("r2", HEAT, BACK, OTHER_EFFECT, "Good")))
        .isEqualTo(Difference.OTHER_POINTS);
  }

  @Test
  void conditions_someQuestionsShared_onlyTheseCompare() {
    Rating.Builder adults = rating("r1", "Good").addQualifier("population", "adults");
    Rating.Builder children =
        rating("r2", HEAT, BACK, "Bad").addQualifier("population", "children");

    assertThat(levels(adults, children, rating("r3", "Good"), rating("r4", HEAT, BACK, "Good")))
        .isEqualTo(Difference.PARTLY);
    assertThat(levels(adults, children, rating("r3", "Good"), rating("r4", HEAT, BACK, "Fair")))
        .isEqualTo(Difference.DIFFERENT);
  }

  @Test
  void conditions_threeModalities_anEntryEach() {
    WorldBuilder world =
        new WorldBuilder()
            .rated(rating("r1", HEAT, BACK, "Good"), rating("r2", REST, BACK, "Good"));

    assertThat(compare(world, NEEDLING, HEAT, REST).conditions())
        .extracting(ModalityComparisonTest::rated, ConditionRow::levels)
        .containsExactly(
            Tuple.tuple(
                List.of(List.of(), List.of("r1 exact"), List.of("r2 exact")), Difference.SILENT));
  }
}
