package io.github.evidenceratings.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, also when nothing matches (the reason is then on standard error)",
      "1:data with problems or too large, or output that cannot be written",
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
  /** The commands but help by name, in the order in which the help lists them. */
  private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("answer", AnswerCommand.class);
    COMMANDS.put("ratings", RatingsCommand.class);
    COMMANDS.put("table", TableCommand.class);
    COMMANDS.put("map", MapCommand.class);
    COMMANDS.put("bars", BarsCommand.class);
    COMMANDS.put("safety", SafetyCommand.class);
    COMMANDS.put("appraisals", AppraisalsCommand.class);
    COMMANDS.put("claims", ClaimsCommand.class);
    COMMANDS.put("check-claims", CheckClaimsCommand.class);
    COMMANDS.put("claim-map", ClaimMapCommand.class);
    COMMANDS.put("compare", CompareCommand.class);
    COMMANDS.put("disagreements", DisagreementsCommand.class);
    COMMANDS.put("monograph", MonographCommand.class);
    COMMANDS.put("conditions", ConditionsCommand.class);
    COMMANDS.put("modalities", ModalitiesCommand.class);
    COMMANDS.put("sources", SourcesCommand.class);
    COMMANDS.put("scales", ScalesCommand.class);
    COMMANDS.put("diff", DiffCommand.class);
    COMMANDS.put("import", ImportCommand.class);
    COMMANDS.put("profile", ProfileCommand.class);
    COMMANDS.put("validate", ValidateCommand.class);
  }

  @Spec private CommandSpec spec;

  /**
   * Makes the command line, with the one command that the arguments start with, if it is one: to
   * read the options of all of them takes longer than to answer. Else with all, to help or explain.
   */
  static CommandLine commandLine(String... args) {
    CommandLine line = new CommandLine(new EvidenceCommand());
    // A term may start with @; it names no file of arguments.
    line.setExpandAtFiles(false);
    Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked == null) {
      COMMANDS.forEach(line::addSubcommand);
      line.addSubcommand(HelpCommand.class);
    } else {
      line.addSubcommand(args[0], asked);
    }
    return line;
  }

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Messages.print(err, "A command is required.");
    spec.commandLine().usage(err);
    return ExitCode.USAGE;
  }
}
