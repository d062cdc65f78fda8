package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.ClaimTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists claims. */
@Command(
    name = "claims",
    description = "Lists what sources say without grading it, all of it if nothing is asked.",
    footer = {
      "  evidence claims --topic \"adverse effect\"",
      "  evidence claims --modality \"dry needling\" --source \"HPM page\"",
      "  evidence claims --topic procedure --topic \"session length\" --format csv"
    })
final class ClaimsCommand extends LibraryCommand implements Runnable {
  @Mixin private ClaimOptions filter = new ClaimOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    EvidenceLibrary library = openLibrary();
    ClaimQuery query = filter.query();
    List<ClaimMatch> hits = library.claims(query).list();
    EvidenceTable table = ClaimTable.of(hits);
    if (hits.isEmpty()) {
      for (String line : reasons(library, query)) {
        Messages.print(err(), line);
        table = table.withNote(line);
      }
    } else if (!query.equals(ClaimQuery.all())) {
      table = table.withNote(filter.note());
    }
    output.print(table);
  }

  private List<String> reasons(EvidenceLibrary library, ClaimQuery query) {
    int count = library.claims(query).count();
    if (count > 0) {
      return List.of("--limit 0 hides " + Numbers.count(count, "claim", "claims") + ".");
    }
    String none = "No claim found; asked for: " + query + ".";
    int broader = library.claims(filter.query(TermScope.INCLUDE_BROADER)).count();
    return broader == 0
        ? List.of(none)
        : List.of(none, "--broader finds " + Numbers.count(broader, "claim", "claims") + ".");
  }
}
