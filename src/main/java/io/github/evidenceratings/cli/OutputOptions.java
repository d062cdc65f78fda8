package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.Rendering;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
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

  @Mixin private Width width = new Width();

  String render(Rendering rendering) {
    return switch (format) {
      case TEXT -> rendering.toText(width.columns());
      case MARKDOWN -> rendering.toMarkdown();
      case CSV -> rendering.toCsv();
      case JSON -> rendering.toJson();
    };
  }
}
