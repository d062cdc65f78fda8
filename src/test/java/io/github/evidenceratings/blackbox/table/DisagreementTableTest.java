package io.github.evidenceratings.blackbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Disagreement.Kind;
import io.github.evidenceratings.analysis.Disagreement.Side;
import io.github.evidenceratings.analysis.Statement;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.DisagreementTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisagreementTableTest {
  private static Statement statement(String id, String text, Source source) {
    return new Statement(
        Statement.Kind.CLAIM,
        id,
        RatingDrafts.HEAT,
        text,
        new Provenance(source, Optional.of("page " + id)));
  }

  private static Disagreement disagreement(Kind kind, String question, String text) {
    return new Disagreement(
        kind,
        question,
        List.of(
            new Side(
                "yes",
                List.of(
                    statement("1", text, RatingDrafts.ATLAS),
                    statement("2", "Too.", RatingDrafts.DIGEST))),
            new Side("no", List.of(statement("3", "Not so.", RatingDrafts.DIGEST)))));
  }

  @Test
  void of_disagreements_aSectionEach() {
    EvidenceTable table =
        DisagreementTable.of(
            List.of(
                disagreement(Kind.CONFLICT, "heat: cure", "So."),
                disagreement(Kind.HETEROGENEITY, "heat: onset", "Soon.")));

    assertThat(table.toText(100))
        .isEqualTo(
            """
            Where statements disagree
            Of: heat · As: claim

            Conflict: heat: cure
            Answer  Says     Source
            ------  -------  ------
            yes     So.      Atlas
            yes     Too.     Digest
            no      Not so.  Digest

            Heterogeneity: heat: onset
            yes     Soon.    Atlas
            yes     Too.     Digest
            no      Not so.  Digest

            A conflict is one question answered in opposite ways, or answered by one and left open by another.
            Heterogeneity is a difference that other populations, circumstances or outcomes may account for.
            Which side is right is not said here.

            Sources:
              Atlas: The Atlas; monograph; no date stated
              Digest: The Digest; guideline; no date stated

            For information only; this is no medical advice.
            """);
  }

  @Test
  void of_disagreement_everyFieldForPrograms() {
    assertThat(
            CsvText.rows(
                DisagreementTable.of(List.of(disagreement(Kind.CONFLICT, "heat: cure", "So.")))
                    .toCsv()))
        .hasSize(3)
        .startsWith(
            Map.ofEntries(
                Map.entry("kind", "conflict"),
                Map.entry("question", "heat: cure"),
                Map.entry("position", "yes"),
                Map.entry("statement", "So."),
                Map.entry("modality", "heat"),
                Map.entry("statement_kind", "claim"),
                Map.entry("source", "Atlas"),
                Map.entry("statement_id", "1"),
                Map.entry("modality_id", "heat"),
                Map.entry("source_id", "atlas"),
                Map.entry("locator", "page 1")));
  }

  @Test
  void of_none_headerAlone() {
    assertThat(DisagreementTable.of(List.of()).toMarkdown())
        .startsWith(
            "## Where statements disagree\n\n| Answer | Says |\n| --- | --- |\n\nA conflict");
  }

  @ParameterizedTest
  @MethodSource("io.github.evidenceratings.blackbox.table.Hostile#texts")
  void of_hostileText_readBackAsThatText(String text) {
    EvidenceTable table = DisagreementTable.of(List.of(disagreement(Kind.CONFLICT, text, text)));

    assertThat(new MarkdownReader(table.toMarkdown()).rows().get(1)).contains(Hostile.shown(text));
    assertThat(new MarkdownReader(table.toMarkdown()).headings())
        .containsExactly("Where statements disagree", Hostile.shown("Conflict: " + text));
    assertThat(CsvText.rows(table.toCsv()).get(0))
        .containsEntry("question", text)
        .containsEntry("statement", text);
    assertThat(Hostile.UNPRINTABLE.matcher(table.toText(80)).results()).isEmpty();
  }

  @Test
  void of_bundledData_everyStatementReadBackFromCsvAndJson() {
    List<Disagreement> found = EvidenceLibrary.bundled().disagreements();
    EvidenceTable table = DisagreementTable.of(found);
    List<String> expected = new ArrayList<>();
    for (Disagreement disagreement : found) {
      for (Side side : disagreement.sides()) {
        for (Statement statement : side.statements()) {
          expected.add(
              String.join(
                  " | ",
                  disagreement.kind().label(),
                  disagreement.question(),
                  side.position(),
                  statement.id(),
                  statement.text()));
        }
      }
    }

    assertThat(CsvText.rows(table.toCsv()))
        .extracting(DisagreementTableTest::line)
        .containsExactlyElementsOf(expected);
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows"))
        .extracting(DisagreementTableTest::line)
        .containsExactlyElementsOf(expected);
  }

  private static String line(Map<String, ?> row) {
    return List.of("kind", "question", "position", "statement_id", "statement").stream()
        .map(name -> String.valueOf(row.get(name)))
        .collect(Collectors.joining(" | "));
  }
}
