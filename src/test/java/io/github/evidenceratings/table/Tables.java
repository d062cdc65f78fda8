package io.github.evidenceratings.table;

import java.util.List;

/** Tables made of texts, to see what a format does to them. */
final class Tables {
  private Tables() {}

  /** One column and one row; every place that takes a text has this one. */
  static EvidenceTable of(String text) {
    return EvidenceTable.flat(
        text,
        List.of(TableColumn.everywhere("text", "Text")),
        List.of(List.of(Value.of(text))),
        List.of(text),
        List.of());
  }

  /** Rows of texts under numbered columns. */
  static EvidenceTable rows(int columns, List<List<String>> rows) {
    return EvidenceTable.flat(
        "Caption",
        java.util.stream.IntStream.range(0, columns)
            .mapToObj(i -> TableColumn.everywhere("c" + i, "C" + i))
            .toList(),
        rows.stream().map(row -> row.stream().map(Value::of).toList()).toList(),
        List.of(),
        List.of());
  }
}
