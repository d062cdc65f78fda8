package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.model.LevelRef;
import java.util.Optional;

/**
 * A level as asked for: with its scale if it was typed, or by a name that is looked up among the
 * scales in use when the query runs.
 *
 * @param scaleId the scale, if known
 * @param text the id of the level, or its name or an alias
 */
record LevelName(Optional<String> scaleId, String text) {
  static LevelName of(LevelRef level) {
    return new LevelName(Optional.of(level.scaleId()), level.levelId());
  }

  static LevelName of(String text) {
    return new LevelName(Optional.empty(), requireNonNull(text, "level"));
  }

  @Override
  public String toString() {
    return '"' + scaleId.map(scale -> scale + ": ").orElse("") + text + '"';
  }
}
