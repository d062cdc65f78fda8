package io.github.evidenceratings.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Items with distinct ids, in order, that are found by id at once: a list and a hash table of some
 * sixteen bytes an item. Immutable.
 */
final class IdList<T extends Identified> extends AbstractList<T> implements RandomAccess {
  private final List<T> items;
  private final String[] ids;

  /** The number after that of the item; 0 marks a free slot. The length is a power of two. */
  private final int[] slots;

  private IdList(String what, Collection<T> items) {
    this.items = List.copyOf(items);
    int size = this.items.size();
    ids = new String[size];
    slots = new int[Integer.highestOneBit(size + 1) * 4];
    for (int i = 0; i < size; i++) {
      ids[i] = this.items.get(i).id();
      int slot = slot(ids[i]);
      if (slots[slot] != 0) {
        throw new IllegalArgumentException(what + " \"" + ids[i] + "\" is given twice");
      }
      slots[slot] = i + 1;
    }
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
    int number = slots[slot(wanted)];
    return number == 0 ? null : items.get(number - 1);
  }

  /** Where an id is, or would go. */
  private int slot(String wanted) {
    int mask = slots.length - 1;
    int hash = wanted.hashCode() * 0x9e3779b9;
    int slot = (hash ^ (hash >>> 15)) & mask;
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
