package io.github.evidenceratings.cli;

import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.table.MonographDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says everything known of one treatment. */
@Command(
    name = "monograph",
    description = "Says everything known of one treatment, as one document.",
    footer = {
      "  evidence monograph \"trigger point therapy\"",
      "  evidence monograph \"dry needling\" --format markdown"
    })
final class MonographCommand extends LibraryCommand implements Runnable {
  @Parameters(paramLabel = "MODALITY", description = "The treatment.")
  private String modality = "";

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    Monograph monograph = openLibrary().monograph(modality);
    output.print(MonographDocument.of(monograph));
    if (monograph.isEmpty()) {
      Messages.print(
          err(), "Nothing is known of " + monograph.modality().name() + " but its name.");
    }
  }
}
