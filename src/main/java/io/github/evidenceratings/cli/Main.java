package io.github.evidenceratings.cli;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.AppraisalLevelException;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.UnknownTermException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the command line starts. */
public final class Main {
  private static final int CANNOT = 1;
  private static final int WRONG_USE = 2;
  private static final int DEFECT = 70;

  private Main() {}

  /** Runs one command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    StandardOutput printed = new StandardOutput();
    PrintWriter out = writer(printed);
    PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
    int exit;
    try {
      // Colours if this is a terminal that wants them.
      exit = run(out, err, Ansi.AUTO, args);
    } catch (OutOfMemoryError e) {
      Messages.print(err, "There is not enough memory for that; java -Xmx4g gives 4 GiB.");
      exit = CANNOT;
    }
    out.flush();
    Optional<IOException> failure = printed.failure();
    if (failure.isPresent()) {
      exit = CANNOT;
      // Who closes a pipe has seen enough.
      failure
          .filter(e -> !"Broken pipe".equals(e.getMessage()))
          .ifPresent(e -> Messages.print(err, OutFile.message(OutFile.STANDARD_OUTPUT, e)));
    }
    err.flush();
    System.exit(exit);
  }

  /** UTF-8 whatever the platform says: the data are, and pipes expect it. */
  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Runs one command without colours, unless they are asked for, and returns its exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(out, err, Ansi.OFF, args);
  }

  private static int run(PrintWriter out, PrintWriter err, Ansi colours, String... args) {
    return EvidenceCommand.commandLine(args)
        .setColorScheme(Help.defaultColorScheme(colours))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, given) -> explain(e, err))
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, err))
        .execute(args);
  }

  private static int explain(Exception e, PrintWriter err) {
    if (e instanceof InputException || e instanceof OutFile.UnwritableException) {
      Messages.print(err, String.valueOf(e.getMessage()));
      return CANNOT;
    }
    if (e instanceof LevelOutsideOrderException outside) {
      Messages.print(
          err,
          "\""
              + outside.level()
              + "\" stands outside the order of its scale, so nothing is at least or at most it;"
              + " use --level \""
              + outside.level()
              + "\" instead");
      return WRONG_USE;
    }
    if (e instanceof UnknownTermException
        || e instanceof AmbiguousTermException
        || e instanceof AppraisalLevelException
        || e instanceof ScaleMismatchException) {
      Messages.print(err, String.valueOf(e.getMessage()));
      return WRONG_USE;
    }
    Messages.print(err, "A defect of this program, please report it:");
    e.printStackTrace(err);
    return DEFECT;
  }

  /** What is wrong with the options; their help is a page, so it is only pointed to. */
  private static int explain(ParameterException e, PrintWriter err) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof UnmatchedArgumentException unmatched
        && command.getParent() == null
        && !unmatched.getUnmatched().get(0).startsWith("-")) {
      String text = unmatched.getUnmatched().get(0);
      List<String> nearest = Nearest.to(text, command.getSubcommands().keySet());
      Messages.print(
          err,
          "unknown command \""
              + text
              + "\""
              + (nearest.isEmpty()
                  ? ""
                  : "; did you mean \"" + String.join("\" or \"", nearest) + "\"?"));
    } else {
      Messages.print(err, String.valueOf(e.getMessage()));
    }
    Messages.print(err, "Try '" + name + " --help'.");
    return WRONG_USE;
  }
}
