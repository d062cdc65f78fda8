package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.Nearest;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleMismatchException;
import io.github.evidenceratings.model.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what was asked of levels into a test, on the scales in use. */
final class LevelResolver {
  private final List<RatingScale> scales;
  private final List<RatingScale> all;

  /**
   * @param scales those that the ratings asked for may be on: where names are looked up
   * @param all all scales in use: where levels that know their scale are looked up
   */
  LevelResolver(List<RatingScale> scales, List<RatingScale> all) {
    this.scales = scales;
    this.all = all;
  }

  Predicate<Level> test(LevelCriterion criterion) {
    if (criterion instanceof LevelCriterion.OneOf oneOf) {
      Set<Level> levels = oneOf.levels().stream().map(this::resolve).collect(Collectors.toSet());
      return levels::contains;
    }
    if (criterion instanceof LevelCriterion.AtLeast atLeast) {
      Level bound = ranked(atLeast.level());
      return range(bound.scaleId(), 0, bound.position());
    }
    if (criterion instanceof LevelCriterion.AtMost atMost) {
      Level bound = ranked(atMost.level());
      return range(bound.scaleId(), bound.position(), Integer.MAX_VALUE);
    }
    if (criterion instanceof LevelCriterion.Between between) {
      Level one = ranked(between.one());
      Level other = ranked(between.other());
      if (!one.scaleId().equals(other.scaleId())) {
        throw new ScaleMismatchException(one.scaleId(), other.scaleId());
      }
      return range(
          one.scaleId(),
          Math.min(one.position(), other.position()),
          Math.max(one.position(), other.position()));
    }
    if (criterion instanceof LevelCriterion.Insufficient) {
      return Level::isInsufficient;
    }
    if (criterion instanceof LevelCriterion.Rated) {
      return level -> !level.isInsufficient();
    }
    return level -> true;
  }

  private static Predicate<Level> range(String scaleId, int strongest, int weakest) {
    return level ->
        level.standing() == Standing.RANKED
            && level.scaleId().equals(scaleId)
            && level.position() >= strongest
            && level.position() <= weakest;
  }

  private Level ranked(LevelName name) {
    Level level = resolve(name);
    if (level.standing() != Standing.RANKED) {
      throw new LevelOutsideOrderException(level);
    }
    if (!scales.isEmpty()
        && scales.stream().noneMatch(scale -> scale.id().equals(level.scaleId()))) {
      throw new ScaleMismatchException(level.scaleId(), scales.get(0).id());
    }
    return level;
  }

  private Level resolve(LevelName name) {
    List<RatingScale> searched = scales;
    if (name.scaleId().isPresent()) {
      searched = all.stream().filter(s -> s.id().equals(name.scaleId().get())).toList();
      if (searched.isEmpty()) {
        throw new UnknownTermException(
            NameKind.SCALE,
            name.scaleId().get(),
            List.of(),
            all.stream().map(RatingScale::id).toList());
      }
    }
    List<Level> found = new ArrayList<>();
    for (RatingScale scale : searched) {
      Optional<Level> level = scale.findLevel(name.text());
      level.ifPresent(found::add);
    }
    if (found.isEmpty()) {
      List<Level> levels = searched.stream().flatMap(scale -> scale.levels().stream()).toList();
      List<String> nearest =
          Nearest.to(
              name.text(),
              levels,
              level -> Stream.concat(Stream.of(level.name()), level.aliases().stream()));
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
}
