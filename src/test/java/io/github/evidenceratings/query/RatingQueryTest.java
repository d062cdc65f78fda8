package io.github.evidenceratings.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.LIBRARY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ids;
import static io.github.evidenceratings.blackbox.query.SmallWorld.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.query.SmallWorld;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.NatMedEffectiveness;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RatingQueryTest {
  private static final RatingQuery ALL = RatingQuery.all();

  /** One change of every kind a question can have. */
  private static List<UnaryOperator<RatingQuery>> changes() {
    return List.of(
        query -> query.modality("dry"),
        query -> query.modality("dry", TermScope.EXACT),
        query -> query.modality(SmallWorld.WET, TermScope.EXACT),
        query -> query.condition("back"),
        query -> query.condition("neck", TermScope.INCLUDE_BROADER),
        query -> query.condition(SmallWorld.STROKE, TermScope.EXACT),
        query -> query.source("alpha"),
        query -> query.scale("effect"),
        query -> query.is("Strong"),
        query -> query.is(ref("effect", "strong")),
        query -> query.anyOf("Strong", "Harmful"),
        query -> query.anyOf(List.of(ref("effect", "harmful"))),
        query -> query.atLeast("Strong"),
        query -> query.atLeast(ref("effect", "strong")),
        query -> query.atMost("Strong"),
        query -> query.atMost(ref("effect", "strong")),
        query -> query.between("Strong", "Harmful"),
        query -> query.between(ref("effect", "strong"), ref("effect", "harmful")),
        query -> query.insufficient(),
        query -> query.rated(),
        query -> query.since(LocalDate.of(2020, 1, 1)),
        query -> query.direction(Direction.IMPROVES),
        query -> query.studied("dry"),
        query -> query.studied("dry", TermScope.EXACT),
        query -> query.text("needle"),
        query -> query.orderBy(RatingOrder.SOURCE),
        query -> query.limit(3));
  }

  @Test
  void equals_andHashCode() {
    EqualsVerifier.forClass(RatingQuery.class)
        .withPrefabValues(
            RatingCriteria.class, RatingCriteria.NONE, RatingQuery.all().source("alpha").criteria())
        .suppress(Warning.NULL_FIELDS)
        .verify();
  }

  @Test
  void equals_sameChanges_sameQuestion_otherChanges_another() {
    for (UnaryOperator<RatingQuery> change : changes()) {
      RatingQuery query = change.apply(ALL);
      assertThat(query).isEqualTo(change.apply(ALL)).hasSameHashCodeAs(change.apply(ALL));
      assertThat(query).isNotEqualTo(ALL);
    }
    assertThat(changes().stream().map(change -> change.apply(ALL))).doesNotHaveDuplicates();
    assertThat(changes().stream().map(change -> change.apply(ALL).toString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void equals_sameThingTwice_isAskedOnce() {
    assertThat(ALL.modality("dry").modality("dry")).isEqualTo(ALL.modality("dry"));
    assertThat(ALL.direction(Direction.MIXED).source("a").direction(Direction.MIXED).source("a"))
        .isEqualTo(ALL.source("a").direction(Direction.MIXED));
    assertThat(ALL.rated().atLeast("Strong")).isEqualTo(ALL.atLeast("Strong"));
  }

  @Test
  void changes_leaveTheQuestionAsItWas() {
    RatingQuery base = ALL.modality("needling").rated();
    String before = base.toString();
    for (UnaryOperator<RatingQuery> change : changes()) {
      assertThat(change.apply(base)).isNotSameAs(base);
      assertThat(change.apply(ALL)).isNotEqualTo(ALL);
    }
    assertThat(base).hasToString(before).isEqualTo(ALL.modality("needling").rated());
    assertThat(RatingQuery.all()).hasToString("all ratings");
  }

  @Test
  void changes_ofASearch_leaveItAsItWas() {
    RatingSearch base = LIBRARY.ratings().condition("neck");
    assertThat(ids(base.source("beta"))).containsExactly("r9");
    assertThat(ids(base.limit(1).orderBy(RatingOrder.UPDATED))).containsExactly("r10");
    assertThat(ids(base)).containsExactly("r9", "r10");
  }

  @Test
  void anyOf_keepsACopyOfTheLevels() {
    String[] levels = {"Strong"};
    RatingQuery query = ALL.anyOf(levels);
    levels[0] = "Harmful";
    assertThat(query).hasToString("ratings at level \"Strong\"");
  }

  private static Stream<Arguments> inWords() {
    return Stream.of(
        Arguments.of(ALL, "all ratings"),
        Arguments.of(
            ALL.modality("dry needling")
                .condition("back pain", TermScope.INCLUDE_BROADER)
                .condition("neck", TermScope.EXACT),
            "ratings of modality \"dry needling\", for condition \"back pain\" or broader or"
                + " \"neck\" exactly"),
        Arguments.of(
            ALL.source("alpha").source("beta").scale("effect"),
            "ratings from source \"alpha\" or \"beta\", on scale \"effect\""),
        Arguments.of(
            ALL.atLeast(NatMedEffectiveness.POSSIBLY_EFFECTIVE),
            "ratings at least \"natmed-effectiveness: possibly-effective\""),
        Arguments.of(ALL.atMost("Moderate"), "ratings at most \"Moderate\""),
        Arguments.of(
            ALL.between("Strong", "Harmful"), "ratings between \"Strong\" and \"Harmful\""),
        Arguments.of(ALL.is("Strong"), "ratings at level \"Strong\""),
        Arguments.of(ALL.anyOf("Strong", "Fair"), "ratings at level \"Strong\" or \"Fair\""),
        Arguments.of(ALL.insufficient(), "ratings with insufficient evidence"),
        Arguments.of(
            ALL.rated().since(LocalDate.of(2024, 2, 29)),
            "ratings with a grade, reviewed or updated since 2024-02-29"),
        Arguments.of(
            ALL.direction(Direction.LITTLE_OR_NO_EFFECT).direction(Direction.WORSENS),
            "ratings with a finding that says \"little or no effect\" or \"worsens\""),
        Arguments.of(
            ALL.studied("dry").direction(Direction.IMPROVES),
            "ratings with a finding on \"dry\" that says \"improves\""),
        Arguments.of(
            ALL.text("stiff neck").orderBy(RatingOrder.REVIEWED).limit(5),
            "ratings by reviewed, saying \"stiff neck\", at most 5 of them"));
  }

  @ParameterizedTest
  @MethodSource("inWords")
  void toString_saysTheQuestionInWords(RatingQuery query, String words) {
    assertThat(query).hasToString(words);
    assertThat(LIBRARY.ratings(query)).hasToString(words);
  }

  @Test
  void query_ofASearch_isTheQuestionThatMadeIt() {
    for (UnaryOperator<RatingQuery> change : changes()) {
      RatingQuery query = change.apply(ALL);
      assertThat(LIBRARY.ratings(query).query()).isEqualTo(query);
    }
    assertThat(LIBRARY.ratings().query()).isEqualTo(ALL);
    assertThat(LIBRARY.ratings().modality("dry").limit(2).query())
        .isEqualTo(ALL.modality("dry").limit(2));
  }

  @Test
  void query_putToTwoLibraries_isAnsweredByEach() {
    RatingQuery query = ALL.modality("dry needling", TermScope.INCLUDE_BROADER).rated();
    EvidenceLibrary bundled = EvidenceLibrary.bundled();
    assertThat(ids(LIBRARY.ratings(query))).containsExactly("r1", "r3", "r6", "r2", "r7", "r4");
    assertThat(ids(bundled.ratings(query)))
        .containsExactly(
            "natmed-back-pain", "natmed-myofascial-pain-syndrome", "natmed-tension-headache");
    assertThat(ids(LIBRARY.ratings(bundled.ratings(query).query())))
        .isEqualTo(ids(LIBRARY.ratings(query)));
  }

  @Test
  void query_namesAreLookedUpOnlyWhenItIsPut() {
    RatingQuery query = ALL.condition("sciatica");
    assertThat(EvidenceLibrary.bundled().ratings(query).count()).isEqualTo(1);
    RatingSearch search = LIBRARY.ratings(query);
    assertRefused(UnknownTermException.class, search::count, "unknown condition \"sciatica\"");
  }

  @Test
  void query_typedLevelOfAScaleTheLibraryLacks_fails() {
    RatingQuery query = ALL.atLeast(NatMedEffectiveness.EFFECTIVE);
    assertThat(EvidenceLibrary.bundled().ratings(query).list()).isEmpty();
    assertRefused(
        UnknownTermException.class,
        () -> LIBRARY.ratings(query).list(),
        "unknown scale \"natmed-effectiveness\"; known: \"effect\", \"certainty\","
            + " \"safety\"");
  }
}
