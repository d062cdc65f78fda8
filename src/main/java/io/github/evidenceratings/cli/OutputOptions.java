package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.Formulas;
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
    TSV,
    JSON,
    HTML;

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

  @Mixin private ColumnOptions columns = new ColumnOptions();
  @Mixin private Width width = new Width();

  @Option(
      names = "--raw-formulas",
      description = {
        "Writes cells of CSV and TSV as they are, also those that a spreadsheet would run as a",
        "formula; without it they get an apostrophe in front."
      })
  private boolean rawFormulas;

  String render(Rendering content) {
    Rendering rendering = columns.apply(content);
    return switch (format) {
      case TEXT -> rendering.toText(width.columns());
      case MARKDOWN -> rendering.toMarkdown();
      case CSV -> rendering.toCsv(formulas());
      case TSV -> rendering.toTsv(formulas());
      case JSON -> rendering.toJson();
      case HTML -> rendering.toHtml();
    };
  }

  private Formulas formulas() {
    return rawFormulas ? Formulas.KEPT : Formulas.GUARDED;
  }
}
