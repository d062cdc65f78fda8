package io.github.evidenceratings.model;

import io.github.evidenceratings.internal.hash.Numbering;
import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of items with distinct ids that finds an item by its id in constant time. Immutable. */
final class IdList<T extends Identified> extends AbstractList<T> implements RandomAccess {
  private final List<? extends Identified> items;

  /** Finds items unless they are crowded. It holds them too, so that they are stored once. */
  private final ById numbers;

  /** Finds items if more ids share one hash than a numbering takes; a map sorts such ids. */
  private final @Nullable Map<String, Identified> crowd;

  /** An id to look for. */
  private record Wanted(String id) implements Identified {}

  /** Compares items by their ids alone. */
  private static final class ById extends Numbering<Identified> {
    ById(int capacity) {
      super(capacity);
    }

    @Override
    protected int hash(Identified item) {
      return item.id().hashCode();
    }

    @Override
    protected boolean same(Identified item, Identified other) {
      return item.id().equals(other.id());
    }
  }

  private IdList(
      List<? extends Identified> items, ById numbers, @Nullable Map<String, Identified> crowd) {
    this.items = items;
    this.numbers = numbers;
    this.crowd = crowd;
  }

  /**
   * Copies the items in the given order.
   *
   * @param what what they are, for the message
   * @throws IllegalArgumentException if two have the same id
   */
  static <T extends Identified> IdList<T> of(String what, Collection<T> items) {
    List<T> copy = List.copyOf(items);
    ById numbers = new ById(copy.size());
    try {
      for (T item : copy) {
        int size = numbers.size();
        if (numbers.add(item) < size) {
          throw givenTwice(what, item);
        }
      }
    } catch (Numbering.CrowdedException e) {
      return new IdList<>(copy, new ById(0), crowd(what, copy));
    }
    return new IdList<>(numbers.items(), numbers, null);
  }

  private static Map<String, Identified> crowd(String what, List<? extends Identified> items) {
    Map<String, Identified> found = new HashMap<>();
    for (Identified item : items) {
      if (found.put(item.id(), item) != null) {
        throw givenTwice(what, item);
      }
    }
    return found;
  }

  private static IllegalArgumentException givenTwice(String what, Identified item) {
    return new IllegalArgumentException(what + " \"" + item.id() + "\" is given twice");
  }

  /** The item with an id; null if there is none. */
  @Nullable T find(String id) {
    return find(new Wanted(id));
  }

  /** The item with the same id as another; null if there is none. */
  @SuppressWarnings("unchecked") // of() puts in nothing but items of the type
  @Nullable T find(Identified like) {
    if (crowd != null) {
      return (T) crowd.get(like.id());
    }
    int number = numbers.find(like);
    return number < 0 ? null : get(number);
  }

  /** Whether so many ids share one hash that a sorted map finds them. */
  boolean isCrowded() {
    return crowd != null;
  }

  @Override
  @SuppressWarnings("unchecked") // of() puts in nothing but items of the type
  public T get(int index) {
    return (T) items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }
}
