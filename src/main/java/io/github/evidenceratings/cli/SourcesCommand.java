package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists sources, or looks one up. */
@Command(
    name = "sources",
    description = "Lists the documents the data set rests on, or shows one.",
    footer = {"  evidence sources", "  evidence sources \"HPM page\" --format json"})
final class SourcesCommand extends LookUpCommand {
  @Override
  EvidenceTable all(EvidenceLibrary library) {
    return ReferenceTable.sources(library.sources());
  }

  @Override
  EvidenceTable one(EvidenceLibrary library, String wanted) {
    return ReferenceTable.sources(List.of(library.getSource(wanted)));
  }
}
