package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.picture.ClaimMap;
import io.github.evidenceratings.query.ClaimQuery;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws what is claimed against what was graded. */
@Command(
    name = "claim-map",
    description = {
      "Draws as SVG what is claimed against what was graded: who claims it, the levels that"
          + " decide, and the verdict.",
      "'evidence check-claims' gives the same as a table, with the reasons."
    },
    footer = {
      "  evidence claim-map --out claims.svg",
      "  evidence claim-map --source \"HPM page\" --topic use > claims.svg"
    })
final class ClaimMapCommand extends LibraryCommand implements Runnable {
  @Mixin private ClaimOptions filter = new ClaimOptions();
  @Mixin private OutFile out = new OutFile();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    ClaimQuery query = filter.query();
    List<CheckedClaim> checked = library.checkClaims(query);
    ClaimMap map = ClaimMap.of(checked);
    if (checked.isEmpty()) {
      String none = CheckClaimsCommand.none(query);
      Messages.print(err(), none);
      map = map.withNote(none);
    } else if (!query.equals(ClaimQuery.all())) {
      map = map.withNote(filter.note());
    }
    out.printSvg(spec(), map.toSvg());
  }
}
