package io.github.evidenceratings.table;

import java.util.List;

/** Tables made of texts, to see what a format does to them. */
final class Tables {
  private Tables() {}

  static EvidenceTable.Draft draft(String caption, List<TableColumn> columns) {
    return new EvidenceTable.Draft(TableKind.STATEMENTS, caption, columns);
  }

  /** One column and one row; every place that takes a text has this one. */
  static EvidenceTable of(String text) {
    return draft(text, List.of(TableColumn.everywhere("text", "Text")))
        .rows(List.of(List.of(Value.of(text))))
        .notes(List.of(text))
        .table();
  }

  /** Rows of texts under numbered columns. */
  static EvidenceTable rows(int columns, List<List<String>> rows) {
    return draft(
            "Caption",
            java.util.stream.IntStream.range(0, columns)
                .mapToObj(i -> TableColumn.everywhere("c" + i, "C" + i))
                .toList())
        .rows(rows.stream().map(row -> row.stream().map(Value::of).toList()).toList())
        .table();
  }
}
