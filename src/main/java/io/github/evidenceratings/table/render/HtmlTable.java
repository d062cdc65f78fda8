package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.ReaderView.Cell;
import io.github.evidenceratings.table.sheet.ReaderView.Group;
import io.github.evidenceratings.table.sheet.ReaderView.Piece;
import io.github.evidenceratings.table.sheet.ReaderView.ShownRow;
import io.github.evidenceratings.table.sheet.ReaderView.Span;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The table element of an HTML document.
 *
 * @param <R> the type of the rows
 */
final class HtmlTable<R> {
  /** From how many characters on a cell must not be squeezed. */
  private static final int LONG = 60;

  private final HtmlPart part;
  private final Markup html;
  private final Sheet<R> sheet;
  private final ReaderView<R> view;
  private final List<Column<R>> columns;

  /** The columns that a page can be filtered by. */
  private final List<Column<R>> filters;

  private final Optional<Column<R>> rowId;
  private final List<String> labels;
  private final Set<String> ids = new HashSet<>();

  private HtmlTable(HtmlPart part, Sheet<R> sheet) {
    this.part = part;
    this.html = part.html();
    this.sheet = sheet;
    this.view = new ReaderView<>(sheet);
    this.columns = view.columns();
    this.filters = sheet.columns().stream().filter(c -> c.is(Trait.FILTER)).toList();
    this.rowId = sheet.columns().stream().filter(c -> c.is(Trait.ROW_ID)).findFirst();
    this.labels = view.headers();
  }

  /** Writes the table of a sheet; returns its footnotes. */
  static <R> List<String> write(HtmlPart part, Sheet<R> sheet) {
    HtmlTable<R> table = new HtmlTable<>(part, sheet);
    table.write();
    return table.view.footnotes();
  }

  private String name(String kind) {
    return part.prefix() + kind;
  }

  private void write() {
    boolean matrix = sheet.kind() == TableKind.RATING_MATRIX;
    // A matrix keeps its shape on a narrow screen and scrolls; other rows become cards.
    html.open(
        "div",
        "class",
        name("scroll"),
        "role",
        "region",
        "tabindex",
        "0",
        "aria-labelledby",
        name("caption"));
    html.line();
    List<String> attributes = new ArrayList<>();
    attributes.addAll(List.of("class", name("table") + " " + name(matrix ? "matrix" : "cards")));
    attributes.addAll(List.of("role", "table"));
    for (int i = 0; i < filters.size(); i++) {
      Column<R> column = filters.get(i);
      attributes.addAll(List.of("data-f" + i, Headings.of(column.header().replace('_', ' '))));
      if (column.is(Trait.ROWS_IN_ORDER)) {
        attributes.addAll(List.of("data-o" + i, "as it stands"));
      }
    }
    html.open("table", attributes.toArray(String[]::new)).line();
    String common = view.commonLine();
    html.open("caption", "id", name("caption"));
    part.text(common.isEmpty() ? sheet.title() : common);
    html.close().line();
    head();
    view.groups().forEach(this::group);
    html.close().line().close().line();
  }

  private void head() {
    html.open("thead", "role", "rowgroup").line().open("tr", "role", "row");
    List<Span> spans = view.spans();
    if (spans.isEmpty()) {
      IntStream.range(0, columns.size()).forEach(i -> header(i, "1"));
    } else {
      int column = 0;
      for (Span span : spans) {
        if (span.heading().isEmpty()) {
          for (int i = 0; i < span.columns(); i++) {
            header(column + i, "2");
          }
        } else {
          html.open(
              "th",
              "scope",
              "colgroup",
              "role",
              "columnheader",
              "class",
              name("span"),
              "colspan",
              String.valueOf(span.columns()));
          part.text(span.heading());
          html.close();
        }
        column += span.columns();
      }
      html.close().line().open("tr", "role", "row");
      IntStream.range(0, columns.size())
          .filter(i -> !columns.get(i).group().isEmpty())
          .forEach(i -> header(i, "1"));
    }
    html.close().line().close().line();
  }

  private void header(int column, String rows) {
    html.open(
        "th",
        "scope",
        "col",
        "role",
        "columnheader",
        "rowspan",
        rows,
        "data-column",
        String.valueOf(column));
    part.text(columns.get(column).header());
    html.close();
  }

  private void group(Group<R> group) {
    html.open("tbody", "role", "rowgroup").line();
    if (!group.title().isEmpty()) {
      html.open("tr", "role", "row", "class", name("group"));
      html.open(
          "th",
          "scope",
          "rowgroup",
          "role",
          "rowheader",
          "colspan",
          String.valueOf(Math.max(1, columns.size())));
      groupTitle(group);
      if (group.rows().isEmpty()) {
        html.text(" ").element("span", "none", "class", name("none"));
      }
      html.close().close().line();
    }
    group.rows().forEach(this::row);
    html.close().line();
  }

  private void groupTitle(Group<R> group) {
    if (group.level().isEmpty()) {
      part.text(group.title());
    } else {
      Value.Graded graded = group.level().get();
      part.level(new Value.Graded(graded.scale(), graded.level(), group.title()));
    }
  }

  private void row(ShownRow<R> row) {
    List<String> attributes = new ArrayList<>();
    String id = id(row);
    attributes.addAll(List.of("role", "row", "id", id, "data-row", ""));
    for (int i = 0; i < filters.size(); i++) {
      attributes.addAll(List.of("data-f" + i, filterValue(filters.get(i).value(row.row()))));
    }
    html.open("tr", attributes.toArray(String[]::new));
    for (int i = 0; i < columns.size(); i++) {
      cell(row, i, id);
    }
    html.close().line();
  }

  /** Levels of different scales are different choices, though they may share a name. */
  private String filterValue(Value value) {
    if (value instanceof Value.Graded graded) {
      String scale = part.scales().size() > 1 ? " (" + graded.scale().name() + ")" : "";
      return Printable.shown(graded.level().name() + scale);
    }
    return Printable.shown(value.text());
  }

  /** The row's own id, or its place in the table; with a number where an id is there already. */
  private String id(ShownRow<R> row) {
    String name =
        rowId.map(column -> column.text(row.row())).filter(text -> !text.isEmpty()).orElse("");
    String id = part.id("row", name.isEmpty() ? String.valueOf(ids.size() + 1) : name);
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + "_" + i;
    }
    return unique;
  }

  private void cell(ShownRow<R> row, int column, String id) {
    Cell cell = row.cells().get(column);
    List<String> attributes = new ArrayList<>();
    attributes.addAll(
        column == 0
            ? List.of("scope", "row", "role", "rowheader")
            : List.of("role", "cell", "data-label", labels.get(column)));
    sortKey(cell).ifPresent(key -> attributes.addAll(List.of("data-sort", key)));
    if (cell.pieces().stream().allMatch(piece -> piece.value() instanceof Value.Gap)) {
      attributes.addAll(List.of("data-gap", ""));
    }
    if (cell.text().length() > LONG) {
      attributes.addAll(List.of("class", name("long")));
    }
    html.open(column == 0 ? "th" : "td", attributes.toArray(String[]::new));
    List<Column.Detail> details = columns.get(column).details(row.row());
    if (details.isEmpty()) {
      pieces(row, cell, columns.get(column));
    } else {
      html.open("details").open("summary");
      pieces(row, cell, columns.get(column));
      html.close();
      html.open("ol", "class", name("findings"));
      details.forEach(this::detail);
      html.close().close();
    }
    if (column == 0) {
      html.element(
          "a",
          "#",
          "class",
          name("link"),
          "href",
          "#" + id,
          "aria-label",
          "Link to this row: " + Printable.shown(cell.text()));
    }
    html.close();
  }

  /** Levels are sorted by their place in their scale, and levels of one scale stand together. */
  private Optional<String> sortKey(Cell cell) {
    return cell.pieces().get(0).value() instanceof Value.Graded graded
        ? Optional.of(part.scales().indexOf(graded.scale()) + "." + graded.level().position())
        : Optional.empty();
  }

  /** What it says in a sentence, then all that is known of it. */
  private void detail(Column.Detail detail) {
    html.open("li");
    part.text(detail.sentence());
    html.text(" ");
    part.facts(detail.facts());
    html.close();
  }

  private void pieces(ShownRow<R> row, Cell cell, Column<R> column) {
    if (cell.pieces().size() == 1) {
      piece(row, cell.pieces().get(0), column);
    } else {
      for (Piece piece : cell.pieces()) {
        html.open("span", "class", name("piece"));
        piece(row, piece, column);
        html.close();
      }
    }
  }

  private void piece(ShownRow<R> row, Piece piece, Column<R> column) {
    if (piece.value() instanceof Value.Graded graded) {
      part.level(graded);
    } else if (piece.value() instanceof Value.Gap gap) {
      html.open("span", "class", name("gap"));
      part.text(gap.text());
      html.close();
    } else {
      Optional<String> source = column.sourceId(row.row());
      if (source.isPresent() && !piece.text().isEmpty()) {
        part.sourceLink(source.get(), piece.text());
      } else {
        part.text(piece.text());
      }
    }
    if (!piece.footnotes().isEmpty()) {
      html.open("sup");
      for (int i = 0; i < piece.footnotes().size(); i++) {
        html.text(i == 0 ? "" : ", ");
        String number = String.valueOf(piece.footnotes().get(i));
        html.element("a", number, "href", "#" + part.id("note", number));
      }
      html.close();
    }
  }
}
