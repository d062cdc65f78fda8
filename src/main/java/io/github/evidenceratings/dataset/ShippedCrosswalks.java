package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.ShippedTables;
import io.github.evidenceratings.model.Crosswalk;
import java.util.List;
import java.util.Optional;

/**
 * The crosswalks between rating scales that come with the library, as data, read once when first
 * needed. Nothing in the library applies one by itself: whoever wants a level in terms of another
 * scale asks here. Only crosswalks that someone published are shipped. Safe to use from any thread.
 */
public final class ShippedCrosswalks {
  private ShippedCrosswalks() {}

  /** All of them. */
  public static List<Crosswalk> all() {
    return ShippedTables.crosswalks();
  }

  /**
   * The crosswalk that leads from one scale to another; empty if none is shipped. One that leads
   * back is another crosswalk.
   *
   * @param fromScaleId the id of the scale it leads from
   * @param toScaleId the id of the scale it leads to
   */
  public static Optional<Crosswalk> find(String fromScaleId, String toScaleId) {
    return all().stream()
        .filter(c -> c.from().id().equals(fromScaleId) && c.to().id().equals(toScaleId))
        .findFirst();
  }
}
