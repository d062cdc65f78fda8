package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Stance;
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
  /** A mistake that a comparison must notice. */
  enum Flaw {
    NONE,
    IGNORES_NARROWER,
    IGNORES_BROADER,
    EXACT_TAKES_NARROWER,
    CALLS_BROADER_EXACT,
    FARTHEST_RELATION_COUNTS,
    NO_CONDITION_ANSWERS_FOR_ALL,
    COMPARATORS_ARE_THE_MODALITY,
    OPEN_IS_ASSERTED,
    NO_DIRECTION_IS_ANY,
    TOPICS_MUST_ALL_HOLD,
    LAST_SOURCE_COUNTS,
    WORDS_WITHIN_WORDS,
    WORDS_ANY,
    TEXT_WITHOUT_ASPECT,
    TEXT_WITHOUT_CIRCUMSTANCE,
    TEXT_WITHOUT_COMPARATORS,
    TEXT_WITHOUT_COINTERVENTIONS,
    TEXT_WITHOUT_CONDITION,
    TOPICS_BY_LABEL,
    MODALITIES_AS_IN_DATA,
    MODALITIES_BY_NAME,
    MODALITY_BEFORE_TOPIC,
    SOURCES_BY_NAME,
    SOURCES_DO_NOT_COUNT,
    TIES_BY_ID,
    LIMIT_BEFORE_ORDER
  }

  private final Dataset dataset;
  private final Flaw flaw;
  private final List<String> modalities = new ArrayList<>();

  NaiveClaimSearch(Dataset dataset, Flaw flaw) {
    this.dataset = dataset;
    this.flaw = flaw;
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
      if (flaw == Flaw.COMPARATORS_ARE_THE_MODALITY && modality.isEmpty()) {
        modality =
            claim.comparators().stream()
                .flatMap(m -> relation(m, common.modalities()).stream())
                .findFirst();
      }
      Optional<TermRelation> condition =
          claim.condition().flatMap(c -> relation(c, common.conditions()));
      boolean conditionHolds =
          common.conditions().isEmpty()
              || condition.isPresent()
              || (claim.condition().isEmpty() && flaw == Flaw.NO_CONDITION_ANSWERS_FOR_ALL);
      if ((common.modalities().isEmpty() || modality.isPresent())
          && conditionHolds
          && isAsked(claim, asked)
          && common.text().stream().allMatch(text -> says(claim, text))) {
        hits.add(new ClaimMatch(claim, condition, modality));
      }
    }
    int limit = Math.min(asked.common().limit().orElse(hits.size()), hits.size());
    if (flaw == Flaw.LIMIT_BEFORE_ORDER) {
      hits = new ArrayList<>(hits.subList(0, limit));
    }
    hits.sort(Comparator.comparing(ClaimMatch::claim, order()));
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  private boolean isAsked(Claim claim, ClaimCriteria asked) {
    List<String> sources = asked.common().sources();
    boolean topic =
        asked.topics().isEmpty()
            || (flaw == Flaw.TOPICS_MUST_ALL_HOLD
                ? asked.topics().stream().allMatch(t -> t == claim.topic())
                : asked.topics().contains(claim.topic()));
    boolean stance =
        asked.stances().isEmpty()
            || asked.stances().contains(claim.stance())
            || (flaw == Flaw.OPEN_IS_ASSERTED
                && claim.stance() == Stance.OPEN
                && asked.stances().contains(Stance.ASSERTED));
    boolean direction =
        asked.directions().isEmpty()
            || asked.directions().stream().anyMatch(d -> claim.direction().equals(Optional.of(d)))
            || (flaw == Flaw.NO_DIRECTION_IS_ANY && claim.direction().isEmpty());
    boolean source =
        sources.isEmpty()
            || (flaw == Flaw.LAST_SOURCE_COUNTS
                ? sources.get(sources.size() - 1).equals(claim.source().id())
                : sources.contains(claim.source().id()));
    return topic && stance && direction && source;
  }

  private Optional<TermRelation> relation(Term said, List<Asked> asked) {
    Stream<TermRelation> relations = asked.stream().flatMap(a -> relation(said, a).stream());
    return flaw == Flaw.FARTHEST_RELATION_COUNTS
        ? relations.max(Comparator.naturalOrder())
        : relations.min(Comparator.naturalOrder());
  }

  private Optional<TermRelation> relation(Term said, Asked asked) {
    if (said.id().equals(asked.text())) {
      return Optional.of(TermRelation.EXACT);
    }
    boolean narrower =
        flaw == Flaw.EXACT_TAKES_NARROWER
            || (asked.scope() != TermScope.EXACT && flaw != Flaw.IGNORES_NARROWER);
    if (narrower && isBelow(said.id(), asked.text())) {
      return Optional.of(TermRelation.NARROWER);
    }
    boolean broader = asked.scope() == TermScope.INCLUDE_BROADER && flaw != Flaw.IGNORES_BROADER;
    if (broader && isBelow(asked.text(), said.id())) {
      return Optional.of(
          flaw == Flaw.CALLS_BROADER_EXACT ? TermRelation.EXACT : TermRelation.BROADER);
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

  private boolean says(Claim claim, String text) {
    List<String> said = new ArrayList<>();
    said.add(claim.modality().name());
    said.add(claim.summary());
    if (flaw != Flaw.TEXT_WITHOUT_CONDITION) {
      claim.condition().ifPresent(condition -> said.add(condition.name()));
    }
    if (flaw != Flaw.TEXT_WITHOUT_ASPECT) {
      claim.aspect().ifPresent(said::add);
    }
    if (flaw != Flaw.TEXT_WITHOUT_CIRCUMSTANCE) {
      claim.circumstance().ifPresent(said::add);
    }
    if (flaw != Flaw.TEXT_WITHOUT_COMPARATORS) {
      claim.comparators().forEach(modality -> said.add(modality.name()));
    }
    if (flaw != Flaw.TEXT_WITHOUT_COINTERVENTIONS) {
      claim.cointerventions().forEach(modality -> said.add(modality.name()));
    }
    List<String> words =
        said.stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ", -1)))
            .toList();
    Stream<String> asked = Arrays.stream(text.toLowerCase(Locale.ROOT).split(" ", -1));
    return flaw == Flaw.WORDS_ANY
        ? asked.anyMatch(word -> isAmong(words, word))
        : asked.allMatch(word -> isAmong(words, word));
  }

  private boolean isAmong(List<String> words, String asked) {
    return words.stream()
        .anyMatch(
            word ->
                flaw == Flaw.WORDS_WITHIN_WORDS ? word.contains(asked) : word.startsWith(asked));
  }

  private Comparator<Claim> order() {
    Comparator<Claim> topic =
        flaw == Flaw.TOPICS_BY_LABEL
            ? Comparator.comparing(claim -> claim.topic().label())
            : Comparator.comparing(Claim::topic);
    Comparator<Claim> modality =
        switch (flaw) {
          case MODALITIES_AS_IN_DATA ->
              Comparator.comparing(claim -> dataset.modalities().indexOf(claim.modality()));
          case MODALITIES_BY_NAME -> Comparator.comparing(claim -> claim.modality().name());
          default -> Comparator.comparing(claim -> modalities.indexOf(claim.modality().id()));
        };
    Comparator<Claim> source =
        switch (flaw) {
          case SOURCES_BY_NAME ->
              Comparator.comparing(Claim::source, Comparator.comparing(Source::name));
          case SOURCES_DO_NOT_COUNT -> Comparator.comparing(claim -> "");
          default -> Comparator.comparing(claim -> dataset.sources().indexOf(claim.source()));
        };
    Comparator<Claim> ties =
        flaw == Flaw.TIES_BY_ID
            ? Comparator.comparing(Claim::id)
            : Comparator.comparing(claim -> dataset.claims().indexOf(claim));
    return (flaw == Flaw.MODALITY_BEFORE_TOPIC
            ? modality.thenComparing(topic)
            : topic.thenComparing(modality))
        .thenComparing(source)
        .thenComparing(ties);
  }
}
