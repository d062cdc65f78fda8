package io.github.evidenceratings.cli;

import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.query.RatingOrder;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.TermScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which ratings to show, as options; the same for all commands that show ratings. */
final class FilterOptions {
  @Mixin private SubjectOptions subject = new SubjectOptions();

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
      converter = DateConverter.class,
      description =
          "Ratings reviewed since then, or updated where no review date is known. 2024 means"
              + " 2024-01-01, 2024-03 means 2024-03-01. A rating dated 2024 is found if all of"
              + " 2024 is since then.")
  private @Nullable LocalDate since;

  @Option(
      names = "--stale-before",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "Ratings neither reviewed since then nor, without a review date, updated. A rating"
              + " dated 2024 is found if all of 2024 is before then.")
  private @Nullable LocalDate staleBefore;

  @Option(
      names = "--qualifier",
      paramLabel = "NAME=VALUE",
      converter = QualifierConverter.class,
      description =
          "Ratings limited to this, such as gene=BRAF; repeat for several: of one name any, of"
              + " several all.")
  private List<Qualifier> qualifiers = List.of();

  @Option(
      names = "--outcome",
      paramLabel = "O",
      description = "Ratings of this outcome; repeat for several.")
  private List<String> outcomes = List.of();

  @Option(
      names = "--intent",
      paramLabel = "I",
      converter = IntentConverter.class,
      description = "Ratings for treatment, prevention, diagnosis or prognosis.")
  private List<Intent> intents = List.of();

  @Option(
      names = "--comparator",
      paramLabel = "K",
      converter = ComparatorConverter.class,
      description = "Ratings against this kind of comparator: placebo, active or add-on.")
  private List<Comparison.Kind> comparators = List.of();

  @Option(
      names = "--retracted",
      arity = "1",
      paramLabel = "yes|no",
      converter = YesOrNo.class,
      description = "Ratings that rest on a retracted source: only those (yes) or none (no).")
  private @Nullable Boolean retracted;

  @Option(
      names = "--no-worse-than",
      paramLabel = "L",
      description =
          "Ratings that rest on research appraised at this level or better, such as \"some"
              + " concerns\".")
  private List<String> noWorseThan = List.of();

  @Option(
      names = "--studied",
      paramLabel = "M",
      description =
          "Ratings with a finding in which this modality or a narrower one was actually studied.")
  private List<String> studied = List.of();

  @Option(
      names = "--direction",
      paramLabel = "D",
      converter = DirectionConverter.class,
      description = "Ratings with a finding that points this way, such as \"no difference found\".")
  private List<Direction> directions = List.of();

  @Option(
      names = "--sort",
      paramLabel = "KEY",
      converter = OrderConverter.class,
      description = "level, modality, condition, source, reviewed or updated; level if not given.")
  private RatingOrder sort = RatingOrder.LEVEL;

  List<String> modalities() {
    return subject.modalities();
  }

  List<String> conditions() {
    return subject.conditions();
  }

  boolean isLimited() {
    return subject.isLimited();
  }

  TermScope scope() {
    return subject.scope();
  }

  RatingQuery query() {
    return query(scope());
  }

  /** Whether all ratings are asked for, in whatever order. */
  boolean isAll() {
    return query().orderBy(RatingOrder.LEVEL).equals(RatingQuery.all());
  }

  /** For readers of a table: that there may be more ratings than it shows. */
  String note() {
    return "Only what was asked for: " + query() + ".";
  }

  /** The same question with another say in what to take along. */
  RatingQuery query(TermScope termScope) {
    RatingQuery query = subject.apply(RatingQuery.all().orderBy(sort), termScope);
    for (String scale : scales) {
      query = query.scale(scale);
    }
    for (Qualifier qualifier : qualifiers) {
      query = query.qualifier(qualifier.name(), qualifier.value());
    }
    for (String outcome : outcomes) {
      query = query.outcome(outcome);
    }
    for (Intent intent : intents) {
      query = query.intent(intent);
    }
    for (Comparison.Kind kind : comparators) {
      query = query.comparator(kind);
    }
    for (String worst : noWorseThan) {
      query = query.appraisedNoWorseThan(worst);
    }
    if (retracted != null) {
      query = query.retracted(retracted);
    }
    for (String modality : studied) {
      query =
          termScope == TermScope.EXACT
              ? query.studied(modality, TermScope.EXACT)
              : query.studied(modality);
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
    if (staleBefore != null) {
      query = query.staleBefore(staleBefore);
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

  /** A day; a year or month stands for its first one. */
  static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      return PartialDate.find(value)
          .map(PartialDate::first)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a date such as 2024-06-17, 2024-06 or 2024 but was '"
                          + value
                          + "'"));
    }
  }

  static final class QualifierConverter implements ITypeConverter<Qualifier> {
    @Override
    public Qualifier convert(String value) {
      int equals = value.indexOf('=');
      try {
        if (equals > 0) {
          return new Qualifier(value.substring(0, equals), value.substring(equals + 1));
        }
      } catch (IllegalArgumentException e) {
        // Said in the same words as one without a name or value.
      }
      throw new TypeConversionException(
          "expected a name and a value such as gene=BRAF but was '" + value + "'");
    }
  }

  static final class YesOrNo implements ITypeConverter<Boolean> {
    @Override
    public Boolean convert(String value) {
      return Choices.pick(new Boolean[] {true, false}, yes -> yes ? "yes" : "no", value);
    }
  }

  static final class IntentConverter implements ITypeConverter<Intent> {
    @Override
    public Intent convert(String value) {
      return Choices.pick(Intent.values(), Intent::label, value);
    }
  }

  static final class ComparatorConverter implements ITypeConverter<Comparison.Kind> {
    @Override
    public Comparison.Kind convert(String value) {
      return Choices.pick(Comparison.Kind.values(), Comparison.Kind::label, value);
    }
  }

  static final class DirectionConverter implements ITypeConverter<Direction> {
    @Override
    public Direction convert(String value) {
      return Choices.pick(Direction.values(), Direction::label, value);
    }
  }

  static final class OrderConverter implements ITypeConverter<RatingOrder> {
    @Override
    public RatingOrder convert(String value) {
      return Choices.pick(RatingOrder.values(), Choices::word, value);
    }
  }
}
