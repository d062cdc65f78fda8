package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.QualifierRole;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rows of a table have in common, made and kept once. Not safe for several threads. */
final class SharedValues {
  private final Shared<Object, Optional<?>> texts = new Shared<>(Optional::of);
  private final Shared<Object, Optional<?>> days = new Shared<>(Optional::of);
  private final Spellings spellings = new Spellings();
  private final Map<String, QualifierRole> roles = new HashMap<>();
  private final Shared<String, Optional<LocalDate>> dates = new Shared<>(SharedValues::day);
  private final IdentityHashMap<RatingScale, Shared<String, Optional<Level>>> levels =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, Provenance> wholes = new IdentityHashMap<>();
  private final IdentityHashMap<Source, Shared<String, Provenance>> places =
      new IdentityHashMap<>();

  /** The text or day as an optional one. */
  @SuppressWarnings("unchecked") // The one made of a value has the type of an equal value.
  <V> Optional<V> optional(V value) {
    return (Optional<V>) (value instanceof LocalDate ? days : texts).get(value);
  }

  /** The existing day that a text names as yyyy-mm-dd; empty if it names none. */
  Optional<LocalDate> date(String text) {
    return dates.get(text);
  }

  /**
   * What is wrong with the name of a qualifier: another spelling or another role of a name seen
   * before. Null if nothing is.
   */
  @Nullable String qualifierFault(String name, QualifierRole role) {
    String fault = spellings.fault(name);
    if (fault == null && roles.computeIfAbsent(name, n -> role) != role) {
      return "is both a subject and metadata";
    }
    return fault;
  }

  /** The level that a text means on a scale, if any. */
  Optional<Level> level(RatingScale scale, String text) {
    return levels.computeIfAbsent(scale, s -> new Shared<>(s::findLevel)).get(text);
  }

  /** A place in a source; null stands for the whole. */
  Provenance provenance(Source source, @Nullable String locator) {
    if (locator == null) {
      return wholes.computeIfAbsent(source, Provenance::of);
    }
    return places
        .computeIfAbsent(source, s -> new Shared<>(at -> new Provenance(s, Optional.of(at))))
        .get(locator);
  }

  /** Parses an existing day, written as yyyy-mm-dd, without the cache; empty for any other text. */
  static Optional<LocalDate> day(String text) {
    // By hand: loading a formatter of dates takes longer than reading a small file.
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    if (year < 0 || month < 1 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number in two digits; far below 0 if they are none. */
  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -10_000;
  }
}
