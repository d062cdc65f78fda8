package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists modalities, or looks one up. */
@Command(
    name = "modalities",
    description = "Lists modalities, or shows one with those broader and narrower than it.",
    footer = {"  evidence modalities", "  evidence modalities \"dry needling\""})
final class ModalitiesCommand extends LookUpCommand {
  @Override
  EvidenceTable all(EvidenceLibrary library) {
    return table(library, library.modalities());
  }

  @Override
  EvidenceTable one(EvidenceLibrary library, String wanted) {
    Modality modality = library.getModality(wanted);
    return table(library, around(library.broader(modality), modality, library.narrower(modality)));
  }

  private static EvidenceTable table(EvidenceLibrary library, List<Modality> modalities) {
    return ReferenceTable.terms(
        "Modalities", modalities, library.dataset().ratings(), Rating::modality);
  }
}
