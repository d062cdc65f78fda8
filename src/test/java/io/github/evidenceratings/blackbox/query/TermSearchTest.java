package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static io.github.evidenceratings.blackbox.query.SmallWorld.matches;
import static io.github.evidenceratings.query.TermScope.EXACT;
import static io.github.evidenceratings.query.TermScope.INCLUDE_BROADER;
import static io.github.evidenceratings.query.TermScope.INCLUDE_NARROWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSearchTest {
  @Test
  void list_nothingAsked_collapsesNothing() {
    assertThat(matches(LIBRARY.ratings()))
        .containsExactly("r1 ", "r3 ", "r6 ", "r9 ", "r2 ", "r7 ", "r5 ", "r4 ", "r10 ", "r8 ");
    assertThat(LIBRARY.ratings().list())
        .allSatisfy(
            match -> {
              assertThat(match.isExact()).isTrue();
              assertThat(match.modality()).isEmpty();
              assertThat(match.condition()).isEmpty();
              assertThat(match.dateBasis()).isEmpty();
            });
  }

  @Test
  void list_onePair_givesEverySourcePopulationAndDate() {
    assertThat(
            LIBRARY.ratings().modality("needling", EXACT).condition("back", EXACT).stream()
                .map(RatingMatch::rating))
        .containsExactly(SmallWorld.R1, SmallWorld.R3, SmallWorld.R2, SmallWorld.R4);
  }

  @Test
  void modality_byDefault_takesNarrowerAlong() {
    assertThat(matches(LIBRARY.ratings().modality("needling")))
        .containsExactly(
            "r1 exact",
            "r3 exact",
            "r9 narrower modality",
            "r2 exact",
            "r5 narrower modality",
            "r4 exact");
    assertThat(matches(LIBRARY.ratings().modality("needling", INCLUDE_NARROWER)))
        .isEqualTo(matches(LIBRARY.ratings().modality("needling")));
  }

  @Test
  void modality_threeLevelsUpAndDown() {
    assertThat(matches(LIBRARY.ratings().modality("therapy")))
        .containsExactly(
            "r1 narrower modality",
            "r3 narrower modality",
            "r6 exact",
            "r9 narrower modality",
            "r2 narrower modality",
            "r7 exact",
            "r5 narrower modality",
            "r4 narrower modality",
            "r10 narrower modality");
    assertThat(matches(LIBRARY.ratings().modality("dry", INCLUDE_BROADER)))
        .containsExactly(
            "r1 broader modality",
            "r3 broader modality",
            "r6 broader modality",
            "r2 broader modality",
            "r7 broader modality",
            "r5 exact",
            "r4 broader modality");
  }

  @Test
  void modality_exact_takesNothingAlong() {
    assertThat(matches(LIBRARY.ratings().modality("therapy", EXACT)))
        .containsExactly("r6 exact", "r7 exact");
    assertThat(ids(LIBRARY.ratings().modality("dry", EXACT).condition("back", EXACT))).isEmpty();
  }

  @Test
  void includeBroader_takesNarrowerToo_butNoSibling() {
    assertThat(matches(LIBRARY.ratings().modality("needling", INCLUDE_BROADER)))
        .containsExactly(
            "r1 exact",
            "r3 exact",
            "r6 broader modality",
            "r9 narrower modality",
            "r2 exact",
            "r7 broader modality",
            "r5 narrower modality",
            "r4 exact");
  }

  @Test
  void match_bothAxes_saysEachThatDidNotMatch() {
    assertThat(
            matches(
                LIBRARY
                    .ratings()
                    .modality("needling", INCLUDE_BROADER)
                    .condition("low-back", INCLUDE_BROADER)))
        .containsExactly(
            "r1 broader condition",
            "r3 broader condition",
            "r6 broader condition; broader modality",
            "r2 broader condition",
            "r7 broader condition; broader modality",
            "r5 narrower modality",
            "r4 broader condition");
    assertThat(
            matches(
                LIBRARY
                    .ratings()
                    .modality("therapy")
                    .condition("neck", INCLUDE_BROADER)
                    .scale("effect")))
        .containsExactly("r6 broader condition", "r9 narrower modality");
    assertThat(matches(LIBRARY.ratings().modality("heat", INCLUDE_BROADER).condition("back pain")))
        .containsExactly("r7 broader modality");
    assertThat(matches(LIBRARY.ratings().modality("DRY").condition("back pain")))
        .containsExactly("r5 narrower condition");
    assertThat(matches(LIBRARY.ratings().modality("dry").condition("lumbago")))
        .containsExactly("r5 exact");
  }

  @Test
  void match_broaderConditionAndNarrowerModality() {
    assertThat(
            matches(
                LIBRARY
                    .ratings()
                    .modality("therapy")
                    .condition("low-back", INCLUDE_BROADER)
                    .is(SmallWorld.ref("effect", "strong"))))
        .containsExactly(
            "r1 broader condition; narrower modality", "r3 broader condition; narrower modality");
  }

  @Test
  void match_relations() {
    RatingMatch match =
        LIBRARY.ratings().modality("therapy").condition("neck").is("low").first().orElseThrow();
    assertThat(match.rating()).isEqualTo(SmallWorld.R10);
    assertThat(match.modality()).contains(TermRelation.NARROWER);
    assertThat(match.condition()).contains(TermRelation.EXACT);
    assertThat(match.isExact()).isFalse();
    assertThat(match.match()).isEqualTo("narrower modality");
  }

  @ParameterizedTest
  @ValueSource(strings = {"back", "Back Pain", "dorsalgia", "M54.9", "ICD-10-CM:M54.9", "D001416"})
  void condition_byAnyOfItsNames_isExact(String name) {
    assertThat(matches(LIBRARY.ratings().condition(name, EXACT)))
        .containsExactly("r1 exact", "r3 exact", "r2 exact", "r7 exact", "r4 exact");
  }

  @Test
  void modality_several_anyOfThemWill_closestRelationCounts() {
    assertThat(matches(LIBRARY.ratings().modality("dry").modality("heat")))
        .containsExactly("r5 exact", "r10 exact");
    assertThat(
            matches(LIBRARY.ratings().modality("dry", INCLUDE_BROADER).modality("needling", EXACT)))
        .containsExactly(
            "r1 exact",
            "r3 exact",
            "r6 broader modality",
            "r2 exact",
            "r7 broader modality",
            "r5 exact",
            "r4 exact");
    assertThat(
            matches(
                LIBRARY
                    .ratings()
                    .modality("dry", INCLUDE_BROADER)
                    .modality("therapy", INCLUDE_NARROWER)
                    .condition("back", EXACT)))
        .containsExactly(
            "r1 narrower modality",
            "r3 narrower modality",
            "r2 narrower modality",
            "r7 exact",
            "r4 narrower modality");
  }

  @Test
  void modality_theSameTwice_eachHitOnce() {
    assertThat(
            matches(LIBRARY.ratings().modality("heat").modality("heat", EXACT).modality("therapy")))
        .containsOnlyOnce("r10 exact")
        .hasSize(9);
  }

  @Test
  void modality_asTerm_meansItsId() {
    assertThat(ids(LIBRARY.ratings().modality(SmallWorld.DRY, EXACT))).containsExactly("r5");
    assertThat(ids(LIBRARY.ratings().condition(SmallWorld.STROKE, EXACT))).containsExactly("r8");
  }

  @Test
  void list_ambiguousName_failsNamingTheIds() {
    assertThatThrownBy(() -> LIBRARY.ratings().modality("dn").list())
        .isInstanceOfSatisfying(
            AmbiguousTermException.class,
            thrown -> {
              assertThat(thrown.kind()).isEqualTo(NameKind.MODALITY);
              assertThat(thrown.text()).isEqualTo("dn");
              assertThat(thrown.candidates()).containsExactly("needling", "dry");
            })
        .hasMessage("modality \"dn\" is ambiguous: use an id, one of \"needling\", \"dry\"");
    assertRefused(
        AmbiguousTermException.class,
        () -> LIBRARY.ratings().condition("BACKACHE", EXACT).count(),
        "condition \"BACKACHE\" is ambiguous: use an id, one of \"back\", \"low-back\"");
    assertRefused(
        AmbiguousTermException.class,
        () -> LIBRARY.ratings().studied("DN").isEmpty(),
        "modality \"DN\" is ambiguous: use an id, one of \"needling\", \"dry\"");
  }

  @Test
  void list_unknownName_failsWithTheNearest() {
    assertThatThrownBy(() -> LIBRARY.ratings().modality("needlin").list())
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> {
              assertThat(thrown.kind()).isEqualTo(NameKind.MODALITY);
              assertThat(thrown.text()).isEqualTo("needlin");
              assertThat(thrown.suggestions())
                  .containsExactly("needling", "dry needling", "wet needling");
            })
        .hasMessage(
            "unknown modality \"needlin\"; did you mean \"needling\" or \"dry needling\" or \"wet"
                + " needling\"?");
    assertThatThrownBy(() -> LIBRARY.ratings().condition("strok").list())
        .hasMessage("unknown condition \"strok\"; did you mean \"stroke\"?");
    assertThatThrownBy(() -> LIBRARY.ratings().studied("exercice").list())
        .hasMessage("unknown modality \"exercice\"; did you mean \"exercise\"?");
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().condition("").list(),
        "unknown condition \"\"");
  }

  @Test
  void list_nameOfAModality_isNoCondition() {
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().condition("heat").list(),
        "unknown condition \"heat\"");
  }

  @Test
  void safety_saysHowItMatched() {
    assertThat(LIBRARY.safety("dry", INCLUDE_BROADER))
        .extracting(match -> match.assessment().id(), SafetyMatch::match)
        .containsExactly(Tuple.tuple("s1", "broader modality"));
    assertThat(LIBRARY.safety("needling", INCLUDE_NARROWER))
        .extracting(match -> match.assessment().id() + ": " + match.match())
        .containsExactly("s1: exact", "s2: narrower modality");
    assertThat(LIBRARY.safety("therapy", EXACT)).isEmpty();
    assertThat(new SafetyMatch(LIBRARY.safety().get(0), Optional.empty()).match()).isEmpty();
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.safety("cupping", EXACT),
        "unknown modality \"cupping\"");
  }

  @Test
  void residual_isNeverAHit() {
    assertThat(LIBRARY.residuals()).hasSize(1);
    assertThat(ids(LIBRARY.ratings())).doesNotContain("rest").hasSize(10);
    assertThat(ids(LIBRARY.ratings().modality("therapy", EXACT).insufficient())).isEmpty();
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().condition("other conditions").list(),
        "unknown condition \"other conditions\"");
  }

  @Test
  void libraryTree_upAndDown() {
    assertThat(LIBRARY.narrower(SmallWorld.THERAPY))
        .containsExactly(SmallWorld.NEEDLING, SmallWorld.DRY, SmallWorld.WET, SmallWorld.HEAT);
    assertThat(LIBRARY.broader(SmallWorld.DRY))
        .isEqualTo(List.of(SmallWorld.NEEDLING, SmallWorld.THERAPY));
    assertThat(LIBRARY.narrower(SmallWorld.PAIN))
        .containsExactly(SmallWorld.BACK, SmallWorld.LOW_BACK, SmallWorld.NECK);
    assertThat(LIBRARY.broader(SmallWorld.LOW_BACK))
        .containsExactly(SmallWorld.BACK, SmallWorld.PAIN);
    assertThat(LIBRARY.broader(SmallWorld.PAIN)).isEmpty();
  }
}
