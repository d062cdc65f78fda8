package io.github.evidenceratings.query.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows that have all that is asked: goes through the shortest list there is and tests the
 * columns. Where nothing is left to test, the rows found are a part of that list and nothing is
 * copied. Immutable.
 *
 * @param <P> what the caller calls a property
 */
public final class RowScan<P> {
  /** How many rows can be looked at while one list is searched for those of a range. */
  private static final int SEARCH = 4;

  /** From how many rows on it pays to get the tests ready. */
  private static final int MANY = 256;

  private final Intervals range;

  /** Whether the range is of all rows. */
  private final boolean all;

  private final List<KeyFilter<P>> keys;
  private final @Nullable IntPredicate rest;

  /** The property by which rows are looked up; null if the range alone leaves the fewest. */
  private final @Nullable KeyFilter<P> driver;

  /** The array in which places are to be looked at; null if the places are rows themselves. */
  private final int @Nullable [] rows;

  /** The places in that array, or the rows themselves, that are to be looked at. */
  private final Intervals parts;

  /**
   * Plans a scan.
   *
   * @param range the rows among which to look
   * @param size how many rows there are in all
   * @param keys what is asked of properties
   * @param rest what else a row is tested for, after all else; null if nothing
   */
  public RowScan(Intervals range, int size, List<KeyFilter<P>> keys, @Nullable IntPredicate rest) {
    this.range = range;
    this.all = range.size() == size;
    this.keys = keys;
    this.rest = rest;
    KeyFilter<P> cheapest = null;
    long least = all ? size : (long) range.size() * size;
    for (int i = 0; i < keys.size(); i++) {
      long cost = all ? keys.get(i).count() : narrowedCost(keys.get(i), size);
      if (cost < least) {
        cheapest = keys.get(i);
        least = cost;
      }
    }
    driver = cheapest;
    if (cheapest == null) {
      rows = null;
      parts = range;
    } else {
      rows = cheapest.lists().rows();
      parts = all ? whole(cheapest) : narrowed(cheapest);
    }
  }

  /**
   * What it costs to look for the rows of the range in lists, if they are spread evenly, × size.
   */
  private long narrowedCost(KeyFilter<P> by, int size) {
    long searches = (long) by.keys().size() * range.count() - 1;
    return SEARCH * searches * size + (long) by.count() * range.size();
  }

  /** The places of the lists of all keys. */
  private static Intervals whole(KeyFilter<?> by) {
    RowLists lists = by.lists();
    Intervals keys = by.keys();
    if (keys.count() == 1) {
      return Intervals.of(lists.start(keys.from(0)), lists.start(keys.to(0)));
    }
    int[] bounds = keys.bounds();
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = lists.start(bounds[i]);
    }
    return Intervals.union(bounds);
  }

  /** The places of the lists of all keys at which there are rows of the range. */
  private Intervals narrowed(KeyFilter<P> by) {
    RowLists lists = by.lists();
    Intervals keys = by.keys();
    if (keys.isSingle() && range.count() == 1) {
      return lists.places(keys.from(0), range.from(0), range.to(0));
    }
    IntList bounds = new IntList(2 * range.count() * keys.count() + 1);
    for (int i = 0; i < keys.count(); i++) {
      for (int key = keys.from(i); key < keys.to(i); key++) {
        for (int r = 0; r < range.count(); r++) {
          Intervals places = lists.places(key, range.from(r), range.to(r));
          if (places.count() > 0) {
            bounds.add(places.from(0)).add(places.to(0));
          }
        }
      }
    }
    return Intervals.union(bounds.toArray());
  }

  /** The property by which rows are looked up; null if the range alone leaves the fewest. */
  public @Nullable KeyFilter<P> driver() {
    return driver;
  }

  /** Tests whether the range is of all rows. */
  public boolean isOfAll() {
    return all;
  }

  /** How many rows are looked at. */
  public int size() {
    return parts.size();
  }

  /** Whether the rows looked at are the rows found, each once, as there is nothing left to ask. */
  public boolean isExact() {
    return rest == null && keys.size() == (driver == null ? 0 : 1);
  }

  /** Whether the parts, one after the other, need not be ascending and distinct. */
  private boolean isUnordered() {
    return driver != null && !driver.keys().isSingle();
  }

  /** The rows that have all that is asked, ascending, at most so many. */
  public Rows find(int most) {
    boolean unordered = isUnordered();
    if (isExact() && !unordered && parts.count() <= 1) {
      return new Rows(rows, parts.from(0), parts.to(0)).limited(most);
    }
    List<KeyFilter<P>> tests = tests();
    IntList found = new IntList(16);
    int enough = unordered ? Integer.MAX_VALUE : most;
    for (int i = 0; i < parts.count(); i++) {
      for (int at = parts.from(i); at < parts.to(i) && found.size() < enough; at++) {
        int row = rows == null ? at : rows[at];
        if (passes(row, tests)) {
          found.add(row);
        }
      }
    }
    int[] passed = found.toArray();
    return new Rows(passed, 0, unordered ? order(passed) : passed.length).limited(most);
  }

  /** What is asked of properties, but for the one by which the rows are looked up. */
  private List<KeyFilter<P>> tests() {
    boolean many = size() > MANY;
    List<KeyFilter<P>> tests = new ArrayList<>(keys.size());
    for (KeyFilter<P> each : keys) {
      if (each != driver) {
        tests.add(many ? each.ready() : each);
      }
    }
    return tests;
  }

  private boolean passes(int row, List<KeyFilter<P>> tests) {
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).test(row)) {
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
