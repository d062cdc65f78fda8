package io.github.evidenceratings.cli;

import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.query.RatingOrder;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.TermScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which ratings to show, as options; the same for all commands that show ratings. */
final class FilterOptions {
  @Option(
      names = {"-m", "--modality"},
      paramLabel = "M",
      description = "Ratings of this modality and narrower ones; repeat for several.")
  private List<String> modalities = List.of();

  @Option(
      names = {"-c", "--condition"},
      paramLabel = "C",
      description = "Ratings for this condition and narrower ones; repeat for several.")
  private List<String> conditions = List.of();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Option(names = "--source", paramLabel = "S", description = "Ratings by this source.")
  private List<String> sources = List.of();

  @Option(names = "--scale", paramLabel = "S", description = "Ratings on this scale.")
  private List<String> scales = List.of();

  @ArgGroup private @Nullable LevelChoice level;

  /** One way to ask for levels, or none. */
  static final class LevelChoice {
    @Option(
        names = "--level",
        paramLabel = "L",
        description = "Ratings at this level, by id, name or alias; repeat for several.")
    private List<String> levels = List.of();

    @Option(
        names = "--at-least",
        paramLabel = "L",
        description = "Ratings at this level or a stronger one; never insufficient ones.")
    private @Nullable String atLeast;

    @Option(
        names = "--at-most",
        paramLabel = "L",
        description = "Ratings at this level or a weaker one; never insufficient ones.")
    private @Nullable String atMost;
  }

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Ratings reviewed since then, or updated where no review date is known.")
  private @Nullable LocalDate since;

  @Option(
      names = "--studied",
      paramLabel = "M",
      description = "Ratings with a finding in which this modality was actually studied.")
  private List<String> studied = List.of();

  @Option(
      names = "--direction",
      paramLabel = "D",
      converter = DirectionConverter.class,
      description = "Ratings with a finding that points this way, such as \"no effect\".")
  private List<Direction> directions = List.of();

  @Option(names = "--text", paramLabel = "WORDS", description = "Ratings that say these words.")
  private @Nullable String text;

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      converter = OrderConverter.class,
      description = "level, modality, condition, source, reviewed or updated; level if not given.")
  private RatingOrder sort = RatingOrder.LEVEL;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many ratings.")
  private @Nullable Integer limit;

  List<String> modalities() {
    return modalities;
  }

  List<String> conditions() {
    return conditions;
  }

  TermScope scope() {
    return scope.scope();
  }

  RatingQuery query() {
    return query(scope());
  }

  /** The same question with another say in what to take along. */
  RatingQuery query(TermScope termScope) {
    RatingQuery query = RatingQuery.all().orderBy(sort);
    for (String modality : modalities) {
      query = query.modality(modality, termScope);
    }
    for (String condition : conditions) {
      query = query.condition(condition, termScope);
    }
    for (String source : sources) {
      query = query.source(source);
    }
    for (String scale : scales) {
      query = query.scale(scale);
    }
    for (String modality : studied) {
      query = query.studied(modality);
    }
    for (Direction direction : directions) {
      query = query.direction(direction);
    }
    if (level != null) {
      query = level(query, level);
    }
    if (since != null) {
      query = query.since(since);
    }
    if (text != null) {
      query = query.text(text);
    }
    if (limit != null) {
      query = query.limit(limit);
    }
    return query;
  }

  private static RatingQuery level(RatingQuery query, LevelChoice level) {
    if (level.atLeast != null) {
      return query.atLeast(level.atLeast);
    }
    if (level.atMost != null) {
      return query.atMost(level.atMost);
    }
    return query.anyOf(level.levels.toArray(String[]::new));
  }

  static final class DirectionConverter implements ITypeConverter<Direction> {
    @Override
    public Direction convert(String value) {
      return Stream.of(Direction.values())
          .filter(direction -> direction.label().equalsIgnoreCase(value.replace('-', ' ')))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of "
                          + Stream.of(Direction.values()).map(Direction::label).toList()
                          + " but was '"
                          + value
                          + "'"));
    }
  }

  static final class OrderConverter implements ITypeConverter<RatingOrder> {
    @Override
    public RatingOrder convert(String value) {
      return Stream.of(RatingOrder.values())
          .filter(order -> order.name().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected one of "
                          + Stream.of(RatingOrder.values())
                              .map(order -> order.name().toLowerCase(Locale.ROOT))
                              .toList()
                          + " but was '"
                          + value
                          + "'"));
    }
  }
}
