package io.github.evidenceratings.table;

import io.github.evidenceratings.table.TableColumn.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text for terminals, wrapped to their width. */
final class TextRenderer {
  private static final String GAP = "  ";

  private final EvidenceTable table;
  private final int width;
  private final int[] shown;
  private final int[] widths;
  private final StringBuilder out = new StringBuilder();

  private TextRenderer(EvidenceTable table, int width) {
    this.table = table;
    this.width = width;
    this.shown = table.shown(Use.READER);
    this.widths = widths();
  }

  static String render(EvidenceTable table, int width) {
    return new TextRenderer(table, width).render();
  }

  private String render() {
    paragraph(table.caption(), "");
    if (!table.commonLine().isEmpty()) {
      paragraph(table.commonLine(), "");
    }
    boolean headed = false;
    for (EvidenceTable.Section section : table.sections()) {
      out.append('\n');
      if (!section.title().isEmpty()) {
        paragraph(section.title(), "");
      }
      if (section.rows().isEmpty() && !section.title().isEmpty()) {
        paragraph("none", GAP);
        continue;
      }
      if (!headed) {
        headed = true;
        row(Arrays.stream(shown).mapToObj(i -> table.columns().get(i).header()).toList());
        row(Arrays.stream(widths).mapToObj("-"::repeat).toList());
      }
      for (List<Value> row : section.rows()) {
        row(Arrays.stream(shown).mapToObj(i -> row.get(i).text()).toList());
      }
    }
    for (String note : table.notes()) {
      out.append('\n');
      paragraph(note, "");
    }
    if (!table.sources().isEmpty()) {
      out.append("\nSources:\n");
      table.sources().forEach(source -> paragraph(EvidenceTable.describe(source), GAP));
    }
    out.append('\n');
    paragraph(EvidenceTable.NOTICE, "");
    return out.toString();
  }

  private void paragraph(String text, String indent) {
    for (String line : TextLayout.wrap(text, width - indent.length())) {
      out.append(indent).append(line).append('\n');
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
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  /**
   * Every column as wide as its longest word; what room is left goes, column by column, to where
   * the most text stands on the least width.
   */
  private int[] widths() {
    int[] wide = new int[shown.length];
    int[] total = new int[shown.length];
    int[] width = new int[shown.length];
    for (int i = 0; i < shown.length; i++) {
      List<String> cells = new ArrayList<>();
      cells.add(table.columns().get(shown[i]).header());
      for (EvidenceTable.Section section : table.sections()) {
        for (List<Value> row : section.rows()) {
          cells.add(row.get(shown[i]).text());
        }
      }
      for (String cell : cells) {
        int size = TextLayout.width(cell);
        wide[i] = Math.max(wide[i], size);
        total[i] += size;
        width[i] = Math.max(width[i], TextLayout.longestWord(cell));
      }
    }
    int room = this.width - GAP.length() * Math.max(0, shown.length - 1);
    for (int left = room - Arrays.stream(width).sum(); left > 0; left--) {
      int neediest = -1;
      for (int i = 0; i < width.length; i++) {
        if (width[i] < wide[i]
            && (neediest < 0
                || (long) total[i] * width[neediest] > (long) total[neediest] * width[i])) {
          neediest = i;
        }
      }
      if (neediest < 0) {
        break;
      }
      width[neediest]++;
    }
    return width;
  }
}
