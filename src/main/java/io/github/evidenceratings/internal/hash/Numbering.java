package io.github.evidenceratings.internal.hash;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers distinct items from 0 in encounter order and finds an item's number: a hash table of some
 * sixteen bytes an item. Not safe for use by several threads while it grows.
 *
 * @param <T> the type of the items
 */
public class Numbering<T> {
  private static final int SMALLEST = 16;

  /** Finding one of a million items with ordinary hashes takes at most a hundred steps. */
  private static final int MOST_STEPS = 1_000;

  /**
   * So many items share nearly one hash that adding another means comparing it with all of them.
   */
  public static final class CrowdedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private CrowdedException() {
      super("more than " + MOST_STEPS + " have its hash, or nearly");
    }
  }

  private @Nullable Object[] items;
  private int[] hashes;
  private int size;

  /** The number after that of the item; 0 marks a free slot. The length is a power of two. */
  private int[] slots;

  /** Makes an empty numbering. */
  public Numbering() {
    this(SMALLEST);
  }

  /** Makes an empty numbering that grows only beyond so many items. */
  public Numbering(int capacity) {
    int room = Math.max(1, capacity);
    items = new Object[room];
    hashes = new int[room];
    slots = slots(room);
  }

  /** The hash of an item; the same for items that count as one. */
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

  /** The items in order, as a read-only view. */
  @SuppressWarnings("unchecked") // only add() puts anything in, and never null
  public final List<T> items() {
    List<T> all = (List<T>) Arrays.asList(items);
    return Collections.unmodifiableList(size == items.length ? all : all.subList(0, size));
  }

  /** Free slots for so many items, which take at most half of them. */
  private static int[] slots(int capacity) {
    return new int[2 * Integer.highestOneBit(2 * capacity - 1)];
  }

  private void grow() {
    items = Arrays.copyOf(items, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    slots = slots(2 * size);
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
