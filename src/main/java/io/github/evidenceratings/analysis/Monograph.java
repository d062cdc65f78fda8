package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything known of one treatment and of narrower ones. What is said of broader treatments is
 * there too, since it covers this one, and says so. Immutable.
 *
 * @param modality the treatment
 * @param broader the treatments above it, nearest first
 * @param narrower the treatments below it
 * @param ratings ratings in default order, with their findings
 * @param residuals catch-alls of ratings of it, of broader or of narrower treatments
 * @param safety safety assessments
 * @param claims claims, by topic
 * @param claimsAlongside claims about other treatments, compared with this one or a narrower one,
 *     or given along with it
 * @param findingsAlongside findings on other treatments, likewise
 * @param sources all documents that any of this comes from, in the data set's order
 */
public record Monograph(
    Modality modality,
    List<Modality> broader,
    List<Modality> narrower,
    List<RatingMatch> ratings,
    List<Residual> residuals,
    List<SafetyMatch> safety,
    List<ClaimMatch> claims,
    List<Claim> claimsAlongside,
    List<StudiedFinding> findingsAlongside,
    List<Source> sources) {
  /** Copies the lists. */
  public Monograph {
    broader = List.copyOf(broader);
    narrower = List.copyOf(narrower);
    ratings = List.copyOf(ratings);
    residuals = List.copyOf(residuals);
    safety = List.copyOf(safety);
    claims = List.copyOf(claims);
    claimsAlongside = List.copyOf(claimsAlongside);
    findingsAlongside = List.copyOf(findingsAlongside);
    sources = List.copyOf(sources);
  }

  /**
   * Collects what is known of a treatment.
   *
   * @throws io.github.evidenceratings.query.UnknownTermException if the name is unknown
   */
  public static Monograph of(EvidenceIndex index, String name) {
    Modality modality = index.getModality(name);
    List<Modality> broader = index.broader(modality);
    List<Modality> narrower = index.narrower(modality);
    List<RatingMatch> ratings =
        index.search(RatingQuery.all()).modality(modality, TermScope.INCLUDE_BROADER).list();
    List<Modality> covering = new ArrayList<>(broader);
    covering.add(modality);
    covering.addAll(narrower);
    List<Residual> residuals =
        index.dataset().residuals().stream()
            .filter(residual -> covering.contains(residual.modality()))
            .toList();
    List<SafetyMatch> safety = index.safety(modality.id(), TermScope.INCLUDE_BROADER);
    List<ClaimMatch> claims =
        index.search(ClaimQuery.all()).modality(modality, TermScope.INCLUDE_BROADER).list();
    Predicate<List<Modality>> naming =
        named -> named.stream().anyMatch(m -> index.isWithin(m, modality));
    Set<Claim> told = new HashSet<>();
    claims.forEach(match -> told.add(match.claim()));
    List<Claim> claimsAlongside =
        index.search(ClaimQuery.all()).stream()
            .map(ClaimMatch::claim)
            .filter(claim -> !told.contains(claim))
            .filter(c -> naming.test(c.comparators()) || naming.test(c.cointerventions()))
            .toList();
    List<StudiedFinding> findingsAlongside = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    ratings.forEach(match -> shown.add(match.rating().id()));
    for (RatingMatch match : index.search(RatingQuery.all()).list()) {
      Rating rating = match.rating();
      if (shown.contains(rating.id())) {
        continue;
      }
      for (Finding finding : rating.findings()) {
        if (naming.test(finding.comparison().modalities())
            || naming.test(finding.cointerventions())) {
          findingsAlongside.add(new StudiedFinding(rating, finding));
        }
      }
    }
    Set<Source> used = new LinkedHashSet<>();
    claimsAlongside.forEach(claim -> used.add(claim.source()));
    findingsAlongside.forEach(studied -> used.add(studied.finding().provenance().source()));
    modality.sources().forEach(used::add);
    ratings.forEach(match -> used.add(match.rating().source()));
    ratings.forEach(
        match -> match.rating().findings().forEach(f -> used.add(f.provenance().source())));
    residuals.forEach(residual -> used.add(residual.provenance().source()));
    safety.forEach(match -> used.add(match.assessment().provenance().source()));
    claims.forEach(match -> used.add(match.claim().source()));
    return new Monograph(
        modality,
        broader,
        narrower,
        ratings,
        residuals,
        safety,
        claims,
        claimsAlongside,
        findingsAlongside,
        index.dataset().sources().stream().filter(used::contains).toList());
  }

  /** Whether nothing at all is known of the treatment. */
  public boolean isEmpty() {
    return ratings.isEmpty()
        && residuals.isEmpty()
        && safety.isEmpty()
        && claims.isEmpty()
        && claimsAlongside.isEmpty()
        && findingsAlongside.isEmpty();
  }

  /** The claims on a topic. */
  public List<Claim> claims(ClaimTopic topic) {
    return claims.stream()
        .map(ClaimMatch::claim)
        .filter(claim -> claim.topic().equals(topic))
        .toList();
  }
}
