package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.CsvText;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.internal.text.SpreadsheetCell;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRendererTest {
  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toCsv_hostileText_readBackAsThatText(String text) throws IOException {
    List<List<String>> read = read(Tables.rows(2, List.of(List.of(text, text))).toCsv());

    assertThat(read).containsExactly(List.of("c0", "c1"), List.of(text, text));
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toCsv_hostileText_startsNoFormula(String text) throws IOException {
    for (CSVRecord row : records(Tables.rows(1, List.of(List.of(text))).toCsv())) {
      assertThat(row.get(0)).matches(cell -> !RoundTrips.isFormula(cell), "is no formula");
    }
  }

  /** What the tests go by: sums of numbers are formulas, numbers are not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1", "@A1", "+1+1", "-1-1", "-", "+", "-1-", "-1e", "-1.",
        "-1\n", "\t=1", "\r1", "\n1", "\u00001", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"
      })
  void isFormula_whatASpreadsheetRuns_isOne(String cell) {
    assertThat(RoundTrips.isFormula(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "+1.5e3", "-1,5", "+7E-2", "a=1", "'=1", "1-1", " =1"})
  void isFormula_whatASpreadsheetShows_isNone(String cell) {
    assertThat(RoundTrips.isFormula(cell)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "\uFF1D1+1, '\uFF1D1+1",
        "@SUM(A1), '@SUM(A1)",
        "+1+1, '+1+1",
        "-1-1, '-1-1",
        "'=1+1, ''=1+1",
        "''-x, '''-x",
        "-5, -5",
        "+1.5e3, +1.5e3",
        "'-5, ''-5",
        "-, '-",
        "'quoted, 'quoted",
        "a=b, a=b"
      })
  void guard_text_apostropheOnlyBeforeFormulas(String text, String guarded) {
    assertThat(SpreadsheetCell.guarded(text)).isEqualTo(guarded);
  }

  @Test
  void toCsv_captionNotesAndSources_leftOut() {
    EvidenceTable table =
        Tables.builder(
                "Caption",
                List.of(TableColumn.everywhere("a", "A"), TableColumn.everywhere("b", "B")))
            .rows(List.of(List.of(Value.of("1"), Value.NONE)))
            .notes(List.of("A note"))
            .sources(List.of(RatingDrafts.ATLAS))
            .table();

    assertThat(table.toCsv()).isEqualTo("a,b\n1,\n");
  }

  @Test
  void toCsv_noRows_headerAlone() {
    assertThat(Tables.rows(2, List.of()).toCsv()).isEqualTo("c0,c1\n");
  }

  @Test
  void toCsv_columnThatNoRowFills_kept() {
    assertThat(Tables.rows(2, List.of(List.of("a", ""))).toCsv()).isEqualTo("c0,c1\na,\n");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toTsv_hostileText_readBackAsThatText(String text) throws IOException {
    String tsv = Tables.rows(2, List.of(List.of(text, text))).toTsv();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter('\t').get();
    try (CSVParser parser = CSVParser.parse(new StringReader(tsv), format)) {
      assertThat(parser.getRecords().stream().map(row -> row.stream().map(CsvText::unguarded)))
          .map(Stream::toList)
          .containsExactly(List.of("c0", "c1"), List.of(text, text));
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void toCsv_formulasKept_textAsItIs(String text) throws IOException {
    EvidenceTable table = Tables.rows(1, List.of(List.of(text)));

    assertThat(records(table.toCsv(Formulas.KEPT)).get(1).get(0)).isEqualTo(text);
    assertThat(table.toTsv(Formulas.KEPT)).contains(text.contains("\"") ? "\"" : text);
  }

  @Test
  void toCsv_manyCells_asCommonsCsvPrintsThem() throws IOException {
    List<List<String>> rows = manyCells();

    assertThat(Tables.rows(2, rows).toCsv(Formulas.KEPT)).isEqualTo(printed(rows, ','));
    assertThat(Tables.rows(2, rows).toTsv(Formulas.KEPT)).isEqualTo(printed(rows, '\t'));
  }

  /** Hostile texts, and short ones of every mixture of what CSV or its readers may stumble over. */
  private static List<List<String>> manyCells() {
    List<String> cells = new ArrayList<>(Hostile.texts().toList());
    String characters = "a,\"\t\n\r #'!é\u3000\uD83D";
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int length = random.nextInt(5); length > 0; length--) {
        cell.append(characters.charAt(random.nextInt(characters.length())));
      }
      cells.add(cell.toString());
    }
    return cells.stream().map(cell -> List.of(cell, cell)).toList();
  }

  private static String printed(List<List<String>> rows, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator('\n').get();
    StringBuilder text = new StringBuilder();
    format.printRecord(text, "c0", "c1");
    for (List<String> row : rows) {
      format.printRecord(text, row.toArray());
    }
    return text.toString();
  }

  private static List<List<String>> read(String csv) throws IOException {
    return records(csv).stream().map(row -> row.stream().map(CsvText::unguarded).toList()).toList();
  }

  private static List<CSVRecord> records(String csv) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      return parser.getRecords();
    }
  }
}
