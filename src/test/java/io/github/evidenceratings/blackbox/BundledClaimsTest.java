package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.query.TermScope.EXACT;
import static io.github.evidenceratings.query.TermScope.INCLUDE_BROADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the five documents say without grading it. */
class BundledClaimsTest {
  private static final String COMPARISON = "nonsurgical-orthopaedics-comparison";
  private static final String LIN = "lin-spine-time-answer";
  private static final String CLINIC = "clinic-trigger-point-injections";
  private static final String HPM = "hpm-trigger-point-injections";
  private static final String NATMED = "natmed-trigger-point-therapy";

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  private static Stream<Claim> claims(ClaimSearch search) {
    return search.stream().map(ClaimMatch::claim);
  }

  private static List<String> ids(ClaimSearch search) {
    return claims(search).map(Claim::id).toList();
  }

  private static List<String> aspects(ClaimSearch search) {
    return claims(search).flatMap(claim -> claim.aspect().stream()).toList();
  }

  /** The quantities said, each with the id of its claim. */
  private static List<String> quantities(ClaimSearch search) {
    return claims(search)
        .flatMap(claim -> claim.quantity().stream().map(said -> claim.id() + ": " + said))
        .toList();
  }

  private static Claim only(ClaimSearch search) {
    assertThat(search.list()).hasSize(1);
    return search.first().orElseThrow().claim();
  }

  private Quantity quantity(String id) {
    return claims(library.claims())
        .filter(claim -> claim.id().equals(id))
        .flatMap(claim -> claim.quantity().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void claims_ofEverySource() {
    assertThat(library.claims().count()).isEqualTo(237);
    assertThat(library.sources())
        .allSatisfy(
            source -> assertThat(library.claims().source(source.id()).count()).isGreaterThan(15));
  }

  @Test
  void claims_all_sayWhereTheyStand() {
    assertThat(library.dataset().claims())
        .allSatisfy(
            claim -> {
              assertThat(claim.provenance().locator()).as(claim.id()).isPresent();
              assertThat(claim.summary()).as(claim.id()).endsWith(".");
            });
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.model.Topics#all")
  void topic_everyOne_isSpokenOf(ClaimTopic topic) {
    assertThat(library.claims().topic(topic).list())
        .isNotEmpty()
        .allSatisfy(match -> assertThat(match.claim().topic()).isEqualTo(topic));
  }

  @ParameterizedTest
  @EnumSource
  void stance_everyOne_isTaken(Stance stance) {
    assertThat(library.claims().stance(stance).count())
        .isEqualTo(
            switch (stance) {
              case ASSERTED -> 218;
              case DENIED -> 11;
              case OPEN -> 8;
            });
  }

  @ParameterizedTest
  @EnumSource
  void emphasis_everyOne_isTaken(Emphasis emphasis) {
    assertThat(library.claims().emphasis(emphasis).count())
        .isEqualTo(
            switch (emphasis) {
              case HEDGED -> 29;
              case PLAIN -> 35;
              case EMPHATIC -> 7;
            });
  }

  @Test
  void emphasis_ofBenefitsAndHarms_isFilledUnlessLeftOpenOrOfTheMonograph() {
    Set<String> topics =
        Set.of("use", "not-for", "efficacy", "onset", "duration", "cure", "function", "safety");
    assertThat(library.dataset().claims())
        .allSatisfy(
            claim -> {
              String topic = claim.topic().id();
              boolean effect =
                  topics.contains(topic)
                      || topic.equals("adverse-effect")
                      || (topic.equals("adjunct") && claim.direction().isPresent());
              assertThat(claim.emphasis().isPresent())
                  .as(claim.id())
                  .isEqualTo(
                      effect
                          && claim.stance() != Stance.OPEN
                          && !claim.source().id().equals(NATMED));
            });
  }

  @Test
  void emphatic_claims_sayWhatTheyStress() {
    assertThat(
            claims(library.claims().emphasis(Emphasis.EMPHATIC))
                .map(claim -> claim.id() + " " + claim.stressed()))
        .containsExactlyInAnyOrder(
            "nso-injection-onset [SPEED]",
            "nso-injection-onset-merit [SPEED]",
            "nso-injection-complete-relief [SIZE]",
            "nso-injection-knot-gone [SIZE, SPEED]",
            "clinic-onset [SPEED]",
            "clinic-safety [SAFETY]",
            "hpm-onset [SPEED]");
  }

  @Test
  void denial_isReadWhereItIsOfAnEffect() {
    assertThat(
            claims(library.claims().stance(Stance.DENIED))
                .filter(claim -> claim.denial().isPresent())
                .map(claim -> claim.id() + " " + claim.denial().orElseThrow().label()))
        .containsExactlyInAnyOrder(
            "clinic-not-for-arthritis does not work",
            "hpm-cure does not work",
            "lin-injectate-lasting does not work");
  }

  @Test
  void practice_isEmptyWhereAUseIsSaidToWork() {
    assertThat(
            claims(library.claims().topic(ClaimTopic.USE))
                .filter(claim -> !claim.source().id().equals(NATMED))
                .filter(claim -> claim.practice().isEmpty())
                .map(Claim::id))
        .containsExactlyInAnyOrder(
            "clinic-use-muscle-pain",
            "hpm-use-headache",
            "hpm-use-neck-pain",
            "hpm-use-back-pain",
            "hpm-use-fibromyalgia",
            "hpm-use-myofascial-pain-syndrome");
    assertThat(library.getClaim("clinic-use-tension-headache").practice()).contains("common use");
    assertThat(library.getClaim("clinic-use-fibromyalgia").population())
        .contains("selected patients");
  }

  @Test
  void use_always_namesItsCondition() {
    ClaimSearch uses = library.claims().topic(ClaimTopic.USE).topic(ClaimTopic.NOT_FOR);
    assertThat(claims(uses))
        .hasSize(32)
        .allSatisfy(claim -> assertThat(claim.condition()).as(claim.id()).isPresent());
  }

  @Test
  void use_fibromyalgia_isNamedByFourSources() {
    assertThat(
            claims(library.claims().topic(ClaimTopic.USE).condition("fibromyalgia"))
                .map(claim -> claim.source().id()))
        .containsExactly(NATMED, COMPARISON, CLINIC, HPM);
  }

  @Test
  void use_bursitis_isThatOfAnotherInjection() {
    Claim bursitis = only(library.claims().condition("bursitis"));
    assertThat(bursitis.modality().id()).isEqualTo("bursa-injection");
    assertThat(bursitis.source().id()).isEqualTo(LIN);
    assertThat(library.claims().modality("trigger point therapy").condition("bursitis").isEmpty())
        .isTrue();
  }

  @Test
  void notFor_arthritis_isDenied() {
    Claim claim = only(library.claims().topic(ClaimTopic.NOT_FOR));
    assertThat(claim.condition().map(Term::id)).contains("arthritis");
    assertThat(claim.stance()).isEqualTo(Stance.DENIED);
    assertThat(claim.source().id()).isEqualTo(CLINIC);
    assertThat(ids(library.claims().condition("arthritis"))).containsExactly(claim.id());
    assertThat(ids(library.claims().condition("osteoarthritis"))).isEmpty();
    assertThat(library.claims().condition("osteoarthritis", INCLUDE_BROADER).list())
        .singleElement()
        .satisfies(match -> assertThat(match.match()).isEqualTo("broader condition"));
  }

  @Test
  void condition_triggerPointPain_isNoSynonymOfMyofascialPainSyndrome() {
    Condition pain = library.getCondition("trigger point pain");
    Condition syndrome = library.getCondition("myofascial pain syndrome");
    assertThat(pain).isNotEqualTo(syndrome);
    assertThat(library.broader(pain)).isEmpty();
    assertThat(library.narrower(syndrome)).isEmpty();
    assertThat(library.narrower(pain)).isEmpty();
    assertThat(ids(library.claims().condition(pain, INCLUDE_BROADER)))
        .hasSize(6)
        .doesNotContainAnyElementsOf(ids(library.claims().condition(syndrome, INCLUDE_BROADER)));
    assertThat(library.claims().condition("MPS").count()).isEqualTo(4);
    // the spot itself is a third thing
    assertThat(library.getCondition("trigger points")).isNotIn(pain, syndrome);
    assertThat(library.claims().condition("muscle knots").count()).isEqualTo(27);
  }

  @Test
  void condition_askedWithBroaderOnes_passesOverClaimsForNone() {
    for (Modality modality : library.modalities()) {
      for (Condition condition : library.conditions()) {
        assertThat(
                claims(
                    library
                        .claims()
                        .modality(modality, EXACT)
                        .condition(condition, INCLUDE_BROADER)))
            .as("%s for %s", modality.id(), condition.id())
            .allSatisfy(claim -> assertThat(claim.condition()).isPresent());
      }
    }
    assertThat(library.claims().modality("dry needling").condition("trigger points").count())
        .isEqualTo(3);
  }

  @Test
  void sessionLength_ofInjections_minutesInOneSource_aFewInAnother() {
    ClaimSearch search =
        library.claims().modality("trigger point injection").topic(Topics.SESSION_LENGTH);
    assertThat(ids(search))
        .containsExactly(
            "nso-injection-short",
            "nso-injection-minutes",
            "clinic-session-length",
            "clinic-quick");
    assertThat(quantities(search))
        .containsExactly(
            "nso-injection-minutes: 15 to 30 minutes", "clinic-session-length: a few minutes");
    assertThat(quantity("nso-injection-minutes").agreesWith(quantity("clinic-session-length")))
        .isFalse();
  }

  @Test
  void course_ofNeedling_threeSessionsForMilder_aboutSixForSeverePain() {
    ClaimSearch search = library.claims().modality("dry needling").topic(Topics.COURSE);
    assertThat(quantities(search))
        .containsExactly(
            "nso-needling-sessions-mild: 3 sessions",
            "nso-needling-sessions-severe: about 6 sessions",
            "nso-needling-several: several sessions");
    assertThat(library.getClaim("nso-needling-sessions-mild").circumstance())
        .contains("milder trigger point pain");
    assertThat(library.getClaim("nso-needling-sessions-severe").circumstance())
        .contains("severe pain");
    assertThat(
            quantity("nso-needling-sessions-mild")
                .agreesWith(quantity("nso-needling-sessions-severe")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "trigger point injection, clinic-trigger-point-injections, 5",
    "trigger point injection, nonsurgical-orthopaedics-comparison, 3",
    "dry needling, nonsurgical-orthopaedics-comparison, 3"
  })
  void procedure_steps_followEachOther(String modality, String source, int steps) {
    List<Integer> expected = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      expected.add(step);
    }
    assertThat(
            claims(
                    library
                        .claims()
                        .modality(modality, EXACT)
                        .source(source)
                        .topic(ClaimTopic.PROCEDURE))
                .map(Claim::step)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void interaction_medicinesLeftOpen_supplementsAndFoodsDenied() {
    ClaimSearch interactions = library.claims().topic(ClaimTopic.INTERACTION);
    assertThat(claims(interactions)).allMatch(claim -> claim.source().id().equals(NATMED));
    assertThat(aspects(interactions.stance(Stance.OPEN))).containsExactly("medicines");
    assertThat(aspects(interactions.stance(Stance.DENIED)))
        .containsExactly("herbs and supplements", "foods");
    assertThat(interactions.stance(Stance.ASSERTED).list()).isEmpty();
  }

  @Test
  void contrast_whetherAnInjectionIsNeedling_isDisputed() {
    assertThat(
            claims(
                    library
                        .claims()
                        .modality("trigger point injection", EXACT)
                        .topic(Topics.CONTRAST)
                        .text("whether same treatment needling"))
                .filter(
                    claim ->
                        claim.comparators().equals(List.of(library.getModality("dry needling"))))
                .map(claim -> claim.source().id() + " " + claim.stance().label()))
        .containsExactly(
            COMPARISON + " denied", LIN + " asserted", CLINIC + " asserted", HPM + " asserted");
    assertThat(
            ids(library.claims().topic(Topics.CONTRAST).text("acupuncture").stance(Stance.DENIED)))
        .containsExactly("clinic-contrast-acupuncture");
  }

  @Test
  void cure_ofChronicPain_isDenied() {
    Claim cure = only(library.claims().topic(Topics.CURE));
    assertThat(cure.stance()).isEqualTo(Stance.DENIED);
    assertThat(cure.source().id()).isEqualTo(HPM);
    assertThat(cure.condition().map(Term::id)).contains("chronic-pain");
  }

  @Test
  void adverseEffect_infection_isRareInTwoSources() {
    assertThat(
            claims(library.claims().topic(ClaimTopic.ADVERSE_EFFECT).text("infection"))
                .map(claim -> claim.source().id() + " " + claim.frequency().orElseThrow().label()))
        .containsExactly(CLINIC + " rare", HPM + " rare");
    assertThat(library.getClaim("nso-adverse-pain").frequency()).isEmpty();
    assertThat(library.getClaim("hpm-adverse-pain").frequency()).contains(Claim.Frequency.RARE);
  }

  @Test
  void claimsOfNarrowerInjections_areFoundByInjection() {
    assertThat(
            library.claims().modality("trigger point injection").stream()
                .filter(match -> match.match().equals("narrower modality"))
                .map(match -> match.claim().id()))
        .containsExactly("nso-injection-faster", "hpm-efficacy-saline", "lin-injectate-comfort");
  }
}
