package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.csv.CsvRows;
import io.github.evidenceratings.internal.csv.Delimiters;
import io.github.evidenceratings.internal.csv.ParsedRow;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.ReadAhead;
import io.github.evidenceratings.internal.reading.StrictReader;
import io.github.evidenceratings.internal.text.BlankText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file strictly: RFC 4180, UTF-8, a header of known columns in any order, and rows as
 * long as the header. Wholly empty lines are skipped. Commons CSV parses; what it lets pass, such
 * as duplicate headers, short rows, NUL and stray quotes, is checked here.
 */
public final class CsvTable {
  private final TableLayout table;
  private final String file;
  private final LoadBudget budget;
  private final Problems problems;
  private final RowSink sink;

  /** Index of each column in a row; absent columns have none. */
  private final Map<String, Integer> index = new HashMap<>();

  private final List<String> extras = new ArrayList<>();
  private final Spellings spellings = new Spellings();
  private int width;

  private final Consumer<List<String>> onHeader;

  private CsvTable(
      TableLayout table,
      String file,
      LoadBudget budget,
      Problems problems,
      RowSink sink,
      Consumer<List<String>> onHeader) {
    this.onHeader = onHeader;
    this.table = table;
    this.file = file;
    this.budget = budget;
    this.problems = problems;
    this.sink = sink;
  }

  /**
   * Reads all rows into the sink, after the header has been checked and shown. Closes the stream.
   */
  public static void read(
      InputStream in,
      TableLayout table,
      String file,
      LoadBudget budget,
      Problems problems,
      RowSink sink,
      Consumer<List<String>> onHeader) {
    new CsvTable(table, file, budget, problems, sink, onHeader).read(in);
  }

  private void read(InputStream in) {
    int line = 1;
    LoadLimits limits = budget.limits();
    Reader text = new StrictReader(in, budget.bytes());
    try (ReadAhead<ParsedRow> rows =
        new ReadAhead<>(new CsvRows(text, CSVFormat.RFC4180, limits))) {
      boolean headed = false;
      for (ParsedRow row; (row = rows.next()) != null; line = row.nextLine()) {
        boolean counts = headed || row.isEmptyLine();
        if (problems.isFull() || (counts && !budget.mayRead(new Place(file, line, 0), problems))) {
          sink.unreadable();
          return;
        }
        if (row.isEmptyLine()) {
          continue;
        }
        if (headed) {
          row(row, line);
        } else if (!header(row.values(), line)) {
          sink.unreadable();
          return;
        }
        headed = true;
      }
      if (!headed) {
        problems.inFile(file, "is empty; a header is expected: " + names());
        sink.unreadable();
      }
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private void unreadable(IOException e) {
    sink.unreadable();
    if (e instanceof CsvRows.SyntaxException syntax) {
      problems.at(
          syntax.place(file),
          "",
          "",
          syntax.unclosed()
              ? "the quoted value that starts here is never closed"
              : "text follows a closing quote in this row; a quote inside a value is doubled");
    } else {
      problems.unreadable(file, e);
    }
  }

  private boolean header(CSVRecord header, int line) {
    Optional<String> other =
        header.size() == 1 ? Delimiters.question(header.get(0)) : Optional.empty();
    if (other.isPresent()) {
      problems.inFile(file, "has one column; " + other.get() + " It must be a comma");
      return false;
    }
    boolean usable = true;
    boolean known = true;
    width = header.size();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      Place place = new Place(file, line, i + 1);
      if (BlankText.isBlank(name)) {
        problems.at(place, "header", name, "is blank; every column has a name");
        usable = false;
      } else if (table.find(name).isEmpty() && !table.isExtra(name)) {
        problems.notAllowed(
            place, "header", name, "is not a column of " + table.resource(), table.allowedNames());
        known = false;
      } else if (index.putIfAbsent(name, i) != null) {
        problems.at(place, "header", name, "stands twice");
        usable = false;
      } else if (table.isExtra(name)) {
        extras.add(name);
        String fault = spellings.fault(name);
        if (fault != null) {
          problems.at(place, "header", name, fault);
          usable = false;
        }
      }
    }
    for (Column column : table.columns()) {
      if (column.required() && !index.containsKey(column.name())) {
        problems.at(
            new Place(file, line, 0),
            "header",
            "",
            "lacks the column \"" + column.name() + "\"; columns: " + names());
        usable = false;
      }
    }
    if (usable && known) {
      onHeader.accept(header.toList());
    }
    return usable;
  }

  private String names() {
    return String.join(", ", table.columnNames());
  }

  private void row(ParsedRow parsed, int line) {
    CSVRecord row = parsed.values();
    boolean readable = row.size() == width;
    if (!readable) {
      problems.at(
          new Place(file, line, 0),
          "",
          "",
          "the row has "
              + row.size()
              + (row.size() == 1 ? " value" : " values")
              + ", the header "
              + width
              + (row.size() > width ? "; is a value with a comma not quoted?" : ""));
    }
    // The decoder lets no unpaired surrogate pass.
    for (int i = 0; parsed.control() && i < row.size(); i++) {
      String fault = Characters.fault(row.get(i));
      if (fault != null) {
        problems.at(new Place(file, line, i + 1), "", row.get(i), fault);
        readable = false;
      }
    }
    for (int field : parsed.strayQuotes()) {
      problems.at(
          new Place(file, line, field),
          "",
          field <= row.size() ? row.get(field - 1) : "",
          "holds a quote but is not quoted; quote the whole value and double the quotes inside");
      readable = false;
    }
    CsvCells read = new CsvCells(row, line);
    if (readable) {
      sink.row(read);
    } else {
      sink.broken(read.text("id"), read.place());
    }
  }

  private final class CsvCells implements RowCells {
    private final CSVRecord row;
    private final int line;

    CsvCells(CSVRecord row, int line) {
      this.row = row;
      this.line = line;
    }

    @Override
    public int line() {
      return line;
    }

    @Override
    public LoadBudget budget() {
      return budget;
    }

    @Override
    public Place place() {
      return new Place(file, line, 0);
    }

    @Override
    public Place place(String column) {
      Integer i = index.get(column);
      return new Place(file, line, i == null ? 0 : i + 1);
    }

    @Override
    public @Nullable String text(String column) {
      Integer i = index.get(column);
      if (i == null || i >= row.size()) {
        return null;
      }
      String value = row.get(i);
      return value.isEmpty() ? null : value;
    }

    @Override
    public List<String> items(String column) {
      String value = text(column);
      if (value == null) {
        return List.of();
      }
      List<String> items = new ArrayList<>();
      int start = 0;
      for (int end; (end = value.indexOf(Column.SEPARATOR, start)) >= 0; start = end + 1) {
        items.add(value.substring(start, end).strip());
      }
      items.add(value.substring(start).strip());
      return items;
    }

    @Override
    public List<String> extras() {
      return extras.isEmpty()
          ? extras
          : extras.stream().filter(name -> text(name) != null).toList();
    }
  }
}
