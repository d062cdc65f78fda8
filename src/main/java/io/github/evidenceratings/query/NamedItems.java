package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.Nearest;
import io.github.evidenceratings.model.NameKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds sources and scales by id or name; there are few of them, so they are not indexed. */
final class NamedItems<T> {
  private final NameKind kind;
  private final List<T> items;
  private final Function<T, String> id;
  private final Function<T, String> name;

  NamedItems(NameKind kind, List<T> items, Function<T, String> id, Function<T, String> name) {
    this.kind = kind;
    this.items = items;
    this.id = id;
    this.name = name;
  }

  /**
   * The one item a text names; empty if none.
   *
   * @throws AmbiguousTermException if it may name several
   */
  Optional<T> find(String text) {
    List<T> found = items.stream().filter(item -> id.apply(item).equals(text)).toList();
    String key = NameKey.of(text);
    if (found.isEmpty() && !key.isEmpty()) {
      found =
          items.stream()
              .filter(item -> names(item).map(NameKey::of).anyMatch(key::equals))
              .toList();
    }
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
            () -> new UnknownTermException(kind, text, Nearest.to(text, items, this::names)));
  }

  private Stream<String> names(T item) {
    return Stream.of(id.apply(item), name.apply(item));
  }
}
