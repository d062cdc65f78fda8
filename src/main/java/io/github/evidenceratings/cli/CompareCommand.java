package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.table.ComparisonTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows treatments side by side. */
@Command(
    name = "compare",
    description = "Shows two or more treatments side by side: their ratings and what is claimed.",
    footer = {
      "  evidence compare \"dry needling\" \"trigger point injection\"",
      "  evidence compare acupuncture \"dry needling\" --format csv"
    })
final class CompareCommand extends LibraryCommand implements Runnable {
  @Parameters(arity = "2..*", paramLabel = "MODALITY", description = "Two or more treatments.")
  private List<String> modalities = List.of();

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    Set<Modality> named = new HashSet<>();
    for (String name : modalities) {
      if (!named.add(library.getModality(name))) {
        throw wrongUse("\"" + library.getModality(name).name() + "\" is named twice");
      }
    }
    EvidenceTable table = ComparisonTable.of(library.compare(modalities.toArray(String[]::new)));
    if (table.rowCount() == 0) {
      String none = "Nothing is rated or claimed of any of them.";
      Messages.print(err(), none);
      table = table.withNote(none);
    }
    output.print(table);
  }
}
