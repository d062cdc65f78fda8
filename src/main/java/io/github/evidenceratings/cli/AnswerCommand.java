package io.github.evidenceratings.cli;

import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.table.AnswerDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question. */
@Command(
    name = "answer",
    description = "Says in a paragraph how well a treatment works for a condition.",
    footer = {
      "  evidence answer \"trigger point therapy\" \"back pain\"",
      "  evidence answer \"dry needling\" whiplash --format json"
    })
final class AnswerCommand extends LibraryCommand implements Callable<Integer> {
  /** The formats of answers. */
  enum Format {
    TEXT,
    JSON;

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

  @Parameters(index = "0", paramLabel = "MODALITY", description = "The treatment.")
  private String modality = "";

  @Parameters(index = "1", paramLabel = "CONDITION", description = "The condition.")
  private String condition = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = AnswerCommand.FormatConverter.class,
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  @Mixin private Width width = new Width();

  @Override
  public Integer call() {
    Answer answer = openLibrary().answer(modality, condition);
    boolean unknown = answer instanceof Answer.UnknownTerm;
    if (format == Format.JSON) {
      out().print(AnswerDocument.toJson(answer));
    } else if (!unknown) {
      out().print(AnswerDocument.toText(answer, width.columns()));
    }
    if (answer instanceof Answer.UnknownTerm terms) {
      terms.terms().forEach(t -> Messages.print(err(), t.message()));
    }
    return unknown ? ExitCode.USAGE : ExitCode.OK;
  }
}
