package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Identifiers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one table has defined so far. Knows which ids were declared by rows that could not be built,
 * so that one mistake is not reported again by everything that refers to it.
 */
final class Registry<T> {
  private final String what;
  private final Map<String, T> built = new LinkedHashMap<>();
  private final Map<String, Place> declared = new LinkedHashMap<>();
  private boolean complete = true;

  Registry(String what) {
    this.what = what;
  }

  /**
   * Notes the id of a row; reports one that is malformed or taken. Returns whether it is usable.
   */
  boolean declare(String id, Place place, Problems problems) {
    if (!Identifiers.isValid(id)) {
      // Declared all the same: what refers to it repeats the mistake, and says nothing new.
      declared.putIfAbsent(id, place);
      problems.at(place, "id", id, "is not an id; " + Identifiers.RULE);
      return false;
    }
    Place first = declared.putIfAbsent(id, place);
    if (first != null) {
      problems.at(place, "id", id, "is the id of another " + what + ", in line " + first.line());
      return false;
    }
    return true;
  }

  /** Takes over what another registry knows of ids, that of rows that could not be built too. */
  void declareAll(Registry<?> other) {
    other.declared.forEach(declared::putIfAbsent);
    complete &= other.complete;
  }

  /** Notes that the table could not be read to its end, or that a row lost its id. */
  void incomplete() {
    complete = false;
  }

  /** Whether a reference that finds nothing is known to be wrong. */
  boolean isUnknown(String id) {
    return complete && !declared.containsKey(id);
  }

  void add(String id, T item) {
    built.put(id, item);
  }

  @Nullable T get(String id) {
    return built.get(id);
  }

  @Nullable Place placeOf(String id) {
    return declared.get(id);
  }

  Collection<T> items() {
    return built.values();
  }

  /** The ids a reference may have, also those of rows that could not be built. */
  List<String> ids() {
    return declared.keySet().stream().filter(Identifiers::isValid).toList();
  }

  String what() {
    return what;
  }
}
