package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Use;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** GitHub Flavored Markdown. */
final class MarkdownRenderer {
  private static final String NOTHING = "*none*";

  private MarkdownRenderer() {}

  static String render(EvidenceTable table) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(MarkdownText.escape(table.caption())).append('\n');
    String common = table.commonLine();
    if (!common.isEmpty()) {
      out.append('\n').append(MarkdownText.escape(common)).append('\n');
    }
    int[] shown = table.shown(Use.READER);
    for (EvidenceTable.Section section : table.sections()) {
      if (!section.title().isEmpty()) {
        out.append("\n### ").append(MarkdownText.escape(section.title())).append('\n');
      }
      out.append('\n');
      if (section.rows().isEmpty() && !section.title().isEmpty()) {
        out.append(NOTHING).append('\n');
      } else {
        rows(table, section, shown, out);
      }
    }
    foot(table.notes(), table.sources(), out);
    return out.toString();
  }

  /** What every document ends with. */
  static void foot(List<String> notes, List<Source> sources, StringBuilder out) {
    notes.forEach(note -> out.append('\n').append(MarkdownText.escape(note)).append('\n'));
    if (!sources.isEmpty()) {
      out.append("\nSources:\n\n");
      sources.forEach(
          source ->
              out.append("- ")
                  .append(MarkdownText.escape(EvidenceTable.describe(source)))
                  .append('\n'));
    }
    out.append("\n*").append(EvidenceTable.NOTICE).append("*\n");
  }

  private static void rows(
      EvidenceTable table, EvidenceTable.Section section, int[] shown, StringBuilder out) {
    line(Arrays.stream(shown).mapToObj(i -> table.columns().get(i).header()).toList(), out);
    out.append('|').append(" --- |".repeat(shown.length)).append('\n');
    for (List<Value> row : section.rows()) {
      line(Arrays.stream(shown).mapToObj(i -> row.get(i).text()).toList(), out);
    }
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append(
            cells.stream().map(MarkdownText::escape).collect(Collectors.joining(" | ", "| ", " |")))
        .append('\n');
  }
}
