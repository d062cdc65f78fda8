package io.github.evidenceratings.cli;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why a question about ratings found nothing, and what would find something. */
final class EmptyResult {
  private static final int MOST_NAMED = 5;

  private EmptyResult() {}

  /** The reason, in lines for standard error. */
  static List<String> explain(EvidenceLibrary library, FilterOptions filter) {
    List<String> lines = new ArrayList<>();
    RatingSearch asked = library.ratings(filter.query());
    lines.add("No rating found; asked for: " + asked + ".");
    RatingSearch broader = library.ratings(filter.query(TermScope.INCLUDE_BROADER));
    boolean named = !filter.modalities().isEmpty() || !filter.conditions().isEmpty();
    if (named && filter.scope() != TermScope.INCLUDE_BROADER && !broader.isEmpty()) {
      lines.add(
          "--broader finds "
              + plural(broader.count(), "rating")
              + ", of "
              + names(
                  broader.countBy(Facet.MODALITY).keySet().stream().map(Modality::name).toList())
              + " for "
              + names(
                  broader.countBy(Facet.CONDITION).keySet().stream().map(c -> c.name()).toList())
              + ".");
    }
    if (named && filter.scope() == TermScope.EXACT) {
      int narrower = library.ratings(filter.query(TermScope.INCLUDE_NARROWER)).count();
      if (narrower > 0) {
        lines.add("Without --exact, narrower terms give " + plural(narrower, "rating") + ".");
      }
    }
    for (String modality : filter.modalities()) {
      studied(library, library.getModality(modality)).ifPresent(lines::add);
    }
    return lines;
  }

  private static java.util.Optional<String> studied(EvidenceLibrary library, Modality modality) {
    Set<String> conditions =
        library.ratings().studied(modality.id()).countBy(Facet.CONDITION).keySet().stream()
            .map(c -> c.name())
            .collect(Collectors.toSet());
    if (conditions.isEmpty() || !library.ratings().modality(modality.id()).isEmpty()) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        "Findings behind broader ratings studied "
            + modality.name()
            + " in "
            + plural(conditions.size(), "condition")
            + "; see --studied \""
            + modality.name()
            + "\".");
  }

  private static String plural(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String names(List<String> names) {
    return names.size() > MOST_NAMED ? names.size() + " conditions" : String.join(" and ", names);
  }
}
