package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnsiTextTest {
  private static final int[] WIDTHS = {1, 20, 40, 80, 200};

  private static final RatingScale SCALE =
      EvidenceLibrary.bundled().getScale("natmed-effectiveness");

  private static Value.Graded level(String name) {
    Level level =
        SCALE.levels().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    return Value.Graded.of(SCALE, level);
  }

  private static String stripped(String text) {
    return text.replaceAll("\u001B\\[[0-9;]+m", "");
  }

  private static void assertSameText(Rendering rendering) {
    for (int width : WIDTHS) {
      String coloured = rendering.toAnsiText(width);
      assertThat(stripped(coloured)).isEqualTo(rendering.toText(width));
      // No style goes on behind the end of a line.
      assertThat(coloured.lines())
          .allSatisfy(
              line ->
                  assertThat(line.lastIndexOf("\u001B[0m")).isEqualTo(line.lastIndexOf('\u001B')));
    }
  }

  static Stream<Rendering> bundled() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    var hits = library.ratings().list();
    return Stream.of(
        RatingTable.of(hits),
        RatingTable.list(hits).withFootnotes("findings"),
        RatingTable.matrix(hits, library.modalities(), library.dataset().ratings()),
        ClaimTable.check(library.checkClaims(ClaimQuery.all())),
        ComparisonTable.of(library.compare("dry needling", "trigger point injection")),
        DisagreementTable.of(library.disagreements()),
        ReferenceTable.scales(library.scales()),
        MonographDocument.of(library.monograph("trigger point therapy")));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void toAnsiText_bundledData_theTextButForStyles(Rendering rendering) {
    assertSameText(rendering);
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toAnsiText_hostileText_theTextButForStyles(String text) {
    assertSameText(Tables.of(text));
    Value.Graded graded = new Value.Graded(SCALE, SCALE.levels().get(0), text);
    EvidenceTable table =
        Tables.builder(
                text,
                List.of(TableColumn.everywhere("a", text), TableColumn.everywhere("b", text + "2")))
            .sections(
                List.of(
                    new Sheet.Section<>(
                        text,
                        java.util.Optional.of(graded),
                        List.of(
                            List.of(
                                new Value.Several(
                                    List.of(
                                        graded,
                                        new Value.Noted(new Value.Gap(text), List.of(text)),
                                        Value.of(text))),
                                graded)))))
            .table();
    assertSameText(table);
    assertThat(Hostile.UNPRINTABLE.matcher(stripped(table.toAnsiText(80))).results()).isEmpty();
  }

  @Test
  void toAnsiText_levelsAndGaps_eachInItsStyle() {
    EvidenceTable table =
        Tables.builder("Caption", List.of(TableColumn.everywhere("level", "Level")))
            .rows(
                List.of(
                    List.of(level("Likely Effective")),
                    List.of(level("Ineffective")),
                    List.of(level("Insufficient Evidence to Rate")),
                    List.of(new Value.Gap("not rated")),
                    List.of(Value.of("Effective"))))
            .table();

    assertThat(table.toAnsiText(16))
        .contains(
            """
            \u001B[38;5;32mLikely Effective\u001B[0m
            \u001B[38;5;166mIneffective\u001B[0m
            \u001B[3mInsufficient\u001B[0m
            \u001B[3mEvidence to Rate\u001B[0m
            \u001B[2mnot rated\u001B[0m
            Effective
            """);
  }

  @Test
  void toAnsiText_severalInACell_eachInItsStyle() {
    EvidenceTable table =
        Tables.builder("Caption", List.of(TableColumn.everywhere("level", "Level")))
            .rows(
                List.of(
                    List.of(
                        new Value.Several(
                            List.of(
                                new Value.Noted(level("Effective"), List.of("A footnote.")),
                                level("Ineffective"))))))
            .table();

    assertThat(table.toAnsiText(80))
        .contains(
            "\n\u001B[38;5;32mEffective\u001B[0m [1]; \u001B[38;5;166mIneffective\u001B[0m\n");
  }

  @Test
  void toAnsiText_noPole_aColourOfItsOwn() {
    Value strong = Value.Graded.of(RatingDrafts.EFFECT, RatingDrafts.EFFECT.levels().get(0));
    EvidenceTable table =
        Tables.builder("Caption", List.of(TableColumn.everywhere("level", "Level")))
            .rows(List.of(List.of(strong)))
            .table();

    assertThat(table.toAnsiText(80)).contains("\n\u001B[38;5;134mStrong\u001B[0m\n");
  }

  @Test
  void toAnsiText_monograph_headingsOfLevelsInTheirStyle() {
    String text =
        MonographDocument.of(EvidenceLibrary.bundled().monograph("trigger point therapy"))
            .toAnsiText(100);

    assertThat(text)
        .contains(
            "\n\u001B[1m\u001B[38;5;32mRated Possibly Effective (NatMed effectiveness): 3\u001B[0m\n",
            "\n\u001B[1m\u001B[3mRated Insufficient Evidence to Rate (NatMed effectiveness): 21\u001B[0m\n",
            "\nSafety assessments\n");
  }
}
