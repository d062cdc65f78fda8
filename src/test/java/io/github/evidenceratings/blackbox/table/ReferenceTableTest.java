package io.github.evidenceratings.blackbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.ReferenceTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTableTest {
  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @Test
  void terms_readers_seeNamesAndProgramsIds() {
    EvidenceTable table =
        ReferenceTable.terms(
            "Conditions",
            List.of(LIBRARY.getCondition("neck pain"), LIBRARY.getCondition("whiplash")),
            LIBRARY.dataset().ratings(),
            Rating::condition);

    assertThat(new MarkdownReader(table.toMarkdown()).rows())
        .containsExactly(
            List.of("Name", "Also", "Codes", "Broader", "Ratings"),
            List.of("neck pain", "", "ICD-10-CM:M54.2; MeSH:D019547", "", "1"),
            List.of(
                "whiplash",
                "whiplash injury; whiplash injuries",
                "MeSH:D014911",
                "neck pain",
                "0"));
    assertThat(table.toCsv())
        .isEqualTo(
            """
            id,name,lay_name,synonyms,codes,broader,broader_source,broader_mesh,ratings,sources,description
            neck-pain,neck pain,,,ICD-10-CM:M54.2; MeSH:D019547,,,,1,natmed-trigger-point-therapy; hpm-trigger-point-injections,
            whiplash,whiplash,,whiplash injury; whiplash injuries,MeSH:D014911,neck-pain,natmed-trigger-point-therapy,,0,natmed-trigger-point-therapy,The monograph reports pain from whiplash under neck pain
            """);
  }

  @Test
  void terms_broaderTermThatIsNotListed_byItsId() {
    EvidenceTable table =
        ReferenceTable.terms(
            "Conditions", List.of(LIBRARY.getCondition("whiplash")), List.of(), Rating::condition);

    assertThat(new MarkdownReader(table.toMarkdown()).rows().get(1)).contains("neck-pain");
  }

  @Test
  void sources_readers_seeTheirDatesAndTheNotice() {
    assertThat(ReferenceTable.sources(LIBRARY.sources()).toMarkdown())
        .contains(
            "| NatMed Pro monograph | monograph | Trigger point therapy | NatMed Pro | TRC"
                + " Healthcare | reviewed 2024-06-17; updated 2020-12-30 |\n")
        .endsWith("\n*For information only; this is no medical advice.*\n");
  }

  @Test
  void sources_programs_getOneDateAColumn() {
    assertThat(ReferenceTable.sources(List.of(LIBRARY.getSource("HPM page"))).toCsv())
        .startsWith(
            "id,name,kind,title,author,rater,publisher,host,published,recorded,reviewed,updated,"
                + "licence,note,doi,pmid,registration,searched,funding,interests,status,"
                + "status_date,superseded_by,status_source\n"
                + "hpm-trigger-point-injections,HPM page,clinic page,How Do Trigger Point"
                + " Injections Relieve Pain?,,,HPM,,2024-03-19,,,,");
  }

  @Test
  void scales_symbolsThatLookLikeFormulas_guardedInCsvOnly() {
    EvidenceTable table = ReferenceTable.scales(LIBRARY.scales());

    assertThat(table.toCsv())
        .contains(",Possibly Effective,possibly-effective,,ranked,for,weak,'+,")
        .contains(",Ineffective,ineffective,,ranked,against,strong,'---,");
    assertThat(table.toText(100)).contains("ranked        for      strong    +++     Very strong");
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows").get(2))
        .containsEntry("symbol", "+");
  }

  @Test
  void scales_insufficient_lastAndOutsideTheOrder() {
    assertThat(
            JsonText.objects(
                JsonText.object(
                    ReferenceTable.scales(List.of(LIBRARY.getScale("NatMed effectiveness")))
                        .toJson()),
                "rows"))
        .last()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("level", "Insufficient Evidence to Rate")
                    .containsEntry("standing", "insufficient")
                    .containsEntry("pole", "none"));
  }

  @Test
  void safety_warningWithoutALevel_saidToReadersAndEmptyForPrograms() {
    EvidenceTable table =
        ReferenceTable.safety(LIBRARY.safety("trigger point therapy", TermScope.INCLUDE_NARROWER));

    assertThat(new MarkdownReader(table.toMarkdown()).rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "Level",
            "Possibly Safe",
            "warning, not graded",
            "Insufficient Reliable Evidence to Rate");
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows"))
        .extracting(row -> row.getOrDefault("standing", "none"))
        .containsExactly("ranked", "none", "insufficient");
    assertThat(table.toText(100)).contains("· Match: exact\n");
  }

  @Test
  void safety_none_headerAlone() {
    assertThat(ReferenceTable.safety(List.of()).toCsv())
        .isEqualTo(
            "modality,scale,level,circumstance,population,summary,source,reviewed,updated,match,"
                + "assessment_id,modality_id,scale_id,level_id,standing,source_id,locator\n");
  }
}
