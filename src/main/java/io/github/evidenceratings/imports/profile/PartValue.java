package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Rating;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile finds a part of a rating.
 *
 * @param part the part
 * @param value the value of a row
 * @param dates the patterns for dates; the first that matches is used
 */
public record PartValue<V>(RatingPart<V> part, ImportValue value, List<DatePattern> dates) {
  /**
   * The value that a row has for a part.
   *
   * @param part the part of the rating
   * @param value its value
   */
  public record Said<V>(RatingPart<V> part, V value) {
    public void set(Rating.Builder rating) {
      part.setter().accept(rating, value);
    }
  }

  /** Reads the value from a row; null if there is none or it is invalid, which is reported. */
  public @Nullable Said<V> read(ForeignRow row, Problems problems) {
    V read = part.reader().read(this, row, problems);
    return read == null ? null : new Said<>(part, read);
  }

  @Nullable String text(ForeignRow row, Problems problems) {
    return value.text(row, problems);
  }

  @Nullable PartialDate date(ForeignRow row, Problems problems) {
    String text = value.text(row, problems);
    if (text == null) {
      return null;
    }
    for (DatePattern pattern : dates) {
      PartialDate date = pattern.read(text);
      if (date != null) {
        return date;
      }
    }
    value.fail(
        row,
        text,
        "is not a date that exists, written as in "
            + dates.stream().map(DatePattern::example).collect(Collectors.joining(" or ")),
        problems);
    return null;
  }
}
