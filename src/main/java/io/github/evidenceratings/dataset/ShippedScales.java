package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.tables.ShippedTables;
import io.github.evidenceratings.internal.text.NameKey;
import io.github.evidenceratings.model.RatingScale;
import java.util.List;
import java.util.Optional;

/**
 * The rating scales that come with the library, as data, read once when first needed. A data set
 * uses one by naming its id. Safe to use from any thread.
 */
public final class ShippedScales {
  private ShippedScales() {}

  /** All of them, in the order in which tables show them. */
  public static List<RatingScale> all() {
    return ShippedTables.scales();
  }

  /** The one of an id or name, whatever its case and punctuation; empty if there is none. */
  public static Optional<RatingScale> find(String name) {
    String key = NameKey.of(name);
    return all().stream()
        .filter(scale -> NameKey.of(scale.id()).equals(key) || NameKey.of(scale.name()).equals(key))
        .findFirst();
  }
}
