package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.EvidenceTable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format to print a table. */
final class OutputOptions {
  /** The formats of tables. */
  enum Format {
    TEXT,
    MARKDOWN,
    CSV,
    JSON;

    /** As typed and as shown in the help. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of text; without it that of the terminal if COLUMNS says it, or 100.")
  private @Nullable Integer width;

  String render(EvidenceTable table) {
    return switch (format) {
      case TEXT -> table.toText(Width.of(width));
      case MARKDOWN -> table.toMarkdown();
      case CSV -> table.toCsv();
      case JSON -> table.toJson();
    };
  }
}
