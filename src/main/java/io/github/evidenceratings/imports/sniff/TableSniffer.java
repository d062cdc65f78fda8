package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.csv.CsvDialect;
import io.github.evidenceratings.internal.csv.CsvReader;
import io.github.evidenceratings.internal.csv.CsvRow;
import io.github.evidenceratings.internal.csv.CsvSyntaxException;
import io.github.evidenceratings.internal.reading.StrictReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at a table whose values a character separates. */
final class TableSniffer {
  /** How much of a file is looked at to tell its delimiter and header. */
  private static final int SAMPLE = 1 << 18;

  private static final Map<Character, String> NAMES =
      Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "vertical bars");

  private final Path path;
  private final EncodingSniffer encoding;
  private final List<String> detected = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<SniffedColumn> columns = new ArrayList<>();
  private final Set<Character> separators = new TreeSet<>();
  private int width;
  private int preamble;
  private int headerLine;
  private boolean trailing;
  private int rows;
  private boolean more;
  private int uneven;
  private int firstUneven;

  TableSniffer(Path path, EncodingSniffer encoding) {
    this.path = path;
    this.encoding = encoding;
  }

  private BufferedReader open() throws IOException {
    return new BufferedReader(
        new StrictReader(Files.newInputStream(path), encoding.charset(), LoadLimits.defaults()));
  }

  SniffedFile read() throws IOException {
    char[] start = new char[SAMPLE];
    int length = 0;
    try (BufferedReader in = open()) {
      for (int read; length < SAMPLE && (read = in.read(start, length, SAMPLE - length)) > 0; ) {
        length += read;
      }
    }
    String sample = new String(start, 0, length);
    boolean whole = length < SAMPLE;
    if (sample.isBlank()) {
      throw EncodingSniffer.refused(
          path.toString(),
          (whole ? "is empty" : "holds nothing but blanks in its first " + SAMPLE + " characters")
              + "; a table is expected");
    }
    TableShape guess = TableShape.best(sample, whole);
    QuoteSniffer quotes;
    try (BufferedReader in = open()) {
      quotes = QuoteSniffer.of(in, guess.delimiter());
    }
    TableShape around = TableShape.of(sample, whole, guess.delimiter(), '"');
    TableShape plain = TableShape.of(sample, whole, guess.delimiter(), null);
    // Stray quotes mean that quotes are characters like others, unless that tears rows apart; but
    // a single one among commas is a slip, to be mended in the file.
    boolean quoted =
        quotes.fault().isEmpty()
            || (guess.delimiter() != '\t'
                && (around.isTornIn(plain) || !strayInSeveralLines(guess.delimiter())));
    TableShape shape = quoted ? around : plain;
    if (shape.rows().isEmpty()) {
      throw EncodingSniffer.refused(path.toString(), "holds no row that can be read" + why(quotes));
    }
    header(shape);
    rows(shape, quoted ? '"' : null);
    return new SniffedFile(
        file(shape.delimiter(), quoted, quotes),
        described(shape, quoted, quotes),
        warnings,
        columns,
        rows);
  }

  private static String why(QuoteSniffer quotes) {
    return quotes.fault().isEmpty() ? "; a table is expected" : ": " + faultSaid(quotes);
  }

  private boolean strayInSeveralLines(char delimiter) throws IOException {
    try (BufferedReader in = open()) {
      return QuoteSniffer.strayInSeveralLines(in, delimiter);
    }
  }

  private void header(TableShape shape) {
    preamble = shape.header();
    CsvRow header = shape.rows().get(preamble);
    width = TableShape.trimmed(header);
    trailing = width < header.size();
    for (int i = 0; i < Math.min(width, SniffedFile.MOST_COLUMNS); i++) {
      String name = header.get(i).strip();
      if (name.isEmpty()) {
        warnings.add("column " + (i + 1) + " of the header is blank, and blank is no name");
      } else if (columns.stream().anyMatch(c -> c.name().equals(name))) {
        warnings.add("the header has \"" + name + "\" twice; neither can be used");
      }
      columns.add(new SniffedColumn(name));
    }
    if (width > columns.size()) {
      warnings.add("the columns after the first " + columns.size() + " were not looked at");
    }
    if (header.stream().map(String::strip).anyMatch(TableSniffer::looksLikeData)) {
      warnings.add(
          "the header holds numbers, dates or URLs; if the file has no header, name its columns in"
              + " \"columns\"");
    }
  }

  private static boolean looksLikeData(String cell) {
    SniffedColumn one = new SniffedColumn("");
    one.add(List.of(cell));
    return one.isNumeric() || one.isUrl() || !one.dates().isEmpty();
  }

  private void rows(TableShape shape, @Nullable Character quote) throws IOException {
    CsvDialect dialect = new CsvDialect(shape.delimiter(), quote, null);
    try (CsvReader in = new CsvReader(open(), dialect, LoadLimits.defaults())) {
      int before = 0;
      for (CsvRow row; !more && (row = in.next()) != null; ) {
        if (!row.isEmptyLine()) {
          headerLine = before == preamble ? row.line() : headerLine;
          if (before++ > preamble) {
            row(row);
          }
        }
      }
    } catch (CsvSyntaxException e) {
      warnings.add("the file cannot be read beyond line " + e.rowLine() + ", for its quotes");
    }
    if (rows == 0) {
      warnings.add("there is no row below the header");
    }
    if (uneven > 0) {
      warnings.add(
          uneven
              + (uneven == 1 ? " row has" : " rows have")
              + " another number of values than the header, the first in line "
              + firstUneven);
    }
  }

  private void row(CsvRow row) {
    if (TableShape.isSeparator(row)) {
      row.stream().filter(cell -> !cell.isBlank()).forEach(c -> separators.add(c.charAt(0)));
      return;
    }
    if (TableShape.trimmed(row) == 0) {
      return; // An import leaves it out without being told to.
    }
    if (rows == SniffedFile.MOST_ROWS) {
      more = true;
      return;
    }
    rows++;
    if (row.size() > width && TableShape.trimmed(row) <= width) {
      trailing = true;
    } else if (row.size() != width) {
      firstUneven = uneven == 0 ? row.line() : firstUneven;
      uneven++;
    }
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      columns.get(i).add(List.of(row.get(i)));
    }
  }

  private Map<String, Object> file(char delimiter, boolean quoted, QuoteSniffer quotes) {
    Map<String, Object> file = new LinkedHashMap<>();
    boolean tabs = delimiter == '\t';
    file.put("format", tabs ? "tsv" : "csv");
    encoding.member().ifPresent(name -> file.put("encoding", name));
    if (delimiter != ',' && !tabs) {
      file.put("delimiter", String.valueOf(delimiter));
    }
    if (!quoted) {
      file.put("quote", "none");
    } else if (tabs && quotes.used()) {
      file.put("quote", "\"");
    }
    if (preamble > 0) {
      file.put("preamble", preamble);
    }
    if (!separators.isEmpty()) {
      file.put(
          "separatorRows",
          separators.stream()
              .map(c -> c == '-' || c == '#' || c == '~' ? "\\" + c : String.valueOf(c))
              .collect(Collectors.joining("", "[", "]+")));
    }
    if (trailing) {
      file.put("trailingColumns", true);
    }
    return file;
  }

  private List<String> described(TableShape shape, boolean quoted, QuoteSniffer quotes) {
    detected.add("encoding: " + encoding.said());
    detected.add(
        shape.width() == 1
            ? "values: one a row; no delimiter was found"
            : "values: separated by " + NAMES.get(shape.delimiter()) + quotesSaid(quoted, quotes));
    detected.add(
        "header: line "
            + headerLine
            + (preamble == 0 ? "" : ", after " + preamble + (preamble == 1 ? " row" : " rows")));
    shape.rows().stream()
        .limit(preamble)
        .filter(row -> !TableShape.isSeparator(row))
        .forEach(
            row -> detected.add("before the header: " + String.join(" ", row.toList()).strip()));
    if (!separators.isEmpty()) {
      detected.add("rows of nothing but signs: left out");
    }
    if (trailing) {
      detected.add("blank columns at the end: left out");
    }
    detected.add("rows: " + SniffedFile.rowsSaid(rows, more));
    return detected;
  }

  private String quotesSaid(boolean quoted, QuoteSniffer quotes) {
    if (!quoted) {
      return "; a quote is a character like others (line " + quotes.fault().orElse(0) + ")";
    }
    if (quotes.fault().isPresent()) {
      warnings.add(faultSaid(quotes));
    }
    return quotes.used() ? "; quotes stand around some" : "";
  }

  private static String faultSaid(QuoteSniffer quotes) {
    return "line "
        + quotes.fault().orElseThrow()
        + (quotes.open()
            ? " holds a quote that is never closed; close it, or take it away"
            : " holds a quote that is out of place");
  }
}
