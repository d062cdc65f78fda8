package io.github.evidenceratings.blackbox.table;

import static io.github.evidenceratings.blackbox.table.RatingDrafts.ATLAS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.BACK_PAIN;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.CERTAINTY;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.DIGEST;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.HEAT;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.NEEDLING;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.STIFFNESS;
import static io.github.evidenceratings.blackbox.table.RatingDrafts.draft;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.query.DateBasis;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.RatingGrouping;
import io.github.evidenceratings.table.RatingTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatingTableTest {
  @Test
  void of_oneScale_everyLevelASectionAndEmptyOnesSaySo() {
    EvidenceTable table =
        RatingTable.of(
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).saying("It helps.").hit("r1"),
                draft(NEEDLING, STIFFNESS, 2).saying("Too little is known.").hit("r2")));

    assertThat(table.toMarkdown())
        .isEqualTo(
            """
            ## Ratings by level

            Modality: needling · Scale: Effect scale · Source: Atlas

            ### Strong: 1

            | Condition | In short | Findings |
            | --- | --- | --- |
            | back pain | It helps. | none given |

            ### Weak: 0

            *none*

            ### Open: 1

            | Condition | In short | Findings |
            | --- | --- | --- |
            | stiffness | Too little is known. | none given |

            Effect scale grades effect. Its order: Strong \\> Weak. Outside it, and no low grade: Open.

            Sources:

            - Atlas: The Atlas; monograph; no date stated

            *For information only; this is no medical advice.*
            """);
    assertThat(table.toText(80))
        .isEqualTo(
            """
            Ratings by level
            Modality: needling · Scale: Effect scale · Source: Atlas

            Strong: 1
            Condition  In short              Findings
            ---------  --------------------  ----------
            back pain  It helps.             none given

            Weak: 0
              none

            Open: 1
            stiffness  Too little is known.  none given

            Effect scale grades effect. Its order: Strong > Weak. Outside it, and no low
            grade: Open.

            Sources:
              Atlas: The Atlas; monograph; no date stated

            For information only; this is no medical advice.
            """);
    assertThat(table.rowCount()).isEqualTo(2);
  }

  @Test
  void of_severalScales_sectionsNameTheScale() {
    EvidenceTable table =
        RatingTable.of(
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).hit("r1"),
                draft(NEEDLING, BACK_PAIN, 0).on(CERTAINTY, 1).hit("r2")));

    assertThat(new MarkdownReader(table.toMarkdown()).headings())
        .containsExactly(
            "Ratings by level",
            "Strong (Effect scale): 1",
            "Weak (Effect scale): 0",
            "Open (Effect scale): 0",
            "Strong (Certainty scale): 0",
            "Weak (Certainty scale): 1",
            "Open (Certainty scale): 0");
    assertThat(new MarkdownReader(table.toMarkdown()).paragraphs())
        .contains(
            "Effect scale grades effect. Its order: Strong > Weak. Outside it, and no low grade:"
                + " Open.",
            "Certainty scale grades certainty. Its order: Strong > Weak. Outside it, and no low"
                + " grade: Open.");
  }

  @Test
  void of_noHits_headerAlone() {
    assertThat(RatingTable.of(List.of()).toText(80))
        .isEqualTo(
            """
            Ratings by level

            Condition  In short  Studied  Findings
            ---------  --------  -------  --------

            For information only; this is no medical advice.
            """);
  }

  @Test
  void list_severalRatingsOfOnePair_allShownWithWhatTellsThemApart() {
    EvidenceTable table =
        RatingTable.list(
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).reviewed("2024-01-02").hit("r1"),
                draft(NEEDLING, BACK_PAIN, 0).reviewed("2020-01-02").hit("r2"),
                draft(NEEDLING, BACK_PAIN, 1).by(DIGEST).hit("r3"),
                draft(NEEDLING, BACK_PAIN, 1).onlyFor("population", "athletes").hit("r4"),
                draft(NEEDLING, BACK_PAIN, 2).on(CERTAINTY, 2).hit("r5")));

    assertThat(new MarkdownReader(table.toMarkdown()).rows())
        .containsExactly(
            List.of("Condition", "Scale", "Level", "Only for", "Findings", "Source", "Reviewed"),
            List.of("back pain", "Effect scale", "Strong", "", "none given", "Atlas", "2024-01-02"),
            List.of("back pain", "Effect scale", "Strong", "", "none given", "Atlas", "2020-01-02"),
            List.of("back pain", "Effect scale", "Weak", "", "none given", "Digest", ""),
            List.of(
                "back pain",
                "Effect scale",
                "Weak",
                "population: athletes",
                "none given",
                "Atlas",
                ""),
            List.of("back pain", "Certainty scale", "Open", "", "none given", "Atlas", ""));
    assertThat(table.toCsv().lines()).hasSize(6);
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows"))
        .extracting(row -> row.get("rating_id"))
        .containsExactly("r1", "r2", "r3", "r4", "r5");
  }

  @Test
  void list_severalModalities_columnOfThem() {
    EvidenceTable table =
        RatingTable.list(
            List.of(draft(NEEDLING, BACK_PAIN, 0).hit("r1"), draft(HEAT, BACK_PAIN, 0).hit("r2")));

    assertThat(new MarkdownReader(table.toMarkdown()).rows())
        .containsExactly(
            List.of("Modality", "Condition", "Level", "Findings"),
            List.of("needling", "back pain", "Strong", "none given"),
            List.of("heat", "back pain", "Strong", "none given"));
  }

  @Test
  void list_hits_sayHowTheyMatchedAndByWhichDate() {
    RatingMatch hit =
        new RatingMatch(
            draft(NEEDLING, BACK_PAIN, 0).reviewed("2024-01-02").rating("r1"),
            Optional.of(TermRelation.BROADER),
            Optional.of(TermRelation.NARROWER),
            Optional.of(DateBasis.REVIEWED));

    assertThat(RatingTable.list(List.of(hit)).toText(200))
        .contains(
            "Reviewed: 2024-01-02 · Match: broader condition; narrower modality · Dated by:"
                + " reviewed\n");
    assertThat(JsonText.objects(JsonText.object(RatingTable.list(List.of(hit)).toJson()), "rows"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("match", "broader condition; narrower modality")
                    .containsEntry("dated_by", "reviewed"));
  }

  @Test
  void list_partialDate_isShownAsItIs() {
    EvidenceTable table =
        RatingTable.list(
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).reviewed("2024-03").hit("r1"),
                draft(HEAT, BACK_PAIN, 0).reviewed("2024").hit("r2")));

    assertThat(table.toText(200)).contains("given  2024-03\n").contains("given  2024\n");
    assertThat(table.toCsv()).contains(",2024-03,").contains(",2024,");
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows"))
        .extracting(row -> row.get("reviewed"))
        .containsExactly("2024-03", "2024");
  }

  @Test
  void list_csv_startsWithTheColumnsPromised() {
    assertThat(RatingTable.list(List.of()).toCsv())
        .isEqualTo(
            "modality,condition,scale,level,significance,support,retracted,source,reviewed,updated,match,dated_by,rating_id,"
                + "modality_id,condition_id,scale_id,scale_kind,level_id,standing,source_id,"
                + "locator,citation,documents,change_reason,position,grades,intent,outcome,comparator,compared_with,time_point,"
                + "qualifiers,metadata,summary,studied,agreement,findings,finding_texts\n");
  }

  @Test
  void list_qualifiers_sameJsonAtEveryCall() {
    String json =
        RatingTable.list(
                List.of(draft(NEEDLING, BACK_PAIN, 0).onlyFor("population", "athletes").hit("r1")))
            .toJson();

    assertThat(json)
        .contains(
            """
                "qualifiers": [ {
                  "name": "population",
                  "value": "athletes"
                } ],
            """);
  }

  @Test
  void list_heterogeneousAndConflictingFindings_saidApart() {
    EvidenceLibrary library = EvidenceLibrary.bundled();

    assertThat(
            JsonText.objects(
                JsonText.object(RatingTable.list(library.ratings().list()).toJson()), "rows"))
        .extracting(row -> row.get("condition"), row -> row.get("agreement"))
        .contains(
            Tuple.tuple("neck pain", "heterogeneous"),
            Tuple.tuple("stroke", "heterogeneous"),
            Tuple.tuple("tension headache", "in conflict"),
            Tuple.tuple("temporomandibular disorders", "in conflict"),
            Tuple.tuple("bursitis", "no findings"));
  }

  @Test
  void list_severalSources_allNamedBelow() {
    EvidenceTable table =
        RatingTable.list(
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).hit("r1"),
                draft(NEEDLING, STIFFNESS, 0).by(DIGEST).hit("r2")));

    assertThat(table.toText(200))
        .contains(
            """
            Sources:
              Atlas: The Atlas; monograph; no date stated
              Digest: The Digest; guideline; no date stated
            """);
    assertThat(JsonText.object(table.toJson()))
        .extractingByKey("metadata")
        .isEqualTo(
            Map.ofEntries(
                entry("notice", "For information only; this is no medical advice."),
                entry("notes", List.of()),
                entry(
                    "scales",
                    List.of(
                        Map.ofEntries(
                            entry("id", "effect"),
                            entry("name", "Effect scale"),
                            entry("kind", "effect"),
                            entry("rater", "A rater"),
                            entry("citation", "A citation"),
                            entry(
                                "levels",
                                List.of(
                                    level("strong", "Strong", "+", "ranked"),
                                    level("weak", "Weak", "-", "ranked"),
                                    level("open", "Open", "?", "insufficient")))))),
                entry(
                    "sources",
                    List.of(
                        Map.of(
                            "id",
                            "atlas",
                            "kind",
                            "monograph",
                            "name",
                            "Atlas",
                            "title",
                            "The Atlas"),
                        Map.ofEntries(
                            entry("id", "digest"),
                            entry("kind", "guideline"),
                            entry("name", "Digest"),
                            entry("title", "The Digest"))))));
    assertThat(table.toCsv()).doesNotContain(EvidenceTable.NOTICE).doesNotContain(ATLAS.title());
  }

  private static Map<String, Object> level(String id, String name, String symbol, String standing) {
    return Map.of("id", id, "name", name, "symbol", symbol, "standing", standing, "pole", "none");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void list_hostileTextInEveryField_readBackAsThatText(String text) {
    Source source = Source.of("s", SourceKind.CLINIC_PAGE, text, text);
    Condition condition =
        Condition.builder("c").name(text).layName(text).sources(List.of(source)).build();
    EvidenceTable table =
        RatingTable.list(
            List.of(
                draft(Modality.of("m", text, source), condition, 0)
                    .by(source)
                    .onlyFor("population", text)
                    .saying(text)
                    .hit("r1"),
                draft(HEAT, BACK_PAIN, 1).hit("r2")));
    String shown = Hostile.shown(text);

    assertThat(new MarkdownReader(table.toMarkdown()).rows().get(1))
        .containsExactly(
            shown,
            Hostile.shown(text + " (" + text + ")"),
            "Strong",
            Hostile.shown("population: " + text),
            shown,
            "none given",
            shown);
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows").get(0))
        .containsEntry("modality", text)
        .containsEntry("condition", text)
        .containsEntry("summary", text)
        .containsEntry("source", text)
        .containsEntry("qualifiers", List.of(Map.of("name", "population", "value", text)));
    assertThat(Hostile.UNPRINTABLE.matcher(table.toText(80) + table.toMarkdown()).results())
        .isEmpty();
  }

  @Test
  void withCaptionAndNote_table_leftAsItWas() {
    EvidenceTable table = RatingTable.list(List.of());

    assertThat(table.withCaption("Other").caption()).isEqualTo("Other");
    assertThat(table.withNote("A note.").toText(80)).contains("\nA note.\n");
    assertThat(table.caption()).isEqualTo("Ratings");
    assertThat(table.toText(80)).doesNotContain("A note.");
  }

  @Test
  void dates_reviewedAfterUpdated_bothShown() {
    LocalDate reviewed = LocalDate.parse("2024-06-17");
    EvidenceLibrary library = EvidenceLibrary.bundled();

    assertThat(RatingTable.list(library.ratings().since(reviewed).list()).toText(200))
        .contains("Reviewed: 2024-06-17 · Updated: 2020-12-30 · Dated by: reviewed\n");
  }

  @Test
  void by_conditionModalitySource_sectionsByNameAndNotRepeatedToReaders() {
    List<RatingMatch> hits =
        List.of(
            draft(NEEDLING, STIFFNESS, 0).by(DIGEST).hit("r1"),
            draft(HEAT, BACK_PAIN, 1).hit("r2"),
            draft(NEEDLING, BACK_PAIN, 2).hit("r3"));

    MarkdownReader byCondition =
        new MarkdownReader(RatingTable.by(RatingGrouping.CONDITION, hits).toMarkdown());
    assertThat(byCondition.headings())
        .containsExactly("Ratings by condition", "back pain: 2", "stiffness: 1");
    assertThat(byCondition.rows().get(0))
        .containsExactly("Modality", "Level", "Findings", "Source");
    MarkdownReader bySource =
        new MarkdownReader(RatingTable.by(RatingGrouping.SOURCE, hits).toMarkdown());
    assertThat(bySource.headings()).containsExactly("Ratings by source", "Atlas: 2", "Digest: 1");
    assertThat(bySource.rows().get(0)).doesNotContain("Source").contains("Modality", "Condition");
    EvidenceTable byModality = RatingTable.by(RatingGrouping.MODALITY, hits);
    assertThat(new MarkdownReader(byModality.toMarkdown()).headings())
        .containsExactly("Ratings by modality", "heat: 1", "needling: 2");
    assertThat(byModality.withColumns("modality", "condition").toCsv())
        .isEqualTo("modality,condition\nheat,back pain\nneedling,stiffness\nneedling,back pain\n");
  }
}
