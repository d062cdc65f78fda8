package io.github.evidenceratings.query.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of rows, as part of an array that may be far longer, or just from one number to another.
 * Immutable as long as nobody writes to the array.
 */
public final class Rows {
  private final int @Nullable [] numbers;
  private final int from;
  private final int to;

  /**
   * @param numbers the array; null if the rows are the numbers from {@code from} to {@code to}
   * @param from where the rows start
   * @param to where they end, exclusive
   */
  public Rows(int @Nullable [] numbers, int from, int to) {
    this.numbers = numbers;
    this.from = from;
    this.to = to;
  }

  public int size() {
    return to - from;
  }

  /** The row at an index from 0. */
  public int get(int index) {
    int at = from + index;
    return numbers == null ? at : numbers[at];
  }

  public IntStream stream() {
    return numbers == null ? IntStream.range(from, to) : Arrays.stream(numbers, from, to);
  }

  /** At most so many of the rows. */
  Rows limited(int most) {
    return most < size() ? new Rows(numbers, from, from + most) : this;
  }

  /**
   * The index of the first row that is not below a number; the size if all are. For ascending rows.
   */
  public int indexOf(int row) {
    return numbers == null
        ? Math.min(Math.max(row, from), to) - from
        : lowerBound(numbers, from, to, row) - from;
  }

  /** Where in a part of an ascending array the first number stands that is not below one. */
  static int lowerBound(int[] numbers, int from, int to, int number) {
    int at = Arrays.binarySearch(numbers, from, to, number);
    return at >= 0 ? at : -at - 1;
  }
}
