package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Use;
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
  private final int width;
  private final int[] shown;
  private final int[] widths;
  private final boolean fits;
  private final TextPage page;

  private TextRenderer(EvidenceTable table, int width) {
    this.table = table;
    this.width = width;
    this.page = new TextPage(width);
    this.shown = table.shown(Use.READER);
    this.widths = new int[shown.length];
    this.fits = fitColumns();
  }

  static String render(EvidenceTable table, int width) {
    return new TextRenderer(table, width).render();
  }

  private String render() {
    page.paragraph(table.caption());
    String common = table.commonLine();
    if (!common.isEmpty()) {
      page.paragraph(common);
    }
    boolean headed = false;
    for (EvidenceTable.Section section : table.sections()) {
      page.blank();
      if (!section.title().isEmpty()) {
        page.paragraph(section.title());
      }
      if (section.rows().isEmpty() && !section.title().isEmpty()) {
        page.paragraph("none", GAP, GAP);
      } else if (fits) {
        if (!headed) {
          headed = true;
          row(headers());
          row(Arrays.stream(widths).mapToObj("-"::repeat).toList());
        }
        section.rows().forEach(row -> row(cells(row)));
      } else if (section.rows().isEmpty()) {
        page.paragraph(String.join(", ", headers()));
      } else {
        stack(section);
      }
    }
    page.foot(table.notes(), table.sources());
    return page.toString();
  }

  private List<String> headers() {
    return Arrays.stream(shown).mapToObj(i -> table.columns().get(i).header()).toList();
  }

  private List<String> cells(List<Value> row) {
    return Arrays.stream(shown).mapToObj(i -> row.get(i).text()).toList();
  }

  /** Every row a block, every cell that says something a paragraph under its header's name. */
  private void stack(EvidenceTable.Section section) {
    boolean first = true;
    for (List<Value> row : section.rows()) {
      if (!first) {
        page.blank();
      }
      first = false;
      for (int i : shown) {
        if (!row.get(i).text().isEmpty()) {
          page.paragraph(table.columns().get(i).header() + ": " + row.get(i).text(), "", GAP);
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
    int[] wide = new int[shown.length];
    long[] total = new long[shown.length];
    for (int i = 0; i < shown.length; i++) {
      List<String> cells = new ArrayList<>();
      cells.add(table.columns().get(shown[i]).header());
      for (EvidenceTable.Section section : table.sections()) {
        for (List<Value> row : section.rows()) {
          cells.add(row.get(shown[i]).text());
        }
      }
      for (String cell : cells) {
        int size = TextLayout.width(TextLayout.line(cell));
        wide[i] = Math.max(wide[i], size);
        total[i] += size;
        widths[i] = Math.max(widths[i], TextLayout.longestWord(cell));
      }
    }
    int room = width - GAP.length() * Math.max(0, shown.length - 1) - Arrays.stream(widths).sum();
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
