package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.sheet.Column;
import io.github.evidenceratings.table.sheet.DistinctNames;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Hits;
import io.github.evidenceratings.table.sheet.Sheet;
import io.github.evidenceratings.table.sheet.TableColumn;
import io.github.evidenceratings.table.sheet.TableColumn.Trait;
import io.github.evidenceratings.table.sheet.TableKind;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ratings by two of their parts, one down and one across. */
final class RatingMatrix {
  private static final String NOT_RATED = "not rated";
  private static final String NOT_SHOWN = "not shown";

  /** Each rating in a cell, for programs. */
  private static final List<Column<RatingMatch>> RECORD =
      Stream.of(
              RatingColumn.RATING_ID,
              RatingColumn.LEVEL,
              RatingColumn.STANDING,
              RatingColumn.SCALE,
              RatingColumn.SIGNIFICANCE,
              RatingColumn.SUPPORT,
              RatingColumn.INTENT,
              RatingColumn.OUTCOME,
              RatingColumn.COMPARATOR,
              RatingColumn.COMPARED_WITH,
              RatingColumn.TIME_POINT,
              RatingColumn.MODALITY_ID,
              RatingColumn.CONDITION_ID,
              RatingColumn.SOURCE,
              RatingColumn.SOURCE_ID,
              RatingColumn.REVIEWED,
              RatingColumn.UPDATED,
              RatingColumn.MATCH,
              RatingColumn.GRADES_JSON,
              RatingColumn.QUALIFIERS_JSON,
              RatingColumn.RETRACTED,
              RatingColumn.AGREEMENT)
          .map(RatingColumn::column)
          .toList();

  /** A condition, modality or source. */
  private record Item(String id, String name) {
    static final Comparator<Item> BY_NAME =
        Comparator.comparing(Item::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Item::id);

    static Item of(Term term) {
      return new Item(term.id(), term.name());
    }
  }

  /** Which part of a rating runs along a side. */
  private enum Side {
    CONDITION,
    MODALITY,
    SOURCE;

    Item of(Rating rating) {
      return switch (this) {
        case CONDITION -> Item.of(rating.condition());
        case MODALITY -> Item.of(rating.modality());
        case SOURCE -> new Item(rating.source().id(), rating.source().name());
      };
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Pair(Item down, Item across) {}

  /**
   * What is known of one item, by what runs across.
   *
   * @param cells what a reader sees
   * @param records the same for programs
   */
  private record MatrixRow(Item item, String label, Map<Item, Value> cells, Value.Records records) {
    Value cell(Item across) {
      return cells.getOrDefault(across, Value.NONE);
    }
  }

  private final Side downSide;
  private final Side acrossSide;
  private final Map<Pair, List<RatingMatch>> hits = new HashMap<>();
  private final Map<Pair, List<Rating>> all = new HashMap<>();
  private final List<Item> down;
  private final List<Item> across;
  private final boolean severalScales;
  private final boolean severalSources;
  private final boolean severalModalities;

  RatingMatrix(
      MatrixShape shape,
      List<RatingMatch> hits,
      Collection<Modality> also,
      Collection<Rating> all) {
    downSide = shape == MatrixShape.MODALITY_BY_CONDITION ? Side.MODALITY : Side.CONDITION;
    acrossSide =
        switch (shape) {
          case CONDITION_BY_MODALITY -> Side.MODALITY;
          case MODALITY_BY_CONDITION -> Side.CONDITION;
          case CONDITION_BY_SOURCE -> Side.SOURCE;
        };
    for (RatingMatch hit : hits) {
      this.hits.computeIfAbsent(pair(hit.rating()), p -> new ArrayList<>()).add(hit);
    }
    for (Rating rating : all) {
      this.all.computeIfAbsent(pair(rating), p -> new ArrayList<>()).add(rating);
    }
    down = items(downSide, hits, also).stream().sorted(Item.BY_NAME).toList();
    Collection<Item> beside = items(acrossSide, hits, also);
    // Modalities stand in the order in which they were asked for and found.
    across =
        acrossSide == Side.MODALITY
            ? List.copyOf(beside)
            : beside.stream().sorted(Item.BY_NAME).toList();
    severalScales = several(hits, Rating::scale);
    severalSources = acrossSide != Side.SOURCE && several(hits, Rating::source);
    severalModalities = acrossSide == Side.SOURCE && several(hits, Rating::modality);
  }

  private static Collection<Item> items(
      Side side, List<RatingMatch> hits, Collection<Modality> also) {
    Set<Item> items = new LinkedHashSet<>();
    if (side == Side.MODALITY) {
      also.forEach(modality -> items.add(Item.of(modality)));
    }
    hits.forEach(hit -> items.add(side.of(hit.rating())));
    return items;
  }

  private Pair pair(Rating rating) {
    return new Pair(downSide.of(rating), acrossSide.of(rating));
  }

  private static boolean several(List<RatingMatch> hits, Function<Rating, ?> of) {
    return hits.stream().map(RatingMatch::rating).map(of).distinct().limit(2).count() > 1;
  }

  /** The matrix as a sheet of these hits. */
  Sheet<?> sheet(List<RatingMatch> hits) {
    return Sheet.builder(
            TableKind.RATING_MATRIX,
            "Ratings by " + downSide.label() + " and " + acrossSide.label(),
            columns())
        .rows(rows())
        .legend(Hits.scales(hits))
        .notes(notes())
        .sources(Hits.sources(hits))
        .build();
  }

  private List<Column<MatrixRow>> columns() {
    String id = downSide.label() + "_id";
    Function<Item, String> label = labels(across, Set.of(downSide.label(), id, "cells"));
    List<Column<MatrixRow>> columns = new ArrayList<>();
    columns.add(
        TableColumn.everywhere(downSide.label(), Headings.of(downSide.label()))
            .with(Trait.FILTER)
            .text(MatrixRow::label));
    columns.add(TableColumn.forPrograms(id).with(Trait.ROW_ID).text(row -> row.item().id()));
    for (Item item : across) {
      columns.add(TableColumn.exceptJson(label.apply(item)).value(row -> row.cell(item)));
    }
    columns.add(TableColumn.forJson("cells").value(MatrixRow::records));
    return columns;
  }

  private List<MatrixRow> rows() {
    Function<Item, String> label = labels(down, Set.of());
    List<MatrixRow> rows = new ArrayList<>();
    for (Item item : down) {
      Map<Item, Value> cells = new HashMap<>();
      List<Map<String, Value>> records = new ArrayList<>();
      for (Item beside : across) {
        Pair pair = new Pair(item, beside);
        cells.put(beside, cell(pair));
        records.add(record(pair));
      }
      rows.add(new MatrixRow(item, label.apply(item), cells, new Value.Records(records)));
    }
    return rows;
  }

  private static Function<Item, String> labels(List<Item> items, Set<String> taken) {
    return DistinctNames.of(items, Item::name, Item::id, taken);
  }

  private List<RatingMatch> hits(Pair pair) {
    return hits.getOrDefault(pair, List.of());
  }

  private List<Rating> all(Pair pair) {
    return all.getOrDefault(pair, List.of());
  }

  private Value cell(Pair pair) {
    List<RatingMatch> shown = hits(pair);
    if (shown.isEmpty()) {
      return new Value.Gap(all(pair).isEmpty() ? NOT_RATED : NOT_SHOWN);
    }
    boolean dated = several(shown, r -> List.<Optional<PartialDate>>of(r.reviewed(), r.updated()));
    return new Value.Several(shown.stream().map(hit -> entry(hit, dated)).toList());
  }

  private Value entry(RatingMatch hit, boolean dated) {
    Rating rating = hit.rating();
    List<String> details = new ArrayList<>(rating.particulars());
    if (severalScales) {
      details.add(rating.scale().name());
    }
    if (severalModalities) {
      details.add(rating.modality().name());
    }
    if (severalSources) {
      details.add(rating.source().name());
    }
    if (dated) {
      rating.reviewed().ifPresent(date -> details.add("reviewed " + date));
      rating.updated().ifPresent(date -> details.add("updated " + date));
    }
    if (!hit.match().isEmpty() && !hit.match().equals(TermRelation.EXACT.label())) {
      details.add(hit.match());
    }
    Value graded = Value.Graded.of(rating, details);
    return rating.findings().isEmpty()
        ? graded
        : new Value.Noted(graded, List.of(footnote(rating)));
  }

  /** The findings, with what was really studied. */
  private static String footnote(Rating rating) {
    return "Studied: "
        + Wording.studiedText(rating)
        + ". "
        + Headings.of(Wording.findingsText(rating))
        + ".";
  }

  /** The answer is that of all ratings of the pair, whether shown or not. */
  private Map<String, Value> record(Pair pair) {
    List<RatingMatch> shown = hits(pair);
    Set<Rating> known = new LinkedHashSet<>(all(pair));
    shown.forEach(hit -> known.add(hit.rating()));
    String answer =
        known.isEmpty()
            ? NOT_RATED
            : known.stream().allMatch(r -> r.level().isInsufficient()) ? "insufficient" : "rated";
    Map<String, Value> cell = new LinkedHashMap<>();
    cell.put(acrossSide.label(), Value.of(pair.across().name()));
    cell.put(acrossSide.label() + "_id", Value.of(pair.across().id()));
    cell.put("answer", Value.of(answer));
    cell.put("not_shown", new Value.Count(known.size() - shown.size()));
    cell.put("ratings", new Value.Records(shown.stream().map(RatingMatrix::record).toList()));
    return cell;
  }

  static Map<String, Value> record(RatingMatch hit) {
    Map<String, Value> record = Sheet.record(RECORD, hit);
    record.put("findings", Value.of(Wording.findingTexts(hit.rating())));
    return record;
  }

  /** What a cell without a level means, where there is one, and when the ratings were made. */
  private List<String> notes() {
    Set<String> empty = new HashSet<>();
    for (Item item : down) {
      for (Item beside : across) {
        Pair pair = new Pair(item, beside);
        if (hits(pair).isEmpty()) {
          empty.add(all(pair).isEmpty() ? NOT_RATED : NOT_SHOWN);
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (empty.contains(NOT_RATED)) {
      notes.add(
          "Not rated: "
              + (acrossSide == Side.SOURCE
                  ? "this source did not rate it"
                  : "nobody here rated just this")
              + ", which says nothing of how well it works.");
    }
    if (empty.contains(NOT_SHOWN)) {
      notes.add("Not shown: there is a rating, but it was not asked for.");
    }
    span("reviewed", Rating::reviewed).ifPresent(notes::add);
    span("updated", Rating::updated).ifPresent(notes::add);
    return notes;
  }

  private Optional<String> span(String what, Function<Rating, Optional<PartialDate>> date) {
    List<Optional<PartialDate>> all =
        hits.values().stream().flatMap(List::stream).map(hit -> date.apply(hit.rating())).toList();
    List<PartialDate> dates = all.stream().flatMap(Optional::stream).toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    PartialDate first = Collections.min(dates);
    // A year ends after its months, and they end with their last days.
    PartialDate last =
        Collections.max(
            dates,
            Comparator.comparing(PartialDate::last).thenComparing(Comparator.reverseOrder()));
    String one = first.day().isPresent() ? " on " : " in ";
    String when = first.equals(last) ? one + first : " from " + first + " to " + last;
    return Optional.of(
        dates.size() == all.size()
            ? "The ratings were " + what + when + "."
            : "Of "
                + all.size()
                + " ratings, "
                + dates.size()
                + " were "
                + what
                + when
                + "; the others do not say when.");
  }
}
