package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.hash.Numbering;
import io.github.evidenceratings.model.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one table has defined so far. Knows which ids were declared by rows that could not be built,
 * so that one mistake is not reported again by everything that refers to it.
 */
final class Registry<T> {
  private final String what;

  /** The ids; their numbers lead to where each is declared and what was built. */
  private final Numbering<String> declared = new Numbering<>();

  private int[] lines = new int[16];
  private final List<@Nullable T> built = new ArrayList<>();
  private boolean complete = true;

  /** What {@link #ids} gave last; null if there have been others since. */
  private @Nullable List<String> ids;

  Registry(String what) {
    this.what = what;
  }

  /**
   * Notes the id of a row and the line it stands in. Returns the number by which to add what the
   * row makes; -1 if the id is taken.
   */
  int declare(String id, int line) {
    int number = declared.add(id);
    if (number < built.size()) {
      return -1;
    }
    if (number == lines.length) {
      lines = Arrays.copyOf(lines, 2 * number);
    }
    lines[number] = line;
    built.add(null);
    ids = null;
    return number;
  }

  /** Takes over what another registry knows of ids, that of rows that could not be built too. */
  void declareAll(Registry<?> other) {
    for (int i = 0; i < other.declared.size(); i++) {
      declare(other.declared.get(i), other.lines[i]);
    }
    complete &= other.complete;
  }

  /** Notes that the table could not be read to its end, or that a row lost its id. */
  void incomplete() {
    complete = false;
  }

  /** Whether a reference that finds nothing is known to be wrong. */
  boolean isUnknown(String id) {
    return complete && declared.find(id) < 0;
  }

  void add(int number, T item) {
    built.set(number, item);
  }

  void add(String id, T item) {
    declare(id, 0);
    add(declared.find(id), item);
  }

  @Nullable T get(String id) {
    int number = declared.find(id);
    return number < 0 ? null : built.get(number);
  }

  /** The line in which an id that is taken stands. */
  int lineOf(String id) {
    return lines[declared.find(id)];
  }

  /** What was built, in the order of the rows. */
  List<T> items() {
    List<T> items = new ArrayList<>(built.size());
    for (T item : built) {
      if (item != null) {
        items.add(item);
      }
    }
    return items;
  }

  /** The ids a reference may have, also those of rows that could not be built. */
  List<String> ids() {
    List<String> known = ids;
    if (known == null) {
      known = declared.items().stream().filter(Identifiers::isValid).toList();
      ids = known;
    }
    return known;
  }

  String what() {
    return what;
  }
}
