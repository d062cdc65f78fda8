package io.github.evidenceratings.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedScales;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NatMedEffectivenessTest {
  @Test
  void values_idsAndOrder_areThoseOfTheShippedScale() {
    RatingScale scale =
        ShippedScales.all().stream()
            .filter(s -> s.id().equals(NatMedEffectiveness.SCALE_ID))
            .findFirst()
            .orElseThrow();
    assertThat(Stream.of(NatMedEffectiveness.values()).map(LevelRef::levelId).toList())
        .isEqualTo(scale.levels().stream().map(Level::id).toList());
    assertThat(NatMedEffectiveness.values())
        .extracting(LevelRef::scaleId)
        .containsOnly("natmed-effectiveness");
    assertThat(scale.levels().stream().filter(Level::isInsufficient))
        .extracting(Level::id)
        .containsExactly(NatMedEffectiveness.INSUFFICIENT.levelId());
  }
}
