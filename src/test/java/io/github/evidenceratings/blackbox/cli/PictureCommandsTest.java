package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.picture.Across;
import io.github.evidenceratings.picture.ClaimMap;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.picture.MarkSize;
import io.github.evidenceratings.query.ClaimQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCommandsTest {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();
  private static final String RESIDUAL =
      "Not counted above: NatMed Pro monograph gives trigger point therapy for \"other"
          + " conditions\", without naming them, the level Insufficient Evidence to Rate.";

  @TempDir private Path directory;

  private static Run printed(String document) {
    return new Run(0, document, "");
  }

  @Test
  void map_nothingAsked_theMapOfAllWithTheResidual() {
    EvidenceMap map =
        EvidenceMap.of(LIBRARY.ratings().list())
            .knowing(LIBRARY.dataset().ratings())
            .withCaption(LIBRARY.edition().title())
            .withNote(RESIDUAL);

    assertThat(Run.of("map")).isEqualTo(printed(map.toSvg()));
    assertThat(Run.of("map", "--across", "sources", "--size", "sources"))
        .isEqualTo(printed(map.across(Across.SOURCES).sizedBy(MarkSize.SOURCES).toSvg()));
    assertThat(Run.of("map", "--with-studied")).isEqualTo(printed(map.withStudied().toSvg()));
  }

  @Test
  void map_ofAModality_columnForItAndNoteOfTheFilter() {
    String svg = Run.of("map", "-m", "dry needling", "--broader", "--at-least", "effective").out();

    assertThat(svg).contains("No rating was found.");
    assertThat(Run.of("map", "-m", "dry needling", "--broader").out())
        .contains(">dry needling</text>")
        .contains("Only what was asked for: ratings of modality ");
  }

  @Test
  void map_unknownChoice_isWrongUse() {
    assertThat(Run.of("map", "--across", "rows"))
        .isEqualTo(
            new Run(
                2,
                "",
                "Invalid value for option '--across': expected one of [modalities, sources] but was"
                    + " 'rows'\nTry 'evidence map --help'.\n"));
  }

  @Test
  void bars_nothingAsked_theBarsOfAll() {
    assertThat(Run.of("bars"))
        .isEqualTo(
            printed(
                LevelBars.of(LIBRARY.ratings().list())
                    .withCaption(LIBRARY.edition().title())
                    .withNote(RESIDUAL)
                    .toSvg()));
  }

  @Test
  void claimMap_nothingAsked_theMapOfAll() {
    assertThat(Run.of("claim-map"))
        .isEqualTo(printed(ClaimMap.of(LIBRARY.checkClaims(ClaimQuery.all())).toSvg()));
  }

  @Test
  void claimMap_filtered_saysSo() {
    assertThat(Run.of("claim-map", "--source", "Unnamed clinic page").out())
        .contains(
            "Only what was asked for: claims from source \"Unnamed clinic page\".</text>",
            ">Unnamed clinic page: Trigger Point Injections; clinic page; no date stated</text>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "bars"})
  void picture_nothingFound_pictureThatSaysSoAndTheReason(String command) {
    Run run = Run.of(command, "--modality", "dry needling");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("<svg xmlns=")
        .contains(">No rating was found.</text>")
        .contains(">No rating found; asked for: ratings of modality \"dry needling\".</text>");
    assertThat(run.err())
        .isEqualTo(
            """
            No rating found; asked for: ratings of modality "dry needling".
            --broader finds 24 ratings, of trigger point therapy for 24 conditions.
            Findings behind broader ratings studied dry needling in 11 conditions; see --studied "dry needling".
            """);
  }

  @Test
  void claimMap_nothingFound_pictureThatSaysSoAndTheReason() {
    Run run = Run.of("claim-map", "--text", "moon");
    String reason = "No claim of use, efficacy or safety found; asked for: claims saying \"moon\".";

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo(reason + "\n");
    assertThat(run.out()).contains(">No claim was found.</text>", ">" + reason + "</text>");
  }

  @Test
  void out_file_getsWhatElseWouldBePrinted() throws IOException {
    for (String command : List.of("map", "bars", "claim-map")) {
      Path file = directory.resolve("picture.svg");
      assertThat(Run.of(command, "--out", file.toString())).isEqualTo(printed(""));
      assertThat(Files.readString(file)).isEqualTo(Run.of(command).out());
    }
  }

  @Test
  void out_cannotBeWritten_saysWhichAndWhy() throws IOException {
    Path missing = directory.resolve("none").resolve("map.svg");

    assertThat(Run.of("map", "--out", missing.toString()))
        .isEqualTo(new Run(1, "", "cannot write " + missing + ": there is no such folder\n"));

    Run folder = Run.of("map", "--out", directory.toString());
    assertThat(folder.exit()).isEqualTo(1);
    assertThat(folder.out()).isEmpty();
    assertThat(folder.err()).startsWith("cannot write " + directory + ": ");
  }
}
