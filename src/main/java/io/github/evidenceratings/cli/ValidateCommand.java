package io.github.evidenceratings.cli;

import io.github.evidenceratings.dataset.DatasetException;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Dataset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a data set. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = {
      "Checks a data set and lists every problem with its file, line and column.",
      "A CSV column is the number of the field, a JSON column that of the character."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:valid", "1:problems, on standard output", "2:wrong use"},
    footerHeading = "%nExamples:%n",
    footer = {"  evidence validate my-ratings/", "  evidence validate my-ratings.json"})
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DIR|FILE.json",
      description = "A directory with a datapackage.json, or a JSON document.")
  private Path path = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Dataset dataset;
    try {
      dataset = DatasetReader.read(path);
    } catch (DatasetException e) {
      // Problems are what was asked for, so they are this command's output.
      out.println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
    int findings = dataset.ratings().stream().mapToInt(r -> r.findings().size()).sum();
    out.printf(
        "%s: valid: %s %s, %d ratings with %d findings, %d safety assessments, %d residuals,"
            + " %d modalities, %d conditions, %d sources%n",
        path,
        dataset.edition().name(),
        dataset.edition().version(),
        dataset.ratings().size(),
        findings,
        dataset.safety().size(),
        dataset.residuals().size(),
        dataset.modalities().size(),
        dataset.conditions().size(),
        dataset.sources().size());
    return ExitCode.OK;
  }
}
