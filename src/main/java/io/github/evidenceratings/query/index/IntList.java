package io.github.evidenceratings.query.index;

import java.util.Arrays;

/** A growing list of ints. Not thread-safe. */
public final class IntList {
  private int[] values;
  private int size;

  /**
   * An empty list.
   *
   * @param expected for how many numbers there is room at first, at least 1
   */
  public IntList(int expected) {
    values = new int[expected];
  }

  public IntList add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
    return this;
  }

  int size() {
    return size;
  }

  /** The numbers as an array; the list must not be used afterwards. */
  public int[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
