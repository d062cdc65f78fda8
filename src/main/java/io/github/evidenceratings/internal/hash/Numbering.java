package io.github.evidenceratings.internal.hash;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct items from 0 in the order in which they come, and finds an item's number: a hash
 * table of some sixteen bytes an item, exact. Not safe for use by several threads while it grows.
 *
 * @param <T> the type of the items
 */
public class Numbering<T> {
  private static final int SMALLEST = 16;

  /** To find one of a million items takes a hundred steps at most, if hashes are as usual. */
  private static final int MOST_STEPS = 1_000;

  /**
   * So many items have nearly one hash that each more would have to be held against all of them.
   */
  public static final class CrowdedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private CrowdedException() {
      super("more than " + MOST_STEPS + " have its hash, or nearly");
    }
  }

  private @Nullable Object[] items = new Object[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int size;

  /** The number after that of the item; 0 marks a free slot. The length is a power of two. */
  private int[] slots = new int[2 * SMALLEST];

  /** Makes an empty one. */
  public Numbering() {}

  /** The hash by which items are told apart; those that are the same have the same. */
  protected int hash(T item) {
    return item.hashCode();
  }

  /** Whether two items count as one. */
  protected boolean same(T item, T other) {
    return item.equals(other);
  }

  /** How many items have been numbered. */
  public final int size() {
    return size;
  }

  /** The item of a number. */
  @SuppressWarnings("unchecked") // only add() puts anything in, and never null
  public final T get(int number) {
    if (number >= size) {
      throw new IndexOutOfBoundsException(number);
    }
    return (T) items[number];
  }

  /** The number of an item; -1 if it has none. */
  public final int find(T item) {
    return slots[slot(item, spread(item))] - 1;
  }

  /**
   * Numbers an item if it has no number yet; its number, then or before.
   *
   * @throws CrowdedException if more than a thousand others have its hash, or nearly; it then has
   *     no number
   */
  public final int add(T item) {
    int hash = spread(item);
    int slot = slot(item, hash);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == items.length) {
      grow();
      slot = slot(item, hash);
    }
    if (((slot - hash) & (slots.length - 1)) > MOST_STEPS) {
      throw new CrowdedException();
    }
    items[size] = item;
    hashes[size] = hash;
    slots[slot] = ++size;
    return size - 1;
  }

  /** The items in order; a view that can only be read. */
  @SuppressWarnings("unchecked") // only add() puts anything in, and never null
  public final List<T> items() {
    return Collections.unmodifiableList((List<T>) Arrays.asList(items).subList(0, size));
  }

  /** At most half of the slots are taken. */
  private void grow() {
    items = Arrays.copyOf(items, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = new int[4 * size];
    int mask = slots.length - 1;
    for (int i = 0; i < size; i++) {
      int slot = hashes[i] & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = i + 1;
    }
  }

  private int spread(T item) {
    int hash = hash(item) * 0x9e3779b9;
    return hash ^ (hash >>> 15);
  }

  /** Where an item is, or would go. */
  private int slot(T item, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    for (int taken;
        (taken = slots[slot]) != 0
            && (hashes[taken - 1] != hash || !same(get(taken - 1), item)); ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
