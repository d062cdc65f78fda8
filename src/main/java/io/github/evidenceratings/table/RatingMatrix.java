package io.github.evidenceratings.table;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Term;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.TermRelation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Conditions down, modalities across. */
final class RatingMatrix {
  private static final String NOT_RATED = "not rated";
  private static final String NOT_SHOWN = "not shown";
  private static final String CONDITION = "condition";
  private static final String CONDITION_ID = "condition_id";

  private record Pair(String condition, String modality) {
    static Pair of(Rating rating) {
      return new Pair(rating.condition().id(), rating.modality().id());
    }
  }

  private final Map<Pair, List<RatingMatch>> hits = new HashMap<>();
  private final Map<Pair, List<Rating>> all = new HashMap<>();
  private final List<Condition> down;
  private final Set<Modality> across;
  private final boolean severalScales;
  private final boolean severalSources;

  RatingMatrix(List<RatingMatch> hits, Collection<Modality> also, Collection<Rating> all) {
    across = new LinkedHashSet<>(also);
    Set<Condition> conditions = new LinkedHashSet<>();
    for (RatingMatch hit : hits) {
      across.add(hit.rating().modality());
      conditions.add(hit.rating().condition());
      this.hits.computeIfAbsent(Pair.of(hit.rating()), p -> new ArrayList<>()).add(hit);
    }
    for (Rating rating : all) {
      this.all.computeIfAbsent(Pair.of(rating), p -> new ArrayList<>()).add(rating);
    }
    down =
        conditions.stream()
            .sorted(Comparator.comparing(Condition::name, String.CASE_INSENSITIVE_ORDER))
            .toList();
    severalScales = several(hits, Rating::scale);
    severalSources = several(hits, Rating::source);
  }

  private static boolean several(List<RatingMatch> hits, Function<Rating, ?> of) {
    return hits.stream().map(RatingMatch::rating).map(of).distinct().limit(2).count() > 1;
  }

  List<TableColumn> columns() {
    Function<Term, String> label = labels(across, Set.of(CONDITION, CONDITION_ID));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.everywhere(CONDITION, "Condition"));
    columns.add(TableColumn.forPrograms(CONDITION_ID));
    across.forEach(m -> columns.add(TableColumn.exceptJson(label.apply(m))));
    columns.add(TableColumn.forJson("cells"));
    return columns;
  }

  List<List<Value>> rows() {
    Function<Term, String> label = labels(down, Set.of());
    List<List<Value>> rows = new ArrayList<>();
    for (Condition condition : down) {
      List<Value> row = new ArrayList<>();
      row.add(Value.of(label.apply(condition)));
      row.add(Value.of(condition.id()));
      List<Map<String, Value>> records = new ArrayList<>();
      for (Modality modality : across) {
        Pair pair = new Pair(condition.id(), modality.id());
        row.add(cell(pair));
        records.add(cell(pair, modality));
      }
      row.add(new Value.Records(records));
      rows.add(row);
    }
    return rows;
  }

  /** The name, with the id where terms share one, or one is taken. */
  private static Function<Term, String> labels(
      Collection<? extends Term> terms, Set<String> taken) {
    Set<String> once = new HashSet<>(taken);
    Set<String> shared = new HashSet<>(taken);
    terms.forEach(
        term -> {
          if (!once.add(term.name())) {
            shared.add(term.name());
          }
        });
    return term ->
        shared.contains(term.name()) ? term.name() + " [" + term.id() + "]" : term.name();
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
      return Value.of(all(pair).isEmpty() ? NOT_RATED : NOT_SHOWN);
    }
    boolean dated = several(shown, r -> List.<Optional<LocalDate>>of(r.reviewed(), r.updated()));
    return Value.of(shown.stream().map(hit -> entry(hit, dated)).toList());
  }

  private String entry(RatingMatch hit, boolean dated) {
    Rating rating = hit.rating();
    List<String> qualified = new ArrayList<>(rating.particulars());
    if (severalScales) {
      qualified.add(rating.scale().name());
    }
    if (severalSources) {
      qualified.add(rating.source().name());
    }
    if (dated) {
      rating.reviewed().ifPresent(date -> qualified.add("reviewed " + date));
      rating.updated().ifPresent(date -> qualified.add("updated " + date));
    }
    if (!hit.match().isEmpty() && !hit.match().equals(TermRelation.EXACT.label())) {
      qualified.add(hit.match());
    }
    return rating.level().name()
        + (qualified.isEmpty() ? "" : " (" + String.join(", ", qualified) + ")");
  }

  /** The answer is that of all ratings of the pair, whether shown or not. */
  private Map<String, Value> cell(Pair pair, Modality modality) {
    List<RatingMatch> shown = hits(pair);
    Set<Rating> known = new LinkedHashSet<>(all(pair));
    shown.forEach(hit -> known.add(hit.rating()));
    String answer =
        known.isEmpty()
            ? NOT_RATED
            : known.stream().allMatch(r -> r.level().isInsufficient()) ? "insufficient" : "rated";
    Map<String, Value> cell = new LinkedHashMap<>();
    cell.put("modality", Value.of(modality.name()));
    cell.put("modality_id", Value.of(modality.id()));
    cell.put("answer", Value.of(answer));
    cell.put("not_shown", new Value.Count(known.size() - shown.size()));
    cell.put("ratings", new Value.Records(shown.stream().map(RatingMatrix::record).toList()));
    return cell;
  }

  static Map<String, Value> record(RatingMatch hit) {
    Rating rating = hit.rating();
    Map<String, Value> record = new LinkedHashMap<>();
    record.put("rating_id", Value.of(rating.id()));
    record.put("level", Value.of(rating.level().name()));
    record.put("standing", Value.of(rating.level().standing().label()));
    record.put("scale", Value.of(rating.scale().name()));
    record.put("significance", Value.of(rating.significance()));
    record.put("support", Value.of(rating.support().map(Labeled::label)));
    record.put("source", Value.of(rating.source().name()));
    record.put("reviewed", Value.of(rating.reviewed()));
    record.put("updated", Value.of(rating.updated()));
    record.put("match", Value.of(hit.match()));
    record.put(
        "grades", new Value.Records(rating.grades().stream().map(RatingTable::grade).toList()));
    record.put(
        "qualifiers",
        new Value.Records(rating.qualifiers().stream().map(RatingTable::qualifier).toList()));
    return record;
  }

  /** What a cell without a level means, where there is one, and when the ratings were made. */
  List<String> notes() {
    Set<String> empty = new HashSet<>();
    for (Condition condition : down) {
      for (Modality modality : across) {
        Pair pair = new Pair(condition.id(), modality.id());
        if (hits(pair).isEmpty()) {
          empty.add(all(pair).isEmpty() ? NOT_RATED : NOT_SHOWN);
        }
      }
    }
    List<String> notes = new ArrayList<>();
    if (empty.contains(NOT_RATED)) {
      notes.add("Not rated: nobody here rated just this, which says nothing of how well it works.");
    }
    if (empty.contains(NOT_SHOWN)) {
      notes.add("Not shown: there is a rating, but it was not asked for.");
    }
    List<String> dates = new ArrayList<>();
    span("reviewed", Rating::reviewed).ifPresent(dates::add);
    span("updated", Rating::updated).ifPresent(dates::add);
    if (!dates.isEmpty()) {
      notes.add("The ratings were " + String.join(" and ", dates) + ".");
    }
    return notes;
  }

  private Optional<String> span(String what, Function<Rating, Optional<LocalDate>> date) {
    List<LocalDate> dates =
        hits.values().stream()
            .flatMap(List::stream)
            .flatMap(hit -> date.apply(hit.rating()).stream())
            .distinct()
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = dates.get(0);
    LocalDate last = dates.get(dates.size() - 1);
    return Optional.of(
        what + (first.equals(last) ? " on " + first : " from " + first + " to " + last));
  }
}
