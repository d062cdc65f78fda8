package io.github.evidenceratings.query;

import java.util.Arrays;

/** A list of ints that grows. Not safe for use by several threads. */
final class Ints {
  private int[] values;
  private int size;

  /**
   * An empty list.
   *
   * @param expected for how many numbers there is room at first, at least 1
   */
  Ints(int expected) {
    values = new int[expected];
  }

  Ints add(int value) {
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
  int[] toArray() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
