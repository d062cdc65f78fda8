package io.github.evidenceratings.blackbox.table;

import static io.github.evidenceratings.blackbox.model.Samples.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.EvidenceDocument;
import io.github.evidenceratings.table.MonographDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MonographDocumentTest {
  private static final Modality THERAPY = Modality.of("therapy", "therapy", RatingDrafts.ATLAS);

  private static final Modality HEAT =
      Modality.builder("heat")
          .name("heat")
          .sources(List.of(RatingDrafts.ATLAS))
          .description("Warmth on the skin")
          .build();

  private static final Level SAFE =
      level("safety", ScaleKind.SAFETY, "safe", "Safe", Standing.RANKED, Pole.FOR, 0, "+");
  private static final RatingScale SAFETY =
      new RatingScale(
          "safety", "Safety scale", ScaleKind.SAFETY, "A rater", "A citation", List.of(SAFE));

  private static Finding finding(String id, Direction direction, List<Modality> studied) {
    return Finding.builder(id)
        .studied(studied)
        .outcome("pain")
        .direction(direction)
        .body(studied.isEmpty() ? null : Finding.BodyOfEvidence.EARLY)
        .summary("Finding " + id + ".")
        .source(RatingDrafts.DIGEST)
        .build();
  }

  private static SafetyMatch safety(
      String id, Modality modality, Optional<Level> level, Optional<String> population) {
    return new SafetyMatch(
        SafetyAssessment.builder(id)
            .modality(modality)
            .level(SAFETY, level.orElse(null))
            .circumstance("at night")
            .population(population.orElse(null))
            .summary("Said by " + id + ".")
            .source(RatingDrafts.ATLAS)
            .build(),
        Optional.of(modality.equals(HEAT) ? TermRelation.EXACT : TermRelation.BROADER));
  }

  private static ClaimMatch claim(
      String id,
      Modality modality,
      ClaimTopic topic,
      Optional<String> aspect,
      Optional<Condition> condition,
      Optional<Claim.Frequency> frequency) {
    return new ClaimMatch(
        Claim.builder(id)
            .modality(modality)
            .topic(topic)
            .aspect(aspect.orElse(null))
            .condition(condition.orElse(null))
            .frequency(frequency.orElse(null))
            .summary("Claimed by " + id + ".")
            .source(RatingDrafts.DIGEST)
            .build(),
        Optional.empty(),
        Optional.empty());
  }

  private static Monograph full() {
    Rating rating =
        Rating.builder("r1")
            .modality(THERAPY)
            .condition(RatingDrafts.BACK_PAIN)
            .level(RatingDrafts.EFFECT, RatingDrafts.EFFECT.levels().get(1))
            .source(RatingDrafts.ATLAS)
            .qualifiers(List.of(new Qualifier("age", "60")))
            .findings(
                List.of(
                    finding("f1", Direction.IMPROVES, List.of(HEAT)),
                    finding("f2", Direction.LITTLE_OR_NO_EFFECT, List.of())))
            .build();
    return new Monograph(
        HEAT,
        List.of(THERAPY),
        List.of(Modality.of("steam", "steam", RatingDrafts.ATLAS), RatingDrafts.NEEDLING),
        List.of(
            new RatingMatch(
                rating, Optional.empty(), Optional.of(TermRelation.BROADER), Optional.empty()),
            RatingDrafts.draft(HEAT, RatingDrafts.STIFFNESS, 1).saying("It works.").hit("r2")),
        List.of(
            Residual.builder("rest")
                .modality(THERAPY)
                .name("other conditions")
                .level(RatingDrafts.EFFECT, RatingDrafts.EFFECT.levels().get(2))
                .source(RatingDrafts.ATLAS)
                .build()),
        List.of(
            safety("s1", HEAT, Optional.of(SAFE), Optional.empty()),
            safety("s2", THERAPY, Optional.empty(), Optional.of("children"))),
        List.of(
            claim(
                "c1",
                HEAT,
                Topics.DEFINITION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            claim(
                "c2",
                THERAPY,
                Topics.CURE,
                Optional.of("for good"),
                Optional.of(RatingDrafts.STIFFNESS),
                Optional.of(Claim.Frequency.SOME)),
            claim(
                "c3",
                HEAT,
                ClaimTopic.PRECAUTION,
                Optional.of("the eyes"),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(),
        List.of(RatingDrafts.ATLAS));
  }

  @Test
  void of_full_asItReads() {
    assertThat(MonographDocument.of(full()).toText(100))
        .isEqualTo(
            """
            Heat

            Warmth on the skin.

            A form of therapy.

            Forms of it: steam; needling.

            Claims: definition
            - Claimed by c1. [Digest]

            Rated Strong (Effect scale): 0
              none

            Rated Weak (Effect scale): 2
            - Back pain [age: 60], as therapy: No reasons are given. The findings are heterogeneous. [Atlas]
            - Back pain [age: 60], finding: Finding f1. (early research; pain: improves; studied: heat) [Digest]
            - Back pain [age: 60], finding: Finding f2. (pain: little or no effect; form not told) [Digest]
            - Stiffness: It works. [Atlas]

            Rated Open (Effect scale): 0
              none

            Safety assessments
            - Safe: At night. Said by s1. [Atlas]
            - Warning, not graded, as therapy: At night, for children. Said by s2. [Atlas]

            Claims: precaution
            - Claimed by c3. [Digest]

            Claims: cure
            - Therapy, stiffness: Claimed by c2. [Digest]

            Effect scale grades effect. Its order: Strong > Weak. Outside it, and no low grade: Open.

            Not counted above: Atlas gives therapy for "other conditions", without naming them, the level Open.

            Sources:
              Atlas: The Atlas; monograph; no date stated

            For information only; this is no medical advice.
            """);
  }

  @Test
  void of_full_everyStatementForPrograms() {
    assertThat(CsvText.rows(MonographDocument.of(full()).toCsv()))
        .extracting(row -> row.get("kind") + " " + row.get("id") + " " + row.get("source_id"))
        .containsExactly(
            "claim c1 digest",
            "rating r1 atlas",
            "finding f1 digest",
            "finding f2 digest",
            "rating r2 atlas",
            "safety assessment s1 atlas",
            "safety assessment s2 atlas",
            "claim c3 digest",
            "claim c2 digest");
  }

  @Test
  void of_full_limitsForPrograms() {
    assertThat(CsvText.rows(MonographDocument.of(full()).toCsv()))
        .extracting(row -> row.get("id") + ": " + row.get("limits"))
        .contains("r1: age: 60", "s2: children", "c1: null", "c2: in some cases");
  }

  @Test
  void of_bundledData_everyStatementOnceInCsvAndJson() {
    Monograph monograph = EvidenceLibrary.bundled().monograph("trigger point therapy");
    EvidenceDocument document = MonographDocument.of(monograph);
    List<String> expected =
        Stream.of(
                monograph.ratings().stream().map(hit -> hit.rating().id()),
                monograph.ratings().stream()
                    .flatMap(hit -> hit.rating().findings().stream())
                    .map(Finding::id),
                monograph.safety().stream().map(hit -> hit.assessment().id()),
                monograph.claims().stream().map(hit -> hit.claim().id()))
            .flatMap(ids -> ids)
            .toList();

    List<Map<String, String>> csv = CsvText.rows(document.toCsv());

    assertThat(csv)
        .extracting(row -> row.get("id"))
        .hasSizeGreaterThan(200)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            JsonText.objects(JsonText.object(document.toJson()), "sections").stream()
                .flatMap(section -> JsonText.objects(section, "statements").stream())
                .map(statement -> statement.get("id")))
        .containsExactlyElementsOf(csv.stream().map(row -> row.get("id")).toList());
  }

  @Test
  void of_bundledData_everyTopicThatIsClaimedHasASection() {
    Monograph monograph = EvidenceLibrary.bundled().monograph("trigger point therapy");

    assertThat(new MarkdownReader(MonographDocument.of(monograph).toMarkdown()).headings())
        .containsAll(
            Topics.all().stream()
                .filter(topic -> !monograph.claims(topic).isEmpty())
                .map(topic -> "Claims: " + topic.name())
                .toList())
        .containsSubsequence(
            "Trigger point therapy",
            "Claims: definition",
            "Rated Possibly Effective (NatMed effectiveness): 3",
            "Rated Insufficient Evidence to Rate (NatMed effectiveness): 21",
            "Safety assessments",
            "Claims: precaution",
            "Claims: use")
        .doesNotHaveDuplicates();
  }
}
