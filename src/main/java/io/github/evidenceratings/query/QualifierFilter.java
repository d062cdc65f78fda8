package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.Nearest;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a rating is limited as asked: of the values of one qualifier one, of qualifiers all. */
final class QualifierFilter implements Predicate<Rating> {
  private final Map<String, Set<String>> asked = new LinkedHashMap<>();

  /**
   * A filter.
   *
   * @param ratings all that there are, to tell what is unknown from what other filters exclude
   * @throws UnknownTermException if none of them has a qualifier of that name, or that value of it
   */
  QualifierFilter(List<Qualifier> qualifiers, Collection<Rating> ratings) {
    for (Qualifier qualifier : qualifiers) {
      asked
          .computeIfAbsent(qualifier.name(), name -> new TreeSet<>())
          .add(folded(qualifier.value()));
      if (all(ratings).noneMatch(other -> matches(qualifier, other))) {
        throw unknown(qualifier, ratings);
      }
    }
  }

  private static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static Stream<Qualifier> all(Collection<Rating> ratings) {
    return ratings.stream().flatMap(rating -> rating.qualifiers().stream());
  }

  private static boolean matches(Qualifier asked, Qualifier other) {
    return asked.name().equals(other.name()) && folded(asked.value()).equals(folded(other.value()));
  }

  private static UnknownTermException unknown(Qualifier qualifier, Collection<Rating> ratings) {
    Set<String> names = new TreeSet<>();
    Set<String> values = new TreeSet<>();
    all(ratings)
        .forEach(
            other -> {
              names.add(other.name());
              if (other.name().equals(qualifier.name())) {
                values.add(other.value());
              }
            });
    return values.isEmpty()
        ? new UnknownTermException(
            NameKind.QUALIFIER,
            qualifier.name(),
            Nearest.to(qualifier.name(), names),
            List.copyOf(names))
        : new UnknownTermException(
            NameKind.QUALIFIER_VALUE,
            qualifier.name() + "=" + qualifier.value(),
            Nearest.to(qualifier.value(), values));
  }

  @Override
  public boolean test(Rating rating) {
    return asked.entrySet().stream()
        .allMatch(
            one ->
                rating
                    .qualifier(one.getKey())
                    .filter(value -> one.getValue().contains(folded(value)))
                    .isPresent());
  }
}
