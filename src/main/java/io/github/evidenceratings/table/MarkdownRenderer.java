package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GitHub Flavored Markdown. */
final class MarkdownRenderer {
  private static final String NOTHING = "*none*";

  private MarkdownRenderer() {}

  static String render(EvidenceTable table) {
    ReaderView view = new ReaderView(table);
    StringBuilder out = new StringBuilder();
    out.append("## ").append(MarkdownText.escape(table.caption())).append('\n');
    String common = view.commonLine();
    if (!common.isEmpty()) {
      out.append('\n').append(MarkdownText.escape(common)).append('\n');
    }
    for (ReaderView.Group group : view.groups()) {
      if (!group.title().isEmpty()) {
        out.append("\n### ").append(MarkdownText.escape(group.title())).append('\n');
      }
      out.append('\n');
      if (group.rows().isEmpty() && !group.title().isEmpty()) {
        out.append(NOTHING).append('\n');
      } else {
        rows(view, group, out);
      }
    }
    footnotes(view.footnotes(), out);
    foot(view.remarks(), table.sources(), out);
    return out.toString();
  }

  /** As a numbered list: its numbers are those of the footnotes. */
  private static void footnotes(List<String> footnotes, StringBuilder out) {
    if (!footnotes.isEmpty()) {
      out.append("\nFootnotes:\n\n");
    }
    for (int i = 0; i < footnotes.size(); i++) {
      out.append(i + 1).append(". ").append(MarkdownText.escape(footnotes.get(i))).append('\n');
    }
  }

  /** What every document ends with. */
  static void foot(List<String> notes, List<Source> sources, StringBuilder out) {
    notes.forEach(note -> out.append('\n').append(MarkdownText.escape(note)).append('\n'));
    if (!sources.isEmpty()) {
      out.append("\nSources:\n\n");
      sources.forEach(
          source ->
              out.append("- ").append(MarkdownText.escape(Wording.describe(source))).append('\n'));
    }
    out.append("\n*").append(EvidenceTable.NOTICE).append("*\n");
  }

  private static void rows(ReaderView view, ReaderView.Group group, StringBuilder out) {
    List<String> headers = view.headers();
    line(headers.stream().map(MarkdownText::escape), out);
    out.append('|').append(" --- |".repeat(headers.size())).append('\n');
    group.rows().forEach(row -> line(row.cells().stream().map(MarkdownRenderer::cell), out));
  }

  private static String cell(ReaderView.Cell cell) {
    return cell.pieces().stream()
        .map(
            piece ->
                MarkdownText.escape(piece.text())
                    + (piece.footnotes().isEmpty() ? "" : "<sup>" + piece.marks() + "</sup>"))
        .collect(Collectors.joining("; "));
  }

  private static void line(Stream<String> cells, StringBuilder out) {
    out.append(cells.collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }
}
