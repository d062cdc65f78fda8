package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Trait;
import io.github.evidenceratings.table.TableColumn.Use;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * What a reader sees of a table, in whatever format: the columns that say something, what all rows
 * agree on, and the cells with the numbers of their footnotes. Rows are made when they are asked
 * for; the first time, ask for them in order, as footnotes are numbered on the way. Not
 * thread-safe.
 */
final class ReaderView {
  /**
   * A value with footnotes.
   *
   * @param footnotes their numbers, the first being 1
   */
  record Piece(Value value, List<Integer> footnotes) {
    String text() {
      return value.text();
    }

    /** The numbers, one after the other. */
    String marks() {
      return String.join(", ", footnotes.stream().map(String::valueOf).toList());
    }
  }

  /** A cell: mostly one piece, in a matrix one for each rating. */
  record Cell(List<Piece> pieces) {
    /** The words, without the numbers of footnotes. */
    String text() {
      return String.join("; ", pieces.stream().map(Piece::text).toList());
    }

    /** The words, with the numbers of footnotes in brackets. */
    String textWithMarks() {
      return String.join(
          "; ",
          pieces.stream()
              .map(p -> p.footnotes().isEmpty() ? p.text() : p.text() + " [" + p.marks() + "]")
              .toList());
    }
  }

  /**
   * A row.
   *
   * @param cells a cell for each column that is shown
   * @param values all values of the row, shown or not
   */
  record Row(List<Cell> cells, List<Value> values) {}

  /** Rows that belong together, under a title that may be empty. */
  record Group(String title, Optional<Value.Graded> level, Rows rows) {}

  /** A heading above several columns; empty above those that have none. */
  record Span(String heading, int columns) {}

  private final EvidenceTable table;
  private final int[] shown;
  private final boolean footnoted;
  private final Map<Integer, String> commons = new LinkedHashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Integer> footnotes = new LinkedHashMap<>();

  ReaderView(EvidenceTable table) {
    this.table = table;
    findCommons();
    int[] said =
        Arrays.stream(table.shown(Use.READER)).filter(i -> !commons.containsKey(i)).toArray();
    int[] cells =
        Arrays.stream(said).filter(i -> !table.isFootnoted(table.columns().get(i))).toArray();
    // Where no cell is left to carry a mark, footnotes stay columns: nothing may be lost.
    footnoted = cells.length > 0;
    shown = footnoted ? cells : said;
    for (EvidenceTable.Section section : table.sections()) {
      groups.add(new Group(section.title(), section.level(), new Rows(section.rows())));
    }
  }

  /** What is said once because all rows agree on it; empty where none of them says anything. */
  private void findCommons() {
    List<TableColumn> columns = table.columns();
    int[] readers =
        IntStream.range(0, columns.size())
            .filter(i -> columns.get(i).uses().contains(Use.READER))
            .toArray();
    Agreement agreement = table.agreement(readers);
    for (int i : readers) {
      boolean once = columns.get(i).is(Trait.SAID_ONCE) && !table.isChosen(columns.get(i));
      String said = agreement.said(i).orElse("");
      if (once ? !agreement.differs(i) : agreement.said(i).equals(Optional.of(""))) {
        commons.put(i, said);
      }
    }
  }

  /** Rows of a section, made when they are asked for. */
  final class Rows extends AbstractList<Row> implements RandomAccess {
    private final List<List<Value>> values;

    private Rows(List<List<Value>> values) {
      this.values = values;
    }

    /** Whether the text of each cell is all of it: no footnote, no pieces side by side. */
    boolean arePlain() {
      // The rows of a section are all of one kind.
      return !values.isEmpty()
          && values.get(0) instanceof RatingRow
          && table.columns().stream().noneMatch(table::isFootnoted);
    }

    /** Plain rows: the texts of the columns that are shown. */
    void plain(int row, String[] texts) {
      List<Value> of = values.get(row);
      for (int i = 0; i < shown.length; i++) {
        texts[i] = RatingRow.text(of, shown[i]);
      }
    }

    @Override
    public Row get(int index) {
      return row(values.get(index));
    }

    @Override
    public int size() {
      return values.size();
    }
  }

  private Row row(List<Value> values) {
    List<Cell> cells = new ArrayList<>();
    for (int i : shown) {
      cells.add(cell(values.get(i)));
    }
    if (footnoted && !cells.isEmpty()) {
      List<Piece> pieces = new ArrayList<>(cells.get(0).pieces());
      int last = pieces.size() - 1;
      List<Integer> numbers = new ArrayList<>(pieces.get(last).footnotes());
      for (int i = 0; i < values.size(); i++) {
        TableColumn column = table.columns().get(i);
        if (column.uses().contains(Use.READER)
            && table.isFootnoted(column)
            && !(values.get(i) instanceof Value.Gap)
            && !values.get(i).text().isEmpty()) {
          numbers.add(number(column.header() + ": " + values.get(i).text()));
        }
      }
      pieces.set(last, new Piece(pieces.get(last).value(), List.copyOf(numbers)));
      cells.set(0, new Cell(List.copyOf(pieces)));
    }
    return new Row(List.copyOf(cells), values);
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

  List<TableColumn> columns() {
    return Arrays.stream(shown).mapToObj(table.columns()::get).toList();
  }

  /** The headers, each with the heading that it shares with others, for formats without spans. */
  List<String> headers() {
    return columns().stream()
        .map(c -> c.group().isEmpty() ? c.header() : c.group() + ": " + c.header())
        .toList();
  }

  /** The headings above the headers, from left to right; empty if no column has one. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (TableColumn column : columns()) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).heading().equals(column.group())) {
        spans.set(last, new Span(column.group(), spans.get(last).columns() + 1));
      } else {
        spans.add(new Span(column.group(), 1));
      }
    }
    return spans.stream().allMatch(span -> span.heading().isEmpty()) ? List.of() : spans;
  }

  List<Group> groups() {
    return groups;
  }

  /** The footnotes of the rows so far; the number of the first is 1. */
  List<String> footnotes() {
    return List.copyOf(footnotes.keySet());
  }

  /** The line that says what all rows agree on; empty if there is nothing to say. */
  String commonLine() {
    List<String> said = new ArrayList<>();
    commons.forEach(
        (column, value) -> {
          if (!value.isEmpty()) {
            said.add(table.columns().get(column).header() + ": " + value);
          }
        });
    return String.join(" · ", said);
  }

  /** What stands below the table: what the scales mean, then the notes. */
  List<String> remarks() {
    return Wording.remarks(table.legend(), table.notes());
  }
}
