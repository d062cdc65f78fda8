package io.github.evidenceratings.internal.reading;

import io.github.evidenceratings.input.LoadLimits;

/**
 * What one load may still read: bytes of its files, rows, items of lists, and steps of matches. Not
 * safe for use by several threads, except {@link #limits} and {@link #bytes}.
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

  /** The bytes that may still be read of files. */
  public ByteBudget bytes() {
    return bytes;
  }

  /** Matches patterns with the values of this load. */
  public BoundedMatch patterns() {
    return patterns;
  }

  /** Counts a row; reports it if it is beyond what may be read. */
  public boolean mayRead(Place row, Problems problems) {
    if (rows < limits.rows()) {
      rows++;
      return true;
    }
    problems.at(row, "", "", "is beyond the " + limits.rows() + " rows that are read at most");
    return false;
  }

  /** Counts the items of a list; reports it if they are beyond what may be read. */
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
