package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.AppraisalLevelException;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.model.Standing;
import io.github.evidenceratings.query.index.IntList;
import io.github.evidenceratings.query.index.Intervals;
import io.github.evidenceratings.query.index.LevelNumbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what was asked of levels into numbers of levels, on the scales in use. Immutable. */
final class LevelResolver {
  private final List<RatingScale> all;

  /** The scales on which a level name is looked up: those of ratings. */
  private final List<RatingScale> graded;

  private final LevelNumbers numbers;

  LevelResolver(List<RatingScale> scales, LevelNumbers numbers) {
    all = scales;
    graded = scales.stream().filter(scale -> scale.kind().isForRatings()).toList();
    this.numbers = numbers;
  }

  /** The numbers of all levels of some scales. */
  Intervals numbers(List<RatingScale> scales) {
    IntList bounds = new IntList(2 * scales.size());
    for (RatingScale scale : scales) {
      bounds.add(numbers.start(scale.id())).add(numbers.start(scale.id()) + scale.levels().size());
    }
    return Intervals.union(bounds.toArray());
  }

  /**
   * The numbers of the levels asked for.
   *
   * @param asked the scales that were asked for as well; none if any will do
   */
  Intervals numbers(LevelCriterion criterion, List<RatingScale> asked) {
    List<RatingScale> scales = asked.isEmpty() ? graded : asked;
    if (criterion instanceof LevelCriterion.AtLeast atLeast) {
      Level bound = ranked(atLeast.level(), scales);
      return range(bound, 0, bound.position());
    }
    if (criterion instanceof LevelCriterion.AtMost atMost) {
      Level bound = ranked(atMost.level(), scales);
      return range(bound, bound.position(), lastRanked(bound.scaleId()));
    }
    if (criterion instanceof LevelCriterion.Between between) {
      Level one = ranked(between.one(), scales);
      Level other = ranked(between.other(), scales);
      if (!one.scaleId().equals(other.scaleId())) {
        throw new ScaleMismatchException(one.scaleId(), other.scaleId());
      }
      return range(
          one,
          Math.min(one.position(), other.position()),
          Math.max(one.position(), other.position()));
    }
    if (criterion instanceof LevelCriterion.OneOf oneOf) {
      return Intervals.ofNumbers(
          oneOf.levels().stream().mapToInt(l -> numbers.number(resolve(l, scales))).toArray());
    }
    boolean insufficient = criterion instanceof LevelCriterion.Insufficient;
    return Intervals.ofNumbers(
        scales.stream()
            .flatMap(scale -> scale.levels().stream())
            .filter(level -> level.isInsufficient() == insufficient)
            .mapToInt(numbers::number)
            .toArray());
  }

  private Intervals range(Level bound, int strongest, int weakest) {
    int start = numbers.start(bound.scaleId());
    return Intervals.of(start + strongest, start + weakest + 1);
  }

  private int lastRanked(String scaleId) {
    int last = -1;
    for (Level level : scale(scaleId).levels()) {
      last += level.standing() == Standing.RANKED ? 1 : 0;
    }
    return last;
  }

  /**
   * The ranked level of an appraisal that a name means.
   *
   * @throws IllegalArgumentException if it is a level of another kind of scale
   */
  Level appraisal(LevelName name) {
    List<RatingScale> appraisals =
        all.stream().filter(scale -> scale.kind() == ScaleKind.APPRAISAL).toList();
    Level level = resolve(name, appraisals);
    if (level.kind() != ScaleKind.APPRAISAL) {
      throw new IllegalArgumentException(
          "\""
              + level.name()
              + "\" of scale "
              + level.scaleId()
              + " is not a level of an appraisal");
    }
    if (level.standing() != Standing.RANKED) {
      throw new LevelOutsideOrderException(level);
    }
    return level;
  }

  private Level ranked(LevelName name, List<RatingScale> scales) {
    Level level = boundary(name, scales);
    if (level.kind() == ScaleKind.APPRAISAL) {
      throw new AppraisalLevelException(level.name(), level.scaleId());
    }
    if (level.standing() != Standing.RANKED) {
      throw new LevelOutsideOrderException(level);
    }
    if (scales.isEmpty()) {
      return level;
    }
    for (RatingScale scale : scales) {
      if (scale.id().equals(level.scaleId())) {
        return level;
      }
    }
    throw new ScaleMismatchException(level.scaleId(), scales.get(0).id());
  }

  /**
   * As {@code resolve}, but finds a level of an appraisal too if no rating could be at the name.
   */
  private Level boundary(LevelName name, List<RatingScale> scales) {
    try {
      return resolve(name, scales);
    } catch (UnknownTermException unknown) {
      return all.stream()
          .filter(scale -> scale.kind() == ScaleKind.APPRAISAL && name.scaleId().isEmpty())
          .flatMap(scale -> scale.findLevel(name.text()).stream())
          .findFirst()
          .orElseThrow(() -> unknown);
    }
  }

  private Level resolve(LevelName name, List<RatingScale> scales) {
    List<RatingScale> searched = scales;
    if (name.scaleId().isPresent()) {
      RatingScale scale = scale(name.scaleId().get());
      Optional<Level> level = scale.findLevel(name.text());
      if (level.isPresent()) {
        return level.get();
      }
      searched = List.of(scale);
    }
    List<Level> found =
        searched.stream().flatMap(scale -> scale.findLevel(name.text()).stream()).toList();
    if (found.isEmpty()) {
      List<Level> levels = searched.stream().flatMap(scale -> scale.levels().stream()).toList();
      List<String> nearest =
          Nearest.of(
                  levels, level -> Stream.concat(Stream.of(level.name()), level.aliases().stream()))
              .to(name.text());
      throw new UnknownTermException(
          NameKind.LEVEL,
          name.text(),
          nearest,
          levels.stream().map(Level::name).distinct().toList());
    }
    if (found.size() > 1) {
      throw new AmbiguousTermException(
          NameKind.LEVEL, name.text(), found.stream().map(Level::scaleId).toList());
    }
    return found.get(0);
  }

  private RatingScale scale(String id) {
    for (RatingScale scale : all) {
      if (scale.id().equals(id)) {
        return scale;
      }
    }
    throw new UnknownTermException(
        NameKind.SCALE, id, List.of(), all.stream().map(RatingScale::id).toList());
  }
}
