package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.BlankText;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one row. A field with a problem reports it and reading continues, so one pass
 * finds all problems of a row. {@link #make} then returns null for a row that failed.
 */
final class RowReader extends Fields implements RowContext {
  /** How many qualifiers, and how many further levels, of a row do not count as list items. */
  private static final int FREE_EXTRAS = 3;

  private static final Object[] NO_KEY = {};

  /** By how many values a key grows: one step holds all key fields of a rating. */
  private static final int KEY_ROOM = 16;

  private final RowCells row;
  private final References references;
  private final SharedValues shared;
  private final Problems problems;
  private int failures;
  private boolean repeats;
  private @Nullable RatingScale scale;
  private @Nullable Level level;

  private @Nullable Object[] key = NO_KEY;
  private int keyed;
  private boolean keyIsNext;
  private int failuresBeforeKey;
  private boolean keyFailed;

  RowReader(RowCells row, References references, SharedValues shared, Problems problems) {
    this.row = row;
    this.references = references;
    this.shared = shared;
    this.problems = problems;
  }

  /** Records that an earlier row has the same id. */
  void repeats() {
    repeats = true;
  }

  /** Whether an earlier row has the same id. */
  boolean isRepeat() {
    return repeats;
  }

  Place place() {
    return row.place();
  }

  Place place(String column) {
    return row.place(column);
  }

  @Override
  public References references() {
    return references;
  }

  @Override
  public SharedValues shared() {
    return shared;
  }

  @Override
  public @Nullable RatingScale scale() {
    return scale;
  }

  /** The level of the row; null if it is missing or could not be read. */
  @Nullable Level level() {
    return level;
  }

  /** Whether a problem was found so far. */
  boolean failed() {
    return failures > 0;
  }

  /** Marks the row as unusable. The problem must already have been reported. */
  void fail() {
    failures++;
  }

  @Override
  public void fail(String column, String value, String message) {
    failures++;
    problems.at(row.place(column), column, value, message);
  }

  @Override
  public void notAllowed(String column, String value, String message, Collection<String> allowed) {
    failures++;
    problems.notAllowed(row.place(column), column, value, message, allowed);
  }

  @Override
  public <T> @Nullable T resolve(String column, String id, Registry<T> target) {
    T item = target.get(id);
    if (item == null) {
      failures++;
      if (target.isUnknown(id)) {
        problems.notAllowed(
            row.place(column), column, id, "is not the id of a " + target.what(), target.ids());
      }
    }
    return item;
  }

  /** Returns what a column refers to, or null without a report if there is none. */
  <T> @Nullable T find(String column, Registry<T> target) {
    String id = row.text(column);
    return id == null ? null : target.get(id);
  }

  /** Returns what a required column refers to. If there is none, reports it and returns null. */
  <T> @Nullable T reference(String column, Registry<T> target) {
    String id = text(column, true);
    return id == null ? null : resolve(column, id, target);
  }

  /**
   * Returns the value, or null if the row has none. Reports a blank value and a missing required
   * one.
   */
  @Nullable String text(String column, boolean required) {
    return text(column, required, List.of());
  }

  private @Nullable String text(String column, boolean required, List<String> choices) {
    String value = row.text(column);
    if (value == null) {
      if (required) {
        missing(column, choices);
      }
      return null;
    }
    if (BlankText.isBlank(value)) {
      fail(column, value, "is blank");
      return null;
    }
    return value;
  }

  private void missing(String column, List<String> choices) {
    if (choices.isEmpty()) {
      fail(column, "", "is empty; a value is required");
    } else {
      notAllowed(column, "", "is empty; a value is required", choices);
    }
  }

  private Collection<String> texts(String column, boolean required) {
    List<String> items = row.items(column);
    if (items.size() > 1 && !row.budget().mayHold(items.size(), row.place(column), problems)) {
      failures++;
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String item : items) {
      if (BlankText.isBlank(item)) {
        fail(column, row.text(column) == null ? "" : item, "has an empty item in its list");
      } else if (!texts.add(item)) {
        fail(column, item, "stands twice in its list");
      }
    }
    if (items.isEmpty() && required) {
      missing(column, List.of());
    }
    return texts;
  }

  @Override
  void id(String meaning, String current) {
    // The id was read first, because it identifies the row.
  }

  @Override
  <V> @Nullable V value(
      String name, ValueType<V> type, boolean required, String meaning, @Nullable V current) {
    String text = text(name, required, type.choices());
    V value = text == null ? null : type.parser().parse(this, name, text);
    note(value);
    return value;
  }

  @Override
  <V> List<V> values(
      String name, ValueType<V> type, boolean required, String meaning, List<V> current) {
    Collection<String> texts = texts(name, required);
    List<V> values = texts.isEmpty() ? List.of() : new ArrayList<>(texts.size());
    for (String text : texts) {
      V value = type.parser().parse(this, name, text);
      if (value != null) {
        values.add(value);
      }
    }
    note(values);
    return values;
  }

  @Override
  <V> Optional<V> shared(String name, ValueType<V> type, String meaning, Optional<V> current) {
    V value = optional(name, type, meaning, current);
    return value == null ? Optional.empty() : shared.optional(value);
  }

  @Override
  RatingScale scale(String meaning, RatingScale current) {
    RatingScale read = value("scale", Types.SCALE, true, meaning, current);
    scale = read;
    return read == null ? current : read;
  }

  @Override
  @Nullable Level level(boolean required, String meaning, @Nullable Level current) {
    level = super.level(required, meaning, current);
    return level;
  }

  @Override
  Provenance provenance(Source source, @Nullable String locator) {
    return shared.provenance(source, locator);
  }

  @Override
  List<Qualifier> qualifiers(List<Qualifier> current) {
    List<Qualifier> qualifiers = new ArrayList<>();
    for (Qualifier.Role role : Qualifier.Role.values()) {
      extras(
          Column.prefix(role),
          (name, value) -> {
            String fault = shared.qualifierFault(name, role);
            if (fault != null) {
              fail(Column.prefix(role) + name, "", fault);
            }
            qualifiers.add(new Qualifier(name, value, role));
          });
    }
    note(qualifiers);
    return qualifiers;
  }

  @Override
  List<Grade> grades(List<Grade> current) {
    List<Grade> grades = new ArrayList<>();
    extras(
        Column.LEVEL_PREFIX,
        (scaleId, value) -> {
          String column = Column.LEVEL_PREFIX + scaleId;
          RatingScale further = resolve(column, scaleId, references.scales());
          Level on = further == null ? null : Types.level(this, further, column, value);
          if (further != null && on != null) {
            grades.add(new Grade(further, on));
          }
        });
    return grades;
  }

  /** Values of the columns whose names start with a prefix, keyed by the rest of the name. */
  private void extras(String prefix, BiConsumer<String, String> action) {
    if (row.extras().isEmpty()) {
      return; // the usual case
    }
    List<String> columns =
        row.extras().stream()
            .filter(column -> column.startsWith(prefix) && row.text(column) != null)
            .toList();
    int more = columns.size() - FREE_EXTRAS;
    if (more > 0 && !row.budget().mayHold(more, row.place(columns.get(0)), problems)) {
      failures++;
      return;
    }
    for (String column : columns) {
      String value = Objects.requireNonNull(row.text(column), column);
      if (BlankText.isBlank(value)) {
        fail(column, value, "is blank");
      } else {
        action.accept(column.substring(prefix.length()), value);
      }
    }
  }

  @Override
  void failIfEmpty(String column, String message) {
    if (row.text(column) == null) {
      fail(column, "", message);
    }
  }

  /** Builds an item from the row; null if a value failed or the model rejects the item. */
  @Override
  <V> @Nullable V make(Supplier<V> constructor) {
    if (failures > 0) {
      return null;
    }
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      failures++;
      problems.at(row.place(), "", "", String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Override
  Fields key() {
    keyIsNext = true;
    failuresBeforeKey = failures;
    return this;
  }

  /** Adds a value to the key if its field is marked. */
  private void note(@Nullable Object value) {
    if (keyIsNext) {
      keyIsNext = false;
      keyFailed |= failures > failuresBeforeKey;
      if (keyed == key.length) {
        key = Arrays.copyOf(key, keyed + KEY_ROOM);
      }
      key[keyed++] = value;
    }
  }

  /** The values of the marked fields, in order; null if one of them could not be read. */
  @Nullable Object @Nullable [] keyValues() {
    return keyFailed ? null : key;
  }
}
