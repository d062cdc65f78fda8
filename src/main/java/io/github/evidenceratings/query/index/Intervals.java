package io.github.evidenceratings.query.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of whole numbers from 0, kept as disjoint ascending intervals: terms of a subtree, rows at
 * some levels. Immutable.
 */
public final class Intervals {
  static final Intervals NONE = new Intervals(0, 0, null);

  /** Where the first interval starts. */
  private final int from;

  /** Where the last interval ends, exclusive. */
  private final int to;

  /**
   * The starts and, exclusive, the ends of the intervals in turn; null unless there are several.
   */
  private final int @Nullable [] bounds;

  private Intervals(int from, int to, int @Nullable [] bounds) {
    this.from = from;
    this.to = to;
    this.bounds = bounds;
  }

  /** One interval, its end exclusive; none if that is not above the start. */
  public static Intervals of(int from, int to) {
    return from < to ? new Intervals(from, to, null) : NONE;
  }

  /** Some numbers, in any order, each as often as one likes. */
  public static Intervals ofNumbers(int... numbers) {
    int[] bounds = new int[2 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bounds[2 * i] = numbers[i];
      bounds[2 * i + 1] = numbers[i] + 1;
    }
    return union(bounds);
  }

  /** The union of intervals that may overlap, each given by its start and, exclusive, its end. */
  public static Intervals union(int... bounds) {
    long[] sorted = new long[bounds.length / 2];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = ((long) bounds[2 * i] << Integer.SIZE) | bounds[2 * i + 1];
    }
    Arrays.sort(sorted);
    int[] merged = new int[bounds.length];
    int size = 0;
    for (long interval : sorted) {
      int from = (int) (interval >>> Integer.SIZE);
      int to = (int) interval;
      if (from >= to) {
        continue;
      }
      if (size > 0 && from <= merged[size - 1]) {
        merged[size - 1] = Math.max(merged[size - 1], to);
      } else {
        merged[size++] = from;
        merged[size++] = to;
      }
    }
    if (size <= 2) {
      return size == 0 ? NONE : of(merged[0], merged[1]);
    }
    return new Intervals(merged[0], merged[size - 1], Arrays.copyOf(merged, size));
  }

  /** How many intervals there are. */
  public int count() {
    return bounds != null ? bounds.length / 2 : from < to ? 1 : 0;
  }

  /** The start of an interval, counted from 0. */
  public int from(int interval) {
    return bounds == null ? from : bounds[2 * interval];
  }

  /** The end, exclusive, of an interval, counted from 0. */
  public int to(int interval) {
    return bounds == null ? to : bounds[2 * interval + 1];
  }

  /** The starts and, exclusive, the ends of the intervals in turn; a new array. */
  public int[] bounds() {
    return bounds != null ? bounds.clone() : from < to ? new int[] {from, to} : new int[0];
  }

  /** How many numbers there are in all. */
  public int size() {
    if (bounds == null) {
      return to - from;
    }
    int size = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      size += bounds[i + 1] - bounds[i];
    }
    return size;
  }

  /** Whether there is just one number. */
  public boolean isSingle() {
    return to - from == 1;
  }

  public boolean contains(int number) {
    if (number < from || number >= to || bounds == null) {
      return number >= from && number < to;
    }
    int at = Arrays.binarySearch(bounds, number);
    // Found as a start or an end, or else between a start and an end.
    return at >= 0 ? at % 2 == 0 : -at % 2 == 0;
  }
}
