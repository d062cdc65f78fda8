package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on scales says what the data say. */
class ScalesPageTest {
  private static final Path PAGE = Path.of("docs", "scales.md");
  private static final Pattern HEADING = Pattern.compile("^## ", Pattern.MULTILINE);

  /** What stands under each heading, the heading first. */
  private static List<String> sections() throws IOException {
    return HEADING.splitAsStream(Files.readString(PAGE)).skip(1).toList();
  }

  static Stream<RatingScale> scales() {
    return ShippedScales.all().stream();
  }

  @Test
  void page_hasASectionForEveryScale_inTheirOrder() throws IOException {
    List<String> expected = new ArrayList<>(scales().map(RatingScale::name).toList());
    expected.add("Crosswalks");

    assertThat(sections().stream().map(s -> s.substring(0, s.indexOf('\n')))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("scales")
  void section_saysKindSourceReasonAndLevels(RatingScale scale) throws IOException {
    String section =
        sections().stream()
            .filter(s -> s.startsWith(scale.name() + "\n"))
            .findFirst()
            .orElseThrow();
    String head =
        scale.name()
            + "\n\n`"
            + scale.id()
            + "`, kind **"
            + scale.kind().label()
            + "**. Source: "
            + scale.rater()
            + ": "
            + scale.citation()
            + ".\n\n";
    String table = table(scale);

    assertThat(section).startsWith(head).endsWith("\n\n" + table + "\n");
    assertThat(section.substring(head.length(), section.length() - table.length()))
        .as("why it is of that kind")
        .hasSizeGreaterThan(80);
  }

  private static String table(RatingScale scale) {
    StringBuilder table =
        new StringBuilder("| Level | Also | Standing | Pole | Strength | Symbol | Meaning |\n");
    table.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (Level level : scale.levels()) {
      table
          .append("| ")
          .append(level.name())
          .append(" | ")
          .append(String.join(", ", level.aliases()))
          .append(" | ")
          .append(level.standing().label())
          .append(" | ")
          .append(level.pole().label())
          .append(" | ")
          .append(level.strength().map(Level.Strength::label).orElse(""))
          .append(" | `")
          .append(level.symbol())
          .append("` | ")
          .append(level.definition().orElseThrow())
          .append(" |\n");
    }
    return table.toString();
  }

  @Test
  void page_showsEveryCrosswalk() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (Crosswalk crosswalk : ShippedCrosswalks.all()) {
      expected
          .append("\n### ")
          .append(crosswalk.from().name())
          .append(" to ")
          .append(crosswalk.to().name())
          .append("\n\n`")
          .append(crosswalk.id())
          .append("`. Source: ")
          .append(crosswalk.citation())
          .append(".\n\n| Level | Becomes | Note |\n| --- | --- | --- |\n");
      for (Crosswalk.Entry entry : crosswalk.entries()) {
        expected
            .append("| ")
            .append(entry.from().name())
            .append(" | ")
            .append(entry.to().name())
            .append(" | ")
            .append(entry.note().orElse(""))
            .append(" |\n");
      }
    }
    assertThat(Files.readString(PAGE)).endsWith(expected);
  }
}
