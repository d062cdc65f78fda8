package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.query.TermScope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds claims of use, efficacy and safety against what has been graded. Immutable.
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>The ratings of the claim's treatment, of narrower ones and, unless told otherwise, of
 *       broader ones bear on it.
 *   <li>Of these, the ratings of the very condition decide; if there is none, those of all narrower
 *       conditions; if there is none either, those of the nearest broader condition that has any.
 *       The others are listed. A claim without a condition is decided by all of them.
 *   <li>A claim about the treatment given along with another one is decided only by ratings with a
 *       finding on just that.
 *   <li>Only an effect scale decides. Its level supports a claim on whose side its pole lies, and
 *       contradicts one on the other; insufficient evidence, and a level without a pole, leave the
 *       claim unproven, whichever side it takes. A claim that leaves the question open is supported
 *       by such a level, and contradicted by one that takes a side.
 *   <li>Deciding levels that differ in verdict make it mixed.
 *   <li>A claim that compares two treatments is decided by findings that compare just these, else
 *       it is not rated.
 *   <li>A finding that no difference was found decides nothing. It does not agree with a claim that
 *       there is no effect, and a claim that only such findings compare is unproven.
 *   <li>A claim about safety is decided by the levels of safety assessments that are not limited to
 *       a population; warnings without a level are listed.
 * </ol>
 */
public final class ClaimCheck {
  /** The topics whose claims are checked. */
  public static final Set<ClaimTopic> TOPICS =
      Set.of(ClaimTopic.USE, ClaimTopic.NOT_FOR, ClaimTopic.EFFICACY, ClaimTopic.SAFETY);

  private final EvidenceIndex index;
  private final TermScope modalities;
  private final boolean severalRaters;

  /**
   * @param index the data to check against
   * @param modalities which treatments' ratings bear on a claim; {@link TermScope#INCLUDE_BROADER}
   *     counts those of broader treatments too
   */
  public ClaimCheck(EvidenceIndex index, TermScope modalities) {
    this.index = index;
    this.modalities = modalities;
    severalRaters =
        index.dataset().ratings().stream().map(Rating::source).distinct().limit(2).count() > 1;
  }

  private ClaimReason reason(Claim claim) {
    return new ClaimReason(claim, index, modalities, severalRaters);
  }

  /**
   * Checks those claims of a question that are of use, efficacy or safety, in the order of the
   * question; its limit counts only these.
   */
  public List<CheckedClaim> check(ClaimQuery query) {
    return index.search(query).list(claim -> TOPICS.contains(claim.topic())).stream()
        .map(ClaimMatch::claim)
        .map(this::check)
        .toList();
  }

  /**
   * Checks one claim.
   *
   * @throws IllegalArgumentException if its topic is none of {@link #TOPICS}
   */
  public CheckedClaim check(Claim claim) {
    if (!TOPICS.contains(claim.topic())) {
      throw new IllegalArgumentException(
          "claim \""
              + claim.id()
              + "\" is about "
              + claim.topic().name()
              + ", which no grade bears out");
    }
    if (claim.topic().equals(ClaimTopic.SAFETY)) {
      return safety(claim);
    }
    return claim.comparators().isEmpty() ? effect(claim) : comparative(claim);
  }

  private CheckedClaim effect(Claim claim) {
    List<RatingMatch> all =
        search(claim).stream().filter(match -> isGivenAlong(claim, match.rating())).toList();
    List<RatingMatch> deciding = deciding(claim, all);
    Set<String> decided =
        deciding.stream().map(match -> match.rating().id()).collect(Collectors.toSet());
    List<RatingMatch> others =
        all.stream().filter(match -> !decided.contains(match.rating().id())).toList();
    Sense sense = Sense.of(claim);
    List<Rating> graded =
        deciding.stream().map(RatingMatch::rating).filter(ClaimCheck::gradesEffect).toList();
    Verdict verdict =
        graded.isEmpty() && !deciding.isEmpty()
            ? Verdict.EFFECT_NOT_GRADED
            : Verdict.of(graded.stream().map(r -> sense.against(r.level().pole())).toList());
    List<StudiedFinding> agreeing = sense == Sense.NO ? unfavourable(deciding) : List.of();
    return new CheckedClaim(
        claim,
        verdict,
        deciding,
        others,
        List.of(),
        List.of(),
        agreeing,
        hasOwn(claim, deciding.stream().map(match -> match.rating().source())),
        reason(claim).ofEffect(deciding, others, agreeing));
  }

  /** Whether a rating has a finding on the treatment given along with what the claim names. */
  private static boolean isGivenAlong(Claim claim, Rating rating) {
    return claim.cointerventions().isEmpty()
        || rating.findings().stream()
            .anyMatch(finding -> finding.cointerventions().containsAll(claim.cointerventions()));
  }

  /**
   * Whether the level says how well the treatment works. Where something else is graded, such as a
   * resistance, or the evidence speaks against what is graded, the pole of the level says nothing
   * of that.
   */
  static boolean gradesEffect(Rating rating) {
    return rating.scale().kind() == ScaleKind.EFFECT
        && rating.graded().isEmpty()
        && rating.support().filter(support -> support != Support.SUPPORTS).isEmpty();
  }

  private RatingSearch search(Claim claim) {
    RatingSearch search = index.search(RatingQuery.all()).modality(claim.modality(), modalities);
    return claim.condition().isEmpty()
        ? search
        : search.condition(claim.condition().get(), TermScope.INCLUDE_BROADER);
  }

  /** The first group that has ratings: the condition itself, narrower ones, the nearest broader. */
  private List<RatingMatch> deciding(Claim claim, List<RatingMatch> all) {
    if (claim.condition().isEmpty()) {
      return all;
    }
    for (TermRelation relation : List.of(TermRelation.EXACT, TermRelation.NARROWER)) {
      List<RatingMatch> group = all.stream().filter(match -> is(match, relation)).toList();
      if (!group.isEmpty()) {
        return group;
      }
    }
    for (Condition broader : index.broader(claim.condition().get())) {
      List<RatingMatch> group =
          all.stream().filter(match -> match.rating().condition().equals(broader)).toList();
      if (!group.isEmpty()) {
        return group;
      }
    }
    return List.of();
  }

  private static boolean is(RatingMatch match, TermRelation relation) {
    return match.condition().filter(r -> r == relation).isPresent();
  }

  /**
   * Findings of little or no effect, or of harm; one against another active treatment does not tell
   * of that.
   */
  private static List<StudiedFinding> unfavourable(List<RatingMatch> matches) {
    return findings(matches)
        .filter(studied -> studied.finding().comparison().kind() != Comparison.Kind.ACTIVE)
        .filter(studied -> Sense.unfavourable(studied.finding().direction()))
        .toList();
  }

  private static Stream<StudiedFinding> findings(List<RatingMatch> matches) {
    return matches.stream()
        .map(RatingMatch::rating)
        .flatMap(r -> r.findings().stream().map(f -> new StudiedFinding(r, f)));
  }

  private CheckedClaim comparative(Claim claim) {
    RatingSearch search = search(claim);
    for (Modality comparator : claim.comparators()) {
      search = search.modality(comparator, modalities);
    }
    List<RatingMatch> all = search.list();
    HeadToHead headToHead = new HeadToHead(claim, index);
    List<StudiedFinding> compared =
        findings(all).filter(studied -> headToHead.compares(studied.finding())).toList();
    List<Rating> deciding = compared.stream().map(StudiedFinding::rating).distinct().toList();
    return new CheckedClaim(
        claim,
        headToHead.verdict(compared.stream().map(StudiedFinding::finding).toList()),
        all.stream().filter(match -> deciding.contains(match.rating())).toList(),
        List.of(),
        List.of(),
        List.of(),
        compared,
        hasOwn(claim, compared.stream().map(s -> s.finding().provenance().source())),
        reason(claim).ofComparison(compared));
  }

  private CheckedClaim safety(Claim claim) {
    List<SafetyMatch> all = index.safety(claim.modality().id(), modalities);
    List<SafetyMatch> deciding = all.stream().filter(ClaimCheck::decides).toList();
    List<SafetyMatch> others = all.stream().filter(match -> !decides(match)).toList();
    Sense sense = Sense.of(claim);
    return new CheckedClaim(
        claim,
        Verdict.of(deciding.stream().map(match -> sense.against(pole(match))).toList()),
        List.of(),
        List.of(),
        deciding,
        others,
        List.of(),
        hasOwn(claim, deciding.stream().map(m -> m.assessment().provenance().source())),
        reason(claim).ofSafety(deciding, others));
  }

  private static boolean decides(SafetyMatch match) {
    return match.assessment().level().isPresent() && match.assessment().population().isEmpty();
  }

  private static Pole pole(SafetyMatch match) {
    return match.assessment().level().map(Level::pole).orElse(Pole.NONE);
  }

  private static boolean hasOwn(Claim claim, Stream<Source> sources) {
    return sources.anyMatch(source -> source.id().equals(claim.source().id()));
  }
}
