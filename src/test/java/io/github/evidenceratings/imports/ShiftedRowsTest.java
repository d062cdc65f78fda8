package io.github.evidenceratings.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.evidenceratings.blackbox.imports.Imports;
import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.imports.rows.RowInput;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows whose cells slipped by one column are refused by the shipped profiles, wherever it began.
 */
class ShiftedRowsTest {
  /** A file taken apart: its lines up to the header, the header, and the rows with all cells. */
  private record Sheet(String name, char delimiter, String before, List<List<String>> rows) {
    static Sheet of(String name) {
      String text = Imports.text(name);
      boolean tabs = name.endsWith(".tsv");
      List<List<String>> all = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(text, format(tabs ? '\t' : ',').get())) {
        for (CSVRecord row : parser) {
          all.add(row.toList());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      int width = all.get(all.size() - 1).size();
      List<List<String>> rows = new ArrayList<>();
      List<List<String>> before = new ArrayList<>();
      boolean below = false;
      for (List<String> row : all) {
        boolean signs = row.get(0).startsWith("+++");
        if (below && !signs) {
          rows.add(row);
        } else {
          before.add(row);
          below |=
              row.size() == width
                  && row.stream().allMatch(c -> c.matches("[A-Za-z].*|"))
                  && !row.get(1).isEmpty();
        }
      }
      char delimiter = tabs ? '\t' : ',';
      return new Sheet(name, delimiter, text(before, delimiter), rows);
    }

    private static CSVFormat.Builder format(char delimiter) {
      return CSVFormat.RFC4180
          .builder()
          .setDelimiter(delimiter)
          .setQuote(delimiter == '\t' ? null : Character.valueOf('"'));
    }

    private static String text(List<List<String>> rows, char delimiter) {
      return rows.stream()
          .map(
              row ->
                  row.stream()
                      .map(c -> delimiter == '\t' ? c : "\"" + c.replace("\"", "\"\"") + "\"")
                      .collect(Collectors.joining(String.valueOf(delimiter))))
          .collect(Collectors.joining("\n", "", "\n"));
    }

    String with(List<List<String>> changed) {
      return before + text(changed, delimiter);
    }
  }

  /** A row in which the cell of one column was taken out, and an empty one put in elsewhere. */
  private record Shift(List<String> row, int from, int to, List<String> cells) {
    /**
     * Every shift of a row by one cell, to the right and to the left, from each cell: those that go
     * to the end of the row, and those that end in an empty cell, so that nothing is lost.
     */
    static List<Shift> all(List<String> row) {
      List<Shift> shifts = new ArrayList<>();
      for (int out = 0; out < row.size(); out++) {
        for (int in = 0; in < row.size(); in++) {
          List<String> cells = new ArrayList<>(row);
          cells.remove(out);
          cells.add(in, "");
          Shift shift = new Shift(row, out, in, cells);
          if (!cells.equals(row) && (shift.keepsAll() || shift.whole())) {
            shifts.add(shift);
          }
        }
      }
      return shifts;
    }

    /** Whether it goes to the end of the row. */
    boolean whole() {
      return Math.max(from, to) == row.size() - 1;
    }

    /** Whether nothing got lost: the cell that went was empty. */
    boolean keepsAll() {
      return row.get(from).isEmpty();
    }
  }

  /** What becomes of rows, each as if it were the only one. */
  private static List<ImportRows.Result> results(Profile profile, String name, String text) {
    List<ImportRows.Result> results = new ArrayList<>();
    Problems problems = new Problems();
    RowInput.of(profile)
        .read(
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            name,
            new RowInput.Sink() {
              @Override
              public void preamble(Place place, String text) {}

              @Override
              public void header(List<String> columns) {}

              @Override
              public void row(ForeignRow row) {
                results.add(new ImportRows(profile, LoadLimits.defaults()).read(row));
              }

              @Override
              public void blank() {
                results.add(new ImportRows.LeftOut("blank"));
              }

              @Override
              public void refused(Place place, String row, Problems why) {
                results.add(new ImportRows.Refused(why.found()));
              }
            },
            new LoadBudget(LoadLimits.defaults()),
            problems);
    assertThat(problems.found()).isEmpty();
    return results;
  }

  private static List<String> header(Profile profile, Sheet sheet) {
    List<String> header = new ArrayList<>();
    RowInput.of(profile)
        .read(
            new ByteArrayInputStream(sheet.before().getBytes(UTF_8)),
            sheet.name(),
            new RowInput.Sink() {
              @Override
              public void preamble(Place place, String text) {}

              @Override
              public void header(List<String> columns) {
                header.addAll(columns);
              }

              @Override
              public void row(ForeignRow row) {}

              @Override
              public void blank() {}

              @Override
              public void refused(Place place, String row, Problems why) {}
            },
            new LoadBudget(LoadLimits.defaults()),
            new Problems());
    return header;
  }

  /** The shifts of rows of a file that are not refused although what is made of them changes. */
  private static Set<String> unseen(String profileName, String name) {
    Profile profile = ImportProfile.shipped(profileName).profile();
    Sheet sheet = Sheet.of(name);
    List<String> header = header(profile, sheet);
    Set<String> read =
        profile.values().stream()
            .skip(profile.checks().size())
            .flatMap(v -> v.allColumns().stream())
            .collect(Collectors.toSet());
    List<Shift> shifts =
        sheet.rows().stream()
            .filter(row -> !unusable(profile, sheet, row))
            .flatMap(row -> Shift.all(row).stream())
            .toList();
    assertThat(shifts).hasSizeGreaterThan(20);
    List<ImportRows.Result> results =
        results(profile, name, sheet.with(shifts.stream().map(Shift::cells).toList()));
    assertThat(results).hasSameSizeAs(shifts);
    Set<String> unseen = new TreeSet<>();
    for (int i = 0; i < shifts.size(); i++) {
      Shift shift = shifts.get(i);
      if (results.get(i) instanceof ImportRows.Refused) {
        continue;
      }
      boolean same =
          IntStream.range(0, header.size())
              .filter(c -> read.contains(header.get(c)))
              .allMatch(c -> shift.cells().get(c).equals(shift.row().get(c)));
      if (!same || shift.whole()) {
        String from = at(header, shift.from());
        unseen.add(shift.keepsAll() ? at(header, shift.to()) + " to " + from : from + " lost");
      }
    }
    return unseen;
  }

  /** Whether a row is refused as it stands, or blank. */
  private static boolean unusable(Profile profile, Sheet sheet, List<String> row) {
    return row.stream().allMatch(String::isEmpty)
        || results(profile, sheet.name(), sheet.with(List.of(row))).get(0)
            instanceof ImportRows.Refused;
  }

  private static String at(List<String> header, int column) {
    return column < header.size() ? header.get(column) : "-";
  }

  @ParameterizedTest
  @CsvSource({"civic, civic.tsv", "clingen, clingen.csv", "clingen, clingen-2019.csv"})
  void import_cellsShiftedByOne_areRefusedWhereverItBegan(String profile, String name) {
    assertThat(unseen(profile, name)).isEmpty();
  }

  /** The last filled cell may be empty, so it is not missed; free texts may stand in any column. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "civic ! civic-2024.tsv ! is_flagged lost",
        "cpic ! cpic.csv ! CPIC Publications (PMID) lost; PGx on FDA Label lost",
        "cpic ! cpic-2021.csv ! CPIC Publications (PMID) lost; PharmGKB Level of Evidence lost",
        "cpic ! cpic-2026.csv ! CPIC Publications (PMID) lost; PGx on FDA Label lost",
        "pharmgkb ! pharmgkb.tsv ! Level Override to Level Modifiers; Specialty Population lost",
        "pharmgkb ! pharmgkb-2026.tsv ! Specialty Population lost",
        "spreadsheet ! spreadsheet.csv ! Note lost; Reviewed lost"
      })
  void import_cellsShiftedByOne_areRefusedButFor(String profile, String name, String unseen) {
    assertThat(String.join("; ", unseen(profile, name))).isEqualTo(unseen);
  }

  /** A value that none should have, of a column with a pattern. */
  @ParameterizedTest
  @CsvSource({
    "civic, phenotypes, 'Pain,', true",
    "civic, nct_ids, 'NCT90000001, ', true",
    "civic, nct_ids, 'NCT90000001 x ', false",
    "civic, asco_abstract_id, '25', true",
    "civic, doid, '12x', false",
    "civic, evidence_civic_url, 'https://a', true",
    "civic, variant_summary, 'Some words ', true",
    "clingen, GENE SYMBOL, 'A-', true",
    "clingen, MOI, 'A ', true",
    "clingen, CLASSIFICATION DATE, '2020-01-01T', false",
    "cpic, Gene, 'A-', true",
    "cpic, CPIC Publications (PMID), '90000001; ', true",
    "cpic, CPIC Publications (PMID), '90000001; x', false",
    "pharmgkb, Phenotype Category, 'Efficacy;Toxicity/ADR;', false",
    "pharmgkb, Phenotype Category, 'Efficacy; x', false",
    "pharmgkb, Score, '1.', false",
    "spreadsheet, Note, 'some words ', true"
  })
  void check_longValue_isHeldInTime(String profileName, String column, String item, boolean fits) {
    Profile profile = ImportProfile.shipped(profileName).profile();
    String value = item.repeat(20_000);
    List<Pattern> patterns =
        profile.checks().stream()
            .map(Profile.Check::value)
            .filter(v -> v.columns().contains(column))
            .flatMap(v -> v.pattern().stream())
            .toList();
    assertThat(patterns).isNotEmpty();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(patterns.stream().allMatch(p -> p.matcher(value).matches()))
                .isEqualTo(fits));
  }
}
