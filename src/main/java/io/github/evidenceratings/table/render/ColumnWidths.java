package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.TextLayout;
import io.github.evidenceratings.table.sheet.ReaderView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How wide columns stand best side by side. */
final class ColumnWidths {
  private ColumnWidths() {}

  /**
   * Makes every column as wide as its longest word; what room is left goes, column by column, to
   * where the most text stands on the least width.
   *
   * @param room for all columns together, in columns of a terminal
   * @return a width for each column; more than the room together if the longest words do not fit
   */
  static int[] of(ReaderView<?> view, int room) {
    List<String> headers = view.headers();
    int[] widths = new int[headers.size()];
    int[] wide = new int[widths.length];
    long[] total = new long[widths.length];
    List<List<String>> rows = new ArrayList<>(List.of(headers));
    for (ReaderView.Group<?> group : view.groups()) {
      for (ReaderView.ShownRow<?> row : group.rows()) {
        rows.add(row.cells().stream().map(ReaderView.Cell::textWithMarks).toList());
      }
    }
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : rows) {
        String cell = row.get(i);
        int size = TextLayout.width(TextLayout.line(cell));
        wide[i] = Math.max(wide[i], size);
        total[i] += size;
        widths[i] = Math.max(widths[i], TextLayout.longestWord(cell));
      }
    }
    for (int left = room - Arrays.stream(widths).sum(); left > 0; left--) {
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
    return widths;
  }
}
