package io.github.evidenceratings.picture;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.sheet.ClaimWording;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Hits;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Claims of the same thing that the same grades decide in the same way.
 *
 * @param verdict the verdict on them
 * @param title what they are about
 * @param below the treatment, the topic, and which way the claimed effect goes
 * @param grades the levels that decide
 * @param remark what a reader must know together with the verdict; may be empty
 * @param findings how many findings are quoted with the verdict
 * @param claims the claims
 */
record ClaimRow(
    Verdict verdict,
    String title,
    String below,
    List<Grade> grades,
    String remark,
    int findings,
    List<CheckedClaim> claims) {
  /**
   * A level that decides.
   *
   * @param scale its scale
   * @param level the level
   * @param struck whether the evidence does not support what is stated
   * @param text the level in words, with for what, and how that stands to the claim
   */
  record Grade(RatingScale scale, Level level, boolean struck, String text) {}

  /** What decides, as far as a level, and what it was given for. */
  private record Decision(
      RatingScale scale, Level level, boolean struck, List<String> statement, String match) {}

  private record Key(
      Verdict verdict, String title, String below, List<Grade> grades, String remark) {}

  /** The claims in rows: by verdict, then by what they are about. */
  static List<ClaimRow> of(List<CheckedClaim> claims) {
    Map<Key, List<CheckedClaim>> rows = new LinkedHashMap<>();
    for (CheckedClaim claim : claims) {
      rows.computeIfAbsent(key(claim), k -> new ArrayList<>()).add(claim);
    }
    return rows.entrySet().stream()
        .map(
            e ->
                new ClaimRow(
                    e.getKey().verdict(),
                    e.getKey().title(),
                    e.getKey().below(),
                    e.getKey().grades(),
                    e.getKey().remark(),
                    (int)
                        e.getValue().stream()
                            .flatMap(c -> c.findings().stream())
                            .map(studied -> studied.finding().id())
                            .distinct()
                            .count(),
                    List.copyOf(e.getValue())))
        .sorted(
            Comparator.comparing(ClaimRow::verdict)
                .thenComparing(ClaimRow::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ClaimRow::below))
        .toList();
  }

  private static Key key(CheckedClaim checked) {
    Claim claim = checked.claim();
    String about = ClaimWording.about(claim);
    StringBuilder below = new StringBuilder(claim.modality().name());
    below.append("; ").append(claim.topic().name());
    claim.direction().ifPresent(direction -> below.append(": ").append(direction.label()));
    return new Key(
        checked.verdict(),
        about.isEmpty() ? claim.summary() : about,
        below.toString(),
        grades(checked),
        ClaimWording.remark(checked).strip());
  }

  private static List<Grade> grades(CheckedClaim checked) {
    Map<Decision, Set<String>> decisions = new LinkedHashMap<>();
    for (RatingMatch match : checked.deciding()) {
      Rating rating = match.rating();
      decisions
          .computeIfAbsent(
              new Decision(
                  rating.scale(),
                  rating.level(),
                  LevelMarks.isStruck(rating),
                  rating.statement(),
                  relation(match.match())),
              d -> new LinkedHashSet<>())
          .add(rating.condition().name());
    }
    for (SafetyMatch match : checked.safety()) {
      SafetyAssessment assessment = match.assessment();
      assessment
          .level()
          .ifPresent(
              level ->
                  decisions
                      .computeIfAbsent(
                          new Decision(
                              assessment.scale(), level, false, List.of(), relation(match.match())),
                          d -> new LinkedHashSet<>())
                      .add(assessment.circumstance()));
    }
    return decisions.entrySet().stream().map(e -> grade(e.getKey(), e.getValue())).toList();
  }

  /** An exact match goes without saying. */
  private static String relation(String match) {
    return match.equals(TermRelation.EXACT.label()) ? "" : match;
  }

  private static Grade grade(Decision decision, Set<String> places) {
    StringBuilder text = new StringBuilder(decision.level().name());
    boolean safety = decision.scale().kind() == ScaleKind.SAFETY;
    if (!safety && decision.scale().kind() != ScaleKind.EFFECT) {
      text.append(" of ").append(decision.scale().name());
    }
    text.append(
        places.size() == 1
            ? (safety ? ": " : " for ") + places.iterator().next()
            : " for " + places.size() + (safety ? " circumstances" : " conditions"));
    decision.statement().forEach(part -> text.append("; ").append(part));
    if (!decision.match().isEmpty()) {
      text.append("; ").append(decision.match());
    }
    return new Grade(decision.scale(), decision.level(), decision.struck(), text.toString());
  }

  /** How a hover says a claim and what became of it. */
  static String hover(CheckedClaim checked) {
    Claim claim = checked.claim();
    List<String> dates = Wording.dates(claim.source());
    List<String> lines = new ArrayList<>();
    lines.add(claim.summary());
    String limits = ClaimWording.limits(claim);
    if (!limits.isEmpty()) {
      lines.add(limits);
    }
    String emphasis = ClaimWording.emphasis(claim);
    if (!emphasis.isEmpty()) {
      lines.add("Wording: " + emphasis);
    }
    lines.add(
        Headings.of(claim.stance().label())
            + " by "
            + claim.source().name()
            + ", "
            + (dates.isEmpty() ? "no date stated" : String.join(", ", dates)));
    lines.add("Topic: " + claim.topic().name() + "; treatment: " + claim.modality().name());
    lines.add(Headings.of(checked.verdict().label()) + ": " + checked.reason());
    return String.join("\n", lines);
  }

  /** A verdict, and how many of the claims have it. */
  static String count(Verdict verdict, List<CheckedClaim> claims) {
    int count = (int) claims.stream().filter(c -> c.verdict() == verdict).count();
    return Headings.of(verdict.label()) + ": " + Hits.count(count, "claim", "claims");
  }

  /** The scales of all deciding levels. */
  static List<RatingScale> scales(List<ClaimRow> rows) {
    return rows.stream()
        .flatMap(row -> row.grades().stream())
        .map(Grade::scale)
        .distinct()
        .toList();
  }

  /** What stands where no level decides. */
  Optional<String> withoutGrade() {
    if (!grades.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        findings == 0
            ? "not rated"
            : "no level decides; " + Hits.count(findings, "finding", "findings"));
  }
}
