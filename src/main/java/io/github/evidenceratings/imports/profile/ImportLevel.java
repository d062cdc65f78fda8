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
  /**
   * What a row says.
   *
   * @param grade the level; empty if the row has none, or a wrong one, which has been reported
   * @param notRated the value by which the row says that there is no rating; empty if it is rated
   */
  public record Answer(Optional<Grade> grade, Optional<String> notRated) {}

  /** Reads a level that a row may lack. */
  public Answer optional(ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    return read(false, row, scales, problems);
  }

  /** Reads a level that a row must have, unless it says that it is not rated. */
  public Answer required(ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    return read(true, row, scales, problems);
  }

  private Answer read(
      boolean required, ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
    int before = problems.count();
    List<String> cells = level.cells(row, problems);
    Optional<String> none = cells.stream().filter(notRated::contains).findFirst();
    if (none.isPresent()) {
      return new Answer(Optional.empty(), none);
    }
    String name = level.text(cells, row, problems);
    if (name == null && required && problems.count() == before) {
      level.failEmpty(row, problems);
    }
    Grade grade = name == null ? null : grade(name, row, scales, problems);
    return new Answer(Optional.ofNullable(grade), Optional.empty());
  }

  private @Nullable Grade grade(
      String name, ForeignRow row, Map<String, RatingScale> scales, Problems problems) {
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
          scales.values().stream()
              .filter(s -> s.kind().isForRatings())
              .map(RatingScale::id)
              .toList());
      return null;
    }
    if (!found.kind().isForRatings()) {
      String fault = found.kind() == ScaleKind.SAFETY ? "grades safety" : "appraises research";
      scale.fail(row, id, fault + ", not a treatment", problems);
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
}
