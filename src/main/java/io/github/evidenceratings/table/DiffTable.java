package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.ChangedPart;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.analysis.RatingChange.Kind;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the table of what changed between two editions: a section for each kind. Stateless. */
public final class DiffTable {
  private static final List<Column<ChangedPart>> PART =
      List.of(
          TableColumn.forJson("name").text(ChangedPart::name),
          TableColumn.forJson("before").optional(ChangedPart::before),
          TableColumn.forJson("after").optional(ChangedPart::after));

  private static final List<Column<RatingChange>> COLUMNS =
      List.of(
          TableColumn.exceptJson("change")
              .with(Trait.FILTER)
              .text(change -> String.join("; ", kinds(change))),
          TableColumn.forJson("changes").texts(DiffTable::kinds),
          TableColumn.everywhere("modality", "Modality")
              .saidOnce()
              .with(Trait.FILTER)
              .text(change -> change.rating().modality().name()),
          TableColumn.everywhere("condition", "Condition")
              .with(Trait.FILTER)
              .text(change -> Wording.title(change.rating().condition())),
          TableColumn.forPrograms("limits").texts(change -> change.rating().limits()),
          TableColumn.everywhere("before", "Level")
              .under("Before")
              .value(change -> level(change, change.before())),
          TableColumn.everywhere("dates_before", "Dates")
              .under("Before")
              .text(change -> dates(change, change.before())),
          TableColumn.everywhere("after", "Level")
              .under("After")
              .value(change -> level(change, change.after())),
          TableColumn.everywhere("dates_after", "Dates")
              .under("After")
              .text(change -> dates(change, change.after())),
          TableColumn.forReaders("parts", "Details").saidOnce().texts(DiffTable::details),
          TableColumn.forCsv("parts")
              .texts(change -> change.parts().stream().map(ChangedPart::text).toList()),
          TableColumn.forJson("parts")
              .value(
                  change ->
                      new Value.Records(
                          change.parts().stream().map(part -> Sheet.record(PART, part)).toList())),
          TableColumn.everywhere("reason", "Reason")
              .saidOnce()
              .optional(
                  change ->
                      change.after().flatMap(Rating::changeReason).map(Rating.ChangeReason::label)),
          TableColumn.everywhere("source", "Source")
              .saidOnce()
              .with(Trait.FILTER)
              .text(change -> change.rating().source().name()),
          TableColumn.forPrograms("rating_before")
              .optional(change -> change.before().map(Rating::id)),
          TableColumn.forPrograms("rating_after")
              .optional(change -> change.after().map(Rating::id)));

  private DiffTable() {}

  /** The changes, each under the first of its kinds. */
  public static EvidenceTable of(EditionDiff diff) {
    Map<Kind, List<RatingChange>> rows = new TreeMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (RatingChange change : diff.changes()) {
      sources.add(change.rating().source());
      rows.computeIfAbsent(change.kinds().iterator().next(), kind -> new ArrayList<>()).add(change);
    }
    List<Sheet.Section<RatingChange>> sections = new ArrayList<>();
    rows.forEach(
        (kind, members) ->
            sections.add(
                new Sheet.Section<>(Headings.of(kind.label()) + ": " + members.size(), members)));
    return new EvidenceTable(
        Sheet.builder(
                TableKind.DIFF,
                "From " + name(diff.before()) + " to " + name(diff.after()),
                COLUMNS)
            .sections(sections)
            .notes(
                List.of(
                    (diff.isEmpty() ? "No rating changed; " : "Besides, ")
                        + diff.unchanged()
                        + (diff.unchanged() == 1 ? " rating is" : " ratings are")
                        + " the same in both."))
            .sources(sources)
            .build());
  }

  private static String name(Edition edition) {
    return edition.title() + " " + edition.version();
  }

  /** The changed parts without the dates, which have columns of their own. */
  private static List<String> details(RatingChange change) {
    return change.parts().stream()
        .filter(part -> !part.name().equals("reviewed") && !part.name().equals("updated"))
        .map(ChangedPart::text)
        .toList();
  }

  private static List<String> kinds(RatingChange change) {
    return change.kinds().stream().map(Kind::label).toList();
  }

  /** The level, with its scale where that changed, and what is graded for whom. */
  private static Value level(RatingChange change, Optional<Rating> rating) {
    if (rating.isEmpty()) {
      return Value.NONE;
    }
    List<String> details = new ArrayList<>(rating.get().particulars());
    if (change.kinds().contains(Kind.SCALE_CHANGED)) {
      details.add("on " + rating.get().scale().name());
    }
    return Value.Graded.of(rating.get(), details);
  }

  private static String dates(RatingChange change, Optional<Rating> rating) {
    if (!change.kinds().contains(Kind.REDATED) || rating.isEmpty()) {
      return "";
    }
    List<String> dates = new ArrayList<>();
    rating.get().reviewed().ifPresent(date -> dates.add("reviewed " + date));
    rating.get().updated().ifPresent(date -> dates.add("updated " + date));
    return String.join(", ", dates);
  }
}
