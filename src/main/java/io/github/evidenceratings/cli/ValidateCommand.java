package io.github.evidenceratings.cli;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.model.Dataset;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Checks a data set. */
@Command(
    name = "validate",
    description = {
      "Checks a data set and lists every problem with its file, line and column.",
      "A CSV column is the number of the field, a JSON column that of the character."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:valid", "1:problems, on standard output", "2:wrong use"},
    footer = {"  evidence validate my-ratings/", "  evidence validate my-ratings.json"})
final class ValidateCommand extends Subcommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR|FILE.json",
      description = "A directory with a datapackage.json, or a JSON document.")
  private Path path = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = out();
    Dataset dataset;
    List<String> notes = new ArrayList<>();
    try {
      dataset = DatasetReader.read(path, LoadLimits.defaults(), notes::add);
    } catch (InputException e) {
      // Problems are what was asked for, so they are this command's output.
      Messages.print(out, String.valueOf(e.getMessage()));
      return ExitCode.SOFTWARE;
    }
    int findings = dataset.ratings().stream().mapToInt(r -> r.findings().size()).sum();
    List<String> counts =
        List.of(
            Numbers.count(dataset.ratings().size(), "rating", "ratings")
                + " with "
                + Numbers.count(findings, "finding", "findings"),
            Numbers.count(dataset.safety().size(), "safety assessment", "safety assessments"),
            Numbers.count(dataset.appraisals().size(), "appraisal", "appraisals"),
            Numbers.count(dataset.residuals().size(), "residual", "residuals"),
            Numbers.count(dataset.claims().size(), "claim", "claims"),
            Numbers.count(dataset.modalities().size(), "modality", "modalities"),
            Numbers.count(dataset.conditions().size(), "condition", "conditions"),
            Numbers.count(dataset.sources().size(), "source", "sources"));
    Messages.print(
        out,
        path
            + ": valid: "
            + dataset.edition().name()
            + " "
            + dataset.edition().version()
            + ", "
            + String.join(", ", counts));
    notes.forEach(note -> Messages.print(out, note));
    return ExitCode.OK;
  }
}
