package io.github.evidenceratings.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.ClaimCheck;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermScope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledClaimCheckTest {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final List<CheckedClaim> CHECKED = LIBRARY.checkClaims(ClaimQuery.all());

  private static CheckedClaim checked(String id) {
    return CHECKED.stream().filter(c -> c.claim().id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> ids(List<RatingMatch> matches) {
    return matches.stream().map(match -> match.rating().id()).toList();
  }

  /** Claims about injections by others than the rater. */
  private static ClaimQuery injectionsFor(String condition) {
    return ClaimQuery.all()
        .topic(ClaimTopic.USE)
        .topic(ClaimTopic.NOT_FOR)
        .modality("trigger point injection", TermScope.EXACT)
        .condition(condition, TermScope.EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "myofascial pain syndrome, SUPPORTED, 3",
    "tension headache, SUPPORTED, 1",
    "low back pain, SUPPORTED, 1",
    "back pain, SUPPORTED, 1",
    "fibromyalgia, UNPROVEN, 3",
    "chronic pain, UNPROVEN, 2",
    "neck pain, UNPROVEN, 1",
    "headache, MIXED, 2",
    "arthritis, UNPROVEN, 1",
    "trigger point pain, NOT_RATED, 1",
    "trigger points, NOT_RATED, 1",
    "muscle pain, NOT_RATED, 1"
  })
  void checkClaims_usesOfInjections_verdictByCondition(
      String condition, Verdict verdict, int claims) {
    assertThat(LIBRARY.checkClaims(injectionsFor(condition)))
        .hasSize(claims)
        .allSatisfy(
            checked -> {
              assertThat(checked.verdict()).isEqualTo(verdict);
              assertThat(checked.ownSource()).isFalse();
            });
  }

  @Test
  void checkClaims_lowBackPain_throughTheBroaderCondition() {
    CheckedClaim checked = checked("clinic-use-low-back-pain");

    assertThat(ids(checked.deciding())).containsExactly("natmed-back-pain");
    assertThat(checked.others()).isEmpty();
    assertThat(checked.reason())
        .isEqualTo(
            "Low back pain as such is not rated; through the broader condition: Possibly Effective"
                + " for back pain. Rated for trigger point therapy, the broader treatment. Findings"
                + " from dry needling and trigger point injection of local anaesthetic.");
  }

  @Test
  void checkClaims_headache_throughNarrowerConditionsThatDiffer() {
    CheckedClaim checked = checked("hpm-use-headache");

    assertThat(ids(checked.deciding()))
        .containsExactlyInAnyOrder("natmed-tension-headache", "natmed-migraine");
    assertThat(checked.reason())
        .isEqualTo(
            "Headache as such is not rated; narrower: Possibly Effective for tension headache;"
                + " Insufficient Evidence to Rate for migraine. Rated for trigger point therapy, the"
                + " broader treatment. Findings from dry needling only, none from trigger point"
                + " injection. Research on tension headache is in conflict.");
  }

  @Test
  void checkClaims_notForArthritis_throughOsteoarthritisWhereNoDifferenceWasFound() {
    CheckedClaim checked = checked("clinic-not-for-arthritis");

    assertThat(checked.claim().topic()).isEqualTo(ClaimTopic.NOT_FOR);
    assertThat(ids(checked.deciding())).containsExactly("natmed-osteoarthritis");
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.reason())
        .isEqualTo(
            "Arthritis as such is not rated; narrower: Insufficient Evidence to Rate for"
                + " osteoarthritis. Rated for trigger point therapy, the broader treatment. Findings"
                + " from dry needling only, none from trigger point injection.");
  }

  @Test
  void checkClaims_safety_supportedWithWarningAndPregnancyNotDeciding() {
    List<CheckedClaim> safety = LIBRARY.checkClaims(ClaimQuery.all().topic(ClaimTopic.SAFETY));

    assertThat(safety)
        .extracting(checked -> checked.claim().id())
        .containsExactly("nso-injection-safety", "clinic-safety");
    assertThat(safety)
        .allSatisfy(
            checked -> {
              assertThat(checked.verdict()).isEqualTo(Verdict.SUPPORTED);
              assertThat(checked.safety())
                  .extracting(match -> match.assessment().id())
                  .containsExactly("natmed-safety-trained");
              assertThat(checked.otherSafety())
                  .extracting(match -> match.assessment().id())
                  .containsExactly("natmed-safety-lungs-spine", "natmed-safety-pregnancy");
              assertThat(checked.reason())
                  .startsWith(
                      "Graded Possibly Safe, and only when done properly by a person trained in it,"
                          + " rated for trigger point therapy, the broader treatment. Warning, where the"
                          + " needle enters the spine or the area around the lungs: ")
                  .contains(
                      " Not deciding: Insufficient Reliable Evidence to Rate, for people who are"
                          + " pregnant or breast-feeding: ");
            });
  }

  @Test
  void checkClaims_comparison_notRated() {
    CheckedClaim checked = checked("nso-injection-faster");

    assertThat(checked.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(checked.deciding()).isEmpty();
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.reason())
        .isEqualTo(
            "No finding compares dry needling with trigger point injection of anaesthetic with"
                + " corticosteroid.");
  }

  @Test
  void checkClaims_bursaInjection_notRatedThoughAnotherTreatmentIsRatedForBursitis() {
    CheckedClaim checked = checked("lin-bursa-use");

    assertThat(LIBRARY.ratings().condition("bursitis").list()).isNotEmpty();
    assertThat(checked.verdict()).isEqualTo(Verdict.NOT_RATED);
    assertThat(checked.others()).isEmpty();
    assertThat(checked.reason())
        .isEqualTo(
            "No source here rates bursa injection or a broader treatment for bursitis, nor for a"
                + " narrower or broader condition.");
  }

  @Test
  void checkClaims_ofTheRaterItself_flagged() {
    assertThat(CHECKED)
        .filteredOn(CheckedClaim::ownSource)
        .isNotEmpty()
        .allMatch(checked -> checked.claim().source().name().equals("NatMed Pro monograph"));
    assertThat(
            LIBRARY.checkClaims(
                ClaimQuery.all().source("NatMed Pro monograph").topic(ClaimTopic.USE)))
        .hasSize(8)
        .allMatch(CheckedClaim::ownSource);
  }

  @Test
  void checkClaims_efficacyOfNeedlingWithoutCondition_mixedOverAllRatings() {
    CheckedClaim checked = checked("nso-needling-pain-relief");

    assertThat(checked.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(checked.deciding()).hasSize(24);
    assertThat(checked.reason())
        .startsWith(
            "The claim names no condition, so all 24 ratings count: 3 Possibly Effective and 21"
                + " Insufficient Evidence to Rate. A level that takes a side goes against a claim"
                + " that takes none. Rated for trigger point therapy, the broader"
                + " treatment. ");
  }

  @Test
  void checkClaims_all_everyClaimOnATopicThatIsChecked() {
    Set<ClaimTopic> topics = ClaimCheck.TOPICS;

    assertThat(CHECKED)
        .extracting(CheckedClaim::claim)
        .containsExactlyElementsOf(
            LIBRARY.claims().stream()
                .map(ClaimMatch::claim)
                .filter(claim -> topics.contains(claim.topic()))
                .toList());
    assertThat(CHECKED).hasSize(48);
    assertThat(CHECKED).extracting(CheckedClaim::verdict).doesNotContain(Verdict.CONTRADICTED);
  }

  @Test
  void checkClaims_ownRatings_nothingIsRatedForInjectionsThemselves() {
    assertThat(
            LIBRARY.checkClaims(
                ClaimQuery.all().modality("trigger point injection"), TermScope.INCLUDE_NARROWER))
        .isNotEmpty()
        .allMatch(checked -> checked.verdict() == Verdict.NOT_RATED)
        .noneMatch(checked -> checked.reason().contains("broader treatment"));
  }
}
