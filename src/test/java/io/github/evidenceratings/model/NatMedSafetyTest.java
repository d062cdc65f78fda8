package io.github.evidenceratings.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedScales;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NatMedSafetyTest {
  @Test
  void values_idsAndOrder_areThoseOfTheShippedScale() {
    RatingScale scale =
        ShippedScales.all().stream()
            .filter(s -> s.id().equals(NatMedSafety.SCALE_ID))
            .findFirst()
            .orElseThrow();
    assertThat(Stream.of(NatMedSafety.values()).map(LevelRef::levelId).toList())
        .isEqualTo(scale.levels().stream().map(Level::id).toList());
    assertThat(NatMedSafety.values()).extracting(LevelRef::scaleId).containsOnly("natmed-safety");
    assertThat(scale.levels().stream().filter(Level::isInsufficient))
        .extracting(Level::id)
        .containsExactly(NatMedSafety.INSUFFICIENT.levelId());
  }
}
