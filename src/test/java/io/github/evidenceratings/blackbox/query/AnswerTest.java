package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ALPHA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.BETA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.CERTAINTY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.DRY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EFFECT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.GAMMA;
import static io.github.evidenceratings.blackbox.query.SmallWorld.HEAT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LOW_BACK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NECK;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NEEDLING;
import static io.github.evidenceratings.blackbox.query.SmallWorld.PAIN;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R1;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R2;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R3;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R4;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R5;
import static io.github.evidenceratings.blackbox.query.SmallWorld.R8;
import static io.github.evidenceratings.blackbox.query.SmallWorld.STROKE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.THERAPY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.WET;
import static io.github.evidenceratings.blackbox.query.SmallWorld.matches;
import static io.github.evidenceratings.blackbox.query.SmallWorld.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.Answer.UnknownName;
import io.github.evidenceratings.query.NameKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static EvidenceLibrary library(Rating... ratings) {
    return EvidenceLibrary.of(SmallWorld.dataset(SmallWorld.DATASET.scales(), List.of(ratings)));
  }

  private static Answer.NotRated notRated(EvidenceLibrary library, String modality, String name) {
    return (Answer.NotRated) library.answer(modality, name);
  }

  @Test
  void answer_graded_isRatedWithAllOfThePair() {
    assertThat(LIBRARY.answer("Needling", "M54.9"))
        .isEqualTo(new Answer.Rated(NEEDLING, BACK, List.of(R1, R3, R2, R4)));
  }

  @Test
  void answer_onlyInsufficient_isInsufficient() {
    assertThat(LIBRARY.answer("dry", "lumbago"))
        .isEqualTo(new Answer.Insufficient(DRY, LOW_BACK, List.of(R5)));
    assertThat(LIBRARY.answer("training", "training"))
        .isEqualTo(new Answer.Insufficient(EXERCISE, STROKE, List.of(R8)));
  }

  @Test
  void answer_gradedByOneAndInsufficientByAnother_isRatedWithBoth() {
    Rating graded = row("g", DRY, BACK, CERTAINTY, "low", BETA).build();
    Rating open = row("o", DRY, BACK, EFFECT, "unknown", ALPHA).build();
    assertThat(library(graded, open).answer("dry", "back"))
        .isEqualTo(new Answer.Rated(DRY, BACK, List.of(open, graded)));
  }

  @Test
  void answer_levelApart_isRated() {
    assertThat(LIBRARY.answer("therapy", "back"))
        .isEqualTo(new Answer.Rated(THERAPY, BACK, List.of(SmallWorld.R7)));
  }

  @Test
  void answer_broaderRatingIsNoAnswer_butTheNearestComesAlong() {
    assertThat(LIBRARY.answer("dry", "back"))
        .isInstanceOfSatisfying(
            Answer.NotRated.class,
            answer -> {
              assertThat(answer.modality()).isEqualTo(DRY);
              assertThat(answer.condition()).isEqualTo(BACK);
              assertThat(matches(answer.broader()))
                  .containsExactly(
                      "r1 broader modality",
                      "r3 broader modality",
                      "r2 broader modality",
                      "r4 broader modality");
              assertThat(matches(answer.narrower())).containsExactly("r5 narrower condition");
              assertThat(answer.studied())
                  .extracting(studied -> studied.rating().id() + "/" + studied.finding().id())
                  .containsExactly("r1/f1", "r5/f3");
            });
  }

  @Test
  void answer_nearest_isFewestStepsUpBothTrees() {
    Rating twoUp = row("two", THERAPY, LOW_BACK, EFFECT, "strong", ALPHA).build();
    Rating alsoTwoUp = row("also", DRY, PAIN, CERTAINTY, "low", ALPHA).build();
    Rating oneAndOne = row("mixed", NEEDLING, BACK, EFFECT, "unknown", ALPHA).build();
    Rating threeUp = row("three", THERAPY, BACK, EFFECT, "strong", ALPHA).build();
    Rating oneUp = row("one", DRY, BACK, EFFECT, "unknown", GAMMA).build();
    assertThat(
            matches(
                notRated(library(threeUp, oneAndOne, alsoTwoUp, twoUp), "dry", "lumbago")
                    .broader()))
        .containsExactly(
            "two broader modality",
            "mixed broader condition; broader modality",
            "also broader condition");
    assertThat(matches(notRated(library(threeUp), "dry", "lumbago").broader()))
        .containsExactly("three broader condition; broader modality");
    assertThat(matches(notRated(library(threeUp, twoUp, oneUp), "dry", "lumbago").broader()))
        .containsExactly("one broader condition");
  }

  @Test
  void answer_narrowerOnSomeSide_isNeverBroader() {
    Rating mixed = row("mixed", THERAPY, LOW_BACK, EFFECT, "strong", ALPHA).build();
    Answer.NotRated answer = notRated(library(mixed), "dry", "back");
    assertThat(answer.broader()).isEmpty();
    assertThat(matches(answer.narrower()))
        .containsExactly("mixed narrower condition; broader modality");
  }

  @Test
  void answer_siblings_areNotCounted() {
    Rating sibling = row("sibling", WET, BACK, EFFECT, "strong", ALPHA).build();
    assertThat(library(sibling).answer("dry", "back"))
        .isEqualTo(new Answer.NotRated(DRY, BACK, List.of(), List.of(), List.of()));
    assertThat(library(sibling).answer("wet", "neck"))
        .isEqualTo(new Answer.NotRated(WET, NECK, List.of(), List.of(), List.of()));
  }

  @Test
  void answer_studied_takesFindingsOfWhateverRating() {
    Finding narrower =
        Finding.builder("n1")
            .studied(List.of(WET))
            .condition(LOW_BACK)
            .outcome("pain")
            .direction(Direction.IMPROVES)
            .summary("It helped.")
            .source(BETA)
            .build();
    Finding unspecified = SmallWorld.finding("n2", List.of(), Direction.MIXED, "Nobody knows.");
    Finding other = SmallWorld.finding("n3", List.of(HEAT), Direction.IMPROVES, "Heat helped.");
    Rating rating =
        row("r", EXERCISE, PAIN, EFFECT, "strong", BETA)
            .findings(List.of(narrower, unspecified, other))
            .build();
    EvidenceLibrary library = library(rating);
    for (List<String> pair :
        List.of(
            List.of("wet", "low-back"),
            List.of("wet", "back"),
            List.of("needling", "back"),
            List.of("therapy", "back"))) {
      assertThat(notRated(library, pair.get(0), pair.get(1)).studied())
          .as("%s", pair)
          .containsExactly(new Answer.StudiedFinding(rating, narrower));
    }
    assertThat(notRated(library, "therapy", "pain").studied())
        .containsExactly(
            new Answer.StudiedFinding(rating, narrower), new Answer.StudiedFinding(rating, other));
    assertThat(notRated(library, "wet", "neck").studied()).isEmpty();
    assertThat(notRated(library, "dry", "back").studied()).isEmpty();
    assertThat(notRated(library, "heat", "back").studied()).isEmpty();
  }

  @Test
  void answer_residual_isNoRating() {
    assertThat(LIBRARY.answer("therapy", "stroke"))
        .isEqualTo(new Answer.NotRated(THERAPY, STROKE, List.of(), List.of(), List.of()));
    assertThat(LIBRARY.answer("therapy", "other conditions").explain())
        .isEqualTo("Unknown condition \"other conditions\".");
  }

  @Test
  void answer_unknownName_saysWhichAndSuggests() {
    assertThat(LIBRARY.answer("exercice", "stroke"))
        .isEqualTo(
            new Answer.UnknownTerm(
                List.of(
                    new UnknownName(NameKind.MODALITY, "exercice", false, List.of("exercise")))));
    assertThat(LIBRARY.answer("exercise", "strike"))
        .isEqualTo(
            new Answer.UnknownTerm(
                List.of(new UnknownName(NameKind.CONDITION, "strike", false, List.of("stroke")))));
  }

  @Test
  void answer_ambiguousName_givesTheIds() {
    assertThat(LIBRARY.answer("DN", "stroke"))
        .isEqualTo(
            new Answer.UnknownTerm(
                List.of(
                    new UnknownName(NameKind.MODALITY, "DN", true, List.of("needling", "dry")))));
  }

  @Test
  void answer_bothNamesBad_givesBoth() {
    Answer answer = LIBRARY.answer("quux", "backache");
    assertThat(answer)
        .isEqualTo(
            new Answer.UnknownTerm(
                List.of(
                    new UnknownName(NameKind.MODALITY, "quux", false, List.of()),
                    new UnknownName(
                        NameKind.CONDITION, "backache", true, List.of("back", "low-back")))));
    assertThat(answer.explain())
        .isEqualTo(
            "Unknown modality \"quux\". Condition \"backache\" is ambiguous: use an id, one of"
                + " \"back\", \"low-back\".");
    assertThat(LIBRARY.answer("DN", "BACKACHE").explain())
        .isEqualTo(
            "Modality \"DN\" is ambiguous: use an id, one of \"needling\", \"dry\". Condition"
                + " \"BACKACHE\" is ambiguous: use an id, one of \"back\", \"low-back\".");
    assertThat(LIBRARY.answer("exercice", "").explain())
        .isEqualTo(
            "Unknown modality \"exercice\"; did you mean \"exercise\"? Unknown condition \"\".");
  }

  @Test
  void answers_copyTheirLists() {
    List<Rating> ratings = new ArrayList<>(List.of(R1));
    List<UnknownName> names = new ArrayList<>();
    var rated = new Answer.Rated(NEEDLING, BACK, ratings);
    List<Rating> thin = new ArrayList<>(List.of(R5));
    var insufficient = new Answer.Insufficient(NEEDLING, BACK, thin);
    var unknown = new Answer.UnknownTerm(names);
    ratings.clear();
    thin.clear();
    names.add(new UnknownName(NameKind.MODALITY, "x", false, List.of()));
    assertThat(rated.ratings()).containsExactly(R1);
    assertThat(insufficient.ratings()).containsExactly(R5);
    assertThat(unknown.terms()).isEmpty();
  }

  @Test
  void newAnswer_ratingsOfTheOtherKind_areRefused() {
    assertRefused(() -> new Answer.Rated(NEEDLING, BACK, List.of(R5)), "no rating is graded");
    assertRefused(() -> new Answer.Rated(NEEDLING, BACK, List.of()), "no rating is graded");
    assertRefused(
        () -> new Answer.Insufficient(NEEDLING, BACK, List.of(R1)),
        "not all ratings are insufficient, or there is none");
  }

  @Test
  void explain_severalRatings_numbersThem_eachWithScaleSourceAndDates() {
    assertThat(LIBRARY.answer("needling", "back").explain())
        .isEqualTo(
            "Needling is rated for back pain: (1) Strong on the scale Effect scale (population:"
                + " adults; Alpha guideline, reviewed 2024-01-31, updated 2020-05-01). Findings:"
                + " Dry needles ease the back (pain: improves). Wet needles do not (stiffness:"
                + " little or no effect). Actually studied: dry needling, wet needling. The findings differ"
                + " between populations or outcomes. (2) Strong on the scale Effect scale (population: adults; beta"
                + " database). (3) Harmful on the scale Effect scale (population: children; Alpha"
                + " guideline, updated 2023-03-03). (4) Moderate on the scale Certainty scale (beta"
                + " database, reviewed 2021-07-01).");
  }

  @Test
  void explain_insufficient() {
    assertThat(LIBRARY.answer("dry", "low-back").explain())
        .isEqualTo(
            "Dry needling was looked at for low back pain, and the evidence is too thin to rate it:"
                + " Unknown (insufficient evidence) on the scale Effect scale (Gamma monograph, reviewed 2022-02-02,"
                + " updated 2022-02-03). Finding: Rowers fared worse (pain: worsens). Actually"
                + " studied: exercise. That is no low rating: it leaves open whether the treatment"
                + " works.");
  }

  @Test
  void explain_notRated_everyLevelWithScaleSourceAndDates() {
    assertThat(LIBRARY.answer("dry", "back").explain())
        .isEqualTo(
            "No source in this library rates dry needling for back pain as such, which says nothing"
                + " about how well it works. The nearest broader ratings are of needling for back"
                + " pain (broader modality): Strong on the scale Effect scale (population: adults;"
                + " Alpha guideline, reviewed 2024-01-31, updated 2020-05-01); needling for back"
                + " pain (broader modality): Strong on the scale Effect scale (population: adults;"
                + " beta database); needling for back pain (broader modality): Harmful on the scale"
                + " Effect scale (population: children; Alpha guideline, updated 2023-03-03);"
                + " needling for back pain (broader modality): Moderate on the scale Certainty"
                + " scale (beta database, reviewed 2021-07-01). There is a narrower rating of dry"
                + " needling for low back pain (narrower condition): Unknown (insufficient evidence) on the scale Effect"
                + " scale (Gamma monograph, reviewed 2022-02-02, updated 2022-02-03). 2 findings"
                + " are about dry needling in back pain: Dry needles ease the back (pain: improves;"
                + " Alpha guideline). Rowers fared worse (pain: worsens; Gamma monograph). A"
                + " finding is what research reports, not a rating.");
  }

  @Test
  void explain_nothingAround() {
    assertThat(LIBRARY.answer("exercise", "neck").explain())
        .isEqualTo(
            "No source in this library rates exercise for neck pain as such, which says nothing"
                + " about how well it works. No broader rating covers it.");
  }

  @Test
  void explain_findingThatAsks_keepsItsMark() {
    Rating rating =
        row("r", HEAT, STROKE, EFFECT, "strong", BETA)
            .findings(
                List.of(SmallWorld.finding("f", List.of(HEAT), Direction.MIXED, "Does heat help?")))
            .build();
    assertThat(library(rating).answer("heat", "stroke").explain())
        .isEqualTo(
            "Heat is rated for stroke: Strong on the scale Effect scale (beta database). Finding:"
                + " Does heat help? (pain: mixed). The research is in conflict.");
  }
}
