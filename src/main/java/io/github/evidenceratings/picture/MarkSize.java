package io.github.evidenceratings.picture;

import io.github.evidenceratings.model.Rating;
import java.util.stream.Stream;

/** What the area of a mark in an evidence map grows with. */
public enum MarkSize {
  /** How many findings are reported for the rating. */
  FINDINGS("finding", "findings"),
  /** How many sources the rating and its findings come from. */
  SOURCES("source", "sources");

  private final String one;
  private final String several;

  MarkSize(String one, String several) {
    this.one = one;
    this.several = several;
  }

  int of(Rating rating) {
    return switch (this) {
      case FINDINGS -> rating.findings().size();
      case SOURCES ->
          (int)
              Stream.concat(
                      Stream.of(rating.source()),
                      rating.findings().stream().map(f -> f.provenance().source()))
                  .distinct()
                  .count();
    };
  }

  /** A number of them, in words. */
  String count(int number) {
    return (number == 0 ? "no" : String.valueOf(number)) + " " + (number == 1 ? one : several);
  }

  String several() {
    return several;
  }
}
