package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.TextLayout;
import io.github.evidenceratings.table.sheet.Contents;
import io.github.evidenceratings.table.sheet.ReaderView;
import io.github.evidenceratings.table.sheet.Statements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text for terminals, plain or with levels in colours, wrapped to their width: columns side by
 * side, or one below the other where even their longest words do not fit.
 */
public final class TextRenderer {
  private static final String GAP = TextPage.INDENT;

  private final ReaderView<?> view;
  private final List<String> headers;
  private final int[] widths;
  private final boolean fits;
  private final TextPage page;

  private TextRenderer(ReaderView<?> view, int width, TextPage page) {
    this.view = view;
    this.page = page;
    this.headers = view.headers();
    int room = width - GAP.length() * Math.max(0, headers.size() - 1);
    this.widths = ColumnWidths.of(view, room);
    this.fits = Arrays.stream(widths).sum() <= room;
  }

  /**
   * Renders contents.
   *
   * @param styled whether levels and gaps have styles
   */
  public static String render(Contents contents, int width, boolean styled) {
    TextPage page = new TextPage(width, styled);
    page.paragraph(contents.title());
    if (contents instanceof Statements statements) {
      statements(statements, page);
    } else {
      new TextRenderer(new ReaderView<>(contents.toSheet()), width, page).table();
    }
    page.foot(contents);
    return page.toString();
  }

  private static void statements(Statements statements, TextPage page) {
    for (String text : statements.lead()) {
      page.blank();
      page.paragraph(text);
    }
    for (Statements.Section section : statements.sections()) {
      page.blank();
      page.heading(section.heading(), section.level());
      if (section.entries().isEmpty()) {
        page.paragraph(Statements.NONE, GAP, GAP);
      }
      for (Statements.Entry entry : section.entries()) {
        page.paragraph(entry.lineWithSource(), "- ", GAP);
      }
    }
  }

  private void table() {
    String common = view.commonLine();
    if (!common.isEmpty()) {
      page.paragraph(common);
    }
    boolean headed = false;
    for (ReaderView.Group<?> section : view.groups()) {
      page.blank();
      if (!section.title().isEmpty()) {
        page.heading(section.title(), section.level());
      }
      if (section.rows().isEmpty() && !section.title().isEmpty()) {
        page.paragraph("none", GAP, GAP);
      } else if (fits) {
        if (!headed) {
          headed = true;
          row(headers.stream().map(TextLayout::line).toList());
          row(Arrays.stream(widths).mapToObj("-"::repeat).toList());
        }
        section.rows().forEach(row -> row(cells(row)));
      } else if (section.rows().isEmpty()) {
        page.paragraph(String.join(", ", headers));
      } else {
        stack(section);
      }
    }
    List<String> footnotes = view.footnotes();
    if (!footnotes.isEmpty()) {
      page.blank();
    }
    for (int i = 0; i < footnotes.size(); i++) {
      page.paragraph("[" + (i + 1) + "] " + footnotes.get(i), "", GAP);
    }
  }

  /** The cells, each on one printable line that may have styles. */
  private List<String> cells(ReaderView.ShownRow<?> row) {
    return row.cells().stream()
        .map(cell -> String.join("; ", cell.pieces().stream().map(p -> piece(p)).toList()).strip())
        .toList();
  }

  private String piece(ReaderView.Piece piece) {
    return page.styled(piece.value(), piece.text())
        + (piece.footnotes().isEmpty() ? "" : " [" + piece.marks() + "]");
  }

  /** Every row a block, every cell that says something a paragraph under its header's name. */
  private void stack(ReaderView.Group<?> section) {
    boolean first = true;
    for (ReaderView.ShownRow<?> row : section.rows()) {
      if (!first) {
        page.blank();
      }
      first = false;
      List<String> cells = cells(row);
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          page.marked(TextLayout.line(headers.get(i)) + ": " + cells.get(i), "", GAP);
        }
      }
    }
  }

  private void row(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = TextStyle.apart(TextLayout.wrapLine(cells.get(i), widths[i]));
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        List<String> lines = wrapped.get(i);
        text.append(i == 0 ? "" : GAP)
            .append(TextLayout.pad(line < lines.size() ? lines.get(line) : "", widths[i]));
      }
      page.line(text.toString().stripTrailing());
    }
  }
}
