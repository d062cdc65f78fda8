package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Statement;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes tables of disagreements: each is a section, each statement of a side a row. Stateless. */
public final class DisagreementTable {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.forPrograms("kind").with(Trait.FILTER),
          TableColumn.forPrograms("question"),
          TableColumn.everywhere("position", "Answer"),
          TableColumn.everywhere("statement", "Says"),
          TableColumn.everywhere("modality", "Of").saidOnce().with(Trait.FILTER),
          TableColumn.everywhere("statement_kind", "As").saidOnce(),
          TableColumn.everywhere("source", "Source").saidOnce().with(Trait.FILTER),
          TableColumn.forPrograms("statement_id"),
          TableColumn.forPrograms("modality_id"),
          TableColumn.forPrograms("source_id"),
          TableColumn.forPrograms("locator"));

  private static final String NOTE =
      "A conflict is one question answered in opposite ways, or answered by one and left open by"
          + " another. Heterogeneity is a difference that"
          + " other populations, circumstances or outcomes may account for. Which side is right is"
          + " not said here.";

  private DisagreementTable() {}

  /** The disagreements in their order. */
  public static EvidenceTable of(List<Disagreement> disagreements) {
    Set<Source> sources = new LinkedHashSet<>();
    List<EvidenceTable.Section> sections = new ArrayList<>();
    for (Disagreement disagreement : disagreements) {
      List<List<Value>> rows = new ArrayList<>();
      for (Disagreement.Side side : disagreement.sides()) {
        for (Statement statement : side.statements()) {
          sources.add(statement.provenance().source());
          rows.add(row(disagreement, side, statement));
        }
      }
      sections.add(
          new EvidenceTable.Section(
              Headings.of(disagreement.kind().label()) + ": " + disagreement.question(), rows));
    }
    return new EvidenceTable.Draft(TableKind.DISAGREEMENTS, "Where statements disagree", COLUMNS)
        .sections(sections)
        .notes(List.of(NOTE))
        .sources(sources)
        .table();
  }

  private static List<Value> row(
      Disagreement disagreement, Disagreement.Side side, Statement statement) {
    Source source = statement.provenance().source();
    return List.of(
        Value.of(disagreement.kind().label()),
        Value.of(disagreement.question()),
        Value.of(side.position()),
        Value.of(statement.text()),
        Value.of(statement.modality().name()),
        Value.of(statement.kind().label()),
        Value.of(source.name()),
        Value.of(statement.id()),
        Value.of(statement.modality().id()),
        Value.of(source.id()),
        Value.of(statement.provenance().locator()));
  }
}
