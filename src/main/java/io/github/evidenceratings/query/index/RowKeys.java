package io.github.evidenceratings.query.index;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks of one property of the rows: that its key is one of some. Immutable.
 *
 * @param <P> what the caller calls a property
 */
public final class RowKeys<P> {
  private final P property;
  private final RowLists lists;
  private final int @Nullable [] column;
  private final Intervals keys;

  /** What to test where there is no column, as the property is made up of others. */
  private final List<RowKeys<P>> parts;

  /** The keys once more, if they are many and many rows are to be tested. */
  private final @Nullable BitSet bits;

  /**
   * @param property the property, as the caller knows it
   * @param lists the rows of every key
   * @param column the key of every row; null if a row may have several keys, and so something else
   *     has to test the rows that come from other lists
   * @param keys the keys that will do
   */
  public RowKeys(P property, RowLists lists, int @Nullable [] column, Intervals keys) {
    this(property, lists, column, keys, List.of(), null);
  }

  private RowKeys(
      P property,
      RowLists lists,
      int @Nullable [] column,
      Intervals keys,
      List<RowKeys<P>> parts,
      @Nullable BitSet bits) {
    this.property = property;
    this.lists = lists;
    this.column = column;
    this.keys = keys;
    this.parts = parts;
    this.bits = bits;
  }

  /**
   * A property that is made up of two others.
   *
   * @param property the pair of properties
   * @param lists the rows that have the same of both
   */
  public static <P> RowKeys<P> pair(
      P property, RowLists lists, Intervals keys, RowKeys<P> one, RowKeys<P> other) {
    return new RowKeys<>(property, lists, null, keys, List.of(one, other), null);
  }

  /** The property, as the caller knows it. */
  public P property() {
    return property;
  }

  RowLists lists() {
    return lists;
  }

  Intervals keys() {
    return keys;
  }

  /** How many rows there are to look at if one goes by this property. */
  int count() {
    return lists.count(keys);
  }

  /** The same, made ready to test many rows. */
  RowKeys<P> ready() {
    if (column == null || keys.count() <= 1) {
      return this;
    }
    BitSet bitOfKey = new BitSet(keys.to(keys.count() - 1));
    for (int i = 0; i < keys.count(); i++) {
      bitOfKey.set(keys.from(i), keys.to(i));
    }
    return new RowKeys<>(property, lists, column, keys, parts, bitOfKey);
  }

  boolean test(int row) {
    if (column != null) {
      // A claim may have no condition: the column then holds a negative number.
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
