package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Support;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a rating with a single value per row: its name in a profile, how it is read, and its
 * setter. A new field of this kind needs a constant here and its place in {@link #ALL}. Immutable.
 *
 * @param <V> the type of the value
 */
public final class RatingPart<V> {
  private static final RatingPart<String> SIGNIFICANCE =
      new RatingPart<>("significance", "s", PartValue::text, Rating.Builder::significance);

  public static final RatingPart<Support> SUPPORT =
      new RatingPart<>(
          "support",
          "u",
          (part, row, problems) -> part.value().choice(row, Support.values(), problems),
          Rating.Builder::support);

  private static final RatingPart<Intent> INTENT =
      new RatingPart<>(
          "intent",
          "i",
          (part, row, problems) -> part.value().choice(row, Intent.values(), problems),
          Rating.Builder::intent);

  private static final RatingPart<String> OUTCOME =
      new RatingPart<>("outcome", "o", PartValue::text, Rating.Builder::outcome);

  private static final Comparison.Kind[] STATED = {
    Comparison.Kind.PLACEBO, Comparison.Kind.ACTIVE, Comparison.Kind.ADD_ON
  };

  public static final RatingPart<Comparison.Kind> COMPARATOR =
      new RatingPart<>(
          "comparator",
          "c",
          (part, row, problems) -> part.value().choice(row, STATED, problems),
          (rating, kind) -> rating.comparison(new Comparison(kind, List.of())));

  private static final RatingPart<String> TIME_POINT =
      new RatingPart<>("timePoint", "t", PartValue::text, Rating.Builder::timePoint);

  private static final RatingPart<String> CITATION =
      new RatingPart<>("citation", "", PartValue::text, Rating.Builder::citation);

  private static final RatingPart<Rating.ChangeReason> CHANGE_REASON =
      new RatingPart<>(
          "changeReason",
          "",
          (part, row, problems) -> part.value().choice(row, Rating.ChangeReason.values(), problems),
          Rating.Builder::changeReason);

  private static final RatingPart<PartialDate> REVIEWED =
      new RatingPart<>("reviewed", "", PartValue::date, Rating.Builder::reviewed);

  private static final RatingPart<PartialDate> UPDATED =
      new RatingPart<>("updated", "", PartValue::date, Rating.Builder::updated);

  private static final RatingPart<String> SUMMARY =
      new RatingPart<>("summary", "", PartValue::text, Rating.Builder::summary);

  /** All parts, in the order in which problems with them are reported. */
  public static final List<RatingPart<?>> ALL =
      List.of(
          SIGNIFICANCE,
          SUPPORT,
          INTENT,
          OUTCOME,
          COMPARATOR,
          TIME_POINT,
          CITATION,
          CHANGE_REASON,
          REVIEWED,
          UPDATED,
          SUMMARY);

  interface Reader<V> {
    /** Reads the value; null if there is none or it is invalid, which is reported. */
    @Nullable V read(PartValue<V> part, ForeignRow row, Problems problems);
  }

  private final String name;
  private final String mark;
  private final Reader<V> reader;
  private final BiConsumer<Rating.Builder, V> setter;

  private RatingPart(
      String name, String mark, Reader<V> reader, BiConsumer<Rating.Builder, V> setter) {
    this.name = name;
    this.mark = mark;
    this.reader = reader;
    this.setter = setter;
  }

  /** The name of the member in a profile. */
  public String name() {
    return name;
  }

  /** Whether the part is a subject of the rating. Ratings that differ in it are not duplicates. */
  public boolean isSubject() {
    return !mark.isEmpty();
  }

  /** The prefix of the value in the text that is hashed into an id. Changing it changes ids. */
  public String mark() {
    return mark;
  }

  public boolean isDate() {
    return this == REVIEWED || this == UPDATED;
  }

  Reader<V> reader() {
    return reader;
  }

  BiConsumer<Rating.Builder, V> setter() {
    return setter;
  }
}
