package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.internal.text.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds sources, scales and topics by id or name, and numbers them from 0 as they are given.
 * Immutable.
 */
final class NamedItems<T> {
  private final NameKind kind;
  private final List<T> items;
  private final Function<T, String> id;
  private final Function<T, String> name;
  private final Map<String, Integer> numbers = new HashMap<>();

  NamedItems(NameKind kind, List<T> items, Function<T, String> id, Function<T, String> name) {
    this.kind = kind;
    this.items = items;
    this.id = id;
    this.name = name;
    items.forEach(item -> numbers.put(id.apply(item), numbers.size()));
  }

  int size() {
    return items.size();
  }

  /**
   * The one item a text names; empty if none.
   *
   * @throws AmbiguousTermException if it may name several
   */
  Optional<T> find(String text) {
    Integer number = numbers.get(text);
    if (number != null) {
      return Optional.of(items.get(number));
    }
    String key = NameKey.of(text);
    List<T> found =
        items.stream()
            .filter(item -> !key.isEmpty() && names(item).map(NameKey::of).anyMatch(key::equals))
            .toList();
    if (found.size() > 1) {
      throw new AmbiguousTermException(kind, text, found.stream().map(id).toList());
    }
    return found.stream().findFirst();
  }

  /**
   * The one item a text names.
   *
   * @throws UnknownTermException if none
   * @throws AmbiguousTermException if it may name several
   */
  T get(String text) {
    return find(text)
        .orElseThrow(
            () -> new UnknownTermException(kind, text, Nearest.of(items, this::names).to(text)));
  }

  /** The number of the item that a text names; fails as {@link #get} does. */
  int number(String text) {
    Integer number = numbers.get(text);
    return number != null ? number : numbers.getOrDefault(id.apply(get(text)), -1);
  }

  private Stream<String> names(T item) {
    return Stream.of(id.apply(item), name.apply(item));
  }
}
