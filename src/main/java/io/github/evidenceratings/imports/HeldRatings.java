package io.github.evidenceratings.imports;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.dataset.tables.Assembler;
import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.RowCells;
import io.github.evidenceratings.dataset.tables.RowSink;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.dataset.tables.TableRows;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LimitException;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps imported ratings in memory and builds a data set from them. Every value passes through a
 * row and is checked by the same rules and limits as a data package. Not thread-safe.
 */
final class HeldRatings implements RatingSink {
  private final String name;
  private final LoadBudget budget;
  private final Problems problems;
  private final List<String> extras;
  private final List<Rating> ratings = new ArrayList<>();
  private long characters;
  private @Nullable LimitException tooLong;
  private @Nullable Dataset rest;

  /**
   * Starts empty.
   *
   * @param name the name of the data set, for messages
   * @param extras the columns of ratings for further levels and qualifiers
   */
  HeldRatings(String name, Set<String> extras, LoadLimits limits) {
    this.name = name;
    this.budget = new LoadBudget(limits);
    this.problems = new Problems(limits);
    this.extras = List.copyOf(new TreeSet<>(extras));
  }

  @Override
  public void write(Rating rating) {
    // One rating more than the limit is enough to report.
    if (tooLong != null || ratings.size() > budget.limits().rows()) {
      return;
    }
    try {
      count(TableRows.rating(rating, extras));
      for (Finding finding : rating.findings()) {
        count(TableRows.finding(rating, finding));
      }
      ratings.add(rating);
    } catch (LimitException e) {
      tooLong = e;
      ratings.clear();
    }
  }

  /** Counts the characters that a row would have in a file. */
  private void count(List<List<String>> row) throws LimitException {
    int length = row.size();
    for (List<String> items : row) {
      for (String item : items) {
        length += item.length();
      }
    }
    characters += length;
    budget.bytes().add(length, characters);
  }

  @Override
  public void finish(Dataset dataset) {
    rest = dataset;
  }

  /**
   * The data set.
   *
   * @throws InputException if it has problems or exceeds the limits
   */
  Dataset dataset() {
    if (rest == null) {
      throw new IllegalStateException("the import is not finished");
    }
    if (tooLong != null) {
      problems.unreadable(file(Table.RATINGS), tooLong);
      problems.throwIfAny(name);
    }
    TableRows rows = new TableRows(rest, extras, EnumSet.of(Table.RATINGS, Table.FINDINGS));
    Assembler assembler = new Assembler(ShippedScales.all(), budget.limits(), problems);
    for (Table table : Table.values()) {
      problems.reading(file(table));
      Feed feed = new Feed(table, rows.columns(table), assembler.sink(table));
      switch (table) {
        case RATINGS -> ratings.forEach(rating -> feed.row(TableRows.rating(rating, extras)));
        case FINDINGS ->
            ratings.forEach(r -> r.findings().forEach(f -> feed.row(TableRows.finding(r, f))));
        default -> rows.forEach(table, feed::row);
      }
      assembler.finished(table);
    }
    problems.throwIfAny(name);
    return assembler.dataset(rest.edition());
  }

  /** The file that a data package would have for a table. */
  private static String file(Table table) {
    return table.resource() + ".csv";
  }

  /** Passes on the rows of a table, up to the limit. */
  private final class Feed {
    private final String file;
    private final List<Column> columns;
    private final RowSink sink;
    private int line = 1;
    private boolean full;

    Feed(Table table, List<Column> columns, RowSink sink) {
      this.file = file(table);
      this.columns = columns;
      this.sink = sink;
    }

    void row(List<List<String>> values) {
      line++;
      if (full) {
        return;
      }
      HeldRow row = new HeldRow(file, line, columns, values, budget);
      if (problems.isFull() || !budget.mayRead(row.place(), problems)) {
        full = true;
        sink.unreadable();
      } else {
        sink.row(row);
      }
    }
  }

  private record HeldRow(
      String file, int line, List<Column> columns, List<List<String>> values, LoadBudget budget)
      implements RowCells {
    @Override
    public Place place() {
      return new Place(file, line, 0);
    }

    @Override
    public Place place(String column) {
      return new Place(file, line, position(column) + 1);
    }

    @Override
    public @Nullable String text(String column) {
      List<String> items = items(column);
      return items.isEmpty() || items.get(0).isEmpty() ? null : items.get(0);
    }

    @Override
    public List<String> items(String column) {
      int position = position(column);
      return position < 0 ? List.of() : values.get(position);
    }

    @Override
    public List<String> extras() {
      return columns.stream()
          .map(Column::name)
          .filter(column -> Table.RATINGS.isExtra(column) && text(column) != null)
          .toList();
    }

    private int position(String column) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column)) {
          return i;
        }
      }
      return -1;
    }
  }
}
