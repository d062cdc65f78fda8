package io.github.evidenceratings.query;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Direction;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.LevelRef;
import io.github.evidenceratings.model.Qualifier;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can be asked of ratings, besides what {@link EvidenceFilter} asks. Of several scales,
 * directions or treatments studied, one must hold.
 *
 * @param <S> the kind of question that the methods return
 */
public abstract sealed class RatingFilter<S extends RatingFilter<S>> extends EvidenceFilter<S>
    permits RatingQuery, RatingSearch {
  private final RatingCriteria criteria;

  RatingFilter(RatingCriteria criteria) {
    this.criteria = criteria;
  }

  abstract S with(RatingCriteria changed);

  private S change(Consumer<RatingCriteria.Builder> change) {
    RatingCriteria.Builder builder = criteria.toBuilder();
    change.accept(builder);
    return with(builder.build());
  }

  final RatingCriteria criteria() {
    return criteria;
  }

  @Override
  final CommonCriteria common() {
    return criteria.common();
  }

  @Override
  final S with(CommonCriteria changed) {
    return change(builder -> builder.common = changed);
  }

  /** Ratings on a scale, by id or name. */
  public final S scale(String name) {
    return change(
        builder ->
            builder.scales = CommonCriteria.plus(builder.scales, requireNonNull(name, "name")));
  }

  /** Ratings at a level. Like the other level methods, replaces what was asked of levels before. */
  public final S is(LevelRef level) {
    return anyOf(List.of(level));
  }

  /** Ratings at a level, by id, name or alias on the scales in use. */
  public final S is(String level) {
    return level(new LevelCriterion.OneOf(List.of(LevelName.of(level))));
  }

  /**
   * Ratings at one of several levels, which may be of different scales.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final S anyOf(Collection<? extends LevelRef> levels) {
    return oneOf(levels.stream().map(LevelName::of).toList());
  }

  /**
   * Ratings at one of several levels, by id, name or alias on the scales in use.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final S anyOf(String... levels) {
    return oneOf(Stream.of(levels).map(LevelName::of).toList());
  }

  private S oneOf(List<LevelName> levels) {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("anyOf needs a level");
    }
    return level(new LevelCriterion.OneOf(levels));
  }

  /**
   * Ratings at a level or a stronger one of its scale; never insufficient ones, never those on
   * other scales. Putting the question fails with {@link
   * io.github.evidenceratings.model.LevelOutsideOrderException} if the level is not ranked, with
   * {@link io.github.evidenceratings.model.AppraisalLevelException} if it is of an appraisal, and
   * with {@link io.github.evidenceratings.model.ScaleMismatchException} if only other scales were
   * asked.
   */
  public final S atLeast(LevelRef level) {
    return level(new LevelCriterion.AtLeast(LevelName.of(level)));
  }

  /** The same, by id, name or alias on the scales in use. */
  public final S atLeast(String level) {
    return level(new LevelCriterion.AtLeast(LevelName.of(level)));
  }

  /** Ratings at a level or a weaker ranked one of its scale; otherwise as {@code atLeast}. */
  public final S atMost(LevelRef level) {
    return level(new LevelCriterion.AtMost(LevelName.of(level)));
  }

  /** The same, by id, name or alias on the scales in use. */
  public final S atMost(String level) {
    return level(new LevelCriterion.AtMost(LevelName.of(level)));
  }

  /**
   * Ratings between two ranked levels of one scale, both included, in either order. Putting the
   * question fails with {@link io.github.evidenceratings.model.ScaleMismatchException} if they are
   * of different scales.
   */
  public final S between(LevelRef one, LevelRef other) {
    return level(new LevelCriterion.Between(LevelName.of(one), LevelName.of(other)));
  }

  /** The same, by id, name or alias on the scales in use. */
  public final S between(String one, String other) {
    return level(new LevelCriterion.Between(LevelName.of(one), LevelName.of(other)));
  }

  /**
   * Only what was looked at and found to have too little evidence to grade: by a level on the
   * scales that were asked for, or the rating's own where none was.
   */
  public final S insufficient() {
    return level(new LevelCriterion.Insufficient());
  }

  /** Only what got a grade: everything but insufficient evidence; by the same levels. */
  public final S rated() {
    return level(new LevelCriterion.Rated());
  }

  private S level(LevelCriterion level) {
    return change(builder -> builder.level = level);
  }

  /**
   * Ratings reviewed on or after a day; where a rating has no review date, updated on or after it.
   * The hit says which. Ratings with neither date are left out. All of a date must be on or after
   * the day: 2024 is since 2024-01-01, but not since 2024-01-02.
   */
  public final S since(LocalDate day) {
    return change(builder -> builder.since = Optional.of(day));
  }

  /**
   * Ratings not reviewed since a day: reviewed before it; where a rating has no review date,
   * updated before it. The hit says which. Ratings with neither date are among them, as nobody says
   * that they were looked at. All of a date must be before the day: 2024 is before 2025-01-01, but
   * not before 2024-12-31. So this finds what {@link #since} leaves out, except ratings with a year
   * or month that the day is in, which neither finds unless it is their first day.
   */
  public final S staleBefore(LocalDate day) {
    return change(builder -> builder.staleBefore = Optional.of(day));
  }

  /**
   * Ratings that are limited to something: a population, a gene. Of several values of one qualifier
   * one must hold, of several qualifiers all. Case makes no difference. Putting the question fails
   * with {@link UnknownTermException} if no rating has the qualifier, or none has it with that
   * value.
   *
   * @throws IllegalArgumentException if the name has not the form of an id or the value is blank
   */
  public final S qualifier(String name, String value) {
    if (!Identifiers.isValid(name)) {
      throw new IllegalArgumentException(
          "qualifier id " + Printable.quoted(name) + " is not valid: " + Identifiers.RULE);
    }
    Qualifier qualifier = new Qualifier(name, value);
    return change(
        builder -> builder.qualifiers = CommonCriteria.plus(builder.qualifiers, qualifier));
  }

  /**
   * Ratings of an outcome: those with this outcome, or with it as a qualifier named {@code
   * outcome}. Of several outcomes one must match. Case makes no difference. The query fails with
   * {@link UnknownTermException} if no rating has the outcome.
   *
   * @throws IllegalArgumentException if the outcome is blank
   */
  public final S outcome(String outcome) {
    return qualifier(QualifierIndex.OUTCOME, outcome);
  }

  /**
   * Ratings of a use: treatment, prevention, diagnosis, prognosis. Ratings that do not state their
   * intent do not match. Of several intents one must match.
   */
  public final S intent(Intent intent) {
    return change(
        builder ->
            builder.intents =
                CommonCriteria.plus(builder.intents, requireNonNull(intent, "intent")));
  }

  /** Ratings against a kind of comparator. Of several kinds one must match. */
  public final S comparator(Comparison.Kind kind) {
    return change(
        builder ->
            builder.comparators =
                CommonCriteria.plus(builder.comparators, requireNonNull(kind, "kind")));
  }

  /**
   * Ratings that rest on a retracted source, or those that do not. A rating rests on its own source
   * and on those of its findings.
   *
   * @throws IllegalArgumentException if the opposite has been asked for
   * @see io.github.evidenceratings.model.Rating#retracted()
   */
  public final S retracted(boolean retracted) {
    if (criteria.retracted().filter(asked -> asked != retracted).isPresent()) {
      throw new IllegalArgumentException("retracted(" + !retracted + ") has been asked for");
    }
    return change(builder -> builder.retracted = Optional.of(retracted));
  }

  /**
   * Ratings that rest on research appraised no worse than a level, such as <i>some concerns</i> of
   * RoB 2. The source of the rating, its findings and their sources count. At least one of them has
   * an overall appraisal on the scale of the level, and none of these is worse or outside the order
   * of the scale. Several calls must all hold.
   *
   * <p>The query fails with {@link IllegalArgumentException} if the level is of a scale that
   * appraises nothing, and with {@link io.github.evidenceratings.model.LevelOutsideOrderException}
   * if it is not ranked.
   */
  public final S appraisedNoWorseThan(LevelRef level) {
    return noWorseThan(LevelName.of(level));
  }

  /** The same, by id, name or alias on the scales in use. */
  public final S appraisedNoWorseThan(String level) {
    return noWorseThan(LevelName.of(level));
  }

  private S noWorseThan(LevelName level) {
    return change(builder -> builder.noWorseThan = CommonCriteria.plus(builder.noWorseThan, level));
  }

  /** Ratings with a finding that points some way. */
  public final S direction(Direction direction) {
    return change(
        builder ->
            builder.directions =
                CommonCriteria.plus(builder.directions, requireNonNull(direction, "direction")));
  }

  /** Ratings with a finding in which a treatment, or a narrower one, was actually studied. */
  public final S studied(String modality) {
    return studied(modality, TermScope.INCLUDE_NARROWER);
  }

  /**
   * The same, with a say in what to take along. If directions are asked too, one finding must have
   * both.
   */
  public final S studied(String modality, TermScope scope) {
    return change(
        builder ->
            builder.studied =
                CommonCriteria.plus(builder.studied, new TermCriterion(modality, scope)));
  }

  /** The order of the hits; {@link RatingOrder#LEVEL} if none is asked. */
  public final S orderBy(RatingOrder order) {
    return change(builder -> builder.order = requireNonNull(order, "order"));
  }

  /** The question in words. */
  @Override
  public final String toString() {
    return criteria.toString();
  }
}
