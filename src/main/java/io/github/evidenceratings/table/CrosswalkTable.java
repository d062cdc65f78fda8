package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import java.util.List;
import java.util.Optional;

/** Makes tables of crosswalks. Stateless. */
public final class CrosswalkTable {
  private CrosswalkTable() {}

  /** Every level of the scale that a crosswalk leads from; every crosswalk is a section. */
  public static EvidenceTable of(List<Crosswalk> crosswalks) {
    List<TableColumn> columns =
        List.of(
            TableColumn.forPrograms("crosswalk"),
            TableColumn.forPrograms("from_scale_id"),
            TableColumn.everywhere("from_level", "Level"),
            TableColumn.forPrograms("from_level_id"),
            TableColumn.forPrograms("to_scale_id"),
            TableColumn.forPrograms("to_level"),
            TableColumn.forReaders("to_level", "Becomes"),
            TableColumn.forPrograms("to_level_id"),
            TableColumn.everywhere("note", "Note"),
            TableColumn.forPrograms("citation"));
    List<EvidenceTable.Section> sections =
        crosswalks.stream()
            .map(
                crosswalk ->
                    new EvidenceTable.Section(
                        "From " + title(crosswalk.from()) + " to " + title(crosswalk.to()),
                        crosswalk.from().levels().stream()
                            .map(level -> row(crosswalk, level))
                            .toList()))
            .toList();
    List<String> notes = crosswalks.stream().map(c -> c.id() + ": " + c.citation() + ".").toList();
    return new EvidenceTable.Draft(TableKind.CROSSWALKS, "Crosswalks", columns)
        .sections(sections)
        .notes(notes)
        .table();
  }

  private static String title(RatingScale scale) {
    return scale.name() + " (" + scale.id() + ")";
  }

  private static List<Value> row(Crosswalk crosswalk, Level level) {
    Optional<Crosswalk.Entry> entry = crosswalk.find(level);
    Optional<Level> to = entry.map(Crosswalk.Entry::to);
    return List.of(
        Value.of(crosswalk.id()),
        Value.of(crosswalk.from().id()),
        Value.Graded.of(crosswalk.from(), level),
        Value.of(level.id()),
        Value.of(crosswalk.to().id()),
        Value.of(to.map(Level::name)),
        to.<Value>map(t -> Value.Graded.of(crosswalk.to(), t))
            .orElse(new Value.Gap("no counterpart")),
        Value.of(to.map(Level::id)),
        Value.of(entry.flatMap(Crosswalk.Entry::note)),
        Value.of(crosswalk.citation()));
  }
}
