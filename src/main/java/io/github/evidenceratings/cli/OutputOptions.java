package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.EvidenceTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
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
      return Choices.word(this);
    }
  }

  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Choices.pick(Format.values(), Choices::word, value);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = OutputOptions.FormatConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Width.Converter.class,
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
