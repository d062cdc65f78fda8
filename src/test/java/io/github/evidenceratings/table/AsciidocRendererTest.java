package io.github.evidenceratings.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsciidocRendererTest {
  @Test
  void toAsciidoc_spansSectionsFootnotes_asItReads() {
    EvidenceTable table =
        Tables.builder(
                "Changes",
                List.of(
                    TableColumn.everywhere("about", "About"),
                    TableColumn.everywhere("before", "Level").under("Before"),
                    TableColumn.everywhere("dates", "Dates").under("Before"),
                    TableColumn.everywhere("scale", "Scale").saidOnce()))
            .sections(
                List.of(
                    new Sheet.Section<>("None: 0", List.of()),
                    new Sheet.Section<>(
                        "One: 1",
                        List.of(
                            List.of(
                                Value.of("heat a"),
                                new Value.Noted(
                                    Value.of("Strong"), List.of("A footnote.", "Another.")),
                                Value.of("two\n\nlines"),
                                Value.of("Effect"))))))
            .notes(List.of("A note."))
            .sources(List.of(RatingDrafts.ATLAS))
            .table();

    assertThat(table.toAsciidoc())
        .isEqualTo(
            """
            == Changes

            Scale: Effect

            [cols="6,13,13", options="header"]
            |===
            1+^|
            2+^|Before

            h|About
            h|Level
            h|Dates

            3+h|None: 0

            3+e|none

            3+h|One: 1

            |heat a
            |Strong^1,2^
            |two +
            {empty} +
            lines
            |===

            Footnotes:

            . A footnote.
            . Another.

            A note.

            Sources:

            * Atlas: The Atlas; monograph; no date stated

            _For information only; this is no medical advice._
            """);
  }

  @Test
  void toAsciidoc_oneColumn_notTakenForANumberOfColumns() {
    assertThat(Tables.rows(1, List.of(List.of("a"))).toAsciidoc())
        .contains("[cols=\"1*\", options=\"header\"]\n|===\n|C0\n\n|a\n|===\n");
  }

  @Test
  void toAsciidoc_noColumns_stillATable() {
    assertThat(Tables.rows(1, List.of(List.of(""))).toAsciidoc())
        .contains("[cols=\"1*\", options=\"header\"]\n|===\n|\n\n|\n|===\n");
  }
}
