package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.Ints;
import io.github.evidenceratings.query.index.RowKeys;
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
 * What ratings are limited to, with the rows of every value of a qualifier; case makes no
 * difference. Immutable.
 */
final class QualifierIndex {
  /** A number for every value, by name and folded value. */
  private final Map<String, Map<String, Integer>> numbers = new TreeMap<>();

  /** The values as they are written, by name. */
  private final Map<String, Set<String>> values = new HashMap<>();

  private final RowLists rows;

  QualifierIndex(RatingIndex index) {
    Ints keys = new Ints(16);
    Ints keyed = new Ints(16);
    int next = 0;
    for (int row : index.detailed()) {
      for (Qualifier qualifier : index.rating(row).qualifiers()) {
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

  private static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Asks for ratings that are limited so: of the values of one qualifier one must hold, of
   * qualifiers all.
   *
   * @param keys gets the rows to look among
   * @param tests gets what to test rows for that come from elsewhere
   * @throws UnknownTermException if no rating has a qualifier of that name, or that value of it
   */
  void ask(
      List<Qualifier> qualifiers,
      List<RowKeys<QueryPlan.Driver>> keys,
      List<Predicate<Rating>> tests) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    for (Qualifier qualifier : qualifiers) {
      asked.computeIfAbsent(qualifier.name(), name -> new ArrayList<>()).add(qualifier.value());
    }
    asked.forEach(
        (name, any) -> {
          Intervals wanted =
              Intervals.ofNumbers(any.stream().mapToInt(value -> number(name, value)).toArray());
          keys.add(new RowKeys<>(QueryPlan.Driver.QUALIFIER, rows, null, wanted));
          tests.add(
              rating ->
                  rating
                      .qualifier(name)
                      .filter(value -> wanted.contains(number(name, value)))
                      .isPresent());
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
