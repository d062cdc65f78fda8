package io.github.evidenceratings.blackbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.GradeCertainty;
import io.github.evidenceratings.model.GradeStrength;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.NatMedSafety;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.UspstfGrade;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The constants for levels are those of the shipped scales. */
class TypedLevelsTest {
  static Stream<Arguments> constants() {
    return Stream.of(
        arguments("natmed-effectiveness", List.of(NatMedEffectiveness.values())),
        arguments("natmed-safety", List.of(NatMedSafety.values())),
        arguments("grade-certainty", List.of(GradeCertainty.values())),
        arguments("grade-strength", List.of(GradeStrength.values())),
        arguments("uspstf", List.of(UspstfGrade.values())));
  }

  @ParameterizedTest
  @MethodSource("constants")
  void values_idsAndOrder_areThoseOfTheShippedScale(String scaleId, List<LevelRef> constants) {
    RatingScale scale = ShippedScales.find(scaleId).orElseThrow();

    assertThat(constants.stream().map(LevelRef::levelId).toList())
        .isEqualTo(scale.levels().stream().map(Level::id).toList());
    assertThat(constants).extracting(LevelRef::scaleId).containsOnly(scale.id());
  }

  @ParameterizedTest
  @MethodSource("insufficient")
  void insufficient_isTheConstantThatSaysSo(LevelRef constant) {
    RatingScale scale = ShippedScales.find(constant.scaleId()).orElseThrow();

    assertThat(scale.levels().stream().filter(Level::isInsufficient))
        .extracting(Level::id)
        .containsExactly(constant.levelId());
  }

  static Stream<LevelRef> insufficient() {
    return Stream.of(
        NatMedEffectiveness.INSUFFICIENT, NatMedSafety.INSUFFICIENT, UspstfGrade.INSUFFICIENT);
  }

  @Test
  void names_ofConstants_areThoseOfTheData() {
    assertThat(ShippedScales.find(GradeStrength.SCALE_ID).orElseThrow().levels())
        .extracting(Level::name)
        .containsExactlyElementsOf(
            Stream.of(GradeStrength.values())
                .map(c -> c.name().charAt(0) + lower(c.name().substring(1)))
                .toList());
  }

  private static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
