package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rows of a table have in common, made and kept once. Not safe for several threads. */
final class SharedValues {
  private final Shared<Object, Optional<?>> texts = new Shared<>(Optional::of);
  private final Shared<Object, Optional<?>> optionalDates = new Shared<>(Optional::of);
  private final Spellings spellings = new Spellings();
  private final Map<String, Qualifier.Role> roles = new HashMap<>();
  private final Shared<String, Optional<PartialDate>> dates = new Shared<>(PartialDate::find);
  private final IdentityHashMap<RatingScale, Shared<String, Optional<Level>>> levels =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, Provenance> wholes = new IdentityHashMap<>();
  private final IdentityHashMap<Source, Shared<String, Provenance>> places =
      new IdentityHashMap<>();

  /** The text or date as an optional one. */
  @SuppressWarnings("unchecked") // The one made of a value has the type of an equal value.
  <V> Optional<V> optional(V value) {
    return (Optional<V>) (value instanceof PartialDate ? optionalDates : texts).get(value);
  }

  /** The date that a text names; empty if it names none. */
  Optional<PartialDate> date(String text) {
    return dates.get(text);
  }

  /**
   * What is wrong with the name of a qualifier: another spelling or another role of a name seen
   * before. Null if nothing is.
   */
  @Nullable String qualifierFault(String name, Qualifier.Role role) {
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
}
