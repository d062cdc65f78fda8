package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.index.IntList;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.KeyFilter;
import io.github.evidenceratings.query.index.RowLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rows of every value of a qualifier, by name. The outcome of a rating counts as a qualifier of
 * the name {@link #OUTCOME}. Case makes no difference. Immutable.
 */
final class QualifierIndex {
  static final String OUTCOME = "outcome";

  /** A number for every value, by name and folded value. */
  private final Map<String, Map<String, Integer>> numbers = new TreeMap<>();

  /** The values as they are written, by name. */
  private final Map<String, Set<String>> values = new HashMap<>();

  private final RowLists rows;

  QualifierIndex(RatingIndex index) {
    IntList keys = new IntList(16);
    IntList keyed = new IntList(16);
    int next = 0;
    for (int row : index.detailed()) {
      for (Qualifier qualifier : of(index.rating(row))) {
        Map<String, Integer> ofName =
            numbers.computeIfAbsent(qualifier.name(), name -> new HashMap<>());
        Integer number = ofName.putIfAbsent(folded(qualifier.value()), next);
        keys.add(number == null ? next++ : number);
        keyed.add(row);
        values.computeIfAbsent(qualifier.name(), name -> new TreeSet<>()).add(qualifier.value());
      }
    }
    rows = RowLists.of(keys.toArray(), keyed.toArray(), next);
  }

  private static List<Qualifier> of(Rating rating) {
    List<Qualifier> qualifiers = new ArrayList<>(rating.qualifiers());
    rating.outcome().ifPresent(text -> qualifiers.add(new Qualifier(OUTCOME, text)));
    return qualifiers;
  }

  private static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Filters by qualifiers: a rating must have each of them, with one of the values given for it.
   *
   * @param keys receives a filter for each qualifier
   * @param tests receives a test for each, for rows from other lists
   * @throws UnknownTermException if no rating has a qualifier of that name, or that value of it
   */
  void filter(
      List<Qualifier> qualifiers,
      List<KeyFilter<QueryPlan.Driver>> keys,
      List<Predicate<Rating>> tests) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (Qualifier qualifier : qualifiers) {
      asked.computeIfAbsent(qualifier.name(), name -> new ArrayList<>()).add(qualifier.value());
    }
    asked.forEach(
        (name, any) -> {
          Intervals wanted =
              Intervals.ofNumbers(any.stream().mapToInt(value -> number(name, value)).toArray());
          keys.add(new KeyFilter<>(QueryPlan.Driver.QUALIFIER, rows, null, wanted));
          tests.add(
              rating ->
                  of(rating).stream()
                      .anyMatch(
                          qualifier ->
                              qualifier.name().equals(name)
                                  && wanted.contains(number(name, qualifier.value()))));
        });
  }

  private int number(String name, String value) {
    Map<String, Integer> ofName = numbers.get(name);
    if (ofName == null) {
      throw new UnknownTermException(
          NameKind.QUALIFIER,
          name,
          Nearest.to(name, numbers.keySet()),
          List.copyOf(numbers.keySet()));
    }
    Integer number = ofName.get(folded(value));
    if (number == null) {
      throw new UnknownTermException(
          NameKind.QUALIFIER_VALUE,
          name + "=" + value,
          Nearest.to(value, values.getOrDefault(name, Set.of())));
    }
    return number;
  }
}
