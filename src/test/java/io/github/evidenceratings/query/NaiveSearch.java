package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers the same questions as the index, without one: every rating is looked at, every tree is
 * walked upwards, and nothing is shared with the code under test but the question itself.
 */
final class NaiveSearch {
  /** A mistake that a comparison must notice. */
  enum Flaw {
    NONE,
    IGNORES_NARROWER,
    IGNORES_BROADER,
    TAKES_SIBLINGS,
    EXACT_TAKES_NARROWER,
    CALLS_BROADER_EXACT,
    INSUFFICIENT_IS_THE_LOWEST_RANK,
    APART_IS_RANKED,
    SCALES_SHARE_RANKS,
    RATED_TAKES_INSUFFICIENT,
    OWN_LEVEL_ONLY,
    ANY_LEVEL_RATES,
    COLLAPSES_PAIRS,
    UPDATED_COUNTS_FOR_REVIEWED,
    UNDATED_IS_RECENT,
    UNDATED_IS_FRESH,
    IGNORES_QUALIFIERS,
    FINDINGS_COUNT_APART,
    WORDS_WITHIN_WORDS,
    LEVEL_ORDER_BY_NAME,
    ORDER_WITHOUT_DEFAULT,
    LIMIT_BEFORE_ORDER,
    OLDEST_FIRST,
    ANSWER_BROADER_AT_ANY_DISTANCE,
    ANSWER_STUDIED_WITHOUT_NARROWER,
    ANSWER_STUDIED_FOR_THE_RATED_CONDITION
  }

  private final Dataset dataset;
  private final Flaw flaw;
  private final Map<String, String> parents;

  NaiveSearch(Dataset dataset, Flaw flaw) {
    this.dataset = dataset;
    this.flaw = flaw;
    parents =
        Stream.<Term>concat(dataset.modalities().stream(), dataset.conditions().stream())
            .filter(term -> term.broader().isPresent())
            .collect(
                Collectors.toMap(Term::id, term -> term.broader().map(Broader::id).orElseThrow()));
  }

  List<RatingMatch> list(RatingCriteria asked) {
    List<RatingMatch> hits = new ArrayList<>();
    for (Rating rating : dataset.ratings()) {
      Optional<TermRelation> modality = relation(rating.modality(), asked.common().modalities());
      Optional<TermRelation> condition = relation(rating.condition(), asked.common().conditions());
      Optional<DateBasis> basis = basis(rating, asked.since());
      if ((asked.common().modalities().isEmpty() || modality.isPresent())
          && (asked.common().conditions().isEmpty() || condition.isPresent())
          && (asked.since().isEmpty() || basis.isPresent())
          && asked.staleBefore().filter(day -> !isStale(rating, day)).isEmpty()
          && (asked.common().sources().isEmpty()
              || asked.common().sources().contains(rating.source().id()))
          && hasScale(rating, asked)
          && hasLevel(rating, asked)
          && (flaw == Flaw.IGNORES_QUALIFIERS
              || asked.qualifiers().stream().allMatch(q -> isLimited(rating, q.name(), asked)))
          && hasFinding(rating, asked)
          && asked.common().text().stream().allMatch(text -> says(rating, text))) {
        Optional<DateBasis> told =
            asked.since().isEmpty() && asked.staleBefore().isPresent()
                ? Optional.of(dated(rating))
                : basis;
        hits.add(new RatingMatch(rating, condition, modality, told));
      }
    }
    if (flaw == Flaw.COLLAPSES_PAIRS) {
      hits =
          new ArrayList<>(
              hits.stream()
                  .collect(
                      Collectors.toMap(
                          hit -> hit.rating().modality().id() + hit.rating().condition().id(),
                          Function.identity(),
                          (one, other) -> one,
                          LinkedHashMap::new))
                  .values());
    }
    int limit = Math.min(asked.common().limit().orElse(hits.size()), hits.size());
    if (flaw == Flaw.LIMIT_BEFORE_ORDER) {
      hits = new ArrayList<>(hits.subList(0, limit));
    }
    hits.sort(Comparator.comparing(RatingMatch::rating, order(asked.order())));
    return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
  }

  private static boolean hasScale(Rating rating, RatingCriteria asked) {
    return asked.scales().isEmpty()
        || rating.levels().stream().anyMatch(level -> asked.scales().contains(level.scaleId()));
  }

  /** Whether a rating has a level that was asked for, its own or a further one. */
  private boolean hasLevel(Rating rating, RatingCriteria asked) {
    boolean standing =
        asked.level() instanceof LevelCriterion.Rated
            || asked.level() instanceof LevelCriterion.Insufficient;
    for (Level level : rating.levels()) {
      boolean own = level.scaleId().equals(rating.scale().id());
      boolean counts =
          !standing || (asked.scales().isEmpty() ? own : asked.scales().contains(level.scaleId()));
      if (flaw == Flaw.OWN_LEVEL_ONLY) {
        counts = own;
      } else if (flaw == Flaw.ANY_LEVEL_RATES) {
        counts = true;
      }
      if (counts && isAsked(level, asked.level())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLimited(Rating rating, String name, RatingCriteria asked) {
    return rating.qualifiers().stream()
        .filter(own -> own.name().equals(name))
        .anyMatch(
            own ->
                asked.qualifiers().stream()
                    .anyMatch(
                        q -> q.name().equals(name) && q.value().equalsIgnoreCase(own.value())));
  }

  /** The answer to one question, by walking up from it step by step. */
  Answer answer(Modality modality, Condition condition) {
    List<Rating> exact =
        list(asked(modality, condition, TermScope.EXACT)).stream()
            .map(RatingMatch::rating)
            .toList();
    if (!exact.isEmpty()) {
      return exact.stream().allMatch(rating -> rating.level().standing() == Standing.INSUFFICIENT)
          ? new Answer.Insufficient(modality, condition, exact)
          : new Answer.Rated(modality, condition, exact);
    }
    List<RatingMatch> around = list(asked(modality, condition, TermScope.INCLUDE_BROADER));
    List<RatingMatch> narrower =
        around.stream().filter(match -> match.match().contains("narrower")).toList();
    List<RatingMatch> broader = List.of();
    for (int steps = 1; broader.isEmpty() && steps <= parents.size(); steps++) {
      int wanted = steps;
      broader =
          around.stream()
              .filter(match -> !narrower.contains(match))
              .filter(
                  match ->
                      steps(modality.id(), match.rating().modality().id())
                                  + steps(condition.id(), match.rating().condition().id())
                              == wanted
                          || flaw == Flaw.ANSWER_BROADER_AT_ANY_DISTANCE)
              .toList();
    }
    List<Answer.StudiedFinding> studied = new ArrayList<>();
    for (RatingMatch match : list(RatingCriteria.NONE)) {
      for (Finding finding : match.rating().findings()) {
        String had =
            flaw == Flaw.ANSWER_STUDIED_FOR_THE_RATED_CONDITION
                ? match.rating().condition().id()
                : finding.condition().orElse(match.rating().condition()).id();
        if (isStudied(had, condition)
            && finding.studied().stream().anyMatch(m -> isStudied(m.id(), modality))) {
          studied.add(new Answer.StudiedFinding(match.rating(), finding));
        }
      }
    }
    return new Answer.NotRated(modality, condition, broader, narrower, studied);
  }

  private boolean isStudied(String id, Term asked) {
    return id.equals(asked.id())
        || (isBelow(id, asked.id()) && flaw != Flaw.ANSWER_STUDIED_WITHOUT_NARROWER);
  }

  private static RatingCriteria asked(Modality modality, Condition condition, TermScope scope) {
    RatingCriteria.Draft draft = RatingCriteria.NONE.draft();
    draft.common = draft.common.modality(new Asked(modality.id(), scope));
    draft.common = draft.common.condition(new Asked(condition.id(), scope));
    return draft.criteria();
  }

  private int steps(String from, String up) {
    return from.equals(up)
        ? 0
        : 1 + steps(Optional.ofNullable(parents.get(from)).orElseThrow(), up);
  }

  private Optional<TermRelation> relation(Term rated, List<Asked> asked) {
    return asked.stream()
        .flatMap(a -> relation(rated.id(), a).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<TermRelation> relation(String rated, Asked asked) {
    String wanted = asked.text();
    if (rated.equals(wanted)) {
      return Optional.of(TermRelation.EXACT);
    }
    boolean narrower =
        flaw == Flaw.EXACT_TAKES_NARROWER
            || (asked.scope() != TermScope.EXACT && flaw != Flaw.IGNORES_NARROWER);
    if (narrower && isBelow(rated, wanted)) {
      return Optional.of(TermRelation.NARROWER);
    }
    if (asked.scope() == TermScope.INCLUDE_BROADER && flaw != Flaw.IGNORES_BROADER) {
      boolean sibling =
          flaw == Flaw.TAKES_SIBLINGS
              && parents.containsKey(rated)
              && parents.get(rated).equals(parents.get(wanted));
      if (isBelow(wanted, rated) || sibling) {
        return Optional.of(
            flaw == Flaw.CALLS_BROADER_EXACT ? TermRelation.EXACT : TermRelation.BROADER);
      }
    }
    return Optional.empty();
  }

  private boolean isBelow(String narrow, String wide) {
    String parent = parents.get(narrow);
    return parent != null && (parent.equals(wide) || isBelow(parent, wide));
  }

  private Optional<DateBasis> basis(Rating rating, Optional<LocalDate> since) {
    if (since.isEmpty()) {
      return Optional.empty();
    }
    Optional<DateBasis> updated =
        rating.updated().isPresent() && rating.updated().get().compareTo(since.get()) >= 0
            ? Optional.of(DateBasis.UPDATED)
            : Optional.empty();
    if (rating.reviewed().isPresent()) {
      return rating.reviewed().get().compareTo(since.get()) >= 0
          ? Optional.of(DateBasis.REVIEWED)
          : flaw == Flaw.UPDATED_COUNTS_FOR_REVIEWED ? updated : Optional.empty();
    }
    return rating.updated().isEmpty() && flaw == Flaw.UNDATED_IS_RECENT
        ? Optional.of(DateBasis.UPDATED)
        : updated;
  }

  private boolean isStale(Rating rating, LocalDate day) {
    return rating
        .reviewed()
        .or(rating::updated)
        .map(date -> date.compareTo(day) < 0)
        .orElse(flaw != Flaw.UNDATED_IS_FRESH);
  }

  private static DateBasis dated(Rating rating) {
    return rating.reviewed().isPresent()
        ? DateBasis.REVIEWED
        : rating.updated().map(day -> DateBasis.UPDATED).orElse(DateBasis.NEITHER);
  }

  private boolean isAsked(Level level, LevelCriterion asked) {
    if (asked instanceof LevelCriterion.OneOf oneOf) {
      return oneOf.levels().stream().anyMatch(name -> level.equals(level(name)));
    } else if (asked instanceof LevelCriterion.AtLeast atLeast) {
      return inRange(level, level(atLeast.level()))
          && level.position() <= level(atLeast.level()).position();
    } else if (asked instanceof LevelCriterion.AtMost atMost) {
      return inRange(level, level(atMost.level()))
          && level.position() >= level(atMost.level()).position();
    } else if (asked instanceof LevelCriterion.Between between) {
      int one = level(between.one()).position();
      int other = level(between.other()).position();
      return inRange(level, level(between.one()))
          && ((one <= level.position() && level.position() <= other)
              || (other <= level.position() && level.position() <= one));
    } else if (asked instanceof LevelCriterion.Insufficient) {
      return level.standing() == Standing.INSUFFICIENT;
    } else if (asked instanceof LevelCriterion.Rated) {
      return level.standing() != Standing.INSUFFICIENT || flaw == Flaw.RATED_TAKES_INSUFFICIENT;
    }
    return true;
  }

  private boolean inRange(Level level, Level bound) {
    boolean ranked =
        switch (level.standing()) {
          case RANKED -> true;
          case APART -> flaw == Flaw.APART_IS_RANKED;
          case INSUFFICIENT -> flaw == Flaw.INSUFFICIENT_IS_THE_LOWEST_RANK;
        };
    return ranked && (level.scaleId().equals(bound.scaleId()) || flaw == Flaw.SCALES_SHARE_RANKS);
  }

  private Level level(LevelName name) {
    return dataset.scales().stream()
        .flatMap(scale -> scale.levels().stream())
        .filter(level -> name.scaleId().filter(level.scaleId()::equals).isPresent())
        .filter(level -> level.id().equals(name.text()))
        .findFirst()
        .orElseThrow();
  }

  private boolean hasFinding(Rating rating, RatingCriteria asked) {
    if (flaw == Flaw.FINDINGS_COUNT_APART) {
      return (asked.directions().isEmpty()
              || rating.findings().stream().anyMatch(finding -> points(finding, asked)))
          && (asked.studied().isEmpty()
              || rating.findings().stream().anyMatch(finding -> studies(finding, asked)));
    }
    return (asked.directions().isEmpty() && asked.studied().isEmpty())
        || rating.findings().stream()
            .anyMatch(finding -> points(finding, asked) && studies(finding, asked));
  }

  private static boolean points(Finding finding, RatingCriteria asked) {
    return asked.directions().isEmpty() || asked.directions().contains(finding.direction());
  }

  private boolean studies(Finding finding, RatingCriteria asked) {
    if (asked.studied().isEmpty()) {
      return true;
    }
    for (Modality modality : finding.studied()) {
      if (relation(modality, asked.studied()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Rating rating, String text) {
    List<String> said = new ArrayList<>();
    said.add(rating.modality().name());
    said.add(rating.condition().name());
    rating.summary().ifPresent(said::add);
    rating.significance().ifPresent(said::add);
    rating.qualifiers().forEach(qualifier -> said.add(qualifier.value()));
    for (Finding finding : rating.findings()) {
      said.add(finding.summary());
      said.add(finding.outcome());
      finding.population().ifPresent(said::add);
    }
    List<String> words =
        said.stream()
            .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(" ", -1)))
            .toList();
    for (String asked : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (words.stream()
          .noneMatch(
              word ->
                  flaw == Flaw.WORDS_WITHIN_WORDS
                      ? word.contains(asked)
                      : word.startsWith(asked))) {
        return false;
      }
    }
    return true;
  }

  private Comparator<Rating> order(RatingOrder order) {
    Comparator<Rating> byDefault =
        flaw == Flaw.LEVEL_ORDER_BY_NAME
            ? Comparator.comparing((Rating rating) -> rating.level().name())
            : Comparator.comparing(this::place);
    byDefault =
        byDefault
            .thenComparing(Rating::modality, byName(Modality::name))
            .thenComparing(Rating::condition, byName(Condition::name))
            .thenComparing(Rating::source, byName(Source::name))
            .thenComparing(Rating::id);
    Comparator<Rating> first =
        switch (order) {
          case LEVEL -> byDefault;
          case MODALITY -> Comparator.comparing(Rating::modality, byName(Modality::name));
          case CONDITION -> Comparator.comparing(Rating::condition, byName(Condition::name));
          case SOURCE -> Comparator.comparing(Rating::source, byName(Source::name));
          case REVIEWED -> latestFirst(Rating::reviewed);
          case UPDATED -> latestFirst(Rating::updated);
        };
    return flaw == Flaw.ORDER_WITHOUT_DEFAULT ? first : first.thenComparing(byDefault);
  }

  /** The place of a rating's level among the levels of all scales, one after the other. */
  private int place(Rating rating) {
    int place = 0;
    for (RatingScale scale : dataset.scales()) {
      for (Level level : scale.levels()) {
        if (level.equals(rating.level())) {
          return place;
        }
        place++;
      }
    }
    throw new AssertionError(rating);
  }

  /** Case makes a difference only between names that are otherwise the same. */
  private static <T> Comparator<T> byName(Function<T, String> name) {
    return (one, other) -> {
      String a = name.apply(one);
      String b = name.apply(other);
      int folded = a.toLowerCase(Locale.ROOT).compareTo(b.toLowerCase(Locale.ROOT));
      return folded != 0 ? folded : a.compareTo(b);
    };
  }

  private Comparator<Rating> latestFirst(Function<Rating, Optional<LocalDate>> date) {
    return (one, other) -> {
      Optional<LocalDate> a = date.apply(one);
      Optional<LocalDate> b = date.apply(other);
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      int latestFirst = b.get().compareTo(a.get());
      return flaw == Flaw.OLDEST_FIRST ? -latestFirst : latestFirst;
    };
  }
}
