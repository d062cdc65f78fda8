package io.github.evidenceratings.analysis;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.query.TermScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words on what the verdict on a claim rests. */
final class ClaimReason {
  private final Claim claim;
  private final EvidenceIndex index;
  private final TermScope modalities;
  private final boolean severalRaters;

  /**
   * @param modalities which treatments' ratings were counted
   * @param severalRaters whether a level must say whose it is
   */
  ClaimReason(Claim claim, EvidenceIndex index, TermScope modalities, boolean severalRaters) {
    this.claim = claim;
    this.index = index;
    this.modalities = modalities;
    this.severalRaters = severalRaters;
  }

  String ofEffect(
      List<RatingMatch> deciding, List<RatingMatch> others, List<StudiedFinding> agreeing) {
    List<String> said = new ArrayList<>();
    if (deciding.isEmpty()) {
      said.add(nothingRated());
    } else {
      said.add(claim.condition().map(c -> levels(c, deciding)).orElseGet(() -> counts(deciding)));
      said.addAll(treatment(deciding));
    }
    if (claim.condition().isPresent()) {
      agreeing.forEach(s -> said.add("A finding agrees: \"" + s.finding().summary() + "\""));
    } else if (!agreeing.isEmpty()) {
      said.add(agreeing.size() + (agreeing.size() == 1 ? " finding agrees." : " findings agree."));
    }
    if (!others.isEmpty()) {
      said.add("Not deciding: " + list(others) + ".");
    }
    return String.join(" ", said);
  }

  private String nothingRated() {
    if (!claim.cointerventions().isEmpty()) {
      return "No finding here is about "
          + claim.modality().name()
          + " along with "
          + names(claim.cointerventions())
          + ".";
    }
    return "No source here rates "
        + claim.modality().name()
        + (modalities == TermScope.INCLUDE_BROADER ? " or a broader treatment" : " itself")
        + claim
            .condition()
            .map(c -> " for " + c.name() + ", nor for a narrower or broader condition.")
            .orElse(".");
  }

  private static String names(List<Modality> modalities) {
    return and(modalities.stream().map(Modality::name).toList());
  }

  private static String and(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Which levels, and for which conditions if not the one claimed. */
  private String levels(Condition claimed, List<RatingMatch> deciding) {
    TermRelation relation = deciding.get(0).condition().orElse(TermRelation.EXACT);
    String levels = list(deciding) + ".";
    return switch (relation) {
      case EXACT -> capital(levels);
      case NARROWER -> capital(claimed.name()) + " as such is not rated; narrower: " + levels;
      case BROADER ->
          capital(claimed.name())
              + " as such is not rated; through the broader condition: "
              + levels;
    };
  }

  private String list(List<RatingMatch> matches) {
    return matches.stream()
        .map(RatingMatch::rating)
        .map(r -> r.level().name() + " for " + r.condition().name() + details(r))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /**
   * What the level alone does not tell: particulars, a scale of another kind, one of many raters.
   */
  private String details(Rating rating) {
    List<String> details = new ArrayList<>(rating.particulars());
    otherScale(rating).ifPresent(details::add);
    if (severalRaters) {
      details.add(rating.source().name());
    }
    return details.isEmpty() ? "" : " (" + String.join("; ", details) + ")";
  }

  /** What a scale grades that does not grade effect. */
  private static Optional<String> otherScale(Rating rating) {
    return rating.scale().kind() == ScaleKind.EFFECT
        ? Optional.empty()
        : Optional.of(
            "on " + rating.scale().name() + ", which grades " + rating.scale().kind().label());
  }

  /** How many ratings have which level, for a claim that names no condition. */
  private String counts(List<RatingMatch> deciding) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (RatingMatch match : deciding) {
      List<String> graded = new ArrayList<>(match.rating().statement());
      otherScale(match.rating()).ifPresent(graded::add);
      counts.merge(
          match.rating().level().name()
              + (graded.isEmpty() ? "" : " (" + String.join("; ", graded) + ")"),
          1,
          Integer::sum);
    }
    return "The claim names no condition, so "
        + (deciding.size() == 1
            ? "the one rating counts: "
            : "all " + deciding.size() + " ratings count: ")
        + and(counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList())
        + "."
        + (Sense.of(claim) == Sense.OPEN
            ? " A level that takes a side goes against a claim that takes none."
            : "");
  }

  /** Which treatment was rated, if not the one claimed, and which ones were studied. */
  private List<String> treatment(List<RatingMatch> deciding) {
    List<String> said = new ArrayList<>();
    for (TermRelation relation : List.of(TermRelation.BROADER, TermRelation.NARROWER)) {
      String names =
          deciding.stream()
              .filter(match -> match.modality().filter(r -> r == relation).isPresent())
              .map(match -> match.rating().modality().name())
              .distinct()
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        said.add("Rated for " + names + ", the " + relation.label() + " treatment.");
      }
    }
    said.add(studied(deciding));
    String conflict =
        deciding.stream()
            .map(RatingMatch::rating)
            .filter(rating -> rating.agreement() == FindingAgreement.IN_CONFLICT)
            .map(rating -> rating.condition().name())
            .distinct()
            .collect(Collectors.joining(" and "));
    if (!conflict.isEmpty() && claim.condition().isPresent()) {
      said.add("Research on " + conflict + " is in conflict.");
    }
    return said;
  }

  private String studied(List<RatingMatch> deciding) {
    List<Finding> findings =
        deciding.stream().flatMap(match -> match.rating().findings().stream()).toList();
    if (findings.isEmpty()) {
      return "No finding is given.";
    }
    Set<Modality> studied = new LinkedHashSet<>();
    findings.forEach(finding -> studied.addAll(finding.studied()));
    List<String> names = studied.stream().map(Modality::name).distinct().toList();
    if (names.isEmpty()) {
      return "The findings do not say which form of it was studied.";
    }
    boolean own = studied.stream().anyMatch(m -> index.isWithin(m, claim.modality()));
    boolean unnamed = findings.stream().anyMatch(finding -> finding.studied().isEmpty());
    return "Findings from "
        + and(names)
        + (unnamed ? ", some from a form not named" : names.size() == 1 ? " only" : "")
        + (own ? "." : ", none from " + claim.modality().name() + ".");
  }

  String ofComparison(List<StudiedFinding> compared) {
    if (compared.isEmpty()) {
      return "No finding compares "
          + names(claim.comparators())
          + " with "
          + claim.modality().name()
          + ".";
    }
    return "Findings that compare them: "
        + compared.stream().map(ClaimReason::result).collect(Collectors.joining("; "))
        + ".";
  }

  private static String result(StudiedFinding studied) {
    Finding finding = studied.finding();
    return finding.outcome()
        + ": "
        + finding.direction().label()
        + (finding.figures().isEmpty() ? "" : " (" + String.join("; ", finding.figures()) + ")");
  }

  String ofSafety(List<SafetyMatch> deciding, List<SafetyMatch> others) {
    List<String> said = new ArrayList<>();
    if (deciding.isEmpty()) {
      said.add("No source here grades the safety of " + claim.modality().name() + ".");
    }
    for (SafetyMatch match : deciding) {
      SafetyAssessment assessment = match.assessment();
      said.add(
          "Graded "
              + level(assessment)
              + ", and only when "
              + assessment.circumstance()
              + rated(match)
              + ".");
    }
    for (SafetyMatch match : others) {
      SafetyAssessment assessment = match.assessment();
      said.add(
          (assessment.level().isPresent()
                  ? "Not deciding: " + level(assessment)
                  : "Warning, where " + assessment.circumstance())
              + assessment.population().map(p -> ", for " + p).orElse("")
              + ": "
              + assessment.summary());
    }
    return String.join(" ", said);
  }

  private static String level(SafetyAssessment assessment) {
    return assessment.level().map(Level::name).orElse("");
  }

  private static String rated(SafetyMatch match) {
    Optional<TermRelation> other = match.modality().filter(r -> r != TermRelation.EXACT);
    return other
        .map(
            r ->
                ", rated for "
                    + match.assessment().modality().name()
                    + ", the "
                    + r.label()
                    + " treatment")
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
