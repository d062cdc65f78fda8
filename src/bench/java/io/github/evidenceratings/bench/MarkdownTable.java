package io.github.evidenceratings.bench;

import java.util.ArrayList;
import java.util.List;

/** A table of texts that need no escaping, with numbers to the right. Not thread-safe. */
final class MarkdownTable {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  MarkdownTable(String first, List<String> others) {
    columns = others.size() + 1;
    line(first, others);
    text.append("| ---").append(" | ---:".repeat(others.size())).append(" |\n");
  }

  /**
   * @throws IllegalArgumentException if there are more or fewer cells than columns
   */
  MarkdownTable row(String first, List<String> others) {
    if (others.size() + 1 != columns) {
      throw new IllegalArgumentException(first + ": " + others);
    }
    line(first, others);
    return this;
  }

  private void line(String first, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(first));
    cells.addAll(others);
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
