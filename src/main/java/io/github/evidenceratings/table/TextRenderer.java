package io.github.evidenceratings.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plain text for terminals, wrapped to their width: columns side by side, or one below the other
 * where even their longest words do not fit.
 */
final class TextRenderer {
  private static final String GAP = TextPage.INDENT;

  private final EvidenceTable table;
  private final ReaderView view;
  private final List<String> headers;
  private final int width;
  private final int[] widths;
  private final boolean fits;
  private final TextPage page;

  private TextRenderer(EvidenceTable table, int width) {
    this.table = table;
    this.width = width;
    this.page = new TextPage(width);
    this.view = new ReaderView(table);
    this.headers = view.headers();
    this.widths = new int[headers.size()];
    this.fits = fitColumns();
  }

  static String render(EvidenceTable table, int width) {
    return new TextRenderer(table, width).render();
  }

  private String render() {
    page.paragraph(table.caption());
    String common = view.commonLine();
    if (!common.isEmpty()) {
      page.paragraph(common);
    }
    boolean headed = false;
    for (ReaderView.Group section : view.groups()) {
      page.blank();
      if (!section.title().isEmpty()) {
        page.paragraph(section.title());
      }
      if (section.rows().isEmpty() && !section.title().isEmpty()) {
        page.paragraph("none", GAP, GAP);
      } else if (fits) {
        if (!headed) {
          headed = true;
          row(headers);
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
    page.foot(view.remarks(), table.sources());
    return page.toString();
  }

  private static List<String> cells(ReaderView.Row row) {
    return row.cells().stream().map(ReaderView.Cell::textWithMarks).toList();
  }

  /** Every row a block, every cell that says something a paragraph under its header's name. */
  private void stack(ReaderView.Group section) {
    boolean first = true;
    for (ReaderView.Row row : section.rows()) {
      if (!first) {
        page.blank();
      }
      first = false;
      List<String> cells = cells(row);
      for (int i = 0; i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          page.paragraph(headers.get(i) + ": " + cells.get(i), "", GAP);
        }
      }
    }
  }

  private void row(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = TextLayout.wrap(cells.get(i), widths[i]);
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

  /**
   * Makes every column as wide as its longest word; what room is left goes, column by column, to
   * where the most text stands on the least width.
   *
   * @return whether the longest words fit side by side
   */
  private boolean fitColumns() {
    int[] wide = new int[widths.length];
    long[] total = new long[widths.length];
    List<List<String>> rows = new ArrayList<>(List.of(headers));
    view.groups().forEach(group -> group.rows().forEach(row -> rows.add(cells(row))));
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : rows) {
        String cell = row.get(i);
        int size = TextLayout.width(TextLayout.line(cell));
        wide[i] = Math.max(wide[i], size);
        total[i] += size;
        widths[i] = Math.max(widths[i], TextLayout.longestWord(cell));
      }
    }
    int room = width - GAP.length() * Math.max(0, widths.length - 1) - Arrays.stream(widths).sum();
    for (int left = room; left > 0; left--) {
      int neediest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (widths[i] < wide[i]
            && (neediest < 0 || total[i] * widths[neediest] > total[neediest] * widths[i])) {
          neediest = i;
        }
      }
      if (neediest < 0) {
        break;
      }
      widths[neediest]++;
    }
    return room >= 0;
  }
}
