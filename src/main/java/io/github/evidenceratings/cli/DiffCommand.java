package io.github.evidenceratings.cli;

import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.ShippedCrosswalks;
import io.github.evidenceratings.table.DiffTable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two editions. */
@Command(
    name = "diff",
    description = {
      "Shows which ratings were added, withdrawn, upgraded, downgraded, moved to or from"
          + " insufficient evidence, re-dated or re-worded between two editions of a data set."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:data with problems",
      "2:wrong use",
      "3:the editions differ, if --exit-code is given"
    },
    footer = {
      "  evidence diff ratings-2024/ ratings-2025/",
      "  evidence diff old.json new.json --exit-code --format csv"
    })
final class DiffCommand extends Subcommand implements Callable<Integer> {
  private static final int DIFFERENT = 3;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older edition.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer edition.")
  private Path after = Path.of("");

  @Option(
      names = "--crosswalk",
      description = "Compare levels across scales through the crosswalks that the library ships.")
  private boolean crosswalk;

  @Option(names = "--exit-code", description = "Exit with 3 if the editions differ.")
  private boolean exitCode;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    EditionDiff diff =
        EditionDiff.of(
            DatasetReader.read(before),
            DatasetReader.read(after),
            crosswalk ? ShippedCrosswalks.all() : List.of());
    output.print(DiffTable.of(diff));
    if (diff.isEmpty()) {
      Messages.print(err(), "No rating changed.");
    }
    return exitCode && !diff.isEmpty() ? DIFFERENT : ExitCode.OK;
  }
}
