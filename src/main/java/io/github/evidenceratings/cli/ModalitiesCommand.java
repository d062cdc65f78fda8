package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists modalities, or looks one up. */
@Command(
    name = "modalities",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    description = "Lists modalities, or shows one with those broader and narrower than it.",
    footerHeading = "%nExamples:%n",
    footer = {"  evidence modalities", "  evidence modalities \"dry needling\""})
final class ModalitiesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An id, name, synonym or code; without it, all are listed.")
  private @Nullable String name;

  @Mixin private DataOption data = new DataOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = data.open();
    List<Modality> shown = library.modalities();
    if (name != null) {
      Modality modality = library.getModality(name);
      shown = Terms.around(library.broader(modality), modality, library.narrower(modality));
    }
    spec.commandLine()
        .getOut()
        .print(
            output.render(
                ReferenceTable.terms(
                    "Modalities", shown, library.dataset().ratings(), Rating::modality)));
  }
}
