package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static io.github.evidenceratings.blackbox.query.SmallWorld.level;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.AppraisalLevelException;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelSearchTest {
  private static final LevelRef STRONG = ref("effect", "strong");
  private static final LevelRef MODERATE = ref("effect", "moderate");
  private static final LevelRef HARMFUL = ref("effect", "harmful");
  private static final LevelRef CONDITIONAL = ref("effect", "conditional");
  private static final LevelRef UNKNOWN = ref("effect", "unknown");
  private static final LevelRef CERTAIN = ref("certainty", "moderate");

  @Test
  void atLeast_takesStrongerOnesOfTheScaleOnly() {
    assertThat(ids(LIBRARY.ratings().atLeast(STRONG))).containsExactly("r1", "r3");
    assertThat(ids(LIBRARY.ratings().atLeast(MODERATE))).containsExactly("r1", "r3", "r6", "r9");
    assertThat(ids(LIBRARY.ratings().atLeast(CERTAIN))).containsExactly("r4");
  }

  @Test
  void atLeast_weakestRanked_leavesOutApartAndInsufficient() {
    assertThat(ids(LIBRARY.ratings().atLeast(HARMFUL)))
        .containsExactly("r1", "r3", "r6", "r9", "r2");
  }

  @Test
  void atMost_takesWeakerRankedOnesOnly() {
    assertThat(ids(LIBRARY.ratings().atMost(STRONG))).containsExactly("r1", "r3", "r6", "r9", "r2");
    assertThat(ids(LIBRARY.ratings().atMost(MODERATE))).containsExactly("r6", "r9", "r2");
    assertThat(ids(LIBRARY.ratings().atMost(CERTAIN))).containsExactly("r4", "r10");
  }

  @Test
  void between_takesBothEndsInEitherOrder() {
    assertThat(ids(LIBRARY.ratings().between(MODERATE, HARMFUL))).containsExactly("r6", "r9", "r2");
    assertThat(ids(LIBRARY.ratings().between(HARMFUL, MODERATE))).containsExactly("r6", "r9", "r2");
    assertThat(ids(LIBRARY.ratings().between(STRONG, STRONG))).containsExactly("r1", "r3");
    assertThat(ids(LIBRARY.ratings().between("harmful", "STRONG")))
        .containsExactly("r1", "r3", "r6", "r9", "r2");
  }

  @Test
  void rated_leavesOutInsufficientOfEveryScale_keepsApart() {
    assertThat(ids(LIBRARY.ratings().rated()))
        .containsExactly("r1", "r3", "r6", "r9", "r2", "r7", "r4", "r10");
  }

  @Test
  void insufficient_takesThoseOfEveryScale() {
    assertThat(ids(LIBRARY.ratings().insufficient())).containsExactly("r5", "r8");
  }

  @Test
  void ratedAndInsufficient_partTheWhole() {
    assertThat(LIBRARY.ratings().rated().count() + LIBRARY.ratings().insufficient().count())
        .isEqualTo(LIBRARY.ratings().count());
  }

  @Test
  void ranges_insufficientLevel_failAndSayWhatToUse() {
    String message =
        "\"Unknown\" stands outside the order of the scale \"effect\", so nothing is at least, at"
            + " most or between it; ask for insufficient() or is(\"Unknown\") instead";
    List<UnaryOperator<RatingSearch>> ranges =
        List.of(
            search -> search.atLeast(UNKNOWN),
            search -> search.atMost(UNKNOWN),
            search -> search.between(UNKNOWN, STRONG),
            search -> search.between(STRONG, UNKNOWN),
            search -> search.scale("effect").atLeast("Open"));
    for (UnaryOperator<RatingSearch> range : ranges) {
      assertRefused(
          LevelOutsideOrderException.class, () -> range.apply(LIBRARY.ratings()).list(), message);
    }
  }

  @Test
  void ranges_levelOfAnAppraisal_failAndSayWhatToUse() {
    RatingScale bias =
        new RatingScale(
            "bias",
            "Risk of bias",
            ScaleKind.APPRAISAL,
            "Delta",
            "Delta, form",
            List.of(
                level("bias", ScaleKind.APPRAISAL, "fine", "Fine", 0, Standing.RANKED, Pole.NONE),
                level(
                    "bias",
                    ScaleKind.APPRAISAL,
                    "strong",
                    "Strong",
                    1,
                    Standing.RANKED,
                    Pole.NONE)));
    List<RatingScale> scales = new ArrayList<>(SmallWorld.DATASET.scales());
    scales.add(bias);
    EvidenceLibrary library =
        EvidenceLibrary.of(SmallWorld.DATASET.toBuilder().scales(scales).build());
    List<UnaryOperator<RatingSearch>> ranges =
        List.of(
            search -> search.atLeast("Fine"),
            search -> search.atMost(ref("bias", "fine")),
            search -> search.between("Strong", "Fine"),
            search -> search.scale("bias").atLeast("Fine"));
    for (UnaryOperator<RatingSearch> range : ranges) {
      assertRefused(
          AppraisalLevelException.class,
          () -> range.apply(library.ratings()).list(),
          "\"Fine\" is a level of the appraisal \"bias\", so nothing is at least, at most or between"
              + " it; ask for appraisals no worse than it instead");
    }
    assertThat(ids(library.ratings().atLeast("Strong")))
        .as("of ratings")
        .containsExactly("r1", "r3");
    assertRefused(
        UnknownTermException.class,
        () -> library.ratings().atLeast("Finer").list(),
        "unknown level \"Finer\"; known: \"Strong\", \"Moderate\", \"Harmful\", \"Conditional\","
            + " \"Unknown\", \"High\", \"Low\"");
    assertThat(library.ratings().rated().count()).isEqualTo(LIBRARY.ratings().rated().count());
  }

  @Test
  void ranges_levelApart_failAndSayWhatToUse() {
    assertRefused(
        LevelOutsideOrderException.class,
        () -> LIBRARY.ratings().atMost(CONDITIONAL).count(),
        "\"Conditional\" stands outside the order of the scale \"effect\", so nothing is at"
            + " least, at most or between it; ask for is(\"Conditional\") instead");
    assertThat(ids(LIBRARY.ratings().is(CONDITIONAL))).containsExactly("r7");
  }

  @Test
  void between_levelsOfTwoScales_failsNamingBoth() {
    assertThatThrownBy(() -> LIBRARY.ratings().between(STRONG, CERTAIN).list())
        .isInstanceOfSatisfying(
            ScaleMismatchException.class,
            thrown -> {
              assertThat(thrown.first()).isEqualTo("effect");
              assertThat(thrown.second()).isEqualTo("certainty");
            })
        .hasMessage(
            "levels of the scales \"effect\" and \"certainty\" do not compare: different scales"
                + " have no common order");
    assertRefused(
        ScaleMismatchException.class,
        () -> LIBRARY.ratings().between("High", "Harmful").list(),
        "levels of the scales \"certainty\" and \"effect\" do not compare: different scales"
            + " have no common order");
  }

  @Test
  void ranges_levelOfAScaleThatWasNotAsked_failNamingBoth() {
    assertRefused(
        ScaleMismatchException.class,
        () -> LIBRARY.ratings().scale("Certainty scale").atLeast(STRONG).list(),
        "levels of the scales \"effect\" and \"certainty\" do not compare: different scales"
            + " have no common order");
    assertRefused(
        ScaleMismatchException.class,
        () -> LIBRARY.ratings().atLeast(ref("safety", "safe")).list(),
        "levels of the scales \"safety\" and \"effect\" do not compare: different scales"
            + " have no common order");
  }

  @Test
  void ranges_onlySafetyScalesInUse_findNothing() {
    EvidenceLibrary safetyOnly =
        EvidenceLibrary.of(
            SmallWorld.DATASET.toBuilder()
                .scales(List.of(SmallWorld.SAFETY))
                .ratings(List.of())
                .residuals(List.of())
                .claims(List.of())
                .build());
    assertThat(ids(safetyOnly.ratings().atLeast(ref("safety", "safe")))).isEmpty();
  }

  @Test
  void is_levelOfAScaleThatWasNotAsked_findsNothing() {
    assertThat(ids(LIBRARY.ratings().scale("certainty").is(STRONG))).isEmpty();
    assertThat(ids(LIBRARY.ratings().scale("certainty").anyOf(List.of(STRONG, CERTAIN))))
        .containsExactly("r4");
    assertThat(ids(LIBRARY.ratings().is(ref("safety", "strong")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"moderate", "Moderate", "MODERATE "})
  void is_nameThatScalesShare_needsTheScale(String name) {
    assertThatThrownBy(() -> LIBRARY.ratings().is(name).list())
        .isInstanceOfSatisfying(
            AmbiguousTermException.class,
            thrown -> {
              assertThat(thrown.kind()).isEqualTo(NameKind.LEVEL);
              assertThat(thrown.text()).isEqualTo(name);
              assertThat(thrown.candidates()).containsExactly("effect", "certainty");
            })
        .hasMessage(
            "level \""
                + name
                + "\" is a level of several scales: name the scale, one of \"effect\","
                + " \"certainty\"");
    assertThat(ids(LIBRARY.ratings().scale("effect").is(name))).containsExactly("r6", "r9");
    assertThat(ids(LIBRARY.ratings().scale("certainty").is(name))).containsExactly("r4");
  }

  @Test
  void is_nameThatScalesShare_bothScalesAsked_staysAmbiguous() {
    assertRefused(
        AmbiguousTermException.class,
        () -> LIBRARY.ratings().scale("certainty").scale("effect").atLeast("moderate").list(),
        "level \"moderate\" is a level of several scales: name the scale, one of"
            + " \"certainty\", \"effect\"");
  }

  @Test
  void is_nameSharedWithASafetyScaleOnly_isNotAmbiguous() {
    assertThat(ids(LIBRARY.ratings().is("Strong"))).containsExactly("r1", "r3");
    assertThat(ids(LIBRARY.ratings().atLeast("Strong"))).containsExactly("r1", "r3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conditional", "Conditional", "CONDITIONAL", "con-ditional"})
  void is_idOrNameInAnySpelling(String name) {
    assertThat(ids(LIBRARY.ratings().is(name))).containsExactly("r7");
  }

  @Test
  void is_alias() {
    assertThat(ids(LIBRARY.ratings().is("open"))).containsExactly("r5");
    assertThat(ids(LIBRARY.ratings().atLeast("Fair"))).containsExactly("r1", "r3", "r6", "r9");
  }

  @Test
  void anyOf_levelsOfDifferentScales_takesEachOnItsOwn() {
    assertThat(ids(LIBRARY.ratings().anyOf(List.of(CERTAIN, HARMFUL, UNKNOWN))))
        .containsExactly("r2", "r5", "r4");
    assertThat(ids(LIBRARY.ratings().anyOf("low", "harmful"))).containsExactly("r2", "r10");
  }

  @Test
  void anyOf_none_isRefused() {
    assertRefused(() -> LIBRARY.ratings().anyOf(List.of()), "anyOf needs a level");
  }

  @Test
  void levelMethods_lastOneCounts() {
    assertThat(ids(LIBRARY.ratings().insufficient().rated().is(HARMFUL))).containsExactly("r2");
  }

  @Test
  void is_unknownLevel_suggestsTheNearest() {
    assertThatThrownBy(() -> LIBRARY.ratings().is("hamful").list())
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> {
              assertThat(thrown.kind()).isEqualTo(NameKind.LEVEL);
              assertThat(thrown.text()).isEqualTo("hamful");
              assertThat(thrown.suggestions()).containsExactly("Harmful");
            })
        .hasMessage("unknown level \"hamful\"; did you mean \"Harmful\"?");
  }

  @Test
  void is_unknownLevelLikeNone_namesThoseThereAre() {
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().scale("certainty").is("zzz").list(),
        "unknown level \"zzz\"; known: \"High\", \"Moderate\", \"Low\", \"Unknown\"");
  }

  @Test
  void is_levelOfTheOtherScaleByName_isUnknownOnTheAskedOne() {
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().scale("certainty").is("harmful").list(),
        "unknown level \"harmful\"; known: \"High\", \"Moderate\", \"Low\", \"Unknown\"");
  }

  @Test
  void is_scaleThatIsNotInUse_failsNamingThoseInUse() {
    assertThatThrownBy(() -> LIBRARY.ratings().is(ref("grade", "high")).list())
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.SCALE))
        .hasMessage("unknown scale \"grade\"; known: \"effect\", \"certainty\", \"safety\"");
  }

  @Test
  void is_levelNotOfItsScale_fails() {
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings().is(ref("certainty", "strong")).list(),
        "unknown level \"strong\"; known: \"High\", \"Moderate\", \"Low\", \"Unknown\"");
  }

  @Test
  void levelNames_oneScaleInUse_needNoScale() {
    EvidenceLibrary one =
        EvidenceLibrary.of(
            SmallWorld.dataset(List.of(SmallWorld.EFFECT), List.of(SmallWorld.R6, SmallWorld.R5)));
    assertThat(ids(one.ratings().atLeast("moderate"))).containsExactly("r6");
    assertThat(ids(one.ratings().is("unknown"))).containsExactly("r5");
  }
}
