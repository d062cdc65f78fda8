package io.github.evidenceratings.cli;

import io.github.evidenceratings.table.ComparisonTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows treatments side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Shows two or more treatments side by side: their ratings and what is claimed.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  evidence compare \"dry needling\" \"trigger point injection\"",
      "  evidence compare \"dry needling\" \"trigger point injection\" acupuncture --format csv"
    })
final class CompareCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(arity = "2..*", paramLabel = "MODALITY", description = "Two or more treatments.")
  private List<String> modalities = List.of();

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    var library = data.open();
    var named = modalities.stream().map(library::getModality).toList();
    if (named.stream().distinct().count() < named.size()) {
      throw new ParameterException(
          spec.commandLine(), "expected modalities that differ but was " + modalities);
    }
    spec.commandLine()
        .getOut()
        .print(
            output.render(ComparisonTable.of(library.compare(modalities.toArray(String[]::new)))));
  }
}
