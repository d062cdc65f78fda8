package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import java.util.ArrayList;
import java.util.List;

/** Tables made of values, to see what a format does to them. */
public final class Tables {
  private Tables() {}

  /** Builds a table of rows that are lists of values, each in the place of its column. */
  static final class Builder {
    private final Sheet.Builder<List<Value>> sheet;

    private Builder(String caption, List<TableColumn> columns) {
      sheet = Sheet.builder(TableKind.STATEMENTS, caption, columns(columns));
    }

    Builder rows(List<List<Value>> rows) {
      sheet.rows(rows);
      return this;
    }

    Builder sections(List<Sheet.Section<List<Value>>> sections) {
      sheet.sections(sections);
      return this;
    }

    Builder notes(List<String> notes) {
      sheet.notes(notes);
      return this;
    }

    Builder sources(List<Source> sources) {
      sheet.sources(sources);
      return this;
    }

    EvidenceTable table() {
      return new EvidenceTable(sheet.build());
    }
  }

  /** Each column shows the value in its place. */
  public static List<Column<List<Value>>> columns(List<TableColumn> descriptions) {
    List<Column<List<Value>>> columns = new ArrayList<>();
    for (TableColumn description : descriptions) {
      int place = columns.size();
      columns.add(description.value(row -> row.get(place)));
    }
    return columns;
  }

  static Builder builder(String caption, List<TableColumn> columns) {
    return new Builder(caption, columns);
  }

  /** One column and one row; every place that takes a text has this one. */
  static EvidenceTable of(String text) {
    return builder(text, List.of(TableColumn.everywhere("text", "Text")))
        .rows(List.of(List.of(Value.of(text))))
        .notes(List.of(text))
        .table();
  }

  /** Rows of texts under numbered columns. */
  static EvidenceTable rows(int columns, List<List<String>> rows) {
    return builder(
            "Caption",
            java.util.stream.IntStream.range(0, columns)
                .mapToObj(i -> TableColumn.everywhere("c" + i, "C" + i))
                .toList())
        .rows(rows.stream().map(row -> row.stream().map(Value::of).toList()).toList())
        .table();
  }
}
