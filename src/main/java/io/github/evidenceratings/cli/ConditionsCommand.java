package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists conditions, or looks one up. */
@Command(
    name = "conditions",
    description = "Lists conditions, or shows one with those broader and narrower than it.",
    footer = {"  evidence conditions", "  evidence conditions MPS"})
final class ConditionsCommand extends LookUpCommand {
  @Override
  EvidenceTable all(EvidenceLibrary library) {
    return table(library, library.conditions());
  }

  @Override
  EvidenceTable one(EvidenceLibrary library, String wanted) {
    Condition condition = library.getCondition(wanted);
    return table(
        library, around(library.broader(condition), condition, library.narrower(condition)));
  }

  private static EvidenceTable table(EvidenceLibrary library, List<Condition> conditions) {
    return ReferenceTable.terms(
        "Conditions", conditions, library.dataset().ratings(), Rating::condition);
  }
}
