package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.function.Function;

/**
 * What ratings can be grouped and counted by.
 *
 * @param <K> the type of the groups' keys
 */
public final class Facet<K> {
  /** The rated treatment. */
  public static final Facet<Modality> MODALITY = new Facet<>("modality", Rating::modality);

  /** The condition it is rated for. */
  public static final Facet<Condition> CONDITION = new Facet<>("condition", Rating::condition);

  /** Who says so. */
  public static final Facet<Source> SOURCE = new Facet<>("source", Rating::source);

  /** The rating scale. */
  public static final Facet<RatingScale> SCALE = new Facet<>("scale", Rating::scale);

  /** The level; levels of different scales are different keys. */
  public static final Facet<Level> LEVEL = new Facet<>("level", Rating::level);

  private final String name;
  private final Function<Rating, K> key;

  private Facet(String name, Function<Rating, K> key) {
    this.name = name;
    this.key = key;
  }

  boolean isLevel() {
    return this == LEVEL;
  }

  K keyOf(Rating rating) {
    return key.apply(rating);
  }

  @Override
  public String toString() {
    return name;
  }
}
