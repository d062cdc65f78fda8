package io.github.evidenceratings.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Items with distinct ids, in order, that are found by id at once: a list and a hash table of some
 * sixteen bytes an item. Immutable.
 */
final class IdList<T extends Identified> extends AbstractList<T> implements RandomAccess {
  /** To find one of a million ids takes a hundred steps at most, if their hashes are as usual. */
  private static final int MOST_STEPS = 1_000;

  private final List<T> items;
  private final String[] ids;

  /** The number after that of the item; 0 marks a free slot. The length is a power of two. */
  private final int[] slots;

  /** In place of the slots where so many ids have one hash that these are no quick way. */
  private final @Nullable Map<String, T> crowd;

  private IdList(String what, Collection<T> items) {
    this.items = List.copyOf(items);
    int size = this.items.size();
    ids = new String[size];
    slots = new int[Integer.highestOneBit(size + 1) * 4];
    boolean crowded = false;
    for (int i = 0; i < size && !crowded; i++) {
      ids[i] = this.items.get(i).id();
      int slot = slot(ids[i]);
      if (slots[slot] != 0) {
        throw twice(what, ids[i]);
      }
      slots[slot] = i + 1;
      crowded = ((slot - first(ids[i])) & (slots.length - 1)) > MOST_STEPS;
    }
    crowd = crowded ? crowd(what) : null;
  }

  /** Texts of one hash are found by their order there. */
  private Map<String, T> crowd(String what) {
    Map<String, T> found = new HashMap<>();
    for (T item : items) {
      if (found.put(item.id(), item) != null) {
        throw twice(what, item.id());
      }
    }
    return found;
  }

  private static IllegalArgumentException twice(String what, String id) {
    return new IllegalArgumentException(what + " \"" + id + "\" is given twice");
  }

  /**
   * A copy of the items in the given order.
   *
   * @param what what they are, for the message
   * @throws IllegalArgumentException if two have the same id
   */
  static <T extends Identified> IdList<T> of(String what, Collection<T> items) {
    return new IdList<>(what, items);
  }

  /** The item with an id; null if there is none. */
  @Nullable T find(String wanted) {
    if (crowd != null) {
      return crowd.get(wanted);
    }
    int number = slots[slot(wanted)];
    return number == 0 ? null : items.get(number - 1);
  }

  /** Whether so many ids have one hash that they are found by their order. */
  boolean isCrowded() {
    return crowd != null;
  }

  private int first(String wanted) {
    int hash = wanted.hashCode() * 0x9e3779b9;
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  /** Where an id is, or would go. */
  private int slot(String wanted) {
    int mask = slots.length - 1;
    int slot = first(wanted);
    for (int taken; (taken = slots[slot]) != 0 && !ids[taken - 1].equals(wanted); ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public T get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }
}
