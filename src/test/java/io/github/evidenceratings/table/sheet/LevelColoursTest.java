package io.github.evidenceratings.table.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.blackbox.table.sheet.ColourVision;
import io.github.evidenceratings.blackbox.table.sheet.ColourVision.Eye;
import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.table.sheet.LevelColours.Shape;
import io.github.evidenceratings.table.sheet.LevelColours.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelColoursTest {
  private static final RatingScale NATMED =
      ShippedScales.find(NatMedEffectiveness.SCALE_ID).orElseThrow();

  private static RatingScale shipped(String id) {
    return ShippedScales.find(id).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tone_everyShippedLevel_legibleAndSeen(boolean onDark) {
    String paper = onDark ? LevelColours.DARK_PAPER : LevelColours.LIGHT_PAPER;
    for (RatingScale scale : ShippedScales.all()) {
      for (Level level : scale.levels()) {
        Tone tone = LevelColours.tone(scale, level, onDark);
        assertThat(ColourVision.contrast(tone.ink(), tone.fill()))
            .as("ink of %s", level)
            .isGreaterThanOrEqualTo(4.5);
        assertThat(ColourVision.contrast(tone.line(), paper))
            .as("line of %s", level)
            .isGreaterThanOrEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Eye.class)
  void tone_twoLevelsOfNatMed_differInShapeOrColour(Eye eye) {
    for (boolean onDark : new boolean[] {false, true}) {
      for (Level one : NATMED.levels()) {
        for (Level other : NATMED.levels().subList(one.position() + 1, NATMED.levels().size())) {
          if (LevelColours.shape(one) == LevelColours.shape(other)) {
            assertThat(
                    ColourVision.difference(
                        LevelColours.tone(NATMED, one, onDark).fill(),
                        LevelColours.tone(NATMED, other, onDark).fill(),
                        eye))
                .as("%s and %s", one, other)
                .isGreaterThanOrEqualTo(10);
          }
        }
      }
    }
  }

  /** So that shape and colour say the same to an eye that does not see one of them. */
  @Test
  void tone_forAndAgainst_differToEveryEye() {
    for (Eye eye : Eye.values()) {
      for (boolean onDark : new boolean[] {false, true}) {
        for (int i = 0; i < 3; i++) {
          assertThat(
                  ColourVision.difference(
                      LevelColours.tone(NATMED, NATMED.levels().get(i), onDark).fill(),
                      LevelColours.tone(NATMED, NATMED.levels().get(5 - i), onDark).fill(),
                      eye))
              .isGreaterThanOrEqualTo(10);
        }
      }
    }
  }

  @Test
  void shape_natMed_followsPoleAndStanding() {
    assertThat(NATMED.levels())
        .extracting(LevelColours::shape)
        .containsExactly(
            Shape.CIRCLE,
            Shape.CIRCLE,
            Shape.CIRCLE,
            Shape.SQUARE,
            Shape.SQUARE,
            Shape.SQUARE,
            Shape.RING);
    assertThat(shipped("clingen-validity").levels())
        .extracting(LevelColours::shape)
        .endsWith(Shape.DIAMOND, Shape.DIAMOND, Shape.RING, Shape.RING);
  }

  @Test
  void tone_mostForAndMostAgainst_darkestOnLightPaper() {
    List<Double> contrasts =
        NATMED.levels().stream()
            .limit(6)
            .map(level -> LevelColours.tone(NATMED, level, false).fill())
            .map(fill -> ColourVision.contrast(fill, LevelColours.LIGHT_PAPER))
            .toList();

    assertThat(contrasts.subList(0, 3)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(contrasts.subList(3, 6)).isSorted();
  }

  @Test
  void tone_insufficient_hasTheColourOfNoRankedLevel() {
    for (RatingScale scale : ShippedScales.all()) {
      List<String> fills =
          scale.levels().stream()
              .filter(level -> !level.isInsufficient())
              .map(level -> LevelColours.tone(scale, level, false).fill())
              .toList();
      scale.levels().stream()
          .filter(Level::isInsufficient)
          .map(level -> LevelColours.tone(scale, level, false).fill())
          .forEach(
              fill -> {
                assertThat(fill).isEqualTo(LevelColours.LIGHT_PAPER);
                assertThat(fills).doesNotContain(fill);
              });
    }
  }

  @Test
  void css_scales_lightRulesThenDarkOnes() {
    assertThat(LevelColours.css(List.of(RatingDrafts.EFFECT), "x-"))
        .isEqualTo(
            """
            .x-s0l0{fill:#4a2175;stroke:#4a2175;background-color:#4a2175;border-color:#4a2175;color:#ffffff}
            .x-s0l0i{fill:#ffffff}
            .x-s0l1{fill:#d3bfe8;stroke:#4a2175;background-color:#d3bfe8;border-color:#4a2175;color:#000000}
            .x-s0l1i{fill:#000000}
            .x-s0l2{fill:#ffffff;stroke:#6b7280;background-color:#ffffff;border-color:#6b7280;color:#4b5563;stroke-dasharray:3 2;border-style:dashed}
            .x-s0l2i{fill:#4b5563}
            @media (prefers-color-scheme:dark){
            .x-s0l0{fill:#e0cff7;stroke:#e0cff7;background-color:#e0cff7;border-color:#e0cff7;color:#000000}
            .x-s0l0i{fill:#000000}
            .x-s0l1{fill:#7150a3;stroke:#e0cff7;background-color:#7150a3;border-color:#e0cff7;color:#ffffff}
            .x-s0l1i{fill:#ffffff}
            .x-s0l2{fill:#15181c;stroke:#9aa4b1;background-color:#15181c;border-color:#9aa4b1;color:#c3cad3}
            .x-s0l2i{fill:#c3cad3}
            }
            """);
  }
}
