package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.evidenceratings.model.AppraisalLevelException;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelTest {
  private static final Level THREE = Samples.STARS.levels().get(0);
  private static final Level TWO = Samples.STARS.levels().get(1);
  private static final Level ODD = Samples.STARS.levels().get(2);
  private static final Level NONE = Samples.STARS.levels().get(3);
  private static final Level LOW_RISK = Samples.BIAS.levels().get(0);
  private static final Level HIGH_RISK = Samples.BIAS.levels().get(1);

  @Test
  void isAtLeast_rankedLevels_compareByStrength() {
    assertThat(THREE.isAtLeast(TWO)).isTrue();
    assertThat(THREE.isAtLeast(THREE)).isTrue();
    assertThat(TWO.isAtLeast(THREE)).isFalse();
  }

  @Test
  void isAtLeast_levelOfAnotherScale_namesBothScales() {
    Level safe = Samples.SAFETY.levels().get(0);
    assertThatExceptionOfType(ScaleMismatchException.class)
        .isThrownBy(() -> THREE.isAtLeast(safe))
        .withMessage(
            "levels of the scales \"stars\" and \"harm\" do not compare: different scales have no"
                + " common order")
        .satisfies(
            e -> {
              assertThat(e.first()).isEqualTo("stars");
              assertThat(e.second()).isEqualTo("harm");
            });
  }

  @Test
  void isAtLeast_insufficientLevelOfAnotherScale_namesBothScales() {
    Level safe = Samples.SAFETY.levels().get(0);
    assertRefused(
        ScaleMismatchException.class,
        () -> safe.isAtLeast(NONE),
        "levels of the scales \"harm\" and \"stars\" do not compare: different scales have no"
            + " common order");
  }

  @Test
  void isAtLeast_insufficientEvidence_saysWhatToUse() {
    String message =
        "\"Level none\" stands outside the order of the scale \"stars\", so nothing is at least, at"
            + " most or between it; ask for insufficient() or is(\"Level none\") instead";
    assertRefused(LevelOutsideOrderException.class, () -> THREE.isAtLeast(NONE), message);
    assertRefused(LevelOutsideOrderException.class, () -> NONE.isAtLeast(NONE), message);
  }

  @Test
  void isAtLeast_levelApart_saysWhatToUse() {
    assertThatExceptionOfType(LevelOutsideOrderException.class)
        .isThrownBy(() -> ODD.isAtLeast(TWO))
        .withMessage(
            "\"Level odd\" stands outside the order of the scale \"stars\", so nothing is at least,"
                + " at most or between it; ask for is(\"Level odd\") instead")
        .extracting(LevelOutsideOrderException::level)
        .isEqualTo("Level odd");
  }

  @Test
  void isNoWorseThan_rankedLevelsOfAnAppraisal_compareByTrust() {
    assertThat(LOW_RISK.isNoWorseThan(HIGH_RISK)).isTrue();
    assertThat(LOW_RISK.isNoWorseThan(LOW_RISK)).isTrue();
    assertThat(HIGH_RISK.isNoWorseThan(LOW_RISK)).isFalse();
  }

  @Test
  void isNoWorseThan_levelOutsideTheOrder_saysWhatToUse() {
    Level open = Samples.BIAS.levels().get(2);
    assertRefused(
        LevelOutsideOrderException.class,
        () -> open.isNoWorseThan(LOW_RISK),
        "\"Level open\" stands outside the order of the scale \"bias\", so nothing is better or"
            + " worse than it; ask for is(\"Level open\") instead");
  }

  @Test
  void isNoWorseThan_levelOfAnotherScaleOrKind_isRefused() {
    assertRefused(
        ScaleMismatchException.class,
        () -> LOW_RISK.isNoWorseThan(THREE),
        "levels of the scales \"bias\" and \"stars\" do not compare: different scales have no"
            + " common order");
    assertRefused(
        () -> THREE.isNoWorseThan(TWO),
        "\"Level three\" is not a level of an appraisal: use isAtLeast for \"stars\"");
  }

  @Test
  void isAtLeast_levelsOfAnAppraisal_saysToUseNoWorseThan() {
    assertRefused(
        AppraisalLevelException.class,
        () -> LOW_RISK.isAtLeast(HIGH_RISK),
        "\"Level high\" is a level of the appraisal \"bias\", so nothing is at least, at most or"
            + " between it; ask for appraisals no worse than it instead");
  }

  @Test
  void new_levelOfAnAppraisalWithPole_isRefused() {
    Level.Builder against = HIGH_RISK.toBuilder().pole(Pole.AGAINST);
    assertRefused(
        against::build, "level \"high\" is of an appraisal and so has no pole, but is against");
  }

  @Test
  void isInsufficient_standing_decides() {
    assertThat(Samples.STARS.levels())
        .extracting(Level::isInsufficient)
        .containsExactly(false, false, false, true);
  }

  @Test
  void new_insufficientWithPole_isRefused() {
    assertRefused(
        () -> Samples.level("x", Standing.INSUFFICIENT, Pole.AGAINST, 0),
        "level \"x\" is insufficient evidence and so has no pole");
  }

  @Test
  void new_strengthWithoutPole_isRefused() {
    Level.Builder odd = ODD.toBuilder().strength(Level.Strength.WEAK);
    assertRefused(odd::build, "level \"odd\" has no pole and so no strength, but is weak");
  }

  @Test
  void isStrong_strength_decides() {
    assertThat(THREE.isStrong()).as("without a strength").isFalse();
    assertThat(THREE.toBuilder().strength(Level.Strength.WEAK).build().isStrong()).isFalse();
    assertThat(THREE.toBuilder().strength(Level.Strength.STRONG).build().isStrong()).isTrue();
  }

  @Test
  void new_negativePosition_isRefused() {
    assertRefused(
        () -> Samples.level("x", Standing.RANKED, Pole.FOR, -1), "level \"x\" has the position -1");
  }

  @Test
  void new_blankOrWrongTexts_areRefused() {
    assertRefused(
        () -> Samples.level("x y", Standing.RANKED, Pole.FOR, 0),
        "level id \"x y\" is not valid: an id is letters, digits and . _ : - and starts with a"
            + " letter or digit");
    assertRefused(
        () -> Samples.level("x", List.of("a", " "), Standing.RANKED, Pole.FOR, 0),
        "level alias is blank");
    assertRefused(
        () -> Samples.level("x", List.of("a", "a"), Standing.RANKED, Pole.FOR, 0),
        "level alias \"a\" is given twice");
    assertRefused(
        () ->
            Level.builder("stars", "x")
                .kind(ScaleKind.EFFECT)
                .name("X")
                .standing(Standing.RANKED)
                .pole(Pole.FOR)
                .symbol("")
                .build(),
        "level symbol is blank");
  }
}
