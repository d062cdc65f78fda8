package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.Rendering;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which columns a table has, and how. */
final class ColumnOptions {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--columns",
      paramLabel = "C",
      split = ",",
      description = "Only these columns, in this order, by their names in CSV or their headers.")
  private List<String> columns = List.of();

  @Option(
      names = "--footnotes",
      paramLabel = "C",
      split = ",",
      description = "Shows these columns as footnotes, except in CSV, TSV and JSON.")
  private List<String> footnotes = List.of();

  /** The content as it is asked for; an unknown column is wrong use. */
  Rendering apply(Rendering content) {
    if (columns.isEmpty() && footnotes.isEmpty()) {
      return content;
    }
    try {
      if (content instanceof EvidenceTable table) {
        return apply(table);
      }
      throw new IllegalArgumentException("this document has no columns to choose from");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private EvidenceTable apply(EvidenceTable table) {
    EvidenceTable chosen =
        columns.isEmpty() ? table : table.withColumns(columns.toArray(String[]::new));
    return footnotes.isEmpty() ? chosen : chosen.withFootnotes(footnotes.toArray(String[]::new));
  }
}
