package io.github.evidenceratings.query.index;

/**
 * For every key the numbers of the rows that have it, ascending, all in one array; those of key k
 * start at offsets[k]. The lists of keys that follow each other are one part of the array.
 * Immutable.
 */
public final class RowLists {
  private final int[] offsets;
  private final int[] rows;

  /**
   * Takes over lists that are there already.
   *
   * @param offsets where the rows of every key start, and where the last ones end
   */
  RowLists(int[] offsets, int[] rows) {
    this.offsets = offsets;
    this.rows = rows;
  }

  /**
   * Lists by one counting sort.
   *
   * @param keys the key of every row, below the number of keys; a row with a negative one is in no
   *     list
   */
  public static RowLists of(int[] keys, int numberOfKeys) {
    int[] offsets = offsets(keys, numberOfKeys);
    int[] next = offsets.clone();
    int[] rows = new int[offsets[numberOfKeys]];
    for (int row = 0; row < keys.length; row++) {
      if (keys[row] >= 0) {
        rows[next[keys[row]]++] = row;
      }
    }
    return new RowLists(offsets, rows);
  }

  /**
   * Lists of rows that have any number of keys.
   *
   * @param keys the keys, one after the other
   * @param rows the row that has each of them
   */
  public static RowLists of(int[] keys, int[] rows, int numberOfKeys) {
    int[] offsets = offsets(keys, numberOfKeys);
    int[] next = offsets.clone();
    int[] sorted = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[next[keys[i]]++] = rows[i];
    }
    return new RowLists(offsets, sorted);
  }

  /** The rows of one order in that of these lists; those of one key stay in the order given. */
  int[] resorted(int[] order, int[] keys) {
    int[] next = offsets.clone();
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[next[keys[row]]++] = row;
    }
    return sorted;
  }

  private static int[] offsets(int[] keys, int numberOfKeys) {
    int[] offsets = new int[numberOfKeys + 1];
    for (int key : keys) {
      if (key >= 0) {
        offsets[key + 1]++;
      }
    }
    for (int key = 0; key < numberOfKeys; key++) {
      offsets[key + 1] += offsets[key];
    }
    return offsets;
  }

  /** The rows of all keys; the same array at every call. */
  public int[] rows() {
    return rows;
  }

  /** Where the rows of every key start, and where the last ones end; the same array every time. */
  public int[] starts() {
    return offsets;
  }

  /** Where the rows of a key start, and those of the key before it end. */
  int start(int key) {
    return offsets[key];
  }

  /** The places in the array at which a key has rows that are not below one, but below another. */
  Intervals places(int key, int from, int to) {
    int end = offsets[key + 1];
    int first = Rows.lowerBound(rows, offsets[key], end, from);
    return Intervals.of(first, Rows.lowerBound(rows, first, end, to));
  }

  /** How many rows have one of the keys. */
  int count(Intervals keys) {
    int count = 0;
    for (int i = 0; i < keys.count(); i++) {
      count += offsets[keys.to(i)] - offsets[keys.from(i)];
    }
    return count;
  }
}
