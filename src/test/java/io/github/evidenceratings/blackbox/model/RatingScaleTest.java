package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Standing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {
  private static final RatingScale SCALE =
      Samples.scaleOf(
          Samples.level("three", List.of("top", "+++"), Standing.RANKED, Pole.FOR, 0),
          Samples.level("two", List.of("Très bien", "++"), Standing.RANKED, Pole.FOR, 1));

  private static Level named(String id, String name, int position) {
    return Level.builder("stars", id)
        .kind(ScaleKind.EFFECT)
        .name(name)
        .standing(Standing.RANKED)
        .pole(Pole.FOR)
        .position(position)
        .symbol("s" + position)
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two",
        "TWO",
        "Level two",
        "level-two",
        " LEVEL  TWO ",
        "Très bien",
        "tres bien",
        "++"
      })
  void findLevel_idNameAliasOrOtherSpelling_isFound(String text) {
    assertThat(SCALE.findLevel(text)).contains(SCALE.levels().get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "+", "four", "level", "s-two", "two-", "(two)", "two*"})
  void findLevel_anythingElse_isNotFound(String text) {
    assertThat(SCALE.findLevel(text)).isEmpty();
  }

  @Test
  void new_moreThanAThousandLevels_isRefused() {
    assertThat(Samples.scaleOf(levels(1_000)).levels()).hasSize(1_000);
    assertRefused(
        () -> Samples.scaleOf(levels(1_001)), "scale \"stars\" has 1001 levels, more than 1000");
  }

  private static Level[] levels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Samples.level("l" + i, Standing.RANKED, Pole.FOR, i))
        .toArray(Level[]::new);
  }

  @Test
  void new_noLevel_isRefused() {
    assertRefused(Samples::scaleOf, "scale \"stars\" has no level");
  }

  @Test
  void new_levelOfAnotherScale_isRefused() {
    assertRefused(
        () -> Samples.scaleOf(Samples.SAFETY.levels().get(0)),
        "level \"safe\" is of scale \"harm\", not stars");
  }

  @Test
  void new_levelOfAnotherKind_isRefused() {
    Level safe =
        Samples.level("x", Standing.RANKED, Pole.FOR, 0).toBuilder().kind(ScaleKind.SAFETY).build();
    assertRefused(
        () -> Samples.scaleOf(safe),
        "level \"x\" is of the kind \"safety\", but scale \"stars\" is of the kind \"effect\"");
  }

  @Test
  void new_positionOutOfPlace_isRefused() {
    assertRefused(
        () -> Samples.scaleOf(Samples.level("x", Standing.RANKED, Pole.FOR, 1)),
        "level \"x\" has position 1 in place 0");
  }

  @Test
  void new_standingOutOfOrder_isRefused() {
    assertRefused(
        () ->
            Samples.scaleOf(
                Samples.level("none", Standing.INSUFFICIENT, Pole.NONE, 0),
                Samples.level("good", Standing.RANKED, Pole.FOR, 1)),
        "level \"good\" is ranked and cannot follow one that is insufficient: ranked levels"
            + " come first, insufficient ones last");
  }

  @Test
  void new_namesThatDifferInSpellingOnly_areRefused() {
    assertRefused(
        () ->
            Samples.scaleOf(
                Samples.level("a", List.of("level-B"), Standing.RANKED, Pole.FOR, 0),
                Samples.level("b", Standing.RANKED, Pole.FOR, 1)),
        "levels \"a\" and \"b\" share the name \"levelb\"");
  }

  @Test
  void new_sameNameOfSigns_isRefused() {
    assertRefused(
        () -> Samples.scaleOf(named("a", "★", 0), named("b", "★", 1)),
        "levels \"a\" and \"b\" share the name \"★\"");
  }

  @Test
  void findLevel_namesOfSigns_areToldApart() {
    RatingScale scale = Samples.scaleOf(named("a", "★★", 0), named("b", "★", 1));
    assertThat(scale.findLevel("★")).contains(scale.levels().get(1));
    assertThat(scale.findLevel("★★★")).isEmpty();
  }

  @Test
  void findLevel_namesThatDifferInASign_areToldApart() {
    RatingScale scale = Samples.scaleOf(named("a", "1+", 0), named("b", "1-", 1));
    assertThat(scale.findLevel("1+")).contains(scale.levels().get(0));
    assertThat(scale.findLevel("1-")).contains(scale.levels().get(1));
    assertThat(scale.findLevel("1")).isEmpty();
  }

  @Test
  void new_sameIdOrSymbolTwice_isRefused() {
    assertRefused(
        () -> Samples.scaleOf(named("a", "A1", 0), named("a", "A2", 1)),
        "level \"a\" is given twice");
    Level same =
        Level.builder("stars", "b")
            .kind(ScaleKind.EFFECT)
            .name("B")
            .standing(Standing.RANKED)
            .pole(Pole.FOR)
            .position(1)
            .symbol("s0")
            .build();
    assertRefused(
        () -> Samples.scaleOf(named("a", "A", 0), same), "level symbol \"s0\" is given twice");
  }
}
