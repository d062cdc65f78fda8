package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.analysis.RatingChange;
import io.github.evidenceratings.analysis.RatingChange.Kind;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.TableColumn.Trait;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes the table of what changed between two editions: a section for each kind. Stateless. */
public final class DiffTable {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.exceptJson("change").with(Trait.FILTER),
          TableColumn.forJson("changes"),
          TableColumn.everywhere("modality", "Modality").saidOnce().with(Trait.FILTER),
          TableColumn.everywhere("condition", "Condition").with(Trait.FILTER),
          TableColumn.forPrograms("qualifiers"),
          TableColumn.everywhere("before", "Level").under("Before"),
          TableColumn.everywhere("dates_before", "Dates").under("Before"),
          TableColumn.everywhere("after", "Level").under("After"),
          TableColumn.everywhere("dates_after", "Dates").under("After"),
          TableColumn.everywhere("source", "Source").saidOnce().with(Trait.FILTER),
          TableColumn.forPrograms("rating_before"),
          TableColumn.forPrograms("rating_after"));

  private DiffTable() {}

  /** The changes, each under the first of its kinds. */
  public static EvidenceTable of(EditionDiff diff) {
    Map<Kind, List<List<Value>>> rows = new TreeMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (RatingChange change : diff.changes()) {
      sources.add(change.rating().source());
      rows.computeIfAbsent(change.kinds().iterator().next(), kind -> new ArrayList<>())
          .add(row(change));
    }
    List<EvidenceTable.Section> sections = new ArrayList<>();
    rows.forEach(
        (kind, members) ->
            sections.add(
                new EvidenceTable.Section(
                    Headings.of(kind.label()) + ": " + members.size(), members)));
    return new EvidenceTable.Draft(
            TableKind.DIFF, "From " + name(diff.before()) + " to " + name(diff.after()), COLUMNS)
        .sections(sections)
        .notes(
            List.of(
                (diff.isEmpty() ? "No rating changed; " : "Besides, ")
                    + diff.unchanged()
                    + (diff.unchanged() == 1 ? " rating is" : " ratings are")
                    + " the same in both."))
        .sources(sources)
        .table();
  }

  private static String name(Edition edition) {
    return edition.title() + " " + edition.version();
  }

  private static List<Value> row(RatingChange change) {
    Rating rating = change.rating();
    List<String> kinds = change.kinds().stream().map(Kind::label).toList();
    return List.of(
        Value.of(String.join("; ", kinds)),
        Value.of(kinds),
        Value.of(rating.modality().name()),
        Value.of(Wording.title(rating.condition())),
        Value.of(Wording.qualifiers(rating)),
        level(change, change.before()),
        Value.of(dates(change, change.before())),
        level(change, change.after()),
        Value.of(dates(change, change.after())),
        Value.of(rating.source().name()),
        Value.of(change.before().map(Rating::id)),
        Value.of(change.after().map(Rating::id)));
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
