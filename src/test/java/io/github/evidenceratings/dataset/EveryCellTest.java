package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cell of a row of each table, once empty and once with what it cannot hold. */
class EveryCellTest {
  @TempDir Path directory;

  static Stream<Arguments> cells() {
    return Stream.of(Table.values())
        .flatMap(table -> table.columns().stream().map(column -> arguments(table, column)));
  }

  /** A data set with a row in every table. */
  private PackageFixture fixture() {
    return PackageFixture.in(directory)
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
            few,stars,Few stars,,ranked,against,weak,*,
            """)
        .with(
            "appraisals.csv",
            """
            id,appraised_source,scale,level,source
            a1,page,rob-2,Low,doc
            """)
        .with(
            "claim_topics.csv",
            """
            id,name,meaning,order,subject
            dose,dose,how much is taken,145,treatment
            """)
        .with(
            "claims.csv",
            """
            id,modality,topic,condition,stance,direction,summary,source
            c1,therapy,efficacy,pain,asserted,improves,It helps.,doc
            """);
  }

  /** The data set with another value in the first row of a table. */
  private PackageFixture with(Table table, Column column, String value) {
    PackageFixture fixture = fixture();
    String file = table.resource() + ".csv";
    List<String> lines = new ArrayList<>(fixture.text(file).lines().toList());
    List<String> names = new ArrayList<>(List.of(lines.get(0).split(",", -1)));
    Map<String, String> cells = new LinkedHashMap<>();
    String[] given = lines.get(1).split(",", -1);
    for (int i = 0; i < given.length; i++) {
      cells.put(names.get(i), given[i]);
    }
    if (!names.contains(column.name())) {
      names.add(column.name());
      for (int i = 2; i < lines.size(); i++) {
        lines.set(i, lines.get(i) + ",");
      }
    }
    cells.put(column.name(), value);
    lines.set(0, String.join(",", names));
    lines.set(1, String.join(",", cells.values()));
    return fixture.with(file, String.join("\n", lines) + "\n");
  }

  /** What is wrong with the first row of the table; nothing if all can be read. */
  private List<Problem> problems(Table table, Column column, String value) {
    Path path = with(table, column, value).write();
    try {
      DatasetReader.read(path);
      return List.of();
    } catch (InputException e) {
      assertThat(e.problems())
          .as("%s", e)
          .anySatisfy(
              problem -> {
                assertThat(problem.file()).isEqualTo(table.resource() + ".csv");
                assertThat(problem.line()).isEqualTo(2);
              });
      return e.problems();
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void read_emptyCell_isRefusedWhereAValueIsRequired(Table table, Column column) {
    List<Problem> problems = problems(table, column, "");
    if (column.required()) {
      assertThat(problems)
          .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.message())
          .contains("2 " + column.name() + " is empty; a value is required");
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void read_cellOfWhichNothingShows_isRefused(Table table, Column column) {
    for (String blank : List.of(" ", "\u00A0", "\u3000\t", "\u200B\uFEFF")) {
      assertThat(problems(table, column, blank)).as("%s", (int) blank.charAt(0)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void read_wordThatIsNoSuchValue_isRefusedWhereNotAnyWordWillDo(Table table, Column column) {
    List<Problem> problems = problems(table, column, "no such thing");
    boolean anyWord =
        column.choices().isEmpty()
            && column.reference().isEmpty()
            && (column.type() == Column.Type.STRING || column.type() == Column.Type.LIST);
    if (!anyWord) {
      assertThat(problems)
          .anySatisfy(
              problem -> {
                assertThat(problem.toString()).contains(column.name());
                assertThat(problem.line()).isEqualTo(2);
              });
    }
  }
}
