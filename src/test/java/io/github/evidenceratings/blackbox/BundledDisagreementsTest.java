package io.github.evidenceratings.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Disagreement.Kind;
import io.github.evidenceratings.analysis.Disagreement.Side;
import io.github.evidenceratings.analysis.Statement;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class BundledDisagreementsTest {
  private static final List<Disagreement> FOUND = EvidenceLibrary.bundled().disagreements();

  private static List<String> questions(Kind kind) {
    return FOUND.stream()
        .filter(disagreement -> disagreement.kind() == kind)
        .map(Disagreement::question)
        .toList();
  }

  /** The sides of one disagreement as position and sources. */
  private static List<Tuple> sides(String question) {
    Disagreement found =
        FOUND.stream().filter(d -> d.question().equals(question)).findFirst().orElseThrow();
    return found.sides().stream()
        .map(
            side ->
                Tuple.tuple(
                    side.position(),
                    side.statements().stream()
                        .map(statement -> statement.provenance().source().name())
                        .distinct()
                        .toList()))
        .toList();
  }

  @Test
  void disagreements_conflicts_exactlyThese() {
    assertThat(questions(Kind.CONFLICT))
        .containsExactly(
            "trigger point therapy and its forms: evidence, whether there is good evidence of an"
                + " effect",
            "trigger point injection: session length",
            "trigger point injection: injectate, lasting benefit of what is injected",
            "trigger point injection: injectate, drug meant to heal",
            "trigger point therapy and its forms: mechanism",
            "trigger point injection and dry needling: contrast, whether they are the same"
                + " treatment",
            "dry needling: efficacy, pain relief, claimed and rated",
            "trigger point injection: safety, claimed and assessed",
            "trigger point therapy for tension headache: findings",
            "trigger point therapy for temporomandibular disorders: findings");
  }

  @Test
  void disagreements_heterogeneity_exactlyThese() {
    assertThat(questions(Kind.HETEROGENEITY))
        .containsExactly(
            "dry needling: efficacy, relief when joined with physical therapy",
            "dry needling: efficacy, what patients report",
            "dry needling: course, number of treatments",
            "trigger point injection: course, number of treatments",
            "trigger point therapy for neck pain: findings",
            "trigger point therapy for stroke: findings");
  }

  @Test
  void disagreements_claims_bothSidesWithTheirSources() {
    assertThat(
            sides(
                "trigger point therapy and its forms: evidence, whether there is good evidence of"
                    + " an effect"))
        .containsExactly(
            Tuple.tuple("asserted", List.of("HPM page")),
            Tuple.tuple("denied", List.of("NatMed Pro monograph")),
            Tuple.tuple("left open", List.of("Non-Surgical Orthopaedics page")));
    assertThat(sides("trigger point injection: session length"))
        .containsExactly(
            Tuple.tuple("15 to 30 minutes", List.of("Non-Surgical Orthopaedics page")),
            Tuple.tuple("a few minutes", List.of("Unnamed clinic page")));
    assertThat(sides("trigger point injection: injectate, lasting benefit of what is injected"))
        .containsExactly(
            Tuple.tuple("asserted", List.of("Non-Surgical Orthopaedics page")),
            Tuple.tuple("denied", List.of("Tiffany Lin, MD")));
    assertThat(sides("trigger point injection: injectate, drug meant to heal"))
        .containsExactly(
            Tuple.tuple("asserted", List.of("Non-Surgical Orthopaedics page")),
            Tuple.tuple("denied", List.of("Tiffany Lin, MD")));
    assertThat(
            sides(
                "trigger point injection and dry needling: contrast, whether they are the same"
                    + " treatment"))
        .containsExactly(
            Tuple.tuple("asserted", List.of("Tiffany Lin, MD")),
            Tuple.tuple("asserted for some", List.of("Unnamed clinic page", "HPM page")),
            Tuple.tuple("denied", List.of("Non-Surgical Orthopaedics page")));
  }

  @Test
  void disagreements_claimsAgainstGrades_bothSidesWithTheirSources() {
    assertThat(sides("dry needling: efficacy, pain relief, claimed and rated"))
        .containsExactly(
            Tuple.tuple("left open", List.of("Non-Surgical Orthopaedics page")),
            Tuple.tuple(
                "rated so; 21 other ratings do not contradict", List.of("NatMed Pro monograph")));
    assertThat(sides("trigger point injection: safety, claimed and assessed"))
        .containsExactly(
            Tuple.tuple("safe", List.of("Non-Surgical Orthopaedics page", "Unnamed clinic page")),
            Tuple.tuple("graded or warned of", List.of("NatMed Pro monograph")));
  }

  /** What the monograph says of twitches and of theories does not differ from anyone's claim. */
  @Test
  void disagreements_mechanism_onlyClaimsThatDifferFromAnother() {
    assertThat(FOUND)
        .filteredOn(found -> found.question().endsWith(": mechanism"))
        .flatExtracting(Disagreement::sides)
        .flatExtracting(Side::statements)
        .filteredOn(said -> said.provenance().source().name().equals("NatMed Pro monograph"))
        .extracting(Statement::text)
        .containsExactly("How it works is unclear.");
  }

  @Test
  void disagreements_findings_bothSides() {
    assertThat(FOUND)
        .filteredOn(found -> found.question().endsWith(": findings"))
        .extracting(found -> found.sides().stream().map(Side::position).toList())
        .containsExactly(
            List.of("improves", "disagrees"),
            List.of("improves", "disagrees"),
            List.of("improves", "no difference found"),
            List.of("improves", "no difference found"));
  }

  @Test
  void disagreements_levelsForAndInsufficient_none() {
    assertThat(FOUND).extracting(Disagreement::question).noneMatch(q -> q.endsWith(": ratings"));
    assertThat(FOUND)
        .flatExtracting(Disagreement::sides)
        .flatExtracting(Side::statements)
        .filteredOn(statement -> statement.kind() == Statement.Kind.RATING)
        .extracting(Statement::text)
        .hasSize(3)
        .allMatch(text -> text.startsWith("Possibly Effective for "));
  }

  @Test
  void disagreements_everyOne_twoSidesOrMoreAndNoStatementOnTwo() {
    assertThat(FOUND)
        .hasSize(16)
        .allSatisfy(
            found -> {
              assertThat(found.sides()).hasSizeGreaterThan(1);
              assertThat(found.sides())
                  .flatExtracting(Side::statements)
                  .extracting(Statement::id)
                  .doesNotHaveDuplicates();
            });
  }
}
