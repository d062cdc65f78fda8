package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scales as their sources have them: levels, order, standing, pole, kind. */
class ShippedScalesTest {
  private static RatingScale scale(String id) {
    return ShippedScales.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  static Stream<RatingScale> all() {
    return ShippedScales.all().stream();
  }

  /**
   * The levels in order; a sign in front for the pole, doubled if strong, with ~ behind it if weak;
   * [ ] around those apart, ( ) insufficient.
   */
  static Stream<Arguments> levels() {
    return Stream.of(
        arguments(
            "natmed-effectiveness",
            ScaleKind.EFFECT,
            "++Effective, ++Likely Effective, +~Possibly Effective, -~Possibly Ineffective,"
                + " --Likely Ineffective, --Ineffective, (Insufficient Evidence to Rate)"),
        arguments(
            "natmed-safety",
            ScaleKind.SAFETY,
            "++Likely Safe, +~Possibly Safe, -~Possibly Unsafe, --Likely Unsafe, --Unsafe,"
                + " (Insufficient Reliable Evidence to Rate)"),
        arguments("grade-certainty", ScaleKind.CERTAINTY, "High, Moderate, Low, Very low"),
        arguments(
            "grade-strength",
            ScaleKind.STRENGTH,
            "++Strong for, +~Weak for, Conditional for either, -~Weak against,"
                + " --Strong against, [Only in research], [No recommendation]"),
        arguments("uspstf", ScaleKind.STRENGTH, "+A, +B, +C, -D, (I)"),
        arguments("cebm-2011", ScaleKind.CERTAINTY, "1, 2, 3, 4, 5"),
        arguments("civic-level", ScaleKind.CERTAINTY, "A, B, C, D, E"),
        arguments(
            "civic-rating", ScaleKind.CERTAINTY, "5 stars, 4 stars, 3 stars, 2 stars, 1 star"),
        arguments("cpic-level", ScaleKind.STRENGTH, "+A, +A/B, +B, B/C, C, C/D, D"),
        arguments("pharmgkb-level", ScaleKind.ASSOCIATION, "+1A, +1B, +2A, +2B, +3, -4"),
        arguments(
            "clingen-validity",
            ScaleKind.ASSOCIATION,
            "++Definitive, ++Strong, +Moderate, +Limited, [-Disputed], [-Refuted],"
                + " (Animal Model Only), (No Known Disease Relationship)"),
        arguments(
            "oncokb-therapeutic", ScaleKind.ASSOCIATION, "+1, +2, +3A, +3B, +4, [-R1], [-R2]"),
        arguments(
            "oncokb-therapeutic-v1", ScaleKind.ASSOCIATION, "+1, +2A, +2B, +3A, +3B, +4, [-R1]"),
        arguments("acc-aha-class", ScaleKind.STRENGTH, "++1, +2a, +~2b, -3: No Benefit, --3: Harm"),
        arguments("acc-aha-level", ScaleKind.CERTAINTY, "A, B-R, B-NR, C-LD, C-EO"),
        arguments("cebm-2009", ScaleKind.CERTAINTY, "1a, 1b, 1c, 2a, 2b, 2c, 3a, 3b, 4, 5"),
        arguments("cebm-2009-recommendation", ScaleKind.CERTAINTY, "A, B, C, D"),
        arguments("sign-level", ScaleKind.CERTAINTY, "1++, 1+, 2++, 2+, 3, 4, [1-], [2-]"),
        arguments("sign-recommendation", ScaleKind.CERTAINTY, "A, B, C, D, [Good practice point]"),
        arguments("sort", ScaleKind.CERTAINTY, "A, B, C"),
        arguments("sort-level", ScaleKind.CERTAINTY, "1, 2, 3"),
        arguments("nhmrc-level", ScaleKind.CERTAINTY, "I, II, III-1, III-2, III-3, IV"),
        arguments("nhmrc-recommendation", ScaleKind.CERTAINTY, "A, B, C, D"),
        arguments("rob-2", ScaleKind.APPRAISAL, "Low, Some concerns, High"),
        arguments(
            "robins-i", ScaleKind.APPRAISAL, "Low, Moderate, Serious, Critical, (No information)"),
        arguments("amstar-2", ScaleKind.APPRAISAL, "High, Moderate, Low, Critically low"),
        arguments(
            "escat",
            ScaleKind.ASSOCIATION,
            "+I-A, +I-B, +I, +I-C, +II-A, +II, +II-B, +III-A, +III, +III-B, +IV-A, +IV, +IV-B,"
                + " [V], (X)"),
        arguments(
            "amp-asco-cap",
            ScaleKind.ASSOCIATION,
            "++Tier I Level A, ++Tier I, ++Tier I Level B, +Tier II Level C, +Tier II,"
                + " +Tier II Level D, [-Tier IV], (Tier III)"),
        arguments(
            "ioannidis",
            ScaleKind.ASSOCIATION,
            "+Convincing, +Highly suggestive, +Suggestive, +~Weak, [Not significant]"),
        arguments("regulatory-finding", ScaleKind.CERTAINTY, "Established, (Not established)"));
  }

  @ParameterizedTest
  @MethodSource
  void levels(String id, ScaleKind kind, String levels) {
    assertThat(scale(id).kind()).isEqualTo(kind);
    assertThat(scale(id).levels().stream().map(ShippedScalesTest::sign))
        .containsExactly(levels.split(", "));
  }

  private static String sign(Level level) {
    String pole =
        switch (level.pole()) {
          case FOR -> "+";
          case AGAINST -> "-";
          case NONE -> "";
        };
    String strength =
        level.isStrong()
            ? pole
            : level.strength().equals(Optional.of(Level.Strength.WEAK)) ? "~" : "";
    String name = pole + strength + level.name();
    return switch (level.standing()) {
      case RANKED -> name;
      case APART -> "[" + name + "]";
      case INSUFFICIENT -> "(" + name + ")";
    };
  }

  @Test
  void all_areTheScalesHeldToTheirSourcesAbove() {
    assertThat(ShippedScales.all())
        .extracting(RatingScale::id)
        .containsExactlyElementsOf(levels().map(a -> (String) a.get()[0]).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isAtLeast_rankedLevels_followTheOrder(RatingScale scale) {
    List<Level> ranked =
        scale.levels().stream().filter(l -> l.standing() == Standing.RANKED).toList();
    assertThat(ranked).isNotEmpty();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = 0; j < ranked.size(); j++) {
        assertThat(isUpTo(ranked.get(i), ranked.get(j))).isEqualTo(i <= j);
      }
    }
  }

  private static boolean isUpTo(Level one, Level other) {
    return one.kind() == ScaleKind.APPRAISAL ? one.isNoWorseThan(other) : one.isAtLeast(other);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isAtLeast_levelOutside_isRefused(RatingScale scale) {
    Level first = scale.levels().get(0);
    for (Level level : scale.levels()) {
      if (level.standing() != Standing.RANKED) {
        assertThatExceptionOfType(LevelOutsideOrderException.class)
            .isThrownBy(() -> isUpTo(first, level));
        assertThatExceptionOfType(LevelOutsideOrderException.class)
            .isThrownBy(() -> isUpTo(level, first));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void findLevel_everyIdNameAndAlias_inAnyCase_findsIts(RatingScale scale) {
    for (Level level : scale.levels()) {
      Stream.concat(Stream.of(level.id(), level.name()), level.aliases().stream())
          .flatMap(name -> Stream.of(name, upper(name), lower(name)))
          .forEach(name -> assertThat(scale.findLevel(name)).as(name).contains(level));
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  /** Spellings that files of the sources and guidelines use. */
  @ParameterizedTest
  @CsvSource({
    "clingen-validity, Definitive, definitive",
    "clingen-validity, No Known Disease Relationship, no-known-disease-relationship",
    "clingen-validity, No Reported Evidence, no-known-disease-relationship",
    "clingen-validity, Refuted Evidence, refuted",
    "cpic-level, A/B, a-b",
    "cpic-level, C/D, c-d",
    "pharmgkb-level, 1A, 1a",
    "pharmgkb-level, 4, 4",
    "uspstf, I, i",
    "uspstf, I statement, i",
    "oncokb-therapeutic, LEVEL_1, 1",
    "oncokb-therapeutic, Level 3A, 3a",
    "oncokb-therapeutic, LEVEL_R1, r1",
    "oncokb-therapeutic-v1, LEVEL_2B, 2b",
    "civic-level, A, a",
    "civic-level, Case study, c",
    "civic-rating, 5, 5",
    "civic-rating, 5 stars, 5",
    "civic-rating, 1-star, 1",
    "civic-rating, ★★★, 3",
    "acc-aha-class, IIa, 2a",
    "acc-aha-class, Class 2a, 2a",
    "acc-aha-class, III: No Benefit, 3-no-benefit",
    "acc-aha-class, III (Harm), 3-harm",
    "acc-aha-level, C-LD, c-ld",
    "grade-certainty, very-low, very-low",
    "grade-strength, Conditional recommendation against, weak-against",
    "grade-strength, Conditional recommendation for either the intervention or the comparison,"
        + " conditional-for-either",
    "grade-strength, Only-in-research recommendation, only-in-research",
    "cebm-2011, Level 3, 3",
    "cebm-2009, Level 1a, 1a",
    "cebm-2009, 2B, 2b",
    "sign-level, 1++, 1-plus-plus",
    "sign-level, Level 2+, 2-plus",
    "sign-level, 1-, 1-minus",
    "sign-level, 1\u2212, 1-minus",
    "sign-level, 2\u2013, 2-minus",
    "sign-recommendation, GPP, gpp",
    "sign-recommendation, \u2713, gpp",
    "sort, SOR A, a",
    "nhmrc-level, III-1, iii-1",
    "escat, IA, i-a",
    "escat, Tier IIIA, iii-a",
    "escat, I\u2011A, i-a",
    "escat, Tier X, x",
    "amp-asco-cap, TIER_I_LEVEL_A, i-a",
    "amp-asco-cap, Tier II - Level D, ii-d",
    "amp-asco-cap, Tier 3, iii",
    "ioannidis, Class IV, iv",
    "ioannidis, NS, not-significant",
    "regulatory-finding, Not yet established, not-established",
    "rob-2, Some-concerns, some-concerns",
    "rob-2, High risk of bias, high",
    "robins-i, NI, no-information",
    "amstar-2, Critically Low, critically-low",
    "nhmrc-level, III\u20111, iii-1",
    "nhmrc-level, III\u20133, iii-3",
    "nhmrc-level, Level III - 2, iii-2"
  })
  void findLevel_spellingInUse(String scale, String text, String level) {
    assertThat(scale(scale).findLevel(text).map(Level::id)).contains(level);
  }

  @ParameterizedTest
  @CsvSource({
    "acc-aha-class, III",
    "acc-aha-class, 3",
    "acc-aha-level, B",
    "clingen-validity, Conflicting Evidence",
    "clingen-validity, Supportive",
    "grade-strength, Strong",
    "grade-strength, Conditional",
    "oncokb-therapeutic, LEVEL_2A",
    "oncokb-therapeutic, R3",
    "oncokb-therapeutic-v1, LEVEL_2",
    "cebm-2011, 1a",
    "cebm-2009, 1",
    "cebm-2009, 1b-",
    "cebm-2009, 1b\u2212",
    "sign-level, 1",
    "sign-level, 2",
    "sign-level, 1+++",
    "sort, 1",
    "nhmrc-level, III",
    "escat, II-C",
    "amp-asco-cap, Level A",
    "amp-asco-cap, Tier I Level C",
    "ioannidis, Strong",
    "rob-2, Unclear",
    "robins-i, High",
    "amstar-2, Very low",
    "civic-rating, 0",
    "cpic-level, A/C"
  })
  void findLevel_nameThatCouldMeanSeveralOrNone_isNotFound(String scale, String text) {
    assertThat(scale(scale).findLevel(text)).isEmpty();
  }

  @Test
  void effect_isTheKindOfOneScaleOnly() {
    assertThat(ShippedScales.all().stream().filter(s -> s.kind() == ScaleKind.EFFECT))
        .extracting(RatingScale::id)
        .containsExactly("natmed-effectiveness");
  }

  @ParameterizedTest
  @MethodSource("all")
  void certaintyScalesAndAppraisals_haveNoPoles(RatingScale scale) {
    if (scale.kind() == ScaleKind.CERTAINTY || scale.kind() == ScaleKind.APPRAISAL) {
      assertThat(scale.levels()).extracting(Level::pole).containsOnly(Pole.NONE);
    } else {
      assertThat(scale.levels()).extracting(Level::pole).contains(Pole.FOR);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void levels_haveAMeaningAndAShortSymbol(RatingScale scale) {
    assertThat(scale.levels())
        .allSatisfy(
            level -> {
              assertThat(level.definition()).get().asString().endsWith(".");
              assertThat(level.symbol()).hasSizeLessThanOrEqualTo(4);
            });
    assertThat(scale.levels()).extracting(Level::symbol).doesNotHaveDuplicates();
  }

  @Test
  void idsAndNames_areDistinctHoweverWritten() {
    assertThat(
            ShippedScales.all().stream()
                .flatMap(s -> Stream.of(s.id(), s.name()).map(ShippedScalesTest::key).distinct())
                .collect(Collectors.toList()))
        .doesNotHaveDuplicates();
  }

  private static String key(String name) {
    return io.github.evidenceratings.internal.text.NameKey.of(name);
  }

  @Test
  void find_idOrName() {
    assertThat(ShippedScales.find("grade-certainty")).contains(scale("grade-certainty"));
    assertThat(ShippedScales.find("GRADE Certainty")).contains(scale("grade-certainty"));
    assertThat(ShippedScales.find("oxford levels 2011")).contains(scale("cebm-2011"));
    assertThat(ShippedScales.find("grade")).isEmpty();
    assertThat(ShippedScales.find("")).isEmpty();
  }
}
