package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a profile gets a level from a row.
 *
 * @param scale the id of the scale
 * @param level the level, by name, id or alias
 * @param notRated values that say that there is no rating, which is not a level
 */
public record ImportLevel(ImportValue scale, ImportValue level, List<String> notRated) {
  /** The value with which the row says that it rates nothing; empty if it does rate. */
  public Optional<String> notRated(ForeignRow row) {
    // What is wrong with the value is reported when the level is read.
    return level.cells(row, Problems.IGNORED).stream().filter(notRated::contains).findFirst();
  }

  /** The level of a row; null if the row has none, or one that is wrong, which is then reported. */
  public @Nullable Grade grade(ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    return grade(level.text(row, problems), row, scales, problems);
  }

  /** The level of a row that must have one; null if it has none or a wrong one, and is reported. */
  public @Nullable Grade required(
      ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    return grade(level.required(row, problems), row, scales, problems);
  }

  private @Nullable Grade grade(
      @Nullable String name, ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    if (name == null) {
      return null;
    }
    String id = scale.text(row, problems);
    if (id == null) {
      scale.fail(row, "", "is empty; a level needs its scale", problems);
      return null;
    }
    RatingScale found = scales.get(id);
    if (found == null) {
      problems.notAllowed(
          scale.place(row),
          scale.label(row),
          id,
          "is not the id of a scale",
          scales.values().stream().filter(ImportLevel::rates).map(RatingScale::id).toList());
      return null;
    }
    if (!rates(found)) {
      scale.fail(row, id, "grades safety, not a treatment", problems);
      return null;
    }
    Optional<Level> named = found.findLevel(name);
    if (named.isEmpty()) {
      problems.notAllowed(
          level.place(row),
          level.label(row),
          name,
          "is not a level of the scale " + found.id(),
          found.levels().stream().map(Level::name).toList());
      return null;
    }
    return new Grade(found, named.get());
  }

  /** Whether a treatment may be rated on a scale. */
  private static boolean rates(RatingScale scale) {
    return scale.kind() != ScaleKind.SAFETY;
  }
}
