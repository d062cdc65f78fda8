package io.github.evidenceratings.table;

import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.table.ReaderView.Cell;
import io.github.evidenceratings.table.ReaderView.Group;
import io.github.evidenceratings.table.ReaderView.Piece;
import io.github.evidenceratings.table.ReaderView.Row;
import io.github.evidenceratings.table.ReaderView.Span;
import io.github.evidenceratings.table.TableColumn.Trait;
import io.github.evidenceratings.table.TableColumn.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The table element of an HTML document. */
final class HtmlTable {
  /** What of a finding is said otherwise here than in JSON. */
  private static final Set<String> OF_PROGRAMS = Set.of("id", "summary", "disputes", "source_id");

  /** From how many characters on a cell must not be squeezed. */
  private static final int LONG = 60;

  private final HtmlPart part;
  private final Markup html;
  private final EvidenceTable table;
  private final ReaderView view;
  private final List<TableColumn> columns;

  /** Positions of the columns that a page can be filtered by. */
  private final int[] filters;

  private final Optional<Integer> rowId;
  private final Optional<Integer> sourceId;

  /** Where findings stand in full. */
  private final Optional<Integer> findings;

  private final List<String> labels;

  /** The names of sources by their ids. */
  private final Map<String, String> sourceNames = new HashMap<>();

  private final Set<String> ids = new HashSet<>();

  HtmlTable(HtmlPart part, EvidenceTable table, ReaderView view) {
    this.part = part;
    this.html = part.html();
    this.table = table;
    this.view = view;
    this.columns = view.columns();
    this.filters =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).is(Trait.FILTER))
            .toArray();
    this.rowId = find(column -> column.is(Trait.ROW_ID));
    this.sourceId = find(column -> column.id().equals("source_id"));
    this.findings =
        find(column -> column.id().equals("findings") && column.uses().equals(Set.of(Use.JSON)));
    this.labels = view.headers();
    table.sources().forEach(source -> sourceNames.put(source.id(), source.name()));
  }

  private Optional<Integer> find(Predicate<TableColumn> test) {
    return IntStream.range(0, table.columns().size())
        .boxed()
        .filter(i -> test.test(table.columns().get(i)))
        .findFirst();
  }

  private String name(String kind) {
    return part.prefix() + kind;
  }

  void write() {
    boolean matrix = table.kind() == TableKind.RATING_MATRIX;
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
    for (int i = 0; i < filters.length; i++) {
      TableColumn column = table.columns().get(filters[i]);
      attributes.addAll(List.of("data-f" + i, Headings.of(column.header().replace('_', ' '))));
      if (column.id().equals("level")) {
        attributes.addAll(List.of("data-o" + i, "as it stands"));
      }
    }
    html.open("table", attributes.toArray(String[]::new)).line();
    String common = view.commonLine();
    html.open("caption", "id", name("caption"));
    part.text(common.isEmpty() ? table.caption() : common);
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

  private void group(Group group) {
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

  private void groupTitle(Group group) {
    if (group.level().isEmpty()) {
      part.text(group.title());
    } else {
      Value.Graded graded = group.level().get();
      part.level(new Value.Graded(graded.scale(), graded.level(), group.title()));
    }
  }

  private void row(Row row) {
    List<String> attributes = new ArrayList<>();
    String id = id(row);
    attributes.addAll(List.of("role", "row", "id", id, "data-row", ""));
    for (int i = 0; i < filters.length; i++) {
      attributes.addAll(List.of("data-f" + i, filterValue(row.values().get(filters[i]))));
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
  private String id(Row row) {
    String name =
        rowId.map(i -> row.values().get(i).text()).filter(text -> !text.isEmpty()).orElse("");
    String id = part.id("row", name.isEmpty() ? String.valueOf(ids.size() + 1) : name);
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + "_" + i;
    }
    return unique;
  }

  private void cell(Row row, int column, String id) {
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
    List<Map<String, Value>> records = records(row, columns.get(column));
    if (records.isEmpty()) {
      pieces(row, cell, columns.get(column));
    } else {
      html.open("details").open("summary");
      pieces(row, cell, columns.get(column));
      html.close();
      html.open("ol", "class", name("findings"));
      records.forEach(record -> finding(record, records));
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

  /** What JSON says in detail of what a column says in short. */
  private List<Map<String, Value>> records(Row row, TableColumn column) {
    return findings
        .filter(i -> column.id().equals("findings"))
        .map(i -> row.values().get(i))
        .filter(Value.Records.class::isInstance)
        .map(value -> ((Value.Records) value).items())
        .orElse(List.of());
  }

  /** What it says in a sentence, then all that is known of it. */
  private void finding(Map<String, Value> finding, List<Map<String, Value>> all) {
    html.open("li");
    part.text(text(finding, "summary"));
    html.text(" ");
    Map<String, String> facts = new LinkedHashMap<>();
    finding.forEach(
        (name, value) -> {
          if (!OF_PROGRAMS.contains(name) && !value.text().isEmpty()) {
            facts.put(Headings.of(name.replace('_', ' ')), value.text());
          }
        });
    String disputes = text(finding, "disputes");
    if (!disputes.isEmpty()) {
      int place = all.stream().map(f -> text(f, "id")).toList().indexOf(disputes);
      facts.put("Disputes", place < 0 ? disputes : "finding " + (place + 1));
    }
    String source = sourceNames.get(text(finding, "source_id"));
    if (source != null) {
      facts.put("Source", source);
    }
    part.facts(facts);
    html.close();
  }

  private static String text(Map<String, Value> record, String name) {
    return record.getOrDefault(name, Value.NONE).text();
  }

  private void pieces(Row row, Cell cell, TableColumn column) {
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

  private void piece(Row row, Piece piece, TableColumn column) {
    if (piece.value() instanceof Value.Graded graded) {
      part.level(graded);
    } else if (piece.value() instanceof Value.Gap gap) {
      html.open("span", "class", name("gap"));
      part.text(gap.text());
      html.close();
    } else if (column.id().equals("source") && sourceId.isPresent() && !piece.text().isEmpty()) {
      part.sourceLink(row.values().get(sourceId.get()).text(), piece.text());
    } else {
      part.text(piece.text());
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
