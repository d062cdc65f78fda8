package io.github.evidenceratings.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Base class of the commands of {@code evidence}: common help and output. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n")
abstract class Subcommand {
  @Spec private CommandSpec spec;

  final CommandSpec spec() {
    return spec;
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** An exception that ends the command with a message about its options. */
  final ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** As {@link #wrongUse(String)}, with the message of the cause. */
  final ParameterException wrongUse(Exception cause) {
    return wrongUse(String.valueOf(cause.getMessage()), cause);
  }

  final ParameterException wrongUse(String message, Exception cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
