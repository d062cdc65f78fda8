package io.github.evidenceratings.table.render;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Wording;
import java.io.IOException;
import java.util.List;

/** GitHub Flavored Markdown. */
public final class MarkdownRenderer {
  private static final String NOTHING = "*none*";
  private static final String START = "| ";
  private static final String GAP = " | ";
  private static final String END = " |\n";
  private static final String EMPTY = "|  |\n";

  private MarkdownRenderer() {}

  public static void write(Contents contents, Appendable target) throws IOException {
    try (TextOut out = new TextOut(target)) {
      if (contents instanceof Statements statements) {
        statements(statements, out);
      } else {
        sheet(contents.toSheet(), out);
      }
      foot(contents, out);
    }
  }

  private static void statements(Statements statements, TextOut out) throws IOException {
    out.write("# " + MarkdownText.escape(statements.title()) + "\n");
    for (String text : statements.lead()) {
      out.write("\n" + MarkdownText.escape(text) + "\n");
    }
    for (Statements.Section section : statements.sections()) {
      out.write("\n## " + MarkdownText.escape(section.heading()) + "\n\n");
      if (section.entries().isEmpty()) {
        out.write(NOTHING + "\n");
      }
      for (Statements.Entry entry : section.entries()) {
        out.write("- " + MarkdownText.escape(entry.lineWithSource()) + "\n");
      }
    }
  }

  private static <R> void sheet(Sheet<R> sheet, TextOut out) throws IOException {
    ReaderView<R> view = new ReaderView<>(sheet);
    out.write("## " + MarkdownText.escape(sheet.title()) + "\n");
    String common = view.commonLine();
    if (!common.isEmpty()) {
      out.write("\n" + MarkdownText.escape(common) + "\n");
    }
    for (ReaderView.Group<R> group : view.groups()) {
      if (!group.title().isEmpty()) {
        out.write("\n### " + MarkdownText.escape(group.title()) + "\n");
      }
      out.write('\n');
      if (group.rows().isEmpty() && !group.title().isEmpty()) {
        out.write(NOTHING + "\n");
      } else {
        rows(view, group, out);
      }
    }
    footnotes(view.footnotes(), out);
  }

  /** As a numbered list: its numbers are those of the footnotes. */
  private static void footnotes(List<String> footnotes, TextOut out) throws IOException {
    if (!footnotes.isEmpty()) {
      out.write("\nFootnotes:\n\n");
    }
    int number = 1;
    for (String footnote : footnotes) {
      out.write(number++ + ". " + MarkdownText.escape(footnote) + "\n");
    }
  }

  /** What every document ends with. */
  private static void foot(Contents contents, TextOut out) throws IOException {
    for (String remark : contents.remarks()) {
      out.write("\n" + MarkdownText.escape(remark) + "\n");
    }
    if (!contents.sources().isEmpty()) {
      out.write("\nSources:\n\n");
    }
    for (Source source : contents.sources()) {
      out.write("- " + MarkdownText.escape(Wording.describe(source)) + "\n");
    }
    out.write("\n*" + Contents.NOTICE + "*\n");
  }

  private static <R> void rows(ReaderView<R> view, ReaderView.Group<R> group, TextOut out)
      throws IOException {
    List<String> headers = view.headers();
    EscapedCells cells = new EscapedCells(headers.size(), MarkdownText::escape);
    String[] texts = headers.toArray(String[]::new);
    row(texts, cells, out);
    out.write("|" + " --- |".repeat(headers.size()) + "\n");
    if (group.rows().arePlain()) {
      for (int i = 0; i < group.rows().size(); i++) {
        group.rows().plain(i, texts);
        row(texts, cells, out);
      }
    } else {
      for (ReaderView.ShownRow<R> row : group.rows()) {
        String gap = START;
        for (ReaderView.Cell cell : row.cells()) {
          out.write(gap);
          cell(cell, out);
          gap = GAP;
        }
        out.write(row.cells().isEmpty() ? EMPTY : END);
      }
    }
  }

  private static void row(String[] texts, EscapedCells cells, TextOut out) throws IOException {
    for (int i = 0; i < texts.length; i++) {
      out.write(i == 0 ? START : GAP);
      out.write(cells.of(i, texts[i]));
    }
    out.write(texts.length == 0 ? EMPTY : END);
  }

  private static void cell(ReaderView.Cell cell, TextOut out) throws IOException {
    String gap = "";
    for (ReaderView.Piece piece : cell.pieces()) {
      out.write(gap);
      out.write(MarkdownText.escape(piece.text()));
      if (!piece.footnotes().isEmpty()) {
        out.write("<sup>" + piece.marks() + "</sup>");
      }
      gap = "; ";
    }
  }
}
