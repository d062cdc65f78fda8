package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.csv.CsvAdvice;
import io.github.evidenceratings.internal.csv.CsvDialect;
import io.github.evidenceratings.internal.csv.CsvReader;
import io.github.evidenceratings.internal.csv.CsvRow;
import io.github.evidenceratings.internal.csv.CsvSyntaxException;
import io.github.evidenceratings.internal.csv.Delimiters;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file strictly: RFC 4180, UTF-8, a header of known columns in any order, and rows as
 * long as the header. Empty lines are skipped.
 */
public final class CsvTable {
  private static final CsvAdvice ADVICE =
      new CsvAdvice(
          "; is a value with a comma not quoted?",
          "; quote the whole value and double the quotes inside",
          "",
          "; a quote inside a value is doubled");

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
    Reader text = new StrictReader(in, budget.bytes());
    try (ReadAhead<CsvRow> rows =
        new ReadAhead<>(new CsvReader(text, CsvDialect.STRICT, budget.limits()))) {
      boolean headed = false;
      for (CsvRow row; (row = rows.next()) != null; ) {
        boolean counts = headed || row.isEmptyLine();
        if (problems.isFull()
            || (counts && !budget.mayRead(new Place(file, row.line(), 0), problems))) {
          sink.unreadable();
          return;
        }
        if (row.isEmptyLine()) {
          continue;
        }
        if (headed) {
          row(row);
        } else if (!header(row)) {
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
    if (e instanceof CsvSyntaxException syntax) {
      syntax.report(file, ADVICE, problems);
    } else {
      problems.unreadable(file, e);
    }
  }

  private boolean header(CsvRow header) {
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
      Place place = new Place(file, header.line(), i + 1);
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
            new Place(file, header.line(), 0),
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

  private void row(CsvRow row) {
    boolean readable = row.size() == width;
    if (!readable) {
      row.reportWidth(file, width, ADVICE, problems);
    }
    readable &= row.check(file, ADVICE, problems);
    CsvCells read = new CsvCells(row);
    if (readable) {
      sink.row(read);
    } else {
      sink.broken(read.text("id"), read.place());
    }
  }

  private final class CsvCells implements RowCells {
    private final CsvRow row;

    CsvCells(CsvRow row) {
      this.row = row;
    }

    @Override
    public int line() {
      return row.line();
    }

    @Override
    public LoadBudget budget() {
      return budget;
    }

    @Override
    public Place place() {
      return new Place(file, row.line(), 0);
    }

    @Override
    public Place place(String column) {
      Integer i = index.get(column);
      return new Place(file, row.line(), i == null ? 0 : i + 1);
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
