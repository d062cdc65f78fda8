package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleMismatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CrosswalkTest {
  private static final Level THREE = Samples.STARS.levels().get(0);
  private static final Level TWO = Samples.STARS.levels().get(1);
  private static final Level SAFE = Samples.SAFETY.levels().get(0);
  private static final Crosswalk CROSSWALK =
      crosswalk(Samples.STARS, Samples.SAFETY, entry(THREE, SAFE));

  private static Crosswalk.Entry entry(Level from, Level to) {
    return new Crosswalk.Entry(from, to, Optional.empty());
  }

  private static Crosswalk crosswalk(RatingScale from, RatingScale to, Crosswalk.Entry... entries) {
    return new Crosswalk("x", from, to, "A paper", List.of(entries));
  }

  private record Named(String scaleId, String levelId) implements LevelRef {}

  @Test
  void find_level_givesItsEntry() {
    assertThat(CROSSWALK.find(THREE)).contains(entry(THREE, SAFE));
    assertThat(CROSSWALK.find(new Named("stars", "three"))).contains(entry(THREE, SAFE));
  }

  @Test
  void find_levelWithoutEntry_isEmpty() {
    assertThat(CROSSWALK.find(TWO)).isEmpty();
  }

  @Test
  void find_levelOfAnotherScale_isRefused() {
    assertRefused(
        ScaleMismatchException.class,
        () -> CROSSWALK.find(SAFE),
        "levels of the scales \"harm\" and \"stars\" do not compare: different scales have no"
            + " common order");
  }

  @Test
  void find_unknownLevel_isRefused() {
    assertRefused(
        () -> CROSSWALK.find(new Named("stars", "nine")), "scale \"stars\" has no level \"nine\"");
  }

  @Test
  void new_levelOfAnotherScale_isRefused() {
    assertRefused(
        () -> crosswalk(Samples.STARS, Samples.SAFETY, entry(SAFE, SAFE)),
        "level \"safe\" of scale \"harm\" is not a level of scale \"stars\"");
    assertRefused(
        () -> crosswalk(Samples.STARS, Samples.SAFETY, entry(THREE, TWO)),
        "level \"two\" of scale \"stars\" is not a level of scale \"harm\"");
  }

  @Test
  void new_levelTwice_isRefused() {
    assertRefused(
        () -> crosswalk(Samples.STARS, Samples.SAFETY, entry(THREE, SAFE), entry(THREE, SAFE)),
        "crosswalk entry of level \"three\" is given twice");
  }

  @Test
  void new_nothingToCross_isRefused() {
    assertRefused(
        () -> crosswalk(Samples.STARS, Samples.STARS, entry(THREE, TWO)),
        "crosswalk \"x\" leads from scale \"stars\" to itself");
    assertRefused(() -> crosswalk(Samples.STARS, Samples.SAFETY), "crosswalk \"x\" has no entry");
  }

  @Test
  void new_blankTexts_areRefused() {
    assertRefused(
        () -> new Crosswalk.Entry(THREE, SAFE, Optional.of(" ")), "crosswalk note is blank");
    assertRefused(
        () -> new Crosswalk("x", Samples.STARS, Samples.SAFETY, " ", List.of(entry(THREE, SAFE))),
        "crosswalk citation is blank");
  }

  @Test
  void entries_listGivenIsChanged_stayAsTheyWere() {
    List<Crosswalk.Entry> given = new ArrayList<>(List.of(entry(THREE, SAFE)));
    Crosswalk crosswalk = new Crosswalk("x", Samples.STARS, Samples.SAFETY, "A paper", given);
    given.clear();
    assertThat(crosswalk.entries()).containsExactly(entry(THREE, SAFE));
  }
}
