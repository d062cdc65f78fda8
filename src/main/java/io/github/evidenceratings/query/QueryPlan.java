package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.query.index.KeyFilter;
import io.github.evidenceratings.query.index.RowScan;

/**
 * How a library answers a question: by which index it goes, and how many rows it looks at.
 * Immutable.
 *
 * @param driver the index that leaves the fewest rows
 * @param rows how many rows it leaves
 * @param tested whether each of these rows is looked at; if not, they are the hits as they are
 */
public record QueryPlan(Driver driver, int rows, boolean tested) {
  /** What rows are looked up by. */
  public enum Driver {
    /** Nothing: all rows. */
    ALL("no index"),
    /** Their levels or scales: the order of the rows. */
    LEVEL("the level"),
    /** Their modality, those of a subtree together. */
    MODALITY("the modality"),
    /** Their condition, those of a subtree together. */
    CONDITION("the condition"),
    /** Their modality and condition. */
    MODALITY_AND_CONDITION("the modality and condition"),
    /** Their source. */
    SOURCE("the source"),
    /** What they are limited to. */
    QUALIFIER("a qualifier"),
    /** The modality that a finding studied. */
    STUDIED("the modality studied");

    private final String label;

    Driver(String label) {
      this.label = label;
    }

    /** The property in words. */
    public String label() {
      return label;
    }
  }

  /** How a scan finds its rows. */
  static QueryPlan of(RowScan<Driver> scan) {
    KeyFilter<Driver> keys = scan.driver();
    Driver range = scan.isOfAll() ? Driver.ALL : Driver.LEVEL;
    return new QueryPlan(keys == null ? range : keys.property(), scan.size(), !scan.isExact());
  }

  /**
   * @throws IllegalArgumentException if the number of rows is negative
   */
  public QueryPlan {
    requireNonNull(driver, "driver");
    if (rows < 0) {
      throw new IllegalArgumentException("a plan has " + rows + " rows");
    }
  }

  /** The plan in words, as in {@code by the condition: 12 rows tested}. */
  @Override
  public String toString() {
    String what = rows == 1 ? " row " : " rows ";
    return "by " + driver.label() + ": " + rows + what + (tested ? "tested" : "taken as they are");
  }
}
