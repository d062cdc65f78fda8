package io.github.evidenceratings.table.render;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** AsciiDoc to be included in a document: a section with one table, and notes below it. */
public final class AsciidocRenderer {
  /** What fits on a line of a page, about. */
  private static final int ROOM = 100;

  private AsciidocRenderer() {}

  public static String render(Contents contents) {
    StringBuilder out = new StringBuilder();
    out.append("== ").append(AsciidocText.line(contents.title())).append('\n');
    if (contents instanceof Statements statements) {
      statements(statements, out);
    } else {
      table(new ReaderView<>(contents.toSheet()), out);
    }
    foot(contents, out);
    return out.toString();
  }

  private static void statements(Statements statements, StringBuilder out) {
    for (String text : statements.lead()) {
      out.append('\n').append(AsciidocText.paragraph(text)).append('\n');
    }
    for (Statements.Section section : statements.sections()) {
      out.append("\n=== ").append(AsciidocText.line(section.heading())).append("\n\n");
      if (section.entries().isEmpty()) {
        out.append('_').append(Statements.NONE).append("_\n");
      }
      for (Statements.Entry entry : section.entries()) {
        out.append("* ").append(AsciidocText.paragraph(entry.lineWithSource())).append('\n');
      }
    }
  }

  private static void table(ReaderView<?> view, StringBuilder out) {
    List<String> headers = view.columns().stream().<String>map(Column::header).toList();
    if (!view.commonLine().isEmpty()) {
      out.append('\n').append(AsciidocText.paragraph(view.commonLine())).append('\n');
    }
    out.append("\n[cols=\"").append(columns(view)).append("\", options=\"header\"]\n|===\n");
    header(view, headers, out);
    for (ReaderView.Group<?> group : view.groups()) {
      group(group, Math.max(1, headers.size()), out);
    }
    out.append("|===\n");
    List<String> footnotes = view.footnotes();
    if (!footnotes.isEmpty()) {
      out.append("\nFootnotes:\n\n");
      // Its numbers are those of the footnotes.
      footnotes.forEach(text -> out.append(". ").append(AsciidocText.paragraph(text)).append('\n'));
    }
  }

  private static String columns(ReaderView<?> view) {
    int[] widths = ColumnWidths.of(view, ROOM);
    // A number alone would be that of the columns.
    return widths.length < 2
        ? "1*"
        : Arrays.stream(widths).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /** Only the first row can be the header; a second is made of cells that look like it. */
  private static void header(ReaderView<?> view, List<String> headers, StringBuilder out) {
    List<ReaderView.Span> spans = view.spans();
    for (ReaderView.Span span : spans) {
      out.append(span.columns()).append("+^");
      cell(AsciidocText.cell(span.heading()), out);
    }
    out.append(spans.isEmpty() ? "" : "\n");
    String style = spans.isEmpty() ? "" : "h";
    for (String header : headers) {
      out.append(style);
      cell(AsciidocText.cell(header), out);
    }
    if (headers.isEmpty()) {
      cell("", out);
    }
  }

  private static void group(ReaderView.Group<?> group, int columns, StringBuilder out) {
    if (!group.title().isEmpty()) {
      out.append('\n').append(columns).append("+h");
      cell(AsciidocText.cell(group.title()), out);
      if (group.rows().isEmpty()) {
        out.append('\n').append(columns).append("+e");
        cell("none", out);
      }
    }
    for (ReaderView.ShownRow<?> row : group.rows()) {
      out.append('\n');
      row.cells().forEach(cell -> cell(text(cell), out));
      if (row.cells().isEmpty()) {
        cell("", out);
      }
    }
  }

  /** A cell on a line of its own: what ends the line before it would else be read as its style. */
  private static void cell(String content, StringBuilder out) {
    out.append('|').append(content).append('\n');
  }

  private static String text(ReaderView.Cell cell) {
    return cell.pieces().stream()
        .map(
            piece ->
                AsciidocText.cell(piece.text())
                    + (piece.footnotes().isEmpty()
                        ? ""
                        : "^" + piece.marks().replace(" ", "") + "^"))
        .collect(Collectors.joining("; "));
  }

  /** What every document ends with. */
  private static void foot(Contents contents, StringBuilder out) {
    for (String remark : contents.remarks()) {
      out.append('\n').append(AsciidocText.paragraph(remark)).append('\n');
    }
    if (!contents.sources().isEmpty()) {
      out.append("\nSources:\n\n");
    }
    for (Source source : contents.sources()) {
      out.append("* ").append(AsciidocText.paragraph(Wording.describe(source))).append('\n');
    }
    out.append("\n_").append(Contents.NOTICE).append("_\n");
  }
}
