package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Rating;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a profile gets a part of a rating from.
 *
 * @param part the part
 * @param value the value of a row
 * @param dates the patterns that a date may have, the first that fits counts
 */
public record PartValue<V>(RatingPart<V> part, ImportValue value, List<DateTimeFormatter> dates) {
  private static final ZonedDateTime EXAMPLE =
      ZonedDateTime.of(2026, 1, 31, 16, 5, 0, 0, ZoneOffset.UTC);

  /**
   * What a row says.
   *
   * @param part the part of the rating
   * @param value its value
   */
  public record Said<V>(RatingPart<V> part, V value) {
    public void set(Rating.Builder rating) {
      part.setter().accept(rating, value);
    }
  }

  /** What a row says; null if nothing, or something wrong, which is then reported. */
  public @Nullable Said<V> read(ForeignRow row, Problems problems) {
    V read = part.reader().read(this, row, problems);
    return read == null ? null : new Said<>(part, read);
  }

  @Nullable String text(ForeignRow row, Problems problems) {
    return value.text(row, problems);
  }

  @Nullable LocalDate date(ForeignRow row, Problems problems) {
    String text = value.text(row, problems);
    if (text == null) {
      return null;
    }
    for (DateTimeFormatter pattern : dates) {
      try {
        return LocalDate.from(pattern.parse(text));
      } catch (DateTimeException e) {
        // Of another form, or without a day where that is optional. Another pattern may fit.
      }
    }
    value.fail(
        row,
        text,
        "is not a day that exists, written as in "
            + dates.stream().map(EXAMPLE::format).collect(Collectors.joining(" or ")),
        problems);
    return null;
  }
}
