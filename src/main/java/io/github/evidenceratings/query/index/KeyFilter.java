package io.github.evidenceratings.query.index;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether a row's key of one property is among given keys, and lists the rows that have them.
 * Immutable.
 *
 * @param <P> the type that the caller uses for a property
 */
public final class KeyFilter<P> {
  private final P property;
  private final RowLists lists;
  private final int @Nullable [] column;
  private final Intervals keys;

  /** The filters to test instead of a column, for a combination of properties. */
  private final List<KeyFilter<P>> parts;

  /** The keys as bits, for testing many rows against many keys. */
  private final @Nullable BitSet bits;

  /**
   * @param property the caller's property
   * @param lists the rows of every key
   * @param column the key of every row; null if a row may have several, so that the caller must
   *     test rows from other lists itself
   * @param keys the keys to accept
   */
  public KeyFilter(P property, RowLists lists, int @Nullable [] column, Intervals keys) {
    this(property, lists, column, keys, List.of(), null);
  }

  private KeyFilter(
      P property,
      RowLists lists,
      int @Nullable [] column,
      Intervals keys,
      List<KeyFilter<P>> parts,
      @Nullable BitSet bits) {
    this.property = property;
    this.lists = lists;
    this.column = column;
    this.keys = keys;
    this.parts = parts;
    this.bits = bits;
  }

  /**
   * A filter on two properties together.
   *
   * @param property the pair of properties
   * @param lists the rows of every pair of keys
   */
  public static <P> KeyFilter<P> pair(
      P property, RowLists lists, Intervals keys, KeyFilter<P> one, KeyFilter<P> other) {
    return new KeyFilter<>(property, lists, null, keys, List.of(one, other), null);
  }

  /** The caller's property. */
  public P property() {
    return property;
  }

  RowLists lists() {
    return lists;
  }

  Intervals keys() {
    return keys;
  }

  /** How many rows the lists of the keys hold. */
  int count() {
    return lists.count(keys);
  }

  /** This filter, prepared to test many rows. */
  KeyFilter<P> ready() {
    if (column == null || keys.count() <= 1) {
      return this;
    }
    BitSet accepted = new BitSet(keys.to(keys.count() - 1));
    for (int i = 0; i < keys.count(); i++) {
      accepted.set(keys.from(i), keys.to(i));
    }
    return new KeyFilter<>(property, lists, column, keys, parts, accepted);
  }

  boolean test(int row) {
    if (column != null) {
      // A claim without a condition has a negative number in the column.
      return bits == null ? keys.contains(column[row]) : column[row] >= 0 && bits.get(column[row]);
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).test(row)) {
        return false;
      }
    }
    return true;
  }
}
