package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.internal.text.TextLayout;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.SafetyMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {
  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toText_hostileText_allItsWordsAndNothingRaw(String text) {
    String rendered = Tables.of(text).toText(400);
    String words = words(Hostile.shown(text));
    String rule = rendered.lines().dropWhile(line -> !line.equals("Text")).toList().get(1);

    assertThat(rule).matches("-+");
    assertThat(words(rendered))
        .isEqualTo(
            words(String.join(" ", words, "Text", rule, words, words, EvidenceTable.NOTICE)));
    assertThat(Hostile.UNPRINTABLE.matcher(rendered).results()).isEmpty();
    assertFits(rendered, 400);
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toText_hostileTextInLittleRoom_fits(String text) {
    assertFits(Tables.of(text).toText(20), 20);
    assertFits(Tables.rows(3, List.of(List.of(text, "x", text))).toText(30), 30);
  }

  @Test
  void toText_hostileTextsSideBySide_columnsAligned() {
    List<List<String>> rows =
        List.of(
            List.of("e\u0301", "x"),
            List.of("東京", "x"),
            List.of("\uD83D\uDC4D", "x"),
            List.of("\u001B", "x"),
            List.of("plain", "x"));

    assertThat(Tables.rows(2, rows).toText(40))
        .isEqualTo(
            """
            Caption

            C0      C1
            ------  --
            e\u0301       x
            東京    x
            \uD83D\uDC4D      x
            \\u001B  x
            plain   x

            For information only; this is no medical advice.
            """
                .replace("no medical advice", "no medical\nadvice"));
  }

  @Test
  void toText_roomForAll_oneLineARow() {
    assertThat(Tables.rows(2, List.of(List.of("one two", "three"))).toText(80))
        .isEqualTo(
            """
            Caption

            C0       C1
            -------  -----
            one two  three

            For information only; this is no medical advice.
            """);
  }

  @Test
  void toText_littleRoom_wrapsBetweenWords() {
    assertThat(
            Tables.rows(2, List.of(List.of("one two three four", "five"), List.of("six", "")))
                .toText(20))
        .isEqualTo(
            """
            Caption

            C0              C1
            --------------  ----
            one two three   five
            four
            six

            For information
            only; this is no
            medical advice.
            """);
  }

  @Test
  void toText_noRoomForTheLongestWords_columnsBelowEachOther() {
    assertThat(
            Tables.rows(
                    2,
                    List.of(
                        List.of("temporomandibular disorders", "insufficient evidence to rate"),
                        List.of("osteoarthritis", "")))
                .toText(24))
        .isEqualTo(
            """
            Caption

            C0: temporomandibular
              disorders
            C1: insufficient
              evidence to rate

            C0: osteoarthritis

            For information only;
            this is no medical
            advice.
            """);
  }

  @Test
  void toText_noRows_headerAlone() {
    assertThat(Tables.rows(2, List.of()).toText(80))
        .isEqualTo(
            """
            Caption

            C0  C1
            --  --

            For information only; this is no medical advice.
            """);
  }

  @Test
  void toText_noRowsAndNoRoom_headersNamed() {
    assertThat(Tables.rows(8, List.of()).toText(20))
        .startsWith("Caption\n\nC0, C1, C2, C3, C4,\nC5, C6, C7\n\nFor information\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 60, 80, 100, 200, 1000})
  void toText_bundledData_noLineWiderThanAsked(int width) {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    List<Rating> ratings = library.dataset().ratings();
    var hits = library.ratings().list();
    Stream.of(
            RatingTable.of(hits),
            RatingTable.list(hits),
            RatingTable.matrix(hits, library.modalities(), ratings),
            ReferenceTable.terms("Conditions", library.conditions(), ratings, Rating::condition),
            ReferenceTable.terms("Modalities", library.modalities(), ratings, Rating::modality),
            ReferenceTable.sources(library.sources()),
            ReferenceTable.scales(library.scales()),
            ReferenceTable.safety(
                library.safety().stream()
                    .map(safety -> new SafetyMatch(safety, Optional.empty()))
                    .toList()))
        .forEach(table -> assertFits(table.toText(width), width));
    assertFits(AnswerDocument.toText(library.answer("dry needling", "whiplash"), width), width);
  }

  private static void assertFits(String rendered, int width) {
    assertThat(rendered.lines())
        .allSatisfy(
            line ->
                // Two columns are the least for a wide character, and the indent is not spared.
                assertThat(TextLayout.width(line) <= Math.max(width, 4))
                    .as("fits %d columns: %s", width, line)
                    .isTrue());
    assertThat(rendered.lines()).noneMatch(line -> line.endsWith(" "));
  }

  private static String words(String text) {
    return Arrays.stream(text.split("[ \n]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
