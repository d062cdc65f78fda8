package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.query.TermScope.EXACT;
import static io.github.evidenceratings.query.TermScope.INCLUDE_BROADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingOrder;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.UnknownTermException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundledRatingsTest {
  private static final String[] GRADED = {
    "back pain", "myofascial pain syndrome", "tension headache"
  };
  private static final String[] INSUFFICIENT = {
    "abdominal pain",
    "bursitis",
    "carpal tunnel syndrome",
    "chronic pain",
    "fibromyalgia",
    "heel pain",
    "herniated disk",
    "joint pain",
    "kidney stones",
    "migraine",
    "muscle strength",
    "neck pain",
    "osteoarthritis",
    "postoperative pain",
    "sciatica",
    "scoliosis",
    "shoulder pain",
    "sports injuries",
    "stress",
    "stroke",
    "temporomandibular disorders"
  };

  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  private static List<String> conditions(RatingSearch search) {
    return search.stream().map(match -> match.rating().condition().name()).toList();
  }

  private static List<String> matches(RatingSearch search) {
    return search.stream()
        .map(match -> match.rating().condition().name() + ": " + match.match())
        .toList();
  }

  @Test
  void ratings_all24_gradedFirst_eachPartByCondition() {
    assertThat(library.ratings().count()).isEqualTo(24);
    assertThat(conditions(library.ratings()))
        .containsExactlyElementsOf(
            Stream.of(GRADED, INSUFFICIENT).flatMap(Arrays::stream).toList());
    assertThat(library.ratings().stream().map(RatingMatch::match)).containsOnly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"possibly effective", "possibly-effective", "POSSIBLY EFFECTIVE"})
  void atLeast_possiblyEffective_exactlyThree(String level) {
    assertThat(conditions(library.ratings().atLeast(level))).containsExactly(GRADED);
    assertThat(conditions(library.ratings().is(level))).containsExactly(GRADED);
  }

  @Test
  void atLeast_typed_sameAsByName() {
    assertThat(conditions(library.ratings().atLeast(NatMedEffectiveness.POSSIBLY_EFFECTIVE)))
        .containsExactly(GRADED);
    assertThat(library.ratings().atLeast(NatMedEffectiveness.LIKELY_EFFECTIVE).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insufficient evidence",
        "Insufficient evidence",
        "insufficient-evidence",
        "Insufficient Evidence to Rate"
      })
  void is_insufficientEvidence_exactlyTwentyOne(String level) {
    assertThat(conditions(library.ratings().is(level))).containsExactly(INSUFFICIENT);
  }

  @Test
  void insufficient_andRated_partTheRatings() {
    assertThat(conditions(library.ratings().insufficient())).containsExactly(INSUFFICIENT);
    assertThat(conditions(library.ratings().rated())).containsExactly(GRADED);
    assertThat(conditions(library.ratings().is(NatMedEffectiveness.INSUFFICIENT)))
        .containsExactly(INSUFFICIENT);
  }

  @ParameterizedTest
  @EnumSource(
      value = NatMedEffectiveness.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "INSUFFICIENT")
  void ranges_neverTakeInsufficient(NatMedEffectiveness level) {
    for (NatMedEffectiveness other : NatMedEffectiveness.values()) {
      if (other != NatMedEffectiveness.INSUFFICIENT) {
        assertThat(GRADED).containsAll(conditions(library.ratings().between(level, other)));
      }
    }
    assertThat(conditions(library.ratings().atMost(level)))
        .isEqualTo(
            level.compareTo(NatMedEffectiveness.POSSIBLY_EFFECTIVE) <= 0
                ? List.of(GRADED)
                : List.of());
    assertThat(conditions(library.ratings().atLeast(level)))
        .isEqualTo(
            level.compareTo(NatMedEffectiveness.POSSIBLY_EFFECTIVE) >= 0
                ? List.of(GRADED)
                : List.of());
  }

  @Test
  void atLeast_insufficient_failsAndSaysWhatToUse() {
    assertRefused(
        LevelOutsideOrderException.class,
        () -> library.ratings().atLeast(NatMedEffectiveness.INSUFFICIENT).list(),
        "\"Insufficient Evidence to Rate\" stands outside the order of the scale"
            + " \"natmed-effectiveness\", so nothing is at least, at most or between it; ask"
            + " for insufficient() or is(\"Insufficient Evidence to Rate\") instead");
  }

  @Test
  void is_misspelt_suggests() {
    assertRefused(
        UnknownTermException.class,
        () -> library.ratings().is("possibly efective").list(),
        "unknown level \"possibly efective\"; did you mean \"Possibly Effective\" or"
            + " \"Possibly Ineffective\"?");
  }

  @ParameterizedTest
  @CsvSource({
    "stomach pain, abdominal pain",
    "MPS, myofascial pain syndrome",
    "mps, myofascial pain syndrome",
    "persistent muscle pain, myofascial pain syndrome",
    "TMD, temporomandibular disorders",
    "painful jaw disorders, temporomandibular disorders",
    "herniated disc, herniated disk",
    "M54.2, neck pain",
    "ICD-10-CM:M54.2, neck pain",
    "MeSH:D019547, neck pain",
    "D019547, neck pain",
    "tension-type headache, tension headache",
    "arthralgia, joint pain",
    "Post-operative pain, postoperative pain"
  })
  void condition_laySynonymOrCode_isExact(String asked, String condition) {
    assertThat(matches(library.ratings().condition(asked))).containsExactly(condition + ": exact");
    assertThat(matches(library.ratings().condition(asked, EXACT)))
        .containsExactly(condition + ": exact");
  }

  @ParameterizedTest
  @CsvSource({
    "whiplash, neck pain",
    "low back pain, back pain",
    "lower back pain, back pain",
    "non-specific neck pain, neck pain",
    "hip pain, joint pain",
    "rotator cuff injury, shoulder pain",
    "pinched shoulder, shoulder pain"
  })
  void condition_narrowerThanRated_foundOnlyIfBroaderIsAsked(String asked, String condition) {
    assertThat(matches(library.ratings().condition(asked))).isEmpty();
    assertThat(matches(library.ratings().condition(asked, EXACT))).isEmpty();
    assertThat(matches(library.ratings().condition(asked, INCLUDE_BROADER)))
        .containsExactly(condition + ": broader condition");
  }

  @Test
  void condition_broaderThanRated_takesNarrowerAlong() {
    assertThat(matches(library.ratings().condition("headache")))
        .containsExactly("tension headache: narrower condition", "migraine: narrower condition");
    assertThat(matches(library.ratings().condition("headache", EXACT))).isEmpty();
    assertThat(matches(library.ratings().condition("arthritis")))
        .containsExactly("osteoarthritis: narrower condition");
  }

  @Test
  void modality_dryNeedling_isNeverRatedItself() {
    assertThat(matches(library.ratings().modality("dry needling"))).isEmpty();
    assertThat(library.ratings().modality("dry needling", INCLUDE_BROADER).list())
        .hasSize(24)
        .allSatisfy(match -> assertThat(match.match()).isEqualTo("broader modality"));
    assertThat(
            library
                .ratings()
                .modality("trigger point injection of lidocaine", INCLUDE_BROADER)
                .list())
        .hasSize(24)
        .allSatisfy(match -> assertThat(match.match()).isEqualTo("broader modality"));
    assertThat(library.ratings().modality("acupuncture", INCLUDE_BROADER).list()).isEmpty();
  }

  @Test
  void match_bothAxes() {
    assertThat(
            matches(
                library
                    .ratings()
                    .modality("dry needling", INCLUDE_BROADER)
                    .condition("whiplash", INCLUDE_BROADER)))
        .containsExactly("neck pain: broader condition; broader modality");
    assertThat(
            matches(
                library
                    .ratings()
                    .modality("trigger point therapy")
                    .condition("myofascial pain syndrome")))
        .containsExactly("myofascial pain syndrome: exact");
    assertThat(
            matches(
                library
                    .ratings()
                    .modality("dry needling", INCLUDE_BROADER)
                    .condition("headache")
                    .rated()))
        .containsExactly("tension headache: narrower condition; broader modality");
  }

  @Test
  void studied_dryNeedling_inElevenConditions() {
    assertThat(conditions(library.ratings().studied("dry needling")))
        .containsExactly(
            "back pain",
            "myofascial pain syndrome",
            "tension headache",
            "heel pain",
            "migraine",
            "muscle strength",
            "neck pain",
            "osteoarthritis",
            "shoulder pain",
            "stroke",
            "temporomandibular disorders");
    assertThat(library.ratings().studied("dry needling").countBy(Facet.CONDITION)).hasSize(11);
  }

  @Test
  void studied_injection() {
    assertThat(conditions(library.ratings().studied("trigger point injection")))
        .containsExactly("back pain", "kidney stones");
    assertThat(conditions(library.ratings().studied("trigger point injection", EXACT))).isEmpty();
    assertThat(
            conditions(
                library
                    .ratings()
                    .studied("trigger point injection")
                    .direction(Direction.NO_DIFFERENCE_FOUND)))
        .isEmpty();
  }

  @Test
  void direction_noDifferenceFound() {
    assertThat(conditions(library.ratings().direction(Direction.NO_DIFFERENCE_FOUND)))
        .containsExactly(
            "muscle strength", "neck pain", "osteoarthritis", "shoulder pain", "stroke");
    assertThat(library.ratings().direction(Direction.LITTLE_OR_NO_EFFECT).list()).isEmpty();
    assertThat(
            conditions(library.ratings().studied("dry needling").direction(Direction.COMPARABLE)))
        .containsExactly("migraine");
    assertThat(conditions(library.ratings().direction(Direction.DISAGREES)))
        .containsExactly("tension headache", "temporomandibular disorders");
  }

  @Test
  void findings_agreement_conflictIsNotHeterogeneity() {
    assertThat(
            library.ratings().stream()
                .map(RatingMatch::rating)
                .filter(rating -> rating.agreement() == FindingAgreement.IN_CONFLICT)
                .map(rating -> rating.condition().name()))
        .containsExactly("tension headache", "temporomandibular disorders");
    assertThat(
            library.ratings().stream()
                .map(RatingMatch::rating)
                .filter(rating -> rating.agreement() == FindingAgreement.HETEROGENEOUS)
                .map(rating -> rating.condition().name()))
        .containsExactly("neck pain", "stroke");
  }

  @Test
  void since_isTheDateOfReview_laterThanThatOfUpdate() {
    assertThat(library.ratings().since(LocalDate.parse("2024-06-17")).list())
        .hasSize(24)
        .allSatisfy(match -> assertThat(match.dateBasis()).contains(DateBasis.REVIEWED));
    assertThat(library.ratings().since(LocalDate.parse("2024-06-18")).list()).isEmpty();
  }

  @Test
  void text_findsWords_notLettersWithinWords() {
    assertThat(conditions(library.ratings().text("hip"))).containsExactly("joint pain");
    assertThat(conditions(library.ratings().text("hip STEROID"))).containsExactly("joint pain");
    assertThat(conditions(library.ratings().text("athletes"))).containsExactly("muscle strength");
    assertThat(conditions(library.ratings().text("MPS")))
        .containsExactly("myofascial pain syndrome");
    assertThat(conditions(library.ratings().text("lidocaine"))).containsExactly("kidney stones");
  }

  @Test
  void orderBy_condition_mixesLevels() {
    assertThat(conditions(library.ratings().orderBy(RatingOrder.CONDITION)))
        .isSorted()
        .hasSize(24)
        .startsWith("abdominal pain", "back pain", "bursitis");
  }

  @Test
  void countBy_level() {
    assertThat(library.ratings().limit(1).countBy(Facet.LEVEL).entrySet().stream())
        .extracting(entry -> entry(entry.getKey().name(), entry.getValue()))
        .containsExactly(
            entry("Possibly Effective", 3), entry("Insufficient Evidence to Rate", 21));
  }

  @Test
  void groupBy_condition_nothingCollapsed() {
    assertThat(library.ratings().groupBy(Facet.CONDITION).entrySet())
        .hasSize(24)
        .allSatisfy(
            group -> {
              Condition condition = group.getKey();
              assertThat(group.getValue())
                  .singleElement()
                  .satisfies(match -> assertThat(match.rating().condition()).isEqualTo(condition));
            });
  }

  @Test
  void residual_isNoRating() {
    assertThat(library.residuals())
        .singleElement()
        .satisfies(residual -> assertThat(residual.name()).isEqualTo("other conditions"));
    assertThat(library.findRating("natmed-other-conditions")).isEmpty();
    assertRefused(
        UnknownTermException.class,
        () -> library.ratings().condition("other conditions").list(),
        "unknown condition \"other conditions\"");
  }
}
