package io.github.evidenceratings.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code evidence}; all it does itself is to point to its subcommands. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    description = {
      "Answers how well a treatment works for a condition, who says so, and on what evidence.",
      ""
    },
    subcommands = {
      AnswerCommand.class,
      RatingsCommand.class,
      TableCommand.class,
      MapCommand.class,
      BarsCommand.class,
      SafetyCommand.class,
      ClaimsCommand.class,
      CheckClaimsCommand.class,
      ClaimMapCommand.class,
      CompareCommand.class,
      DisagreementsCommand.class,
      MonographCommand.class,
      ConditionsCommand.class,
      ModalitiesCommand.class,
      SourcesCommand.class,
      ScalesCommand.class,
      DiffCommand.class,
      ImportCommand.class,
      ProfileCommand.class,
      ValidateCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, also when nothing matches (the reason is then on standard error)",
      "1:data with problems, or a file that cannot be written",
      "2:wrong use, or an unknown term (suggestions are then on standard error)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  evidence answer \"dry needling\" whiplash",
      "  evidence ratings --at-least \"possibly effective\" --format csv",
      "  evidence table --format markdown",
      "",
      "For information only; this is no medical advice."
    })
final class EvidenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Messages.print(err, "A command is required.");
    spec.commandLine().usage(err);
    return ExitCode.USAGE;
  }
}
