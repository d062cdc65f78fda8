package io.github.evidenceratings.query;

import io.github.evidenceratings.query.QueryPlan.Driver;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that have all that is asked: goes through the shortest list there is and tests the
 * columns. Where nothing is left to test, the rows found are a part of that list and nothing is
 * copied. Immutable.
 */
final class RowScan {
  private final Intervals range;

  /** Whether the range is of all rows. */
  private final boolean all;

  private final List<RowKeys> keys;
  private final @Nullable IntPredicate rest;

  /** The property by which rows are looked up; null if the range alone leaves the fewest. */
  private final @Nullable RowKeys driver;

  /** The array of which parts are to be looked at; null if the parts are rows themselves. */
  private final int @Nullable [] rows;

  /** The parts, by start and, exclusive, end. */
  private final int[] parts;

  /**
   * Plans a scan.
   *
   * @param range the rows among which to look
   * @param size how many rows there are in all
   * @param keys what is asked of properties
   * @param rest what else a row is tested for, after all else; null if nothing
   */
  RowScan(Intervals range, int size, List<RowKeys> keys, @Nullable IntPredicate rest) {
    this.range = range;
    this.all = range.size() == size;
    this.keys = keys;
    this.rest = rest;
    RowKeys shortest = null;
    int fewest = range.size();
    for (int i = 0; i < keys.size(); i++) {
      int count = keys.get(i).count();
      if (count < fewest) {
        shortest = keys.get(i);
        fewest = count;
      }
    }
    driver = shortest;
    if (shortest == null) {
      rows = null;
      parts = range.bounds();
    } else {
      rows = shortest.lists().rows();
      parts = all ? whole(shortest) : narrowed(shortest);
    }
  }

  /** The parts of the lists of all keys. */
  private static int[] whole(RowKeys by) {
    int[] parts = by.keys().bounds();
    for (int i = 0; i < parts.length; i++) {
      parts[i] = by.lists().start(parts[i]);
    }
    return parts;
  }

  /** The parts of the lists of all keys that are rows of the range: lists ascend. */
  private int[] narrowed(RowKeys by) {
    Ints narrowed = new Ints(2 * range.count() * by.keys().count());
    int[] listed = by.lists().rows();
    for (int i = 0; i < by.keys().count(); i++) {
      for (int key = by.keys().from(i); key < by.keys().to(i); key++) {
        int end = by.lists().start(key + 1);
        int from = by.lists().start(key);
        for (int r = 0; r < range.count() && from < end; r++) {
          from = Rows.lowerBound(listed, from, end, range.from(r));
          int to = Rows.lowerBound(listed, from, end, range.to(r));
          if (from < to) {
            narrowed.add(from).add(to);
          }
          from = to;
        }
      }
    }
    return narrowed.toArray();
  }

  /** How the rows are found. */
  QueryPlan plan() {
    Driver by = all ? Driver.ALL : Driver.LEVEL;
    return new QueryPlan(driver == null ? by : driver.driver(), size(), !isExact());
  }

  /** How many rows are looked at. */
  int size() {
    int size = 0;
    for (int i = 0; i < parts.length; i += 2) {
      size += parts[i + 1] - parts[i];
    }
    return size;
  }

  /** Whether the rows looked at are the rows found, each once, as there is nothing left to ask. */
  boolean isExact() {
    return rest == null && keys.size() == (driver == null ? 0 : 1);
  }

  /** Whether the parts, one after the other, need not be ascending and distinct. */
  private boolean isUnordered() {
    return driver != null && !driver.keys().isSingle();
  }

  /** The rows that have all that is asked, ascending, at most so many. */
  Rows find(int most) {
    boolean unordered = isUnordered();
    if (isExact() && !unordered && parts.length <= 2) {
      return parts.length == 0 ? Rows.NONE : new Rows(rows, parts[0], parts[1]).limited(most);
    }
    Ints found = new Ints(16);
    int enough = unordered ? Integer.MAX_VALUE : most;
    for (int i = 0; i < parts.length; i += 2) {
      for (int at = parts[i]; at < parts[i + 1] && found.size() < enough; at++) {
        int row = rows == null ? at : rows[at];
        if (passes(row)) {
          found.add(row);
        }
      }
    }
    int[] passed = found.toArray();
    return new Rows(passed, 0, unordered ? order(passed) : passed.length).limited(most);
  }

  private boolean passes(int row) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) != driver && !keys.get(i).test(row)) {
        return false;
      }
    }
    return rest == null || rest.test(row);
  }

  /** Sorts rows, leaves out those that stand twice, as they have several keys; returns the rest. */
  private static int order(int[] rows) {
    Arrays.sort(rows);
    int distinct = 0;
    for (int row : rows) {
      if (distinct == 0 || row != rows[distinct - 1]) {
        rows[distinct++] = row;
      }
    }
    return distinct;
  }
}
