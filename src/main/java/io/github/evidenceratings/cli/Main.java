package io.github.evidenceratings.cli;

import io.github.evidenceratings.dataset.DatasetException;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.UnknownTermException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the command line starts. */
public final class Main {
  private static final int DATA_WITH_PROBLEMS = 1;
  private static final int WRONG_USE = 2;
  private static final int DEFECT = 70;

  private Main() {}

  /** Runs one command and ends the virtual machine with its exit code. */
  public static void main(String[] args) {
    // UTF-8 whatever the platform says: the data are, and pipes expect it.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int exit = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /** Runs one command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new EvidenceCommand())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, err))
        .execute(args);
  }

  private static int explain(Exception e, PrintWriter err) {
    if (e instanceof DatasetException) {
      err.println(e.getMessage());
      return DATA_WITH_PROBLEMS;
    }
    if (e instanceof UnknownTermException
        || e instanceof AmbiguousTermException
        || e instanceof LevelOutsideOrderException
        || e instanceof ScaleMismatchException) {
      err.println(e.getMessage());
      if (e instanceof LevelOutsideOrderException outside) {
        err.println("On the command line: --level \"" + outside.level() + "\".");
      }
      return WRONG_USE;
    }
    err.println("A defect of this program, please report it:");
    e.printStackTrace(err);
    return DEFECT;
  }
}
