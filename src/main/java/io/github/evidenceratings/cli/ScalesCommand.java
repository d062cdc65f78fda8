package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists rating scales, or looks one up. */
@Command(
    name = "scales",
    description = "Lists the levels of the rating scales in use, or of one.",
    footer = {"  evidence scales", "  evidence scales natmed-effectiveness"})
final class ScalesCommand extends LookUpCommand {
  @Override
  EvidenceTable all(EvidenceLibrary library) {
    return ReferenceTable.scales(library.scales());
  }

  @Override
  EvidenceTable one(EvidenceLibrary library, String wanted) {
    return ReferenceTable.scales(List.of(library.getScale(wanted)));
  }
}
