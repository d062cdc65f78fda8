package io.github.evidenceratings.blackbox.table;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.ModalityComparison;
import io.github.evidenceratings.analysis.ModalityComparison.ClaimBetween;
import io.github.evidenceratings.analysis.ModalityComparison.ConditionRow;
import io.github.evidenceratings.analysis.ModalityComparison.Difference;
import io.github.evidenceratings.analysis.ModalityComparison.TopicRow;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.ComparisonTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  private static final Modality REST = Modality.of("rest", "rest", RatingDrafts.ATLAS);

  private static Claim claim(String summary, ClaimTopic topic, Optional<Condition> condition) {
    return Claim.builder(summary.substring(0, 2).strip())
        .modality(RatingDrafts.NEEDLING)
        .topic(topic)
        .aspect("speed")
        .condition(condition.orElse(null))
        .summary(summary)
        .source(RatingDrafts.ATLAS)
        .build();
  }

  private static ModalityComparison of(TopicRow... topics) {
    return new ModalityComparison(
        List.of(RatingDrafts.NEEDLING, RatingDrafts.HEAT, REST),
        List.of(),
        List.of(),
        List.of(topics));
  }

  private static TopicRow topic(
      List<Claim> needling, List<Claim> heat, List<Claim> rest, Difference difference) {
    return new TopicRow(
        Topics.ONSET, RatingDrafts.DIGEST, List.of(needling, heat, rest), difference);
  }

  private static List<String> differences(ModalityComparison comparison) {
    return CsvText.rows(ComparisonTable.of(comparison).toCsv()).stream()
        .map(row -> row.getOrDefault("difference", ""))
        .toList();
  }

  @Test
  void of_nothing_threeEmptyPartsWithAColumnForEach() {
    assertThat(ComparisonTable.of(of()).toMarkdown())
        .isEqualTo(
            """
            ## needling and heat and rest

            ### One against the other

            *none*

            ### Ratings by condition

            *none*

            ### Claims by topic and source

            *none*

            Ratings of broader treatments are shown, since they cover these; what is claimed of broader treatments is not. No finding is a rating, and a claim is neither.

            *For information only; this is no medical advice.*
            """);
    assertThat(ComparisonTable.of(of()).toCsv())
        .isEqualTo("part,about,source,needling,heat,rest,difference,condition_id,statement_ids\n");
  }

  @Test
  void of_claimBetween_underTheTreatmentItIsAbout() {
    ModalityComparison comparison =
        new ModalityComparison(
            List.of(RatingDrafts.NEEDLING, RatingDrafts.HEAT),
            List.of(
                new ClaimBetween(
                    claim("b is faster.", Topics.CONTRAST, Optional.of(RatingDrafts.STIFFNESS)),
                    1)),
            List.of(),
            List.of());

    assertThat(CsvText.rows(ComparisonTable.of(comparison).toCsv()))
        .containsExactly(
            Map.ofEntries(
                entry("part", "one against the other"),
                entry("about", "contrast: speed"),
                entry("source", "Atlas"),
                entry("heat", "Needling, stiffness: b is faster."),
                entry("condition_id", "stiffness"),
                entry("statement_ids", "b")));
  }

  @Test
  void of_topics_whatEachSaysAndWhoIsSilent() {
    Claim one = claim("a is soon.", Topics.ONSET, Optional.empty());
    Claim two = claim("b is late.", Topics.ONSET, Optional.of(RatingDrafts.STIFFNESS));
    ModalityComparison comparison =
        of(
            topic(List.of(one, two, one), List.of(), List.of(), Difference.SILENT),
            topic(List.of(), List.of(two), List.of(), Difference.SILENT));

    assertThat(CsvText.rows(ComparisonTable.of(comparison).toCsv()))
        .containsExactly(
            Map.ofEntries(
                entry("part", "claims"),
                entry("about", "onset of relief"),
                entry("source", "Digest"),
                entry("needling", "a is soon. Stiffness: b is late."),
                entry("heat", "nothing said"),
                entry("rest", "nothing said"),
                entry("statement_ids", "a; b")),
            Map.ofEntries(
                entry("part", "claims"),
                entry("about", "onset of relief"),
                entry("source", "Digest"),
                entry("needling", "nothing said"),
                entry("heat", "Needling, stiffness: b is late."),
                entry("rest", "nothing said"),
                entry("statement_ids", "b")));
  }

  @Test
  void of_topics_differenceInWords() {
    List<Claim> said = List.of(claim("a is soon.", Topics.ONSET, Optional.empty()));

    assertThat(differences(of(topic(said, said, said, Difference.SAME)))).containsExactly("same");
    assertThat(differences(of(topic(said, said, said, Difference.DIFFERENT))))
        .containsExactly("different");
    assertThat(differences(of(topic(said, said, said, Difference.OTHER_POINTS))))
        .containsExactly("different points");
    assertThat(differences(of(topic(said, said, said, Difference.PARTLY))))
        .containsExactly("partly the same");
    assertThat(differences(of(topic(said, List.of(), List.of(), Difference.SILENT))))
        .containsExactly("");
  }

  @Test
  void of_conditions_levelsAndWhatWasStudied() {
    var plain = RatingDrafts.draft(RatingDrafts.NEEDLING, RatingDrafts.BACK_PAIN, 0);
    Finding finding =
        Finding.builder("f")
            .studied(List.of(RatingDrafts.NEEDLING))
            .population("rowers")
            .outcome("pain")
            .direction(Direction.IMPROVES)
            .summary("It helps.")
            .source(RatingDrafts.ATLAS)
            .build();
    ModalityComparison comparison =
        new ModalityComparison(
            List.of(RatingDrafts.NEEDLING, RatingDrafts.HEAT),
            List.of(),
            List.of(
                new ConditionRow(
                    RatingDrafts.BACK_PAIN,
                    List.of(
                        List.of(
                            plain.hit("r1", TermRelation.EXACT, TermRelation.BROADER),
                            plain
                                .onlyFor("age", "60")
                                .on(RatingDrafts.EFFECT, 1)
                                .by(RatingDrafts.DIGEST)
                                .hit("r2")),
                        List.of()),
                    List.of(List.of(new StudiedFinding(plain.rating("r1"), finding)), List.of()),
                    Difference.SILENT,
                    Difference.SILENT),
                new ConditionRow(
                    RatingDrafts.STIFFNESS,
                    List.of(List.of(plain.hit("r1")), List.of(plain.hit("r1"))),
                    List.of(List.of(), List.of()),
                    Difference.SAME,
                    Difference.SAME),
                new ConditionRow(
                    RatingDrafts.STIFFNESS,
                    List.of(
                        List.of(plain.hit("r1")),
                        List.of(plain.on(RatingDrafts.EFFECT, 1).hit("r3"))),
                    List.of(List.of(), List.of()),
                    Difference.DIFFERENT,
                    Difference.SAME)),
            List.of());

    assertThat(ComparisonTable.of(comparison).toMarkdown())
        .contains(
            "\n\nEffect scale grades effect. Its order: Strong \\> Weak. Outside it, and no low"
                + " grade: Open.\n\n");
    assertThat(CsvText.rows(ComparisonTable.of(comparison).toCsv()))
        .extracting(row -> row.get("condition_id") + ": " + row.get("statement_ids"))
        .containsExactly("back-pain: r1; r2", "stiffness: r1", "stiffness: r1; r3");
    assertThat(CsvText.rows(ComparisonTable.of(comparison).toCsv()))
        .extracting(
            row -> row.get("about"),
            row -> row.get("source"),
            row -> row.get("needling"),
            row -> row.get("heat"),
            row -> row.get("difference"))
        .containsExactly(
            Tuple.tuple(
                "back pain",
                "Atlas; Digest",
                "Strong (Atlas; broader modality); Weak (age: 60; Digest). Studied: pain: improves"
                    + " (rowers).",
                "not rated",
                "not all rated; not all were studied"),
            Tuple.tuple(
                "stiffness",
                "Atlas",
                "Strong. No finding given.",
                "Strong. No finding given.",
                "same level"),
            Tuple.tuple(
                "stiffness",
                "Atlas",
                "Strong. No finding given.",
                "Weak. No finding given.",
                "different levels"));
  }

  @Test
  void of_levelsOnOtherQuestions_saidSoAndWhatIsCompared() {
    List<RatingMatch> rated =
        List.of(RatingDrafts.draft(RatingDrafts.NEEDLING, RatingDrafts.BACK_PAIN, 0).hit("r1"));
    ModalityComparison comparison =
        new ModalityComparison(
            List.of(RatingDrafts.NEEDLING, RatingDrafts.HEAT),
            List.of(),
            List.of(Difference.OTHER_POINTS, Difference.PARTLY).stream()
                .map(
                    levels ->
                        new ConditionRow(
                            RatingDrafts.BACK_PAIN,
                            List.of(rated, rated),
                            List.of(List.of(), List.of()),
                            levels,
                            Difference.SAME))
                .toList(),
            List.of());

    assertThat(differences(comparison))
        .containsExactly("rated on other questions", "same level on shared questions only");
    assertThat(ComparisonTable.of(comparison).toText(200))
        .contains(
            "Levels are compared only on a question they share: equal scale, significance, support"
                + " and qualifiers.");
  }

  private static Finding studied(Modality... modalities) {
    return Finding.builder("f" + modalities.length)
        .studied(List.of(modalities))
        .outcome("pain")
        .direction(Direction.IMPROVES)
        .summary("It helps.")
        .source(RatingDrafts.ATLAS)
        .build();
  }

  /** The cell of needling, of which no finding is shown though its rating has these. */
  private static String notStudied(Finding... findings) {
    Rating rating =
        Rating.builder("r")
            .modality(RatingDrafts.NEEDLING)
            .condition(RatingDrafts.BACK_PAIN)
            .level(RatingDrafts.EFFECT, RatingDrafts.EFFECT.levels().get(0))
            .source(RatingDrafts.ATLAS)
            .findings(List.of(findings))
            .build();
    RatingMatch match =
        new RatingMatch(rating, Optional.empty(), Optional.empty(), Optional.empty());
    ModalityComparison comparison =
        new ModalityComparison(
            List.of(RatingDrafts.NEEDLING, RatingDrafts.HEAT),
            List.of(),
            List.of(
                new ConditionRow(
                    RatingDrafts.BACK_PAIN,
                    List.of(List.of(match), List.of()),
                    List.of(List.of(), List.of()),
                    Difference.SILENT,
                    Difference.SAME)),
            List.of());
    return CsvText.rows(ComparisonTable.of(comparison).toCsv()).get(0).getOrDefault("needling", "");
  }

  @Test
  void of_conditions_whyNoFindingStandsThere() {
    assertThat(notStudied()).endsWith(". No finding given.");
    assertThat(notStudied(studied())).endsWith(". The finding names no form.");
    assertThat(notStudied(studied(), studied(RatingDrafts.HEAT, REST)))
        .endsWith(". Studied was heat, rest only.");
  }

  @Test
  void of_bundledData_csvAndJsonSayTheSame() {
    ModalityComparison comparison =
        EvidenceLibrary.bundled().compare("dry needling", "trigger point injection", "acupuncture");
    EvidenceTable table = ComparisonTable.of(comparison);
    List<Map<String, String>> csv = CsvText.rows(table.toCsv());
    List<Map<String, Object>> json = JsonText.objects(JsonText.object(table.toJson()), "rows");

    assertThat(json).hasSameSizeAs(csv);
    assertThat(csv)
        .hasSize(
            comparison.claimsBetween().size()
                + comparison.conditions().size()
                + comparison.topics().size())
        .extracting(row -> row.get("acupuncture"))
        .containsOnly(null, "not rated", "nothing said");
    IntStream.range(0, csv.size())
        .forEach(
            i ->
                csv.get(i)
                    .forEach(
                        (name, value) ->
                            assertThat(json.get(i).get(name))
                                .as(name)
                                .isIn(value, List.of(value.split("; ")))));
  }
}
