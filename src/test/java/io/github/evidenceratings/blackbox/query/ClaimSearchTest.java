package io.github.evidenceratings.blackbox.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallClaims.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallClaims.claim;
import static io.github.evidenceratings.blackbox.query.SmallClaims.ids;
import static io.github.evidenceratings.blackbox.query.SmallClaims.matches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimSearch;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.query.UnknownTermException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimSearchTest {
  @Test
  void list_all_byTopicThenModalityInTreeOrderThenSource_thenAsInTheData() {
    assertThat(LIBRARY.claims().stream().map(ClaimMatch::claim))
        .containsExactlyElementsOf(SmallClaims.SORTED);
    assertThat(LIBRARY.claims().stream().map(ClaimMatch::match)).containsOnly("");
  }

  @Test
  void list_order_dependsOnTheDataOnlyWhereAllElseIsTheSame() {
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      List<Claim> shuffled = new ArrayList<>(SmallClaims.SORTED);
      Collections.shuffle(shuffled, random);
      List<Claim> expected = new ArrayList<>(SmallClaims.SORTED);
      if (shuffled.indexOf(SmallClaims.DRY_SECOND) < shuffled.indexOf(SmallClaims.DRY_FIRST)) {
        Collections.swap(
            expected,
            expected.indexOf(SmallClaims.DRY_FIRST),
            expected.indexOf(SmallClaims.DRY_SECOND));
      }
      EvidenceLibrary library = SmallClaims.library(shuffled.toArray(Claim[]::new));
      assertThat(library.claims().stream().map(ClaimMatch::claim))
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void list_sourcesOfOneQuestion_comeInTheOrderOfTheData_notByName() {
    Dataset plain = SmallWorld.DATASET;
    EvidenceLibrary library =
        EvidenceLibrary.of(
            plain.toBuilder()
                .sources(List.of(SmallWorld.GAMMA, SmallWorld.ALPHA, SmallWorld.BETA))
                .claimTopics(Topics.DECLARED)
                .claims(
                    List.of(
                        cause("a", SmallWorld.BETA),
                        cause("d", SmallWorld.GAMMA),
                        cause("b", SmallWorld.ALPHA),
                        cause("c", SmallWorld.GAMMA)))
                .build());
    assertThat(ids(library.claims())).containsExactly("d", "c", "b", "a");
    assertThat(ids(library.claims().source("beta").source("Gamma monograph")))
        .containsExactly("d", "c", "a");
  }

  private static Claim cause(String id, Source source) {
    return claim(id, SmallWorld.DRY, Topics.CAUSE, source).build();
  }

  @Test
  void list_topics_comeInTheirOwnOrder() {
    List<Claim> claims = new ArrayList<>();
    for (ClaimTopic topic : Topics.all()) {
      Claim.Builder draft =
          claim(topic.id(), SmallWorld.DRY, topic, SmallWorld.ALPHA)
              .stance(topic.equals(ClaimTopic.NOT_FOR) ? Stance.DENIED : Stance.OPEN);
      claims.add(0, draft.build());
    }
    EvidenceLibrary library = SmallClaims.library(claims.toArray(Claim[]::new));
    assertThat(library.claims().stream().map(match -> match.claim().topic()))
        .containsExactlyElementsOf(Topics.all());
    for (ClaimTopic topic : Topics.all()) {
      assertThat(ids(library.claims().topic(topic))).containsExactly(topic.id());
    }
  }

  @Test
  void modality_takesNarrowerAlong_unlessExact_andBroaderOnDemand() {
    assertThat(matches(LIBRARY.claims().modality("needling")))
        .containsExactly(
            "wet-low-back narrower modality",
            "needling-open exact",
            "needling-back exact",
            "dry-back narrower modality",
            "dry-step-z narrower modality",
            "dry-step-a narrower modality",
            "dry-step-beta narrower modality",
            "wet-bruises narrower modality");
    assertThat(matches(LIBRARY.claims().modality("needling", TermScope.INCLUDE_NARROWER)))
        .isEqualTo(matches(LIBRARY.claims().modality("needling")));
    assertThat(matches(LIBRARY.claims().modality("needling", TermScope.EXACT)))
        .containsExactly("needling-open exact", "needling-back exact");
    assertThat(matches(LIBRARY.claims().modality("wet", TermScope.INCLUDE_BROADER)))
        .containsExactly(
            "therapy-pain broader modality",
            "wet-low-back exact",
            "therapy-low-back broader modality",
            "needling-open broader modality",
            "needling-back broader modality",
            "wet-bruises exact");
    assertThat(matches(LIBRARY.claims().modality(SmallWorld.HEAT, TermScope.EXACT)))
        .containsExactly("heat-neck exact");
  }

  @Test
  void modality_comparedWithOrGivenAlong_isNotWhatTheClaimIsAbout() {
    assertThat(ids(LIBRARY.claims().modality("heat"))).containsExactly("heat-neck");
    assertThat(ids(LIBRARY.claims().modality("dry").stance(Stance.DENIED))).isEmpty();
  }

  @Test
  void condition_takesNarrowerAlong_unlessExact_andBroaderOnDemand() {
    assertThat(matches(LIBRARY.claims().condition("back")))
        .containsExactly(
            "wet-low-back narrower condition",
            "therapy-low-back narrower condition",
            "needling-back exact",
            "dry-back exact");
    assertThat(matches(LIBRARY.claims().condition("back", TermScope.EXACT)))
        .containsExactly("needling-back exact", "dry-back exact");
    assertThat(matches(LIBRARY.claims().condition("lumbago", TermScope.INCLUDE_BROADER)))
        .containsExactly(
            "therapy-pain broader condition",
            "wet-low-back exact",
            "therapy-low-back exact",
            "needling-back broader condition",
            "dry-back broader condition");
    assertThat(matches(LIBRARY.claims().condition("back").condition("stroke")))
        .containsExactly(
            "exercise-stroke exact",
            "wet-low-back narrower condition",
            "therapy-low-back narrower condition",
            "needling-back exact",
            "dry-back exact");
    assertThat(matches(LIBRARY.claims().condition(SmallWorld.NECK, TermScope.EXACT)))
        .containsExactly("heat-neck exact");
  }

  @ParameterizedTest
  @EnumSource
  void condition_claimsWithoutOne_areNeverFoundByOne(TermScope scope) {
    for (var condition : LIBRARY.conditions()) {
      assertThat(LIBRARY.claims().condition(condition, scope).list())
          .as(condition.id())
          .allSatisfy(
              match -> {
                assertThat(match.claim().condition()).isPresent();
                assertThat(match.condition()).isPresent();
              });
      for (var modality : LIBRARY.modalities()) {
        assertThat(
                LIBRARY
                    .claims()
                    .modality(modality, TermScope.EXACT)
                    .condition(condition, scope)
                    .list())
            .as("%s for %s", modality.id(), condition.id())
            .allSatisfy(match -> assertThat(match.claim().condition()).isPresent());
      }
    }
  }

  @Test
  void match_bothAxes() {
    assertThat(
            matches(
                LIBRARY
                    .claims()
                    .modality("wet", TermScope.INCLUDE_BROADER)
                    .condition("back", TermScope.INCLUDE_BROADER)))
        .containsExactly(
            "therapy-pain broader condition; broader modality",
            "wet-low-back narrower condition",
            "therapy-low-back narrower condition; broader modality",
            "needling-back broader modality");
    ClaimMatch match = LIBRARY.claims().modality("dry").condition("back").first().orElseThrow();
    assertThat(match)
        .isEqualTo(
            new ClaimMatch(
                SmallClaims.DRY_BACK,
                Optional.of(TermRelation.EXACT),
                Optional.of(TermRelation.EXACT)));
    assertThat(match.match()).isEqualTo("exact");
    assertThat(LIBRARY.claims().modality("dry").first())
        .contains(
            new ClaimMatch(
                SmallClaims.DRY_BACK, Optional.empty(), Optional.of(TermRelation.EXACT)));
  }

  @Test
  void topic_ofSeveralOneMustHold() {
    assertThat(ids(LIBRARY.claims().topic(ClaimTopic.NOT_FOR))).containsExactly("wet-low-back");
    assertThat(ids(LIBRARY.claims().topic(ClaimTopic.NOT_FOR).topic(ClaimTopic.USE)))
        .containsExactly("therapy-pain", "exercise-stroke", "wet-low-back");
    assertThat(ids(LIBRARY.claims().topic(Topics.CURE))).isEmpty();
  }

  @Test
  void stance_openIsNeitherOfTheOthers() {
    assertThat(ids(LIBRARY.claims().stance(Stance.OPEN))).containsExactly("needling-open");
    assertThat(ids(LIBRARY.claims().stance(Stance.DENIED)))
        .containsExactly("wet-low-back", "heat-neck");
    assertThat(ids(LIBRARY.claims().stance(Stance.ASSERTED)))
        .hasSize(9)
        .doesNotContain("needling-open", "wet-low-back", "heat-neck");
    assertThat(ids(LIBRARY.claims().stance(Stance.OPEN).stance(Stance.DENIED)))
        .containsExactly("wet-low-back", "needling-open", "heat-neck");
  }

  @Test
  void direction_claimsWithoutOne_areNotFound() {
    assertThat(ids(LIBRARY.claims().direction(Direction.IMPROVES))).containsExactly("dry-back");
    assertThat(ids(LIBRARY.claims().direction(Direction.WORSENS).direction(Direction.COMPARABLE)))
        .containsExactly("therapy-low-back", "heat-neck");
    assertThat(ids(LIBRARY.claims().direction(Direction.MIXED))).isEmpty();
    assertThat(ids(LIBRARY.claims().direction(Direction.DISAGREES))).isEmpty();
  }

  @Test
  void source_byIdOrName_severalWill() {
    assertThat(ids(LIBRARY.claims().source("beta")))
        .containsExactly("exercise-stroke", "needling-back", "dry-step-beta");
    assertThat(ids(LIBRARY.claims().source("BETA Database").source("gamma")))
        .containsExactly(
            "therapy-pain",
            "exercise-stroke",
            "wet-low-back",
            "therapy-low-back",
            "needling-back",
            "dry-step-beta",
            "wet-bruises");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bruises | wet-bruises", // aspect
        "stiff | needling-back",
        "week first | exercise-stroke", // circumstance
        "knows nobody | needling-open", // summary
        "naive | dry-back",
        "NAÏVE | dry-back",
        "training | exercise-stroke", // synonyms
        "lumbago | wet-low-back therapy-low-back",
        "meniere | heat-neck",
        "backache | wet-low-back therapy-low-back needling-back dry-back", // lay names
        "heat | therapy-low-back heat-neck", // given along
        "dry neck | heat-neck", // compared with
        "heat neck dry | heat-neck",
        "eat | ''",
        "guideline | ''",
        "efficacy | ''",
        "dn low | ''"
      })
  void text_allWordsInTermsAspectCircumstanceOrSummary(String words, String expected) {
    assertThat(String.join(" ", ids(LIBRARY.claims().text(words)))).isEqualTo(expected);
  }

  @Test
  void text_lastOneCounts() {
    assertThat(ids(LIBRARY.claims().text("nothing of the kind").text("bruises")))
        .containsExactly("wet-bruises");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".*", "—"})
  void text_withoutAWord_failsAtOnce(String words) {
    assertRefused(
        () -> LIBRARY.claims().text(words), "text \"" + words + "\" has no word to look for");
  }

  @Test
  void differentThingsAsked_mustAllHold() {
    ClaimSearch search =
        LIBRARY
            .claims()
            .modality("needling")
            .condition("pain")
            .topic(ClaimTopic.EFFICACY)
            .stance(Stance.ASSERTED)
            .source("alpha")
            .direction(Direction.IMPROVES)
            .text("patients");
    assertThat(ids(search)).containsExactly("dry-back");
    assertThat(ids(search.topic(ClaimTopic.USE))).containsExactly("dry-back");
    assertThat(ids(LIBRARY.claims(search.query()))).containsExactly("dry-back");
    assertThat(ids(LIBRARY.claims().modality("heat").condition("back"))).isEmpty();
    assertThat(ids(LIBRARY.claims().modality("needling").source("gamma").stance(Stance.ASSERTED)))
        .containsExactly("wet-bruises");
    assertThat(ids(LIBRARY.claims().topic(ClaimTopic.EFFICACY).stance(Stance.OPEN).text("back")))
        .isEmpty();
  }

  @Test
  void limit_cutsTheList_notTheCount() {
    ClaimSearch limited = LIBRARY.claims().condition("back").limit(3);
    assertThat(ids(limited)).containsExactly("wet-low-back", "therapy-low-back", "needling-back");
    assertThat(limited.stream()).hasSize(3);
    assertThat(limited.count()).isEqualTo(4);
    assertThat(ids(limited.limit(1))).containsExactly("wet-low-back");
    assertThat(LIBRARY.claims().limit(0).list()).isEmpty();
    assertThat(LIBRARY.claims().limit(0).first()).isEmpty();
    assertThat(LIBRARY.claims().limit(0).isEmpty()).isFalse();
    assertThat(LIBRARY.claims().limit(0).count()).isEqualTo(12);
    assertThat(LIBRARY.claims().limit(Integer.MAX_VALUE).list()).hasSize(12);
    assertRefused(() -> LIBRARY.claims().limit(-1), "limit -1 is negative");
  }

  @Test
  void first_isTheFirstInOrder_isEmpty_saysWhetherThereIsNone() {
    assertThat(LIBRARY.claims().first().map(ClaimMatch::claim)).contains(SmallClaims.THERAPY_PAIN);
    assertThat(LIBRARY.claims().topic(Topics.CURE).first()).isEmpty();
    assertThat(LIBRARY.claims().topic(Topics.CURE).isEmpty()).isTrue();
    assertThat(LIBRARY.claims().isEmpty()).isFalse();
  }

  @Test
  void list_isUnmodifiable() {
    List<ClaimMatch> all = LIBRARY.claims().list();
    assertThatThrownBy(() -> all.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    List<ClaimMatch> limited = LIBRARY.claims().limit(1).list();
    assertThatThrownBy(() -> limited.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void names_unknown_suggestWhenTheQuestionIsPut() {
    ClaimSearch source = LIBRARY.claims().source("gama");
    assertThatThrownBy(source::list)
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.SOURCE))
        .hasMessage("unknown source \"gama\"; did you mean \"gamma\"?");
    ClaimSearch modality = LIBRARY.claims().modality("exercize");
    assertThatThrownBy(modality::count)
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.MODALITY))
        .hasMessage("unknown modality \"exercize\"; did you mean \"exercise\"?");
    ClaimSearch condition = LIBRARY.claims().condition("gout");
    assertThatThrownBy(condition::isEmpty)
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.CONDITION))
        .hasMessage("unknown condition \"gout\"");
    // even where nothing would be left to look among
    ClaimSearch none = LIBRARY.claims().topic(Topics.CURE).source("nobody").limit(0);
    assertThatThrownBy(none::first).hasMessage("unknown source \"nobody\"");
  }

  @Test
  void names_ambiguous_fail() {
    assertThatThrownBy(() -> LIBRARY.claims().modality("DN").list())
        .isInstanceOf(AmbiguousTermException.class);
  }

  @Test
  void libraryWithoutClaims_findsNothing() {
    assertThat(SmallWorld.LIBRARY.claims().list()).isEmpty();
    assertThat(SmallWorld.LIBRARY.claims().count()).isZero();
    for (TermScope scope : TermScope.values()) {
      assertThat(SmallWorld.LIBRARY.claims().modality("dry", scope).condition("back", scope).list())
          .isEmpty();
    }
  }
}
