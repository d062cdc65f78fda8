package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.Answer.UnknownName;
import io.github.evidenceratings.query.index.TermTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out the answer to one question. */
final class Answerer {
  private final EvidenceIndex index;
  private final Vocabulary vocabulary;

  Answerer(EvidenceIndex index, Vocabulary vocabulary) {
    this.index = index;
    this.vocabulary = vocabulary;
  }

  Answer answer(String modalityName, String conditionName) {
    List<UnknownName> unknown = new ArrayList<>();
    Optional<Modality> modality =
        resolve(NameKind.MODALITY, modalityName, vocabulary.modalities(), unknown);
    Optional<Condition> condition =
        resolve(NameKind.CONDITION, conditionName, vocabulary.conditions(), unknown);
    return modality.isEmpty() || condition.isEmpty()
        ? new Answer.UnknownTerm(unknown)
        : answer(modality.get(), condition.get());
  }

  private static <T extends Term> Optional<T> resolve(
      NameKind kind, String text, TermNames<T> names, List<UnknownName> unknown) {
    List<T> candidates = names.candidates(text);
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    unknown.add(
        candidates.isEmpty()
            ? new UnknownName(kind, text, false, names.suggestions(text))
            : new UnknownName(kind, text, true, candidates.stream().map(Term::id).toList()));
    return Optional.empty();
  }

  private Answer answer(Modality modality, Condition condition) {
    List<RatingMatch> around =
        index
            .search(RatingQuery.all())
            .modality(modality, TermScope.INCLUDE_BROADER)
            .condition(condition, TermScope.INCLUDE_BROADER)
            .list();
    List<Rating> exact =
        around.stream().filter(RatingMatch::isExact).map(RatingMatch::rating).toList();
    if (exact.stream().anyMatch(rating -> !rating.level().isInsufficient())) {
      return new Answer.Rated(modality, condition, exact);
    }
    if (!exact.isEmpty()) {
      return new Answer.Insufficient(modality, condition, exact);
    }
    return new Answer.NotRated(
        modality,
        condition,
        nearestBroader(around, modality, condition),
        around.stream().filter(Answerer::isNarrowerSomewhere).toList(),
        studied(modality, condition));
  }

  private static boolean isNarrowerSomewhere(RatingMatch match) {
    return is(match.modality(), TermRelation.NARROWER)
        || is(match.condition(), TermRelation.NARROWER);
  }

  private static boolean is(Optional<TermRelation> relation, TermRelation wanted) {
    return relation.filter(r -> r == wanted).isPresent();
  }

  /** The covering ratings that are the fewest steps up both trees. */
  private List<RatingMatch> nearestBroader(
      List<RatingMatch> around, Modality modality, Condition condition) {
    List<RatingMatch> nearest = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (RatingMatch match : around) {
      if (isNarrowerSomewhere(match)) {
        continue;
      }
      int steps =
          steps(vocabulary.modalityTree(), modality, match.rating().modality())
              + steps(vocabulary.conditionTree(), condition, match.rating().condition());
      if (steps < fewest) {
        nearest.clear();
        fewest = steps;
      }
      if (steps == fewest) {
        nearest.add(match);
      }
    }
    return nearest;
  }

  private static <T extends Term> int steps(TermTree<T> tree, T from, T up) {
    int target = tree.number(up.id());
    int steps = 0;
    for (int number = tree.number(from.id()); number != target; number = tree.parent(number)) {
      steps++;
    }
    return steps;
  }

  private List<StudiedFinding> studied(Modality modality, Condition condition) {
    List<StudiedFinding> found = new ArrayList<>();
    for (RatingMatch match :
        index.search(RatingQuery.all()).studied(modality.id(), TermScope.INCLUDE_NARROWER).list()) {
      for (Finding finding : match.rating().findings()) {
        Condition had = finding.condition().orElse(match.rating().condition());
        if (index.isWithin(had, condition)
            && finding.studied().stream().anyMatch(m -> index.isWithin(m, modality))) {
          found.add(new StudiedFinding(match.rating(), finding));
        }
      }
    }
    return found;
  }
}
