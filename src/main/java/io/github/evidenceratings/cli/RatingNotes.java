package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.ResidualNote;
import java.io.PrintWriter;
import java.util.List;

/** What a table or picture of ratings says below it, beside its legend and its sources. */
final class RatingNotes {
  private RatingNotes() {}

  /**
   * Why there is nothing, which is printed too; else what was asked for, or what is not counted.
   */
  static List<String> of(
      EvidenceLibrary library, FilterOptions filter, List<RatingMatch> hits, PrintWriter err) {
    if (hits.isEmpty()) {
      return EmptyResult.explain(library, filter, err);
    }
    return filter.isAll()
        ? library.residuals().stream().map(ResidualNote::of).toList()
        : List.of(filter.note());
  }
}
