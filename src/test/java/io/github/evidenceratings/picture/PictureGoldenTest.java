package io.github.evidenceratings.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.picture.PictureSamples;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.picture.PictureTexts.Box;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.RatingMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * Compares whole pictures made from the bundled data with files. After a change that is meant,
 * {@code mvn test -Dtest=PictureGoldenTest -Dgolden.rewrite=true} rewrites them; look at them
 * before they are committed.
 */
class PictureGoldenTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/evidenceratings/table/golden");
  private static final List<String> FILES =
      List.of(
          "map.svg",
          "map-studied.svg",
          "map-sources.svg",
          "map-dense.svg",
          "bars.svg",
          "bars-dense.svg",
          "claim-map.svg");

  static List<String> files() {
    return FILES;
  }

  private static Picture picture(String file) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    EvidenceMap map = EvidenceMap.of(library.ratings().list()).knowing(library.dataset().ratings());
    return switch (file) {
      case "map.svg" -> map.withCaption(library.edition().title());
      case "map-studied.svg" -> map.withStudied();
      case "map-sources.svg" -> map.across(Across.SOURCES).sizedBy(MarkSize.SOURCES);
      case "map-dense.svg" -> dense();
      case "bars-dense.svg" -> LevelBars.of(PictureSamples.many(10, 12));
      case "bars.svg" -> LevelBars.of(library.ratings().list());
      case "claim-map.svg" -> ClaimMap.of(library.checkClaims(ClaimQuery.all()));
      default -> throw new IllegalArgumentException(file);
    };
  }

  /** Several panels, names that run upwards, several marks to a cell, some not shown. */
  private static EvidenceMap dense() {
    List<RatingMatch> all = PictureSamples.many(10, 12);
    return EvidenceMap.of(
            IntStream.range(0, all.size()).filter(i -> i % 5 > 0).mapToObj(all::get).toList())
        .knowing(all.stream().map(RatingMatch::rating).toList())
        .withStudied();
  }

  @ParameterizedTest
  @MethodSource("files")
  void picture_everyKind_asTheFile(String file) throws IOException {
    String svg = picture(file).toSvg();
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(FOLDER.resolve(file), svg);
    }

    assertThat(svg).isEqualTo(Files.readString(FOLDER.resolve(file)));
    assertThat(svg).doesNotContain("\r").doesNotContain("style=").endsWith("</svg>\n");
  }

  @ParameterizedTest
  @MethodSource("files")
  void picture_everyKind_noTextOnAnotherOrBeyondTheEdge(String file) {
    assertNoOverlap(Xml.parse(picture(file).toSvg()));
  }

  static void assertNoOverlap(Document picture) {
    double width = Double.parseDouble(picture.getDocumentElement().getAttribute("width"));
    double height = Double.parseDouble(picture.getDocumentElement().getAttribute("height"));
    List<Box> boxes = PictureTexts.of(picture);
    assertThat(boxes).hasSizeGreaterThan(10);
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertThat(box.left()).as("%s", box).isNotNegative();
      assertThat(box.top()).as("%s", box).isNotNegative();
      assertThat(box.right()).as("%s", box).isLessThanOrEqualTo(width);
      assertThat(box.bottom()).as("%s", box).isLessThanOrEqualTo(height);
      for (Box other : boxes.subList(i + 1, boxes.size())) {
        if (box.overlaps(other)) {
          assertThat(box).as("overlaps").isEqualTo(other);
        }
      }
    }
  }

  @Test
  void picture_otherLocaleAndTimeZone_sameBytes() {
    List<String> before = FILES.stream().map(file -> picture(file).toSvg()).toList();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(FILES.stream().map(file -> picture(file).toSvg()).toList()).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
