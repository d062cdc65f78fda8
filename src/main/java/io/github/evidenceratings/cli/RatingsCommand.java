package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.RatingTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists ratings. */
@Command(
    name = "ratings",
    description = "Lists ratings, all of them if nothing is asked.",
    footer = {
      "  evidence ratings --condition MPS",
      "  evidence ratings --modality \"dry needling\" --broader",
      "  evidence ratings --level \"insufficient evidence\" --format csv"
    })
final class RatingsCommand extends LibraryCommand implements Runnable {
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--highest-only",
      description = {
        "For each modality and condition only the ratings at the strongest level of a scale;",
        "a note names those that they hide."
      })
  private boolean highestOnly;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public void run() {
    if (highestOnly && filter.isLimited()) {
      throw wrongUse("--highest-only and --limit exclude each other");
    }
    EvidenceLibrary library = openLibrary();
    RatingSearch search = library.ratings(filter.query());
    EvidenceTable table =
        (highestOnly
                ? RatingTable.highestOnly(search.highestOnly())
                : RatingTable.list(search.list()))
            .withCaption(library.edition().title());
    if (table.rowCount() == 0) {
      table = EmptyResult.explain(library, filter, table, err());
    } else if (!filter.isAll()) {
      table = table.withNote(filter.note());
    }
    output.print(table);
  }
}
