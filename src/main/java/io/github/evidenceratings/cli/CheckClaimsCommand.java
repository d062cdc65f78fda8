package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.ClaimTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds claims against what has been graded. */
@Command(
    name = "check-claims",
    description = {
      "Holds claims of use, efficacy and safety against what has been graded.",
      "Ratings of the very condition decide, else those of narrower ones, else those of the"
          + " nearest broader one. Supported: they lie on the claim's side; contradicted: on the"
          + " other; unproven: the evidence is insufficient; mixed: they differ; not rated: there"
          + " is none."
    },
    footer = {
      "  evidence check-claims",
      "  evidence check-claims --source \"HPM page\" --topic use",
      "  evidence check-claims --modality \"dry needling\" --own-ratings"
    })
final class CheckClaimsCommand extends LibraryCommand implements Runnable {
  @Mixin private ClaimOptions filter = new ClaimOptions();

  @Option(
      names = "--own-ratings",
      description = "Count ratings of the treatment and narrower ones only, not of broader ones.")
  private boolean ownRatings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    ClaimQuery query = filter.query();
    List<CheckedClaim> checked =
        library.checkClaims(
            query, ownRatings ? TermScope.INCLUDE_NARROWER : TermScope.INCLUDE_BROADER);
    EvidenceTable table = ClaimTable.check(checked);
    if (checked.isEmpty()) {
      String none = none(query);
      Messages.print(err(), none);
      table = table.withNote(none);
    } else if (!query.equals(ClaimQuery.all())) {
      table = table.withNote(filter.note());
    }
    if (ownRatings) {
      table = table.withNote("Ratings of broader treatments were not counted.");
    }
    output.print(table);
  }

  /** For people: that there is nothing to hold against ratings. */
  static String none(ClaimQuery query) {
    return "No claim of use, efficacy or safety found; asked for: " + query + ".";
  }
}
