package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.model.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private final Dataset dataset;
  private final Map<String, String> parents;

  NaiveSearch(Dataset dataset) {
    this.dataset = dataset;
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
          && asked.qualifiers().stream().allMatch(q -> isLimited(rating, q.name(), asked))
          && hasFinding(rating, asked)
          && asked.common().text().stream().allMatch(text -> says(rating, text))) {
        Optional<DateBasis> told =
            asked.since().isEmpty() && asked.staleBefore().isPresent()
                ? Optional.of(dated(rating))
                : basis;
        hits.add(new RatingMatch(rating, condition, modality, told));
      }
    }
    int limit = Math.min(asked.common().limit().orElse(hits.size()), hits.size());
    hits.sort(Comparator.comparing(RatingMatch::rating, order(asked.order())));
    return List.copyOf(hits.subList(0, limit));
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
                          == wanted)
              .toList();
    }
    List<Answer.StudiedFinding> studied = new ArrayList<>();
    for (RatingMatch match : list(RatingCriteria.NONE)) {
      for (Finding finding : match.rating().findings()) {
        String had = finding.condition().orElse(match.rating().condition()).id();
        if (isStudied(had, condition)
            && finding.studied().stream().anyMatch(m -> isStudied(m.id(), modality))) {
          studied.add(new Answer.StudiedFinding(match.rating(), finding));
        }
      }
    }
    return new Answer.NotRated(modality, condition, broader, narrower, studied);
  }

  private boolean isStudied(String id, Term asked) {
    return id.equals(asked.id()) || isBelow(id, asked.id());
  }

  private static RatingCriteria asked(Modality modality, Condition condition, TermScope scope) {
    RatingCriteria.Builder builder = RatingCriteria.NONE.toBuilder();
    builder.common = builder.common.modality(new TermCriterion(modality.id(), scope));
    builder.common = builder.common.condition(new TermCriterion(condition.id(), scope));
    return builder.build();
  }

  private int steps(String from, String up) {
    return from.equals(up)
        ? 0
        : 1 + steps(Optional.ofNullable(parents.get(from)).orElseThrow(), up);
  }

  private Optional<TermRelation> relation(Term rated, List<TermCriterion> asked) {
    return asked.stream()
        .flatMap(a -> relation(rated.id(), a).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<TermRelation> relation(String rated, TermCriterion asked) {
    String wanted = asked.text();
    if (rated.equals(wanted)) {
      return Optional.of(TermRelation.EXACT);
    }
    if (asked.scope() != TermScope.EXACT && isBelow(rated, wanted)) {
      return Optional.of(TermRelation.NARROWER);
    }
    if (asked.scope() == TermScope.INCLUDE_BROADER && isBelow(wanted, rated)) {
      return Optional.of(TermRelation.BROADER);
    }
    return Optional.empty();
  }

  private boolean isBelow(String narrow, String wide) {
    String parent = parents.get(narrow);
    return parent != null && (parent.equals(wide) || isBelow(parent, wide));
  }

  private static Optional<DateBasis> basis(Rating rating, Optional<LocalDate> since) {
    return since
        .filter(
            day ->
                rating
                    .reviewed()
                    .or(rating::updated)
                    .filter(d -> !d.first().isBefore(day))
                    .isPresent())
        .map(day -> dated(rating));
  }

  private static boolean isStale(Rating rating, LocalDate day) {
    return rating
        .reviewed()
        .or(rating::updated)
        .map(date -> date.last().isBefore(day))
        .orElse(true);
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
      return level.standing() != Standing.INSUFFICIENT;
    }
    return true;
  }

  private static boolean inRange(Level level, Level bound) {
    return level.standing() == Standing.RANKED && level.scaleId().equals(bound.scaleId());
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

  private static boolean says(Rating rating, String text) {
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
      if (words.stream().noneMatch(word -> word.startsWith(asked))) {
        return false;
      }
    }
    return true;
  }

  private Comparator<Rating> order(RatingOrder order) {
    Comparator<Rating> byDefault =
        Comparator.comparing(this::place)
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
    return first.thenComparing(byDefault);
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

  private static Comparator<Rating> latestFirst(Function<Rating, Optional<PartialDate>> date) {
    return (one, other) -> {
      Optional<PartialDate> a = date.apply(one);
      Optional<PartialDate> b = date.apply(other);
      if (a.isEmpty() || b.isEmpty()) {
        return Boolean.compare(a.isEmpty(), b.isEmpty());
      }
      int first = b.get().first().compareTo(a.get().first());
      return first != 0 ? first : parts(b.get()) - parts(a.get());
    };
  }

  private static int parts(PartialDate date) {
    return date.toString().split("-", -1).length;
  }
}
