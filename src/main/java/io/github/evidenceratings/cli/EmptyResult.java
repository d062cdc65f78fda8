package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.EvidenceTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why a question about ratings found nothing, and what would find something. */
final class EmptyResult {
  private static final int MOST_NAMED = 5;

  private EmptyResult() {}

  /**
   * Prints the reason, for people, and returns the table with it: a document that leaves the
   * terminal must not read as if nothing were known.
   */
  static EvidenceTable explain(
      EvidenceLibrary library, FilterOptions filter, EvidenceTable table, PrintWriter err) {
    EvidenceTable explained = table;
    for (String line : explain(library, filter, err)) {
      explained = explained.withNote(line);
    }
    return explained;
  }

  /** Prints the reason, for people, and returns it for a document, line by line. */
  static List<String> explain(EvidenceLibrary library, FilterOptions filter, PrintWriter err) {
    List<String> lines = lines(library, filter);
    lines.forEach(line -> Messages.print(err, line));
    return lines;
  }

  private static List<String> lines(EvidenceLibrary library, FilterOptions filter) {
    List<String> lines = new ArrayList<>();
    RatingSearch asked = library.ratings(filter.query());
    if (!asked.isEmpty()) {
      lines.add("--limit 0 hides " + Numbers.count(asked.count(), "rating", "ratings") + ".");
      return lines;
    }
    lines.add("No rating found; asked for: " + asked + ".");
    boolean named = !filter.modalities().isEmpty() || !filter.conditions().isEmpty();
    RatingSearch broader = library.ratings(filter.query(TermScope.INCLUDE_BROADER));
    if (named && filter.scope() != TermScope.INCLUDE_BROADER && findsBroader(broader)) {
      List<String> modalities =
          broader.countBy(Facet.MODALITY).keySet().stream().map(Modality::name).toList();
      List<String> conditions =
          broader.countBy(Facet.CONDITION).keySet().stream().map(Condition::name).toList();
      lines.add(
          "--broader finds "
              + Numbers.count(broader.count(), "rating", "ratings")
              + ", of "
              + names(modalities, "modalities")
              + " for "
              + names(conditions, "conditions")
              + ".");
    }
    if (named && filter.scope() == TermScope.EXACT) {
      int narrower = library.ratings(filter.query(TermScope.INCLUDE_NARROWER)).count();
      if (narrower > 0) {
        lines.add(
            "Without --exact, narrower terms give "
                + Numbers.count(narrower, "rating", "ratings")
                + ".");
      }
    }
    for (String modality : filter.modalities()) {
      studied(library, library.getModality(modality)).ifPresent(lines::add);
    }
    return lines;
  }

  /** Whether a hit is broader on some side; with narrower ones alone, the name would mislead. */
  private static boolean findsBroader(RatingSearch search) {
    return search.groupBy(Facet.CONDITION).values().stream()
        .flatMap(List::stream)
        .anyMatch(hit -> isBroader(hit.condition()) || isBroader(hit.modality()));
  }

  private static boolean isBroader(Optional<TermRelation> relation) {
    return relation.filter(r -> r == TermRelation.BROADER).isPresent();
  }

  private static Optional<String> studied(EvidenceLibrary library, Modality modality) {
    int conditions = library.ratings().studied(modality.id()).countBy(Facet.CONDITION).size();
    if (conditions == 0 || !library.ratings().modality(modality.id()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Findings behind broader ratings studied "
            + modality.name()
            + " in "
            + Numbers.count(conditions, "condition", "conditions")
            + "; see --studied \""
            + modality.name()
            + "\".");
  }

  private static String names(List<String> names, String several) {
    int last = names.size() - 1;
    if (names.size() > MOST_NAMED) {
      return names.size() + " " + several;
    }
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
