package io.github.evidenceratings.query;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For every key the numbers of the rows that have it, ascending, all in one array; those of key k
 * start at offsets[k]. Made by one counting sort.
 */
final class RowLists {
  private final int[] offsets;
  private final int[] rows;

  private RowLists(int[] offsets, int[] rows) {
    this.offsets = offsets;
    this.rows = rows;
  }

  /**
   * @param keys the key of every row, below the number of keys; a row with a negative one is in no
   *     list
   */
  static RowLists of(int[] keys, int numberOfKeys) {
    int[] offsets = new int[numberOfKeys + 1];
    for (int key : keys) {
      if (key >= 0) {
        offsets[key + 1]++;
      }
    }
    for (int key = 0; key < numberOfKeys; key++) {
      offsets[key + 1] += offsets[key];
    }
    int[] next = offsets.clone();
    int[] rows = new int[offsets[numberOfKeys]];
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] >= 0) {
        rows[next[keys[row]]++] = row;
      }
    }
    return new RowLists(offsets, rows);
  }

  /** How many rows have one of the keys, which are distinct. */
  int count(int[] keys) {
    int count = 0;
    for (int key : keys) {
      count += offsets[key + 1] - offsets[key];
    }
    return count;
  }

  /** The rows that have one of the keys, key by key. */
  IntStream rows(int[] keys) {
    return IntStream.of(keys).flatMap(key -> Arrays.stream(rows, offsets[key], offsets[key + 1]));
  }
}
