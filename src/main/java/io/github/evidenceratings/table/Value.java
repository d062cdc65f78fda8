package io.github.evidenceratings.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in a cell. */
sealed interface Value {
  /** Nothing. */
  Value NONE = new Text("");

  /** The value on one line, for formats that know only text. */
  String text();

  record Text(String text) implements Value {}

  record Texts(List<String> items) implements Value {
    public Texts {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return String.join("; ", items);
    }
  }

  record Count(int number) implements Value {
    @Override
    public String text() {
      return Integer.toString(number);
    }
  }

  record Flag(boolean holds) implements Value {
    @Override
    public String text() {
      return holds ? "yes" : "no";
    }
  }

  /** Nested rows, for JSON. */
  record Records(List<Map<String, Value>> items) implements Value {
    public Records {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      return Integer.toString(items.size());
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(Optional<?> value) {
    return value.<Value>map(v -> new Text(v.toString())).orElse(NONE);
  }

  static Value of(List<String> items) {
    return new Texts(items);
  }
}
