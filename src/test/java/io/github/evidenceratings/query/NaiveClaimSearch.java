package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers questions about claims without an index: every claim is looked at, every tree is walked
 * step by step, and nothing is shared with the code under test but the question itself.
 */
final class NaiveClaimSearch {
  private final Dataset dataset;
  private final List<String> modalities = new ArrayList<>();

  NaiveClaimSearch(Dataset dataset) {
    this.dataset = dataset;
    addBelow(Optional.empty());
  }

  /** Lists what is below a modality, each followed by what is below it. */
  private void addBelow(Optional<String> broader) {
    for (Modality modality : dataset.modalities()) {
      if (modality.broader().map(Broader::id).equals(broader)) {
        modalities.add(modality.id());
        addBelow(Optional.of(modality.id()));
      }
    }
  }

  List<ClaimMatch> list(ClaimCriteria asked) {
    List<ClaimMatch> hits = new ArrayList<>();
    for (Claim claim : dataset.claims()) {
      CommonCriteria common = asked.common();
      Optional<TermRelation> modality = relation(claim.modality(), common.modalities());
      Optional<TermRelation> condition =
          claim.condition().flatMap(c -> relation(c, common.conditions()));
      if ((common.modalities().isEmpty() || modality.isPresent())
          && (common.conditions().isEmpty() || condition.isPresent())
          && isAsked(claim, asked)
          && common.text().stream().allMatch(text -> says(claim, text))) {
        hits.add(new ClaimMatch(claim, condition, modality));
      }
    }
    int limit = Math.min(asked.common().limit().orElse(hits.size()), hits.size());
    hits.sort(Comparator.comparing(ClaimMatch::claim, order()));
    return List.copyOf(hits.subList(0, limit));
  }

  private static boolean isAsked(Claim claim, ClaimCriteria asked) {
    List<String> sources = asked.common().sources();
    return (asked.topics().isEmpty() || asked.topics().contains(claim.topic().name()))
        && (asked.stances().isEmpty() || asked.stances().contains(claim.stance()))
        && (asked.directions().isEmpty()
            || claim.direction().filter(asked.directions()::contains).isPresent())
        && (asked.emphases().isEmpty()
            || claim.emphasis().filter(asked.emphases()::contains).isPresent())
        && (sources.isEmpty() || sources.contains(claim.source().id()));
  }

  private Optional<TermRelation> relation(Term said, List<TermCriterion> asked) {
    return asked.stream().flatMap(a -> relation(said, a).stream()).min(Comparator.naturalOrder());
  }

  private Optional<TermRelation> relation(Term said, TermCriterion asked) {
    if (said.id().equals(asked.text())) {
      return Optional.of(TermRelation.EXACT);
    }
    if (asked.scope() != TermScope.EXACT && isBelow(said.id(), asked.text())) {
      return Optional.of(TermRelation.NARROWER);
    }
    if (asked.scope() == TermScope.INCLUDE_BROADER && isBelow(asked.text(), said.id())) {
      return Optional.of(TermRelation.BROADER);
    }
    return Optional.empty();
  }

  /** Ids of modalities and conditions differ in their first letter. */
  private boolean isBelow(String narrow, String wide) {
    return Stream.<Term>concat(dataset.modalities().stream(), dataset.conditions().stream())
        .filter(term -> term.id().equals(narrow))
        .flatMap(term -> term.broader().stream())
        .map(Broader::id)
        .anyMatch(broader -> broader.equals(wide) || isBelow(broader, wide));
  }

  private static boolean says(Claim claim, String text) {
    List<String> said = new ArrayList<>();
    said.add(claim.modality().name());
    said.add(claim.summary());
    claim.condition().ifPresent(condition -> said.add(condition.name()));
    claim.aspect().ifPresent(said::add);
    claim.circumstance().ifPresent(said::add);
    claim.population().ifPresent(said::add);
    claim.practice().ifPresent(said::add);
    claim.comparators().forEach(modality -> said.add(modality.name()));
    claim.cointerventions().forEach(modality -> said.add(modality.name()));
    List<String> words =
        said.stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ", -1)))
            .toList();
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1))
        .allMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)));
  }

  private Comparator<Claim> order() {
    return Comparator.comparing(Claim::topic)
        .thenComparing(claim -> modalities.indexOf(claim.modality().id()))
        .thenComparing(claim -> dataset.sources().indexOf(claim.source()))
        .thenComparing(claim -> dataset.claims().indexOf(claim));
  }
}
