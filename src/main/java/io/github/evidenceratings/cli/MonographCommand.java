package io.github.evidenceratings.cli;

import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.table.MonographDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything known of one treatment. */
@Command(
    name = "monograph",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Says everything known of one treatment, as one document.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  evidence monograph \"trigger point therapy\"",
      "  evidence monograph \"dry needling\" --format markdown"
    })
final class MonographCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODALITY", description = "The treatment.")
  private String modality = "";

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    Monograph monograph = data.open().monograph(modality);
    output.print(MonographDocument.of(monograph));
    if (monograph.isEmpty()) {
      Messages.print(
          spec.commandLine().getErr(),
          "Nothing is known of " + monograph.modality().name() + " but its name.");
    }
  }
}
