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

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.MatrixShape;
import io.github.evidenceratings.table.RatingTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingMatrixTest {
  /** A matrix of ratings that are all there are. */
  private static EvidenceTable matrix(RatingMatch... hits) {
    List<RatingMatch> all = List.of(hits);
    return RatingTable.matrix(all, List.of(), all.stream().map(RatingMatch::rating).toList());
  }

  private static List<List<String>> rows(EvidenceTable table) {
    return new MarkdownReader(table.toMarkdown()).rows();
  }

  @Test
  void matrix_pairWithoutRating_notRatedAndNeverInsufficient() {
    EvidenceTable table =
        matrix(draft(NEEDLING, BACK_PAIN, 2).hit("r1"), draft(HEAT, STIFFNESS, 0).hit("r2"));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "needling", "heat"),
            List.of("back pain", "Open", "not rated"),
            List.of("stiffness", "not rated", "Strong"));
    assertThat(new MarkdownReader(table.toMarkdown()).paragraphs())
        .contains(
            "Not rated: nobody here rated just this, which says nothing of how well it works.");
    assertThat(table.toCsv())
        .isEqualTo(
            """
            condition,condition_id,needling,heat
            back pain,back-pain,Open,not rated
            stiffness,stiffness,not rated,Strong
            """);
  }

  @Test
  void matrix_ratingThatWasNotAskedFor_notShownAndNeverNotRated() {
    var strong = draft(NEEDLING, BACK_PAIN, 0);
    var open = draft(HEAT, BACK_PAIN, 2);
    EvidenceTable table =
        RatingTable.matrix(
            List.of(strong.hit("r1")),
            List.of(HEAT),
            List.of(strong.rating("r1"), open.rating("r2")));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "heat", "needling"), List.of("back pain", "not shown", "Strong"));
    assertThat(new MarkdownReader(table.toMarkdown()).paragraphs())
        .contains("Not shown: there is a rating, but it was not asked for.");
    assertThat(cells(table))
        .containsExactly(
            Map.ofEntries(
                entry("modality", "heat"),
                entry("modality_id", "heat"),
                entry("answer", "insufficient"),
                entry("not_shown", 1),
                entry("ratings", List.of())),
            Map.ofEntries(
                entry("modality", "needling"),
                entry("modality_id", "needling"),
                entry("answer", "rated"),
                entry("not_shown", 0),
                entry(
                    "ratings",
                    List.of(
                        Map.ofEntries(
                            Map.entry("rating_id", "r1"),
                            Map.entry("modality_id", "needling"),
                            Map.entry("condition_id", "back-pain"),
                            Map.entry("level", "Strong"),
                            Map.entry("standing", "ranked"),
                            Map.entry("scale", "Effect scale"),
                            Map.entry("source", "Atlas"),
                            Map.entry("source_id", "atlas"),
                            Map.entry("grades", List.of()),
                            Map.entry("qualifiers", List.of()),
                            Map.entry("agreement", "no findings"),
                            Map.entry("compared_with", List.of()),
                            Map.entry("retracted", List.of()),
                            Map.entry("findings", List.of()))))));
  }

  private static List<Map<String, Object>> cells(EvidenceTable table) {
    return JsonText.objects(
        JsonText.objects(JsonText.object(table.toJson()), "rows").get(0), "cells");
  }

  @Test
  void matrix_modalityNobodyRated_columnOfNotRated() {
    var hit = draft(NEEDLING, BACK_PAIN, 0).hit("r1");
    EvidenceTable table = RatingTable.matrix(List.of(hit), List.of(HEAT), List.of(hit.rating()));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "heat", "needling"), List.of("back pain", "not rated", "Strong"));
    assertThat(cells(table).get(0))
        .containsEntry("answer", "not rated")
        .containsEntry("ratings", List.of());
  }

  @Test
  void matrix_severalScalesAndSources_namedInEveryCell() {
    assertThat(
            rows(
                matrix(
                    draft(NEEDLING, BACK_PAIN, 0).hit("r1"),
                    draft(NEEDLING, BACK_PAIN, 0).on(CERTAINTY, 1).by(DIGEST).hit("r2"))))
        .containsExactly(
            List.of("Condition", "needling"),
            List.of("back pain", "Strong (Effect scale, Atlas); Weak (Certainty scale, Digest)"));
  }

  @Test
  void matrix_severalSources_scaleNotNamed() {
    assertThat(
            rows(
                matrix(
                    draft(NEEDLING, BACK_PAIN, 0).hit("r1"),
                    draft(NEEDLING, STIFFNESS, 0).by(DIGEST).hit("r2"))))
        .containsExactly(
            List.of("Condition", "needling"),
            List.of("back pain", "Strong (Atlas)"),
            List.of("stiffness", "Strong (Digest)"));
  }

  @Test
  void matrix_qualifiers_alwaysNamed() {
    assertThat(
            rows(
                matrix(
                    draft(NEEDLING, BACK_PAIN, 0).hit("r1"),
                    draft(NEEDLING, BACK_PAIN, 0).onlyFor("population", "athletes").hit("r2"))))
        .containsExactly(
            List.of("Condition", "needling"),
            List.of("back pain", "Strong; Strong (population: athletes)"));
  }

  @Test
  void matrix_ratingsOfOnePairThatDifferInDate_datesNamed() {
    EvidenceTable table =
        matrix(
            draft(NEEDLING, BACK_PAIN, 0).reviewed("2024-01-02").hit("r1"),
            draft(NEEDLING, BACK_PAIN, 0).reviewed("2020-01-02").hit("r2"),
            draft(NEEDLING, STIFFNESS, 0).reviewed("2022-01-02").hit("r3"));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "needling"),
            List.of("back pain", "Strong (reviewed 2024-01-02); Strong (reviewed 2020-01-02)"),
            List.of("stiffness", "Strong"));
    assertThat(new MarkdownReader(table.toMarkdown()).paragraphs())
        .contains("The ratings were reviewed from 2020-01-02 to 2024-01-02.");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02, 2024-01-02, on 2024-01-02",
    "2024-03, 2024-03, in 2024-03",
    "2024, 2024, in 2024",
    "2024, 2024-03, in 2024",
    "2024, 2024-12-31, in 2024",
    "2024-03-01, 2024-03, in 2024-03",
    "2024-03, 2023, from 2023 to 2024-03",
    "2023-05-06, 2024, from 2023-05-06 to 2024"
  })
  void matrix_partialDates_spanFromTheFirstDayToTheLast(String one, String other, String when) {
    assertThat(
            new MarkdownReader(
                    matrix(
                            draft(NEEDLING, BACK_PAIN, 0).reviewed(one).hit("r1"),
                            draft(NEEDLING, STIFFNESS, 0).reviewed(other).hit("r2"))
                        .toMarkdown())
                .paragraphs())
        .contains("The ratings were reviewed " + when + ".");
  }

  @Test
  void matrix_hitsThatAreNotExact_sayHowTheyMatched() {
    assertThat(
            rows(
                matrix(
                    draft(NEEDLING, BACK_PAIN, 0)
                        .hit("r1", TermRelation.EXACT, TermRelation.BROADER),
                    draft(NEEDLING, STIFFNESS, 0)
                        .hit("r2", TermRelation.EXACT, TermRelation.EXACT))))
        .containsExactly(
            List.of("Condition", "needling"),
            List.of("back pain", "Strong (broader modality)"),
            List.of("stiffness", "Strong"));
  }

  @Test
  void matrix_termsThatShareAName_toldApartById() {
    Modality other = Modality.of("needling-2", "needling", ATLAS);
    Condition pain = Condition.of("back-pain-2", "back pain", ATLAS);

    EvidenceTable table =
        matrix(draft(NEEDLING, BACK_PAIN, 0).hit("r1"), draft(other, pain, 1).hit("r2"));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "needling [needling]", "needling [needling-2]"),
            List.of("back pain [back-pain]", "Strong", "not rated"),
            List.of("back pain [back-pain-2]", "not rated", "Weak"));
    assertThat(table.toCsv())
        .startsWith("condition,condition_id,needling [needling],needling [needling-2]\n");
  }

  @Test
  void matrix_modalityNamedLikeAColumn_headerStaysUnique() {
    Modality condition = Modality.of("c", "condition", ATLAS);

    assertThat(matrix(draft(condition, BACK_PAIN, 0).hit("r1")).toCsv())
        .isEqualTo("condition,condition_id,condition [c]\nback pain,back-pain,Strong\n");
  }

  @Test
  void matrix_conditions_inAlphabeticalOrderWhateverTheirCase() {
    assertThat(
            rows(
                matrix(
                    draft(NEEDLING, Condition.of("b", "beta", ATLAS), 0).hit("r1"),
                    draft(NEEDLING, Condition.of("a", "Alpha", ATLAS), 1).hit("r2"),
                    draft(NEEDLING, Condition.of("c", "Cough", ATLAS), 2).hit("r3"))))
        .extracting(row -> row.get(0))
        .containsExactly("Condition", "Alpha", "beta", "Cough");
  }

  @Test
  void matrix_noHits_headerAlone() {
    assertThat(RatingTable.matrix(List.of(), List.of(HEAT), List.of()).toCsv())
        .isEqualTo("condition,condition_id,heat\n");
  }

  @Test
  void matrix_modalityByCondition_turnedRound() {
    EvidenceTable table =
        RatingTable.matrix(
            MatrixShape.MODALITY_BY_CONDITION,
            List.of(
                draft(NEEDLING, STIFFNESS, 2).hit("r1"), draft(NEEDLING, BACK_PAIN, 0).hit("r2")),
            List.of(HEAT),
            List.of());

    assertThat(table.caption()).isEqualTo("Ratings by modality and condition");
    assertThat(rows(table))
        .containsExactly(
            List.of("Modality", "back pain", "stiffness"),
            List.of("heat", "not rated", "not rated"),
            List.of("needling", "Strong", "Open"));
    assertThat(table.toCsv()).startsWith("modality,modality_id,back pain,stiffness\n");
  }

  @Test
  void matrix_conditionBySource_modalityNamedWhereThereAreSeveral() {
    var heat = draft(HEAT, BACK_PAIN, 1);
    EvidenceTable table =
        RatingTable.matrix(
            MatrixShape.CONDITION_BY_SOURCE,
            List.of(
                draft(NEEDLING, BACK_PAIN, 0).by(DIGEST).hit("r1"),
                heat.hit("r2"),
                draft(NEEDLING, STIFFNESS, 2).hit("r3")),
            List.of(),
            List.of(heat.by(DIGEST).rating("r4"), heat.rating("r2")));

    assertThat(rows(table))
        .containsExactly(
            List.of("Condition", "Atlas", "Digest"),
            List.of("back pain", "Weak (heat)", "Strong (needling)"),
            List.of("stiffness", "Open (needling)", "not rated"));
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows").get(0).toString())
        .contains("source_id=digest, answer=rated, not_shown=1");
  }

  @Test
  void matrix_findings_footnotesOfTheirLevel() {
    var library = io.github.evidenceratings.EvidenceLibrary.bundled();
    EvidenceTable table =
        RatingTable.matrix(
            library.ratings().condition("neck pain").list(),
            List.of(),
            library.dataset().ratings());

    assertThat(table.toMarkdown())
        .contains(
            "| neck pain | Insufficient Evidence to Rate<sup>1</sup> |",
            "1. Studied: dry needling. Heterogeneous: pain: improves (non-specific neck pain);"
                + " pain: no difference found (whiplash).");
  }
}
