package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.model.Samples.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.blackbox.table.CsvText;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Pole;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Quantity;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.sheet.ClaimWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ClaimTableTest {
  private static final Condition BACK_PAIN =
      Condition.builder("back-pain")
          .name("back pain")
          .layName("backache")
          .sources(List.of(RatingDrafts.ATLAS))
          .build();

  private static final RatingScale SAFETY =
      new RatingScale(
          "safety",
          "Safety scale",
          ScaleKind.SAFETY,
          "A rater",
          "A citation",
          List.of(
              level(
                  "safety", ScaleKind.SAFETY, "safe", "Safe", Standing.RANKED, Pole.FOR, 0, "+")));

  private static final Claim FULL =
      Claim.builder("full")
          .modality(RatingDrafts.NEEDLING)
          .topic(ClaimTopic.PROCEDURE)
          .aspect("a deep needle")
          .condition(BACK_PAIN)
          .circumstance("in winter")
          .cointerventions(List.of(Modality.of("rest", "rest", RatingDrafts.ATLAS)))
          .comparators(List.of(RatingDrafts.HEAT))
          .stance(Stance.DENIED)
          .direction(Direction.IMPROVES)
          .frequency(Claim.Frequency.SOME)
          .quantity(
              new Quantity(
                  Optional.of(new BigDecimal("1.5")),
                  Optional.of(new BigDecimal("3")),
                  Optional.of("about"),
                  "minutes"))
          .step(2)
          .summary("A full claim.")
          .provenance(new Provenance(RatingDrafts.ATLAS, Optional.of("page 7")))
          .build();

  private static Claim bare(String id, ClaimTopic topic) {
    return Claim.builder(id)
        .modality(RatingDrafts.HEAT)
        .topic(topic)
        .summary("A bare claim.")
        .source(RatingDrafts.DIGEST)
        .build();
  }

  private static ClaimMatch hit(Claim claim) {
    return new ClaimMatch(claim, Optional.empty(), Optional.empty());
  }

  private static CheckedClaim checked(Claim claim, Verdict verdict, boolean ownSource) {
    return new CheckedClaim(
        claim,
        verdict,
        List.of(RatingDrafts.draft(RatingDrafts.HEAT, BACK_PAIN, 0).hit("r1")),
        List.of(
            RatingDrafts.draft(RatingDrafts.HEAT, BACK_PAIN, 1).by(RatingDrafts.DIGEST).hit("r2")),
        List.of(),
        List.of(),
        List.of(),
        ownSource,
        "For a reason.");
  }

  @Test
  void of_claims_bySectionWithLimitsForReaders() {
    EvidenceTable table = ClaimTable.of(List.of(hit(bare("b", ClaimTopic.USE)), hit(FULL)));

    assertThat(table.toText(200))
        .isEqualTo(
            """
            Claims

            Use
            Modality  About                                         Says           Limits                                                               Source
            --------  --------------------------------------------  -------------  -------------------------------------------------------------------  ------
            heat                                                    A bare claim.                                                                       Digest

            Procedure
            needling  a deep needle; back pain (backache); v. heat  A full claim.  in some cases; in winter; about 1.5 to 3 minutes; with rest; step 2  Atlas

            Sources:
              Digest: The Digest; guideline; no date stated
              Atlas: The Atlas; monograph; no date stated

            For information only; this is no medical advice.
            """);
  }

  @Test
  void of_claim_everyFieldForPrograms() {
    String csv =
        ClaimTable.of(
                List.of(
                    new ClaimMatch(
                        FULL, Optional.of(TermRelation.NARROWER), Optional.of(TermRelation.EXACT))))
            .toCsv();

    assertThat(CsvText.rows(csv))
        .containsExactly(
            Map.ofEntries(
                Map.entry("topic", "procedure"),
                Map.entry("modality", "needling"),
                Map.entry("summary", "A full claim."),
                Map.entry("source", "Atlas"),
                Map.entry("match", "narrower condition"),
                Map.entry("aspect", "a deep needle"),
                Map.entry("condition", "back pain"),
                Map.entry("stance", "denied"),
                Map.entry("direction", "improves"),
                Map.entry("frequency", "some"),
                Map.entry("quantity", "about 1.5 to 3 minutes"),
                Map.entry("quantity_least", "1.5"),
                Map.entry("quantity_most", "3"),
                Map.entry("unit", "minutes"),
                Map.entry("step", "2"),
                Map.entry("circumstance", "in winter"),
                Map.entry("cointerventions", "rest"),
                Map.entry("compared_with", "heat"),
                Map.entry("claim_id", "full"),
                Map.entry("modality_id", "needling"),
                Map.entry("condition_id", "back-pain"),
                Map.entry("source_id", "atlas"),
                Map.entry("locator", "page 7")));
  }

  @Test
  void of_none_headerAlone() {
    assertThat(ClaimTable.of(List.of()).toText(80))
        .isEqualTo(
            """
            Claims

            About  Says
            -----  ----

            For information only; this is no medical advice.
            """);
  }

  @Test
  void check_ownSource_saidBesideTheVerdict() {
    EvidenceTable table =
        ClaimTable.check(
            List.of(
                checked(bare("c1", ClaimTopic.USE), Verdict.SUPPORTED, true),
                checked(bare("c2", ClaimTopic.USE), Verdict.NOT_RATED, false)));

    assertThat(table.toMarkdown())
        .contains("| supported (by its own source) | For a reason. |\n")
        .contains("| not rated | For a reason. |\n")
        .contains("\nGraded by Atlas (no date stated).\n");
    assertThat(CsvText.rows(table.toCsv()))
        .extracting(row -> row.get("verdict"), row -> row.get("own_source"))
        .containsExactly(Tuple.tuple("supported", "yes"), Tuple.tuple("not rated", "no"));
  }

  private static EvidenceTable withSafety(boolean ownSource, Optional<Level> level) {
    SafetyAssessment assessment =
        SafetyAssessment.builder("s")
            .modality(RatingDrafts.HEAT)
            .level(SAFETY, level.orElse(null))
            .circumstance("at night")
            .summary("Mind it.")
            .source(RatingDrafts.ATLAS)
            .build();
    return ClaimTable.check(
        List.of(
            new CheckedClaim(
                bare("c", ClaimTopic.SAFETY),
                Verdict.SUPPORTED,
                List.of(),
                List.of(),
                List.of(),
                List.of(new SafetyMatch(assessment, Optional.empty())),
                List.of(),
                ownSource,
                "For a reason.")));
  }

  @Test
  void check_warning_saidBesideTheVerdict() {
    assertThat(withSafety(false, Optional.empty()).toMarkdown())
        .contains("supported (with a warning)");
    assertThat(withSafety(true, Optional.empty()).toMarkdown())
        .contains("supported (by its own source, with a warning)");
    assertThat(withSafety(false, Optional.of(SAFETY.levels().get(0))).toMarkdown())
        .contains("supported")
        .doesNotContain("supported (");
    assertThat(CsvText.rows(withSafety(true, Optional.empty()).toCsv()))
        .extracting(row -> row.get("verdict"))
        .containsExactly("supported");
  }

  @Test
  void limits_stance_onlyWhereLeftOpen() {
    for (Stance stance : Stance.values()) {
      Claim bare = bare("c", Topics.CURE);
      Claim claim = bare.toBuilder().stance(stance).frequency(Claim.Frequency.MANY).build();

      assertThat(ClaimWording.limits(claim))
          .isEqualTo(stance == Stance.OPEN ? "left open; in many cases" : "in many cases");
    }
  }

  @Test
  void check_claim_decidingAndOtherIdsForPrograms() {
    Map<String, Object> read =
        JsonText.object(ClaimTable.check(List.of(checked(FULL, Verdict.UNPROVEN, false))).toJson());

    assertThat(JsonText.objects(read, "rows"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("verdict", "unproven")
                    .containsEntry("reason", "For a reason.")
                    .containsEntry("rated_by", List.of("Atlas"))
                    .containsEntry("deciding", List.of("r1"))
                    .containsEntry("not_deciding", List.of("r2"))
                    .containsEntry("findings", List.of())
                    .containsEntry("compared_with", List.of("heat"))
                    .containsEntry("stance", "denied")
                    .containsEntry("circumstance", "in winter")
                    .containsEntry("frequency", "some")
                    .containsEntry("locator", "page 7"));
  }

  @Test
  void check_bundledData_csvAndJsonSayTheSame() {
    List<CheckedClaim> checked = EvidenceLibrary.bundled().checkClaims(ClaimQuery.all());
    EvidenceTable table = ClaimTable.check(checked);
    List<Map<String, String>> csv = CsvText.rows(table.toCsv());
    List<Map<String, Object>> json = JsonText.objects(JsonText.object(table.toJson()), "rows");

    assertThat(csv).hasSize(checked.size());
    assertThat(json).hasSize(checked.size());
    IntStream.range(0, checked.size())
        .forEach(
            i -> {
              assertThat(csv.get(i))
                  .containsEntry("claim_id", checked.get(i).claim().id())
                  .containsEntry("verdict", checked.get(i).verdict().label())
                  .containsEntry("reason", checked.get(i).reason());
              json.get(i)
                  .forEach(
                      (name, value) ->
                          assertThat(csv.get(i).getOrDefault(name, ""))
                              .as(name)
                              .isEqualTo(asInCsv(value)));
            });
  }

  private static String asInCsv(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "yes" : "no";
    }
    return value instanceof List<?> list
        ? String.join("; ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }

  @Test
  void of_bundledData_everyClaimReadBack() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    EvidenceTable table = ClaimTable.of(library.claims().list());

    assertThat(CsvText.rows(table.toCsv()))
        .extracting(row -> row.get("claim_id") + " " + row.get("summary"))
        .containsExactlyElementsOf(
            library.claims().stream()
                .map(hit -> hit.claim().id() + " " + hit.claim().summary())
                .toList());
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows"))
        .hasSize(library.dataset().claims().size());
  }
}
