package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists rating scales, or looks one up. */
@Command(
    name = "scales",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Lists the levels of the rating scales in use, or of one.",
    footerHeading = "%nExamples:%n",
    footer = {"  evidence scales", "  evidence scales natmed-effectiveness"})
final class ScalesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An id or name; without it, all in use are listed.")
  private @Nullable String name;

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = data.open();
    spec.commandLine()
        .getOut()
        .print(
            output.render(
                ReferenceTable.scales(
                    name == null ? library.scales() : List.of(library.getScale(name)))));
  }
}
