package io.github.evidenceratings.imports.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleSnifferTest {
  private static SniffedColumn column(String name, String... values) {
    SniffedColumn column = new SniffedColumn(name);
    for (String value : values) {
      column.add(List.of(value));
    }
    return column;
  }

  private static String[] numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  /** What the first column is for. */
  private static String role(SniffedColumn... columns) {
    return new RoleSniffer(List.of(columns)).label(columns[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "scale! civic-level, cebm-2011! scale",
        "scale! civic-level, none such! ''",
        "source type! database, guideline! kind of source",
        "source type! database, hearsay! ''",
        "direction! supports, unclear! support",
        "direction! up, down! ''",
        // what has numbers, addresses or dates, or nothing, has no names
        "disease! fever, 12! condition",
        "disease! 11, 12! ''",
        "disease! https://example.org/a, https://example.org/b! ''",
        "disease! 2024-01-31, 2024-02-01! ''",
        "disease! N/A, -! ''",
        "source! a text, 12! source",
        "source! 11, 12! ''",
        "level! 1, 2! level",
        "level! https://example.org/1, https://example.org/2! ''",
        "level! 2024-01-31, 2024-02-01! ''",
        "id! e1, e2! id",
        "id! e1, e1! ''",
        "reviewed! 2024-01-31, 2024-02-01! reviewed",
        "reviewed! yes, no! ''",
        "notes! good, bad! summary",
        "notes! https://example.org/1, https://example.org/2! ''"
      })
  void label_columnOfThatName_needsValuesToMatch(String name, String values, String role) {
    assertThat(role(column(name, values.split(", ")))).isEqualTo(role);
  }

  @Test
  void label_levels_areThirtyAtMost() {
    assertThat(role(column("level", numbered("L", 30)))).isEqualTo("level");
    assertThat(role(column("level", numbered("L", 31)))).isEmpty();
  }

  @Test
  void label_severalLevelsInARow_areNone() {
    SniffedColumn several = column("level", "A");
    several.add(List.of("A", "B"));
    assertThat(role(several)).isEmpty();
  }

  @Test
  void label_sentencesAsLevels_areSummaries() {
    assertThat(role(column("level", "x".repeat(101)))).isEqualTo("summary");
    assertThat(role(column("level", "x".repeat(100)))).isEqualTo("level");
  }

  @Test
  void label_directions_areTenAtMost() {
    String[] ten =
        Stream.concat(Stream.of("supports"), Arrays.stream(numbered("d", 9)))
            .toArray(String[]::new);
    String[] eleven =
        Stream.concat(Stream.of("supports"), Arrays.stream(numbered("d", 10)))
            .toArray(String[]::new);
    assertThat(role(column("direction", ten))).isEqualTo("support");
    assertThat(role(column("direction", eleven))).isEmpty();
  }

  @Test
  void label_columnWithoutNameOrValues_isForNothing() {
    assertThat(role(column("", "High", "Low"))).isEmpty();
    assertThat(role(column("", "x".repeat(101)))).isEmpty();
    assertThat(role(column("notes", "", " "))).isEmpty();
    // The name fits the empty one better, which is of no use.
    SniffedColumn filled = column("medication", "a", "b");
    assertThat(new RoleSniffer(List.of(column("drug", "", ""), filled)).label(filled))
        .isEqualTo("modality");
  }

  @Test
  void label_twoColumnsOfOneName_areForNothing() {
    SniffedColumn first = column("drug", "a", "b");
    SniffedColumn second = column("drug", "c", "d");
    SniffedColumn third = column("service", "e", "f");
    RoleSniffer roles = new RoleSniffer(List.of(first, second, third));
    assertThat(List.of(first, second, third))
        .extracting(roles::label)
        .containsExactly("", "", "modality");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "High, Low! level",
        "Low, Low, High! level",
        // one value, letters and numbers may mean anything
        "High, High! ''",
        "1A, 2B! ''",
        "High, 2B! ''",
        "A, B! ''",
        "High, Tall! ''"
      })
  void label_wordsOfAScale_areLevelsWhateverTheName(String values, String role) {
    assertThat(role(column("verdict", values.split(", ")))).isEqualTo(role);
    // A column of that name is preferred.
    assertThat(role(column("verdict", values.split(", ")), column("grade", "x", "y"))).isEmpty();
  }

  @Test
  void label_sentences_areASummaryWhateverTheName() {
    SniffedColumn essay = column("essay", "x".repeat(101));
    assertThat(role(essay)).isEqualTo("summary");
    assertThat(role(essay, column("notes", "good", "bad"))).isEmpty();
    assertThat(role(column("essay", "x".repeat(100)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LEVEL, grade of evidence, 97",
    "MODALITY, drug given, 96",
    "CONDITION, disease treated, 99",
    // of what a rating can do without, the name must end with it
    "SUMMARY, note for readers, 0",
    "SUMMARY, reader note, 195",
    "SOURCE, source checked, 0",
    // idle words say nothing
    "SUMMARY, note text, 295",
    "MODALITY, preferred drug name, 296",
    "MODALITY, name, 0",
    // what is said about a drug is not its name
    "MODALITY, drug given date, 0",
    "MODALITY, drug type, 0"
  })
  void score_wordsOfTheName_sayTheRole(ColumnRole role, String words, int score) {
    assertThat(role.score(List.of(words.split(" ")))).isEqualTo(score);
  }
}
