package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.text.BlankText;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row's values as what they are. Every getter reports what is wrong and goes on, so that
 * one pass finds all problems of a row; {@link #build} then makes nothing of a row that failed.
 */
final class RowReader {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");
  private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");

  /** A rating has room for so many qualifiers, and as many further levels, as for its columns. */
  private static final int FREE_EXTRAS = 3;

  private final Row row;
  private final TableLayout table;
  private final SharedValues shared;
  private final Problems problems;
  private int failures;
  private boolean repeats;

  RowReader(Row row, TableLayout table, Problems problems) {
    this(row, table, new SharedValues(), problems);
  }

  /** Shares values with other rows. */
  RowReader(Row row, TableLayout table, SharedValues shared, Problems problems) {
    this.row = row;
    this.table = table;
    this.shared = shared;
    this.problems = problems;
  }

  /** Notes that a row before has the same id. */
  void repeats() {
    repeats = true;
  }

  /** Whether a row before has the same id. */
  boolean isRepeat() {
    return repeats;
  }

  Place place() {
    return row.place();
  }

  Place place(String column) {
    return row.place(column);
  }

  /** How often something was wrong so far. */
  int failures() {
    return failures;
  }

  /** Marks the row as unusable; what is wrong has been reported. */
  void fail() {
    failures++;
  }

  void fail(String column, String value, String message) {
    failures++;
    problems.at(row.place(column), column, value, message);
  }

  /** Reports a value that others of the row call for, if the row has none; a blank one has been. */
  void failIfEmpty(String column, String message) {
    if (row.text(column) == null) {
      fail(column, "", message);
    }
  }

  private Column column(String name) {
    return table
        .find(name)
        .orElseThrow(() -> new IllegalStateException(table.resource() + " has no " + name));
  }

  /** The value; null, and reported where the column is required, if the row has none. */
  @Nullable String text(String name) {
    String value = row.text(name);
    if (value == null) {
      Column column = column(name);
      if (column.required()) {
        missing(column);
      }
      return null;
    }
    if (BlankText.isBlank(value)) {
      fail(name, value, "is blank");
      return null;
    }
    return value;
  }

  private void missing(Column column) {
    failures++;
    if (column.choices().isEmpty()) {
      problems.at(row.place(column.name()), column.name(), "", "is empty; a value is required");
    } else {
      problems.notAllowed(
          row.place(column.name()),
          column.name(),
          "",
          "is empty; a value is required",
          column.choices());
    }
  }

  Optional<String> optionalText(String name) {
    return Optional.ofNullable(text(name));
  }

  /** The value, as one object for all rows that have the same; for texts that rows repeat. */
  Optional<String> sharedText(String name) {
    String value = text(name);
    return value == null ? Optional.empty() : shared.text(value);
  }

  List<String> texts(String name) {
    List<String> items = row.items(name);
    if (items.size() > 1 && !row.budget().mayHold(items.size(), row.place(name), problems)) {
      failures++;
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (String item : items) {
      if (BlankText.isBlank(item)) {
        fail(name, row.text(name) == null ? "" : item, "has an empty item in its list");
      } else if (!texts.add(item)) {
        fail(name, item, "stands twice in its list");
      }
    }
    if (items.isEmpty() && column(name).required()) {
      missing(column(name));
    }
    return List.copyOf(texts);
  }

  Optional<LocalDate> date(String name) {
    String value = text(name);
    if (value == null) {
      return Optional.empty();
    }
    Optional<LocalDate> date = shared.date(value);
    if (date.isEmpty()) {
      fail(name, value, "is not a date; allowed: an existing day as yyyy-mm-dd");
    }
    return date;
  }

  Optional<BigDecimal> number(String name) {
    return matching(name, NUMBER, "is not a number; allowed: digits, as in 15 or 0.5")
        .map(BigDecimal::new);
  }

  /** A whole number from 1. */
  OptionalInt integer(String name) {
    Optional<String> value = matching(name, POSITIVE, "is not a whole number from 1");
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.get()));
  }

  private Optional<String> matching(String name, Pattern form, String otherwise) {
    String value = text(name);
    if (value == null || form.matcher(value).matches()) {
      return Optional.ofNullable(value);
    }
    fail(name, value, otherwise);
    return Optional.empty();
  }

  <E extends Enum<E> & Labeled> @Nullable E choice(String name, Class<E> type) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    List<String> allowed = column(name).choices();
    for (E choice : type.getEnumConstants()) {
      if (choice.label().equals(value) && allowed.contains(value)) {
        return choice;
      }
    }
    failures++;
    problems.notAllowed(row.place(name), name, value, "is not allowed here", allowed);
    return null;
  }

  /** What a required or optional reference points to; null if there is none or it is dangling. */
  <T> @Nullable T reference(String name, Registry<T> target) {
    String id = text(name);
    return id == null ? null : resolve(name, id, target);
  }

  /** Who says so, and where; null if the row does not say, or says it wrongly. */
  @Nullable Provenance provenance(Registry<Source> sources) {
    Source source = reference("source", sources);
    String locator = text("locator");
    return source == null || failures > 0 ? null : shared.provenance(source, locator);
  }

  <T> List<T> references(String name, Registry<T> target) {
    List<T> found = new ArrayList<>();
    for (String id : texts(name)) {
      T item = resolve(name, id, target);
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }

  private <T> @Nullable T resolve(String name, String id, Registry<T> target) {
    T item = target.get(id);
    if (item == null) {
      failures++;
      if (target.isUnknown(id)) {
        problems.notAllowed(
            row.place(name), name, id, "is not the id of a " + target.what(), target.ids());
      }
    }
    return item;
  }

  /** The level that a column names on a scale; null if there is none, or no such level. */
  @Nullable Level level(String name, @Nullable RatingScale scale) {
    return level(name, text(name), scale);
  }

  private @Nullable Level level(String name, @Nullable String value, @Nullable RatingScale scale) {
    if (value == null || scale == null) {
      return null;
    }
    Optional<Level> level = shared.level(scale, value);
    if (level.isEmpty()) {
      failures++;
      problems.notAllowed(
          row.place(name),
          name,
          value,
          "is not a level of the scale " + scale.id(),
          scale.levels().stream().map(Level::name).toList());
    }
    return level.orElse(null);
  }

  List<Code> codes(String name) {
    List<Code> codes = new ArrayList<>();
    for (String text : texts(name)) {
      int colon = text.indexOf(':');
      Optional<CodeSystem> system =
          Stream.of(CodeSystem.values())
              .filter(s -> colon >= 0 && s.label().equals(text.substring(0, colon)))
              .findFirst();
      if (system.isEmpty()) {
        failures++;
        problems.notAllowed(
            row.place(name),
            name,
            text,
            "names no coding system",
            Stream.of(CodeSystem.values()).map(s -> s.label() + ":…").toList());
      } else if (!system.get().hasForm(text.substring(colon + 1))) {
        fail(
            name,
            text,
            "has not the form of a code of "
                + system.get().label()
                + "; allowed: as in "
                + system.get().label()
                + ":"
                + system.get().example());
      } else {
        codes.add(new Code(system.get(), text.substring(colon + 1)));
      }
    }
    return codes;
  }

  List<Qualifier> qualifiers() {
    List<Qualifier> qualifiers = new ArrayList<>();
    extras(
        Table.QUALIFIER_PREFIX,
        (name, value) -> {
          String fault = shared.spellings().fault(name);
          if (fault != null) {
            fail(Table.QUALIFIER_PREFIX + name, "", fault);
          }
          qualifiers.add(new Qualifier(name, value));
        });
    return qualifiers;
  }

  /** The levels on further scales. */
  List<Grade> grades(Registry<RatingScale> scales) {
    List<Grade> grades = new ArrayList<>();
    extras(
        Table.LEVEL_PREFIX,
        (scaleId, value) -> {
          String column = Table.LEVEL_PREFIX + scaleId;
          RatingScale scale = resolve(column, scaleId, scales);
          Level level = level(column, value, scale);
          if (scale != null && level != null) {
            grades.add(new Grade(scale, level));
          }
        });
    return grades;
  }

  /** The values of the columns whose names start with a prefix, by the rest of the name. */
  private void extras(String prefix, BiConsumer<String, String> action) {
    if (row.extras().isEmpty()) {
      return; // as in nearly all of many rows
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

  /** What the row makes; null if any of its values failed or the model refuses the whole. */
  <T> @Nullable T build(Supplier<T> constructor) {
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
}
