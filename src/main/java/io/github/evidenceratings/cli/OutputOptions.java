package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.Formulas;
import io.github.evidenceratings.table.HtmlFragment;
import io.github.evidenceratings.table.Rendering;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** In which format to print a table. */
final class OutputOptions {
  /** The formats of tables. */
  enum Format {
    TEXT("txt"),
    MARKDOWN("md"),
    CSV("csv"),
    TSV("tsv"),
    JSON("json"),
    HTML("html"),
    LATEX("tex"),
    ASCIIDOC("adoc");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** The format of files whose names end so; empty if none is. */
    static Optional<Format> of(String extension) {
      return Stream.of(values()).filter(f -> f.extension.equals(extension)).findFirst();
    }

    /** As typed and as shown in the help. */
    @Override
    public String toString() {
      return Choices.word(this);
    }
  }

  /** When text has colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    /** As typed and as shown in the help. */
    @Override
    public String toString() {
      return Choices.word(this);
    }
  }

  static final class ColourConverter implements ITypeConverter<Colour> {
    @Override
    public Colour convert(String value) {
      return Choices.pick(Colour.values(), Choices::word, value);
    }
  }

  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Choices.pick(Format.values(), Choices::word, value);
    }
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = OutputOptions.FormatConverter.class,
      description = {
        "One of ${COMPLETION-CANDIDATES}. Without it the name of the file tells, or else it is text."
      })
  private @Nullable Format format;

  @Mixin private OutFile out = new OutFile();

  @Mixin private ColumnOptions columns = new ColumnOptions();
  @Mixin private Width width = new Width();

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      converter = OutputOptions.ColourConverter.class,
      description = {
        "Whether text shows levels in colours: auto, always or never. Without it they are shown on a",
        "terminal, unless NO_COLOR is set."
      })
  private Colour colour = Colour.AUTO;

  @Option(
      names = "--raw-formulas",
      description = {
        "Writes cells of CSV and TSV as they are, also those that a spreadsheet would run as a",
        "formula; without it they get an apostrophe in front."
      })
  private boolean rawFormulas;

  @Option(
      names = "--fragment",
      paramLabel = "PREFIX",
      description = {
        "HTML as part of another page: style, body and script, without a page around them; all names",
        "of classes and ids start with the prefix, such as er-."
      })
  private @Nullable String fragment;

  /** Prints the content, or writes it to a file if one was named. */
  void print(Rendering content) {
    Format asked = format();
    require(fragment == null || asked == Format.HTML, "--fragment is for HTML alone");
    require(
        !rawFormulas || asked == Format.CSV || asked == Format.TSV,
        "--raw-formulas is for CSV and TSV alone");
    require(colour != Colour.ALWAYS || asked == Format.TEXT, "--color always is for text alone");
    Rendering chosen = columns.apply(content);
    out.print(spec, to -> write(chosen, asked, to));
  }

  /** An option that would do nothing is wrong use. */
  private void require(boolean met, String message) {
    if (!met) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** Refuses pictures where no format would show them. */
  void requireHtml(String option) {
    require(format() == Format.HTML, option + " is for HTML alone");
  }

  private Format format() {
    if (format != null) {
      return format;
    }
    if (fragment != null) {
      return Format.HTML;
    }
    Optional<String> extension = out.extension();
    Optional<Format> named = extension.flatMap(Format::of);
    require(
        extension.isEmpty() || named.isPresent(),
        "the name of the file tells no format; say it with --format, or use one of "
            + Stream.of(Format.values()).map(f -> "." + f.extension).toList());
    return named.orElse(Format.TEXT);
  }

  /** Row by row where the format lets it: a large table fits in memory, its text need not. */
  private void write(Rendering rendering, Format asked, Writer to) throws IOException {
    switch (asked) {
      case TEXT ->
          to.write(
              inColour()
                  ? rendering.toAnsiText(width.columns())
                  : rendering.toText(width.columns()));
      case MARKDOWN -> rendering.writeMarkdown(to);
      case LATEX -> to.write(rendering.toLatex());
      case ASCIIDOC -> to.write(rendering.toAsciidoc());
      case CSV -> rendering.writeCsv(to, formulas());
      case TSV -> rendering.writeTsv(to, formulas());
      case JSON -> rendering.writeJson(to);
      case HTML -> to.write(fragment == null ? rendering.toHtml() : fragment(rendering, fragment));
    }
  }

  /** Ready to be pasted where it should show. */
  private String fragment(Rendering rendering, String prefix) {
    try {
      HtmlFragment made = rendering.toHtmlFragment(prefix);
      return "<style>\n"
          + made.style()
          + "</style>\n"
          + made.body()
          + "<script>\n"
          + made.script()
          + "</script>\n";
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Formulas formulas() {
    return rawFormulas ? Formulas.KEPT : Formulas.GUARDED;
  }

  private boolean inColour() {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> !out.isFile() && spec.commandLine().getColorScheme().ansi().enabled();
    };
  }
}
