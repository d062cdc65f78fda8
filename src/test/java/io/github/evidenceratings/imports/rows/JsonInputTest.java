package io.github.evidenceratings.imports.rows;

import static io.github.evidenceratings.blackbox.imports.ImportBench.json;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ProfileReaderTest;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rows of JSON say by themselves, before anything is made of them. */
class JsonInputTest {
  private static final String LINES = profile("\"file\": {\"format\": \"ndjson\"}", rating());

  private final LoadBudget budget = new LoadBudget(LoadLimits.defaults().withCharacters(40));
  private final Problems problems = new Problems();
  private final List<ForeignRow> rows = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** Keeps the rows; those refused as place, reason and text. */
  private final RowInput.Sink sink =
      new RowInput.Sink() {
        @Override
        public void preamble(Place place, String text) {
          throw new AssertionError("JSON has no rows before its rows");
        }

        @Override
        public void header(List<String> columns) {
          throw new AssertionError("JSON has no header");
        }

        @Override
        public void row(ForeignRow row) {
          rows.add(row);
        }

        @Override
        public void blank() {
          throw new AssertionError("JSON has no blank rows");
        }

        @Override
        public void refused(Place place, String text, Problems why) {
          refused.add(place.line() + " " + why.found().get(0) + " <" + text + ">");
        }
      };

  private void read(String profile, String text) {
    RowInput.of(ProfileReaderTest.read(profile))
        .read(new ByteArrayInputStream(text.getBytes(UTF_8)), "in", sink, budget, problems);
  }

  private void document(String text) {
    read(profile(json(), rating()), text);
  }

  private List<String> found() {
    return problems.found().stream().map(Problem::toString).toList();
  }

  private List<List<String>> values(String column) {
    return rows.stream().map(row -> row.values(column, problems)).toList();
  }

  @Test
  void key_ofALine_isItsIndex_blankLinesCount() {
    read(LINES, "{}\n\n{}\n");
    assertThat(values("*")).containsExactly(List.of("0"), List.of("2"));
    assertThat(rows).extracting(row -> row.place().line()).containsExactly(1, 3);
  }

  @Test
  void key_isInNoArray_evenIfAMemberIsCalledSo() {
    document("[{\"*\": [\"a\", \"b\"]}]");
    assertThat(values("*")).containsExactly(List.of("0"));
    assertThat(rows.get(0).items("*")).containsExactly(0);
    assertThat(rows.get(0).has("*")).isTrue();
  }

  @Test
  void text_ofARowInADocument_isItAllInALine() {
    document(
        """
        [{"a": "x \\"y\\"", "b": [1.50, true, null, ["z"], {}],
          "c": {"d": {"e": -2e3}}, "f": []}]""");
    assertThat(rows)
        .extracting(ForeignRow::text)
        .containsExactly(
            "{\"a\":\"x \\\"y\\\"\",\"b\":[1.50,true,null,[\"z\"],{}],"
                + "\"c\":{\"d\":{\"e\":-2e3}},\"f\":[]}");
  }

  @Test
  void text_ofALine_isTheLineAsItStands() {
    read(LINES, "{\"a\":   1}\n[1,   2]\n{\n");
    assertThat(rows).extracting(ForeignRow::text).containsExactly("{\"a\":   1}");
    assertThat(refused).hasSize(2);
    assertThat(refused.get(0)).isEqualTo("2 in:2:1: is an array, not an object <[1,   2]>");
    assertThat(refused.get(1)).startsWith("3 in:3:").endsWith(" <{>");
  }

  @Test
  void refused_itemsThatAreNoObjects_areShown() {
    document("[[1, {\"a\": null}], \"x\", 2, null]");
    assertThat(rows).isEmpty();
    assertThat(refused)
        .containsExactly(
            "1 in:1:2: is an array, not an object <[1,{\"a\":null}]>",
            "1 in:1:20: is a text, not an object <\"x\">",
            "1 in:1:25: is the literal 2, not an object <2>",
            "1 in:1:28: is null, not an object <null>");
  }

  @Test
  void values_ofTextsNumbersAndFlags_areTexts_nullIsNone_withTheItemsTheyAre() {
    document("[{\"a\": [\"x\", null, 1.50, true], \"b\": null, \"c\": \"\"}]");
    assertThat(values("a")).containsExactly(List.of("x", "1.50", "true"));
    assertThat(rows.get(0).items("a")).containsExactly(0, 2, 3);
    assertThat(values("b")).containsExactly(List.of());
    assertThat(values("c")).containsExactly(List.of(""));
    assertThat(values("d")).containsExactly(List.of());
    assertThat(found()).isEmpty();
  }

  @Test
  void values_thatAreNoTexts_orHoldControlCharacters_areReported_andAreNone() {
    document("[{\"a\": [\"x\\u0007y\", {}, [1], \"z\"]}]");
    assertThat(values("a")).containsExactly(List.of("z"));
    assertThat(rows.get(0).items("a")).containsExactly(3);
    assertThat(found())
        .containsExactly(
            "in:1:9: a \"x\\u0007y\" holds the control character U+0007",
            "in:1:21: a is an object, not a text",
            "in:1:25: a is an array, not a text");
  }

  /** The names of an object are held until it ends, and no longer. */
  @Test
  void rows_inObjectsOfManyNames_areFoundUpToTheNamesOfOne() {
    LoadBudget few = new LoadBudget(LoadLimits.defaults().withValues(1));
    String profile = profile(json("\"rows\": \"/*/k\""), rating());
    String object =
        IntStream.range(0, 9_000)
            .mapToObj(i -> "\"" + i + "\":0,")
            .collect(Collectors.joining("", "{", "\"k\":{}}"));
    RowInput.of(ProfileReaderTest.read(profile))
        .read(
            new ByteArrayInputStream(("[" + object + "," + object + "]").getBytes(UTF_8)),
            "in",
            sink,
            few,
            problems);
    assertThat(problems.found()).isEmpty();
    assertThat(rows).hasSize(2);
    RowInput.of(ProfileReaderTest.read(profile))
        .read(
            new ByteArrayInputStream(
                ("{\"" + "x".repeat(70_000) + "\":" + object + "}").getBytes(UTF_8)),
            "in",
            sink,
            few,
            problems);
    assertThat(problems.found())
        .singleElement()
        .asString()
        .startsWith("in:1:")
        .endsWith("is not read: there are more names in an object than are read at most");
  }

  @Test
  void lines_ofTheLimit_areRead_aLongerOneEndsTheReading() {
    String row = "{\"a\": \"" + "x".repeat(31) + "\"}";
    read(LINES, row + "\n" + row + " \n" + row + "\n");
    assertThat(rows).hasSize(1);
    assertThat(found())
        .containsExactly("in:2: the line is longer than the 40 characters that are read at most");
  }
}
