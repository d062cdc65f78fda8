package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableColumn.Use;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * What a reader sees of a table, in whatever format: the columns that say something, what all rows
 * agree on, and the cells with the numbers of their footnotes. Rows are made when they are asked
 * for; the first time, ask for them in order, as footnotes are numbered on the way. Not
 * thread-safe.
 *
 * @param <R> the type of the rows
 */
public final class ReaderView<R> {
  /**
   * A value with footnotes.
   *
   * @param footnotes their numbers, the first being 1
   */
  public record Piece(Value value, List<Integer> footnotes) {
    public String text() {
      return value.text();
    }

    /** The numbers, one after the other. */
    public String marks() {
      return String.join(", ", footnotes.stream().map(String::valueOf).toList());
    }
  }

  /** A cell: mostly one piece, in a matrix one for each rating. */
  public record Cell(List<Piece> pieces) {
    /** The words, without the numbers of footnotes. */
    public String text() {
      return String.join("; ", pieces.stream().map(Piece::text).toList());
    }

    /** The words, with the numbers of footnotes in brackets. */
    public String textWithMarks() {
      return String.join(
          "; ",
          pieces.stream()
              .map(p -> p.footnotes().isEmpty() ? p.text() : p.text() + " [" + p.marks() + "]")
              .toList());
    }
  }

  /**
   * A row as readers see it.
   *
   * @param cells a cell for each column that is shown
   * @param row the row of the sheet
   */
  public record ShownRow<R>(List<Cell> cells, R row) {}

  /** Rows that belong together, under a title that may be empty. */
  public record Group<R>(String title, Optional<Value.Graded> level, ShownRows<R> rows) {}

  /** A heading above several columns; empty above those that have none. */
  public record Span(String heading, int columns) {}

  private final Sheet<R> sheet;
  private final List<Column<R>> shown;

  /** The columns that readers see as footnotes of the first cell. */
  private final List<Column<R>> footnoted;

  private final Map<Column<R>, String> commons = new LinkedHashMap<>();
  private final List<Group<R>> groups = new ArrayList<>();
  private final Map<String, Integer> footnotes = new LinkedHashMap<>();

  public ReaderView(Sheet<R> sheet) {
    this.sheet = sheet;
    findCommons();
    List<Column<R>> said =
        sheet.shown(Use.READER).stream().filter(c -> !commons.containsKey(c)).toList();
    List<Column<R>> cells = said.stream().filter(c -> !sheet.isFootnoted(c)).toList();
    // Where no cell is left to carry a mark, footnotes stay columns: nothing may be lost.
    shown = cells.isEmpty() ? said : cells;
    footnoted =
        cells.isEmpty()
            ? List.of()
            : sheet.columns().stream()
                .filter(c -> c.isFor(Use.READER) && sheet.isFootnoted(c))
                .toList();
    for (Sheet.Section<R> section : sheet.sections()) {
      groups.add(
          new Group<>(section.title(), section.level(), new ShownRows<>(this, section.rows())));
    }
  }

  /** What is said once because all rows agree on it; empty where none of them says anything. */
  private void findCommons() {
    List<Column<R>> readers = sheet.columns().stream().filter(c -> c.isFor(Use.READER)).toList();
    Agreement<R> agreement = sheet.agreement(readers);
    for (Column<R> column : readers) {
      boolean once = column.is(Trait.SAID_ONCE) && !sheet.isChosen(column);
      Optional<String> said = agreement.said(column);
      if (once ? !agreement.differs(column) : said.equals(Optional.of(""))) {
        commons.put(column, said.orElse(""));
      }
    }
  }

  /** Rows of a section, made when they are asked for. */
  public static final class ShownRows<R> extends AbstractList<ShownRow<R>> implements RandomAccess {
    private final ReaderView<R> view;
    private final List<R> rows;

    private ShownRows(ReaderView<R> view, List<R> rows) {
      this.view = view;
      this.rows = rows;
    }

    /** Whether the text of each cell is all of it: no footnote, no pieces side by side. */
    public boolean arePlain() {
      return view.footnoted.isEmpty() && view.shown.stream().allMatch(Column::isPlain);
    }

    /** Plain rows: the texts of the columns that are shown. */
    public void plain(int row, String[] texts) {
      R of = rows.get(row);
      for (int i = 0; i < texts.length; i++) {
        texts[i] = view.shown.get(i).text(of);
      }
    }

    @Override
    public ShownRow<R> get(int index) {
      return view.row(rows.get(index));
    }

    @Override
    public int size() {
      return rows.size();
    }
  }

  private ShownRow<R> row(R row) {
    List<Cell> cells = new ArrayList<>();
    shown.forEach(column -> cells.add(cell(column.value(row))));
    if (!footnoted.isEmpty()) {
      List<Piece> pieces = new ArrayList<>(cells.get(0).pieces());
      int last = pieces.size() - 1;
      List<Integer> numbers = new ArrayList<>(pieces.get(last).footnotes());
      for (Column<R> column : footnoted) {
        Value value = column.value(row);
        if (!(value instanceof Value.Gap) && !value.text().isEmpty()) {
          numbers.add(number(column.header() + ": " + value.text()));
        }
      }
      pieces.set(last, new Piece(pieces.get(last).value(), List.copyOf(numbers)));
      cells.set(0, new Cell(List.copyOf(pieces)));
    }
    return new ShownRow<>(List.copyOf(cells), row);
  }

  private Cell cell(Value value) {
    if (value instanceof Value.Several several && !several.items().isEmpty()) {
      return new Cell(several.items().stream().map(this::piece).toList());
    }
    return new Cell(List.of(piece(value)));
  }

  private Piece piece(Value value) {
    return value instanceof Value.Noted noted
        ? new Piece(noted.value(), noted.footnotes().stream().map(this::number).toList())
        : new Piece(value, List.of());
  }

  private int number(String footnote) {
    return footnotes.computeIfAbsent(footnote, text -> footnotes.size() + 1);
  }

  public List<Column<R>> columns() {
    return shown;
  }

  /** The headers, each with the heading that it shares with others, for formats without spans. */
  public List<String> headers() {
    return shown.stream()
        .map(c -> c.group().isEmpty() ? c.header() : c.group() + ": " + c.header())
        .toList();
  }

  /** The headings above the headers, from left to right; empty if no column has one. */
  public List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (Column<R> column : shown) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).heading().equals(column.group())) {
        spans.set(last, new Span(column.group(), spans.get(last).columns() + 1));
      } else {
        spans.add(new Span(column.group(), 1));
      }
    }
    return spans.stream().allMatch(span -> span.heading().isEmpty()) ? List.of() : spans;
  }

  public List<Group<R>> groups() {
    return groups;
  }

  /** The footnotes of the rows so far; the number of the first is 1. */
  public List<String> footnotes() {
    return List.copyOf(footnotes.keySet());
  }

  /** The line that says what all rows agree on; empty if there is nothing to say. */
  public String commonLine() {
    List<String> said = new ArrayList<>();
    commons.forEach(
        (column, value) -> {
          if (!value.isEmpty()) {
            said.add(column.header() + ": " + value);
          }
        });
    return String.join(" · ", said);
  }
}
