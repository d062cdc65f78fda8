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

/** Lists sources, or looks one up. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Lists the documents the data set rests on, or shows one.",
    footerHeading = "%nExamples:%n",
    footer = {"  evidence sources", "  evidence sources \"HPM page\" --format json"})
final class SourcesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An id or name; without it, all are listed.")
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
                ReferenceTable.sources(
                    name == null ? library.sources() : List.of(library.getSource(name)))));
  }
}
