package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a cell. */
public sealed interface Value {
  /** Nothing. */
  Value NONE = new Text("");

  /** The value on one line, for formats that know only text. */
  String text();

  record Text(String text) implements Value {}

  /** A text that someone entered: formats that leave out empty values show it even if empty. */
  record Quote(String text) implements Value {}

  record Texts(List<String> items) implements Value {
    private static final Texts NONE = new Texts(List.of());

    public Texts {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return items.isEmpty() ? "" : String.join("; ", items);
    }
  }

  record Count(int number) implements Value {
    @Override
    public String text() {
      return Integer.toString(number);
    }
  }

  /** A number with its digits as written. */
  record Decimal(BigDecimal number) implements Value {
    @Override
    public String text() {
      return number.toPlainString();
    }
  }

  record Flag(boolean holds) implements Value {
    @Override
    public String text() {
      return holds ? "yes" : "no";
    }
  }

  /**
   * A level, which some formats show in its colour.
   *
   * @param text its name, with what the level says nothing without
   */
  record Graded(RatingScale scale, Level level, String text) implements Value {
    public static Graded of(RatingScale scale, Level level) {
      return new Graded(scale, level, level.name());
    }

    /** The level of a rating, followed by what tells it from others, in brackets. */
    public static Graded of(Rating rating, List<String> details) {
      return new Graded(
          rating.scale(),
          rating.level(),
          rating.level().name()
              + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")"));
    }
  }

  /** Words for something that is missing, such as "not rated": no format shows it as a level. */
  record Gap(String text) implements Value {}

  /** A value with footnotes, which formats for readers show below the table. */
  record Noted(Value value, List<String> footnotes) implements Value {
    public Noted {
      footnotes = List.copyOf(footnotes);
    }

    @Override
    public String text() {
      return value.text();
    }
  }

  /** Several values side by side. */
  record Several(List<Value> items) implements Value {
    public Several {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return String.join("; ", items.stream().map(Value::text).toList());
    }
  }

  /** Nested values, for JSON. */
  record Nested(Map<String, Value> values) implements Value {
    @Override
    public String text() {
      return "";
    }
  }

  /** Nested rows, for JSON. */
  record Records(List<Map<String, Value>> items) implements Value {
    public Records {
      items = List.copyOf(items);
    }

    /** How many there are; nothing if there is none. */
    @Override
    public String text() {
      return items.isEmpty() ? "" : Integer.toString(items.size());
    }
  }

  static Value of(String text) {
    return text.isEmpty() ? NONE : new Text(text);
  }

  static Value of(Optional<?> value) {
    return value.isPresent() ? new Text(value.get().toString()) : NONE;
  }

  static Value of(List<String> items) {
    return items.isEmpty() ? Texts.NONE : new Texts(items);
  }
}
