package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.LoadLimits;

/**
 * What one load may still read: bytes, rows, list items and pattern-matching steps. Not
 * thread-safe, except {@link #limits} and {@link #bytes}.
 */
public final class LoadBudget {
  private final LoadLimits limits;
  private final ByteBudget bytes;
  private final BoundedMatch patterns = new BoundedMatch();
  private int rows;
  private int values;

  public LoadBudget(LoadLimits limits) {
    this.limits = limits;
    this.bytes = new ByteBudget(limits.bytes());
  }

  /** The limits that the load started with. */
  public LoadLimits limits() {
    return limits;
  }

  /** The bytes of files that may still be read. */
  public ByteBudget bytes() {
    return bytes;
  }

  /** Matches patterns against the values of this load. */
  public BoundedMatch patterns() {
    return patterns;
  }

  /** Counts a row, and reports it if it exceeds the limit. */
  public boolean mayRead(Place row, Problems problems) {
    if (rows < limits.rows()) {
      rows++;
      return true;
    }
    problems.at(row, "", "", "is beyond the " + limits.rows() + " rows that are read at most");
    return false;
  }

  /** Counts the items of a list, and reports the list if they exceed the limit. */
  public boolean mayHold(int items, Place list, Problems problems) {
    if (items <= limits.values() - values) {
      values += items;
      return true;
    }
    problems.at(
        list, "", "", "goes beyond the " + limits.values() + " items that are read at most");
    return false;
  }
}
