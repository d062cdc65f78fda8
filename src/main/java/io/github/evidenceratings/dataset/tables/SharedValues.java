package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rows of a table have in common, made and kept once. Not safe for several threads. */
final class SharedValues {
  private final Shared<String, Optional<String>> texts = new Shared<>(Optional::of);
  private final Spellings spellings = new Spellings();
  private final SharedDates dates = new SharedDates();
  private final IdentityHashMap<RatingScale, Shared<String, Optional<Level>>> levels =
      new IdentityHashMap<>();
  private final IdentityHashMap<Source, Provenance> wholes = new IdentityHashMap<>();
  private final IdentityHashMap<Source, Shared<String, Provenance>> places =
      new IdentityHashMap<>();

  Optional<String> text(String text) {
    return texts.get(text);
  }

  /** The existing day that a text names as yyyy-mm-dd; empty if it names none. */
  Optional<LocalDate> date(String text) {
    return dates.get(text);
  }

  /** How the names of qualifiers are written. */
  Spellings spellings() {
    return spellings;
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
