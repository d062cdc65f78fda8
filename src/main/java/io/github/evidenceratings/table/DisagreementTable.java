package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Statement;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes tables of disagreements: each is a section, each statement of a side a row. Stateless. */
public final class DisagreementTable {
  /** A statement, on its side of a disagreement. */
  private record SideStatement(
      Disagreement disagreement, Disagreement.Side side, Statement statement) {
    Source source() {
      return statement.provenance().source();
    }
  }

  private static final List<Column<SideStatement>> COLUMNS =
      List.of(
          TableColumn.forPrograms("kind")
              .with(Trait.FILTER)
              .text(row -> row.disagreement().kind().label()),
          TableColumn.forPrograms("question").text(row -> row.disagreement().question()),
          TableColumn.everywhere("position", "Answer").text(row -> row.side().position()),
          TableColumn.everywhere("statement", "Says").text(row -> row.statement().text()),
          TableColumn.everywhere("modality", "Of")
              .saidOnce()
              .with(Trait.FILTER)
              .text(row -> row.statement().modality().name()),
          TableColumn.everywhere("statement_kind", "As")
              .saidOnce()
              .text(row -> row.statement().kind().label()),
          TableColumn.everywhere("source", "Source")
              .saidOnce()
              .with(Trait.FILTER)
              .<SideStatement>text(row -> row.source().name())
              .namingSource(row -> row.source().id()),
          TableColumn.forPrograms("statement_id").text(row -> row.statement().id()),
          TableColumn.forPrograms("modality_id").text(row -> row.statement().modality().id()),
          TableColumn.forPrograms("source_id").text(row -> row.source().id()),
          TableColumn.forPrograms("locator")
              .optional(row -> row.statement().provenance().locator()));

  private static final String NOTE =
      "A conflict is one question answered in opposite ways, or answered by one and left open by"
          + " another. Heterogeneity is a difference that"
          + " other populations, circumstances or outcomes may account for. Which side is right is"
          + " not said here.";

  private DisagreementTable() {}

  /** The disagreements in their order. */
  public static EvidenceTable of(List<Disagreement> disagreements) {
    Set<Source> sources = new LinkedHashSet<>();
    List<Sheet.Section<SideStatement>> sections = new ArrayList<>();
    for (Disagreement disagreement : disagreements) {
      List<SideStatement> rows = new ArrayList<>();
      for (Disagreement.Side side : disagreement.sides()) {
        for (Statement statement : side.statements()) {
          sources.add(statement.provenance().source());
          rows.add(new SideStatement(disagreement, side, statement));
        }
      }
      sections.add(
          new Sheet.Section<>(
              Headings.of(disagreement.kind().label()) + ": " + disagreement.question(), rows));
    }
    return new EvidenceTable(
        Sheet.builder(TableKind.DISAGREEMENTS, "Where statements disagree", COLUMNS)
            .sections(sections)
            .notes(List.of(NOTE))
            .sources(sources)
            .build());
  }
}
