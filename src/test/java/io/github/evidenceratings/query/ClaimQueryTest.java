package io.github.evidenceratings.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallClaims.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallClaims.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.blackbox.query.SmallWorld;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Stance;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimQueryTest {
  private static final ClaimQuery ALL = ClaimQuery.all();

  /** One change of every kind a question can have. */
  private static List<UnaryOperator<ClaimQuery>> changes() {
    return List.of(
        query -> query.modality("dry"),
        query -> query.modality("dry", TermScope.EXACT),
        query -> query.modality(SmallWorld.WET, TermScope.EXACT),
        query -> query.condition("back"),
        query -> query.condition("neck", TermScope.INCLUDE_BROADER),
        query -> query.condition(SmallWorld.STROKE, TermScope.EXACT),
        query -> query.source("alpha"),
        query -> query.topic(ClaimTopic.USE),
        query -> query.topic(ClaimTopic.NOT_FOR),
        query -> query.stance(Stance.DENIED),
        query -> query.stance(Stance.OPEN),
        query -> query.direction(Direction.IMPROVES),
        query -> query.emphasis(Emphasis.EMPHATIC),
        query -> query.text("needle"),
        query -> query.limit(3));
  }

  @Test
  void equals_andHashCode() {
    EqualsVerifier.forClass(ClaimQuery.class)
        .withPrefabValues(
            ClaimCriteria.class, ClaimCriteria.NONE, ClaimQuery.all().source("alpha").criteria())
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }

  @Test
  void equals_sameChanges_sameQuestion_otherChanges_another() {
    for (UnaryOperator<ClaimQuery> change : changes()) {
      ClaimQuery query = change.apply(ALL);
      assertThat(query).isEqualTo(change.apply(ALL)).hasSameHashCodeAs(change.apply(ALL));
      assertThat(query).isNotEqualTo(ALL);
    }
    assertThat(changes().stream().map(change -> change.apply(ALL))).doesNotHaveDuplicates();
    assertThat(changes().stream().map(change -> change.apply(ALL).toString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void equals_sameThingTwice_isAskedOnce() {
    for (UnaryOperator<ClaimQuery> change : changes()) {
      assertThat(change.apply(change.apply(ALL))).isEqualTo(change.apply(ALL));
    }
    assertThat(ALL.topic(ClaimTopic.USE).source("a").topic(ClaimTopic.USE))
        .isEqualTo(ALL.source("a").topic(ClaimTopic.USE));
  }

  @Test
  void equals_questionAboutRatings_isAnother() {
    assertThat((Object) ALL.source("alpha")).isNotEqualTo(RatingQuery.all().source("alpha"));
  }

  @Test
  void changes_leaveTheQuestionAsItWas() {
    ClaimQuery base =
        ALL.modality("needling")
            .topic(Topics.COURSE)
            .stance(Stance.ASSERTED)
            .direction(Direction.MIXED);
    String before = base.toString();
    for (UnaryOperator<ClaimQuery> change : changes()) {
      assertThat(change.apply(base)).isNotSameAs(base).isNotEqualTo(base);
    }
    assertThat(base).hasToString(before);
    assertThat(ClaimQuery.all()).isEqualTo(ALL).hasToString("all claims");
  }

  @Test
  void changes_ofASearch_leaveItAsItWas() {
    ClaimSearch base = LIBRARY.claims().condition("back");
    assertThat(ids(base.source("beta"))).containsExactly("needling-back");
    assertThat(ids(base.limit(1))).containsExactly("wet-low-back");
    assertThat(ids(base.topic(ClaimTopic.USE))).isEmpty();
    assertThat(ids(base))
        .containsExactly("wet-low-back", "therapy-low-back", "needling-back", "dry-back");
  }

  private static Stream<Arguments> inWords() {
    return Stream.of(
        Arguments.of(ALL, "all claims"),
        Arguments.of(
            ALL.modality("dry needling")
                .condition("back pain", TermScope.INCLUDE_BROADER)
                .condition("neck", TermScope.EXACT),
            "claims of modality \"dry needling\", for condition \"back pain\" or broader or"
                + " \"neck\" exactly"),
        Arguments.of(
            ALL.source("alpha").source("beta").topic(Topics.SESSION_LENGTH),
            "claims from source \"alpha\" or \"beta\", on topic \"session length\""),
        Arguments.of(
            ALL.topic(ClaimTopic.USE).topic(ClaimTopic.NOT_FOR),
            "claims on topic \"use\" or \"not for\""),
        Arguments.of(
            ALL.stance(Stance.OPEN).stance(Stance.DENIED),
            "claims with the stance \"left open\" or \"denied\""),
        Arguments.of(
            ALL.direction(Direction.LITTLE_OR_NO_EFFECT).direction(Direction.WORSENS),
            "claims of direction \"little or no effect\" or \"worsens\""),
        Arguments.of(
            ALL.emphasis(Emphasis.PLAIN).emphasis(Emphasis.HEDGED),
            "claims with the emphasis \"plain\" or \"hedged\""),
        Arguments.of(ALL.limit(0), "all claims, at most 0 of them"),
        Arguments.of(
            ALL.limit(5)
                .text("stiff neck")
                .direction(Direction.MIXED)
                .stance(Stance.ASSERTED)
                .topic(Topics.CURE)
                .source("alpha")
                .condition("neck")
                .modality("heat"),
            "claims of modality \"heat\", for condition \"neck\", from source \"alpha\", on topic"
                + " \"cure\", with the stance \"asserted\", of direction \"mixed\", saying"
                + " \"stiff neck\", at most 5 of them"));
  }

  @ParameterizedTest
  @MethodSource("inWords")
  void toString_saysTheQuestionInWords(ClaimQuery query, String words) {
    assertThat(query).hasToString(words);
    assertThat(LIBRARY.claims(query)).hasToString(words);
  }

  @Test
  void query_ofASearch_isTheQuestionThatMadeIt() {
    for (UnaryOperator<ClaimQuery> change : changes()) {
      ClaimQuery query = change.apply(ALL);
      assertThat(LIBRARY.claims(query).query()).isEqualTo(query);
    }
    assertThat(LIBRARY.claims().query()).isEqualTo(ALL);
    assertThat(LIBRARY.claims().modality("dry").limit(2).query())
        .isEqualTo(ALL.modality("dry").limit(2));
  }

  @Test
  void query_putToTwoLibraries_isAnsweredByEach() {
    ClaimQuery query = ALL.modality("dry needling").topic(ClaimTopic.PROCEDURE);
    assertThat(ids(LIBRARY.claims(query)))
        .containsExactly("dry-step-z", "dry-step-a", "dry-step-beta");
    assertThat(ids(EvidenceLibrary.bundled().claims(query)))
        .containsExactly(
            "nso-needling-setting",
            "nso-needling-step-insert",
            "nso-needling-step-stay",
            "nso-needling-step-manipulate");
  }

  @Test
  void query_namesAreLookedUpOnlyWhenItIsPut() {
    ClaimSearch search = LIBRARY.claims(ALL.condition("bursitis"));
    assertRefused(UnknownTermException.class, search::count, "unknown condition \"bursitis\"");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without null checks may do
  void changes_null_failAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> ALL.topic((String) null))
        .withMessage("topic");
    assertThatNullPointerException().isThrownBy(() -> ALL.stance(null)).withMessage("stance");
    assertThatNullPointerException().isThrownBy(() -> ALL.direction(null)).withMessage("direction");
    assertThatNullPointerException().isThrownBy(() -> ALL.emphasis(null)).withMessage("emphasis");
    assertThatNullPointerException().isThrownBy(() -> ALL.source(null)).withMessage("name");
  }
}
