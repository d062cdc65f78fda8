package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Crosswalk;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import java.util.List;
import java.util.Optional;

/** Makes tables of crosswalks. Stateless. */
public final class CrosswalkTable {
  /** A level and what it becomes; nothing if it has no counterpart. */
  private record Pairing(Crosswalk crosswalk, Level level, Optional<Crosswalk.Entry> entry) {
    Optional<Level> to() {
      return entry.map(Crosswalk.Entry::to);
    }

    Value becomes() {
      return to().<Value>map(level -> Value.Graded.of(crosswalk.to(), level))
          .orElse(new Value.Gap("no counterpart"));
    }
  }

  private static final List<Column<Pairing>> COLUMNS =
      List.of(
          TableColumn.forPrograms("crosswalk").text(row -> row.crosswalk().id()),
          TableColumn.forPrograms("from_scale_id").text(row -> row.crosswalk().from().id()),
          TableColumn.everywhere("from_level", "Level")
              .value(row -> Value.Graded.of(row.crosswalk().from(), row.level())),
          TableColumn.forPrograms("from_level_id").text(row -> row.level().id()),
          TableColumn.forPrograms("to_scale_id").text(row -> row.crosswalk().to().id()),
          TableColumn.forPrograms("to_level").optional(row -> row.to().map(Level::name)),
          TableColumn.forReaders("to_level", "Becomes").value(Pairing::becomes),
          TableColumn.forPrograms("to_level_id").optional(row -> row.to().map(Level::id)),
          TableColumn.everywhere("note", "Note")
              .optional(row -> row.entry().flatMap(Crosswalk.Entry::note)),
          TableColumn.forPrograms("citation").text(row -> row.crosswalk().citation()));

  private CrosswalkTable() {}

  /** Every level of the scale that a crosswalk leads from; every crosswalk is a section. */
  public static EvidenceTable of(List<Crosswalk> crosswalks) {
    List<Sheet.Section<Pairing>> sections =
        crosswalks.stream()
            .map(
                crosswalk ->
                    new Sheet.Section<>(
                        "From " + title(crosswalk.from()) + " to " + title(crosswalk.to()),
                        crosswalk.from().levels().stream()
                            .map(level -> new Pairing(crosswalk, level, crosswalk.find(level)))
                            .toList()))
            .toList();
    List<String> notes = crosswalks.stream().map(c -> c.id() + ": " + c.citation() + ".").toList();
    return new EvidenceTable(
        Sheet.builder(TableKind.CROSSWALKS, "Crosswalks", COLUMNS)
            .sections(sections)
            .notes(notes)
            .build());
  }

  private static String title(RatingScale scale) {
    return scale.name() + " (" + scale.id() + ")";
  }
}
