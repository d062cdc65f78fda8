package io.github.evidenceratings.dataset.tables;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Crosswalk;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CrosswalkReaderTest {
  private static final String CROSSWALKS =
      """
      id,from,to,citation
      x,civic-level,uspstf,Somebody's paper
      """;
  private static final String LEVELS =
      """
      crosswalk,from,to,note
      x,A,Grade B,Almost.
      x,Preclinical,I,
      """;

  private static List<Crosswalk> read(String crosswalks, String levels) {
    Problems problems = new Problems();
    CrosswalkReader reader = new CrosswalkReader(ShippedScales.all(), problems);
    read(CrosswalkLayout.CROSSWALKS, crosswalks, problems, reader.crosswalks());
    read(CrosswalkLayout.LEVELS, levels, problems, reader.levels());
    return reader.finish();
  }

  private static void read(CrosswalkLayout table, String text, Problems problems, RowSink sink) {
    CsvTable.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        table,
        table.resource() + ".csv",
        new LoadBudget(LoadLimits.defaults()),
        problems,
        sink,
        header -> {});
  }

  @Test
  void read_levelsByNameIdOrAlias() {
    List<Crosswalk> read = read(CROSSWALKS, LEVELS);

    assertThat(read).hasSize(1);
    assertThat(read.get(0).entries().stream().map(e -> e.from().id() + ">" + e.to().id()))
        .containsExactly("a>b", "d>i");
    assertThat(read.get(0).entries().get(0).note()).contains("Almost.");
    assertThat(read.get(0).entries().get(1).note()).isEmpty();
  }

  static Stream<Arguments> oneMistake() {
    return Stream.of(
        arguments(
            "x,Preclinical,I",
            "x,F,I",
            "crosswalk-levels.csv:3:2: from \"F\" is not a level of the scale civic-level; allowed:"
                + " \"A\", \"B\", \"C\", \"D\", \"E\""),
        arguments(
            "x,Preclinical,I",
            "x,Preclinical,E",
            "crosswalk-levels.csv:3:3: to \"E\" is not a level of the scale uspstf; allowed: \"A\", \"B\", \"C\", \"D\", \"I\""),
        arguments(
            "x,Preclinical,I",
            "x,Level A,I",
            "crosswalk-levels.csv:3:2: from \"A\" has an entry already, in line 2"),
        arguments(
            "x,Preclinical,I",
            "y,Preclinical,I",
            "crosswalk-levels.csv:3:1: crosswalk \"y\" is not the id of a crosswalk; allowed: \"x\""),
        arguments(
            "x,Preclinical,I",
            "x,,I",
            "crosswalk-levels.csv:3:2: from is empty; a value is required"),
        arguments(
            "to,note",
            "to,notes",
            "crosswalk-levels.csv:1:4: header \"notes\" is not a column of crosswalk-levels; did you"
                + " mean \"note\"? Allowed: \"crosswalk\", \"from\", \"to\", \"note\""),
        arguments(
            "A,Grade B,Almost.\nx,Preclinical,I,",
            "F,I,",
            "crosswalk-levels.csv:2:2: from \"F\" is not a level of the scale civic-level; allowed:"
                + " \"A\", \"B\", \"C\", \"D\", \"E\""),
        arguments(
            "x,civic-level,uspstf,Somebody's paper",
            "x,civic-level,uspstf,",
            "crosswalks.csv:2:4: citation is empty; a value is required"),
        arguments(
            "Somebody's paper",
            "Somebody's paper\ny,civic-level,uspstf,Another",
            "crosswalks.csv:3:3: to \"uspstf\" has a crosswalk from civic-level in line 2"),
        arguments(
            "Somebody's paper",
            "Somebody's paper\ny,uspstf,civic-level,Another",
            "crosswalks.csv:3:1: id \"y\" is not a usable crosswalk: crosswalk \"y\" has no"
                + " entry"));
  }

  @ParameterizedTest
  @MethodSource
  void oneMistake(String text, String replacement, String problem) {
    assertThat(CROSSWALKS + LEVELS).contains(text);
    assertRefused(
        InputException.class,
        () -> read(CROSSWALKS.replace(text, replacement), LEVELS.replace(text, replacement)),
        "the crosswalks of the library: 1 problem, nothing loaded\n  " + problem);
  }

  @Test
  void read_unknownScale_isNamedWithTheNearest() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(CROSSWALKS.replace("uspstf", "uspstff"), LEVELS))
        .withMessageContaining(
            "crosswalks.csv:2:3: to \"uspstff\" is not the id of a scale; did you mean \"uspstf\"?")
        .withMessageStartingWith("the crosswalks of the library: 1 problem, nothing loaded\n");
  }
}
