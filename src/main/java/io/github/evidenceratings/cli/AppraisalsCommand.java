package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists appraisals of sources and findings. */
@Command(
    name = "appraisals",
    description = "Lists how far studies and reviews can be trusted, as they were appraised.",
    footer = {"  evidence appraisals", "  evidence appraisals --format csv"})
final class AppraisalsCommand extends LibraryCommand implements Runnable {
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    List<Appraisal> appraisals = library.appraisals();
    output.print(ReferenceTable.appraisals(appraisals));
    if (appraisals.isEmpty()) {
      Messages.print(err(), "The data set appraises no source or finding.");
    }
  }
}
