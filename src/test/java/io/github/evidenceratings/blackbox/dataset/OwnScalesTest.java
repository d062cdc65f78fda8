package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Scales that a data set brings along. */
class OwnScalesTest {
  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture =
        PackageFixture.in(directory)
            .with(
                "scales.csv",
                """
                id,name,kind,rater,citation
                stars,Stars,effect,A club,Its rules
                """)
            .with(
                "levels.csv",
                """
                id,scale,name,aliases,standing,pole,strength,symbol,definition
                many,stars,Many stars,lots|plenty,ranked,for,strong,**,Very good.
                few,stars,Few stars,,ranked,against,,*,
                odd,stars,Odd,,apart,none,,o,
                none,stars,No stars,,insufficient,none,,?,Not enough seen.
                """)
            .edit("ratings.csv", "natmed-effectiveness,Insufficient evidence", "stars,plenty");
  }

  @Test
  void read_ownScale_isUsedAfterTheShipped() {
    Dataset dataset = fixture.read();
    RatingScale stars =
        new RatingScale(
            "stars",
            "Stars",
            ScaleKind.EFFECT,
            "A club",
            "Its rules",
            List.of(
                Level.builder("stars", "many")
                    .kind(ScaleKind.EFFECT)
                    .name("Many stars")
                    .aliases(List.of("lots", "plenty"))
                    .standing(Standing.RANKED)
                    .pole(Pole.FOR)
                    .strength(Level.Strength.STRONG)
                    .symbol("**")
                    .definition("Very good.")
                    .build(),
                Level.builder("stars", "few")
                    .kind(ScaleKind.EFFECT)
                    .name("Few stars")
                    .standing(Standing.RANKED)
                    .pole(Pole.AGAINST)
                    .position(1)
                    .symbol("*")
                    .build(),
                Level.builder("stars", "odd")
                    .kind(ScaleKind.EFFECT)
                    .name("Odd")
                    .standing(Standing.APART)
                    .pole(Pole.NONE)
                    .position(2)
                    .symbol("o")
                    .build(),
                Level.builder("stars", "none")
                    .kind(ScaleKind.EFFECT)
                    .name("No stars")
                    .standing(Standing.INSUFFICIENT)
                    .pole(Pole.NONE)
                    .position(3)
                    .symbol("?")
                    .definition("Not enough seen.")
                    .build()));
    assertThat(dataset.scales())
        .extracting(RatingScale::id)
        .containsExactly("natmed-effectiveness", "natmed-safety", "stars");
    assertThat(dataset.scales().get(2)).isEqualTo(stars);
    assertThat(dataset.ratings().get(1).level()).isEqualTo(stars.levels().get(0));
  }

  @Test
  void read_ownScaleThatNoRatingUses_isKept() {
    fixture.edit("ratings.csv", "stars,plenty", "natmed-effectiveness,Effective");
    assertThat(fixture.read().scales()).extracting(RatingScale::id).contains("stars");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-scales.csv",
      numLinesToSkip = 1)
  void read_oneMistake_isNamed(String file, String text, String replacement, String problems) {
    fixture.edit(file, text, replacement);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problems);
  }

  @Test
  void read_shippedScaleDefinedAgain_isRefusedOnce() {
    for (String file : List.of("scales.csv", "levels.csv", "ratings.csv")) {
      fixture.with(file, fixture.text(file).replace("stars", "natmed-safety"));
    }
    fixture.edit("ratings.csv", "natmed-safety,plenty", "natmed-effectiveness,Effective");
    fixture.assertProblems(
        "scales.csv:2:1: id \"natmed-safety\" is the id of a scale that the library ships;"
            + " choose another");
  }

  @Test
  void read_shippedScaleInOtherCase_isRefusedOnce() {
    for (String file : List.of("scales.csv", "levels.csv", "ratings.csv")) {
      fixture.with(file, fixture.text(file).replace("stars", "NatMed-safety"));
    }
    fixture.assertProblems(
        "scales.csv:2:1: id \"NatMed-safety\" differs from \"natmed-safety\" by case only");
  }

  @Test
  void read_scaleWithoutLevels_isNamed() {
    fixture.without("levels.csv");
    fixture.assertProblems(
        "scales.csv:2:1: id \"stars\" is not a usable scale: scale \"stars\" has no level");
  }

  @Test
  void read_scaleWhoseRowIsTooShort_isNotCalledUnknown() {
    fixture.edit("scales.csv", ",A club", "");
    fixture.assertProblems("scales.csv:2: the row has 4 values, the header 5");
  }

  @Test
  void read_levelsThatCannotBeRead_makeNoOtherProblems() {
    fixture.edit("levels.csv", "**,Very good.", "**,\"Very good.");
    fixture.assertProblems("levels.csv:2:9: the quoted value that starts here is never closed");
  }
}
