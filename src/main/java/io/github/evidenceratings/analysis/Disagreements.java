package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where sources, or the research behind one rating, do not say the same:
 *
 * <ul>
 *   <li>claims that answer one question differently: the same topic, aspect and comparators, on
 *       treatments and conditions of which the one includes the other. A claim without an aspect or
 *       a condition speaks of all of them. They are heterogeneous if both are limited: to
 *       circumstances that differ, or each to a part of the cases;
 *   <li>claims of use and efficacy that a deciding rating contradicts, unless they are limited to a
 *       part of the cases;
 *   <li>claims that a treatment is safe, where a warning or a level against it stands;
 *   <li>ratings of one treatment for one condition on opposite sides of scales of one kind,
 *       heterogeneous if their qualifiers differ;
 *   <li>findings for one treatment and condition that point opposite ways or disagree,
 *       heterogeneous unless they are about the same question. That no difference was found counts
 *       as another way only in another question.
 * </ul>
 */
public final class Disagreements {
  private Disagreements() {}

  /** All of them: conflicts first, each kind in the order of the claims' topics, then ratings. */
  public static List<Disagreement> of(EvidenceIndex index) {
    List<Disagreement> found = new ArrayList<>();
    List<Claim> claims = index.search(ClaimQuery.all()).stream().map(ClaimMatch::claim).toList();
    ClaimQuestions questions = new ClaimQuestions(index, claims);
    found.addAll(questions.disagreements());
    found.addAll(claimsAgainstRatings(index, questions));
    found.addAll(claimsAgainstSafety(index, claims, questions));
    found.addAll(RatingDisagreements.of(index.dataset().ratings()));
    found.sort(Comparator.comparing(Disagreement::kind));
    return List.copyOf(found);
  }

  private static List<Disagreement> claimsAgainstRatings(
      EvidenceIndex index, ClaimQuestions questions) {
    List<Disagreement> found = new ArrayList<>();
    ClaimCheck check = new ClaimCheck(index, TermScope.INCLUDE_BROADER);
    for (CheckedClaim checked : check.check(ClaimQuery.all())) {
      Claim claim = checked.claim();
      if (claim.topic().equals(ClaimTopic.SAFETY)
          || !claim.comparators().isEmpty()
          || claim.frequency().isPresent()) {
        continue;
      }
      Sense sense = Sense.of(claim);
      List<Statement> against =
          checked.deciding().stream()
              .map(RatingMatch::rating)
              .filter(rating -> ClaimCheck.gradesEffect(rating))
              .filter(r -> sense.against(r.level().pole()) == Verdict.CONTRADICTED)
              .map(Statement::of)
              .toList();
      if (!against.isEmpty()) {
        found.add(
            new Disagreement(
                Disagreement.Kind.CONFLICT,
                questions.question(List.of(claim)) + ", claimed and rated",
                List.of(
                    new Disagreement.Side(
                        ClaimQuestions.position(claim), List.of(Statement.of(claim))),
                    new Disagreement.Side(
                        rated(checked.deciding().size() - against.size()), against))));
      }
    }
    return found;
  }

  /** Grouped by the assessments that bear, so that all who call it safe stand on one side. */
  private static List<Disagreement> claimsAgainstSafety(
      EvidenceIndex index, List<Claim> claims, ClaimQuestions questions) {
    Map<List<SafetyAssessment>, List<Claim>> safe = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.topic().equals(ClaimTopic.SAFETY) && Sense.of(claim) == Sense.YES) {
        List<SafetyAssessment> bearing =
            index.safety(claim.modality().id(), TermScope.INCLUDE_BROADER).stream()
                .map(SafetyMatch::assessment)
                .filter(assessment -> assessment.population().isEmpty())
                .toList();
        if (bearing.stream().anyMatch(Disagreements::warns)) {
          safe.computeIfAbsent(bearing, key -> new ArrayList<>()).add(claim);
        }
      }
    }
    List<Disagreement> found = new ArrayList<>();
    safe.forEach(
        (assessments, said) ->
            found.add(
                new Disagreement(
                    Disagreement.Kind.CONFLICT,
                    questions.question(said) + ", claimed and assessed",
                    List.of(
                        new Disagreement.Side("safe", said.stream().map(Statement::of).toList()),
                        new Disagreement.Side(
                            "graded or warned of",
                            assessments.stream().map(Statement::of).toList())))));
    return found;
  }

  /** What the ratings on the one side are, and how many others there are on neither. */
  private static String rated(int others) {
    return switch (others) {
      case 0 -> "rated";
      case 1 -> "rated so; 1 other rating does not contradict";
      default -> "rated so; " + others + " other ratings do not contradict";
    };
  }

  private static boolean warns(SafetyAssessment assessment) {
    return assessment.level().isEmpty()
        || assessment.level().get().pole() == io.github.evidenceratings.model.Pole.AGAINST;
  }
}
