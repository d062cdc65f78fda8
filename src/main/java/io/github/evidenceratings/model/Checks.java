package io.github.evidenceratings.model;

import io.github.evidenceratings.internal.text.BlankText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the constructors of the model check, worded once. */
final class Checks {
  private Checks() {}

  /** An id: letters, digits, {@code . _ : -}, starting with a letter or digit; no blanks. */
  static String id(String what, String id) {
    if (!Identifiers.isValid(id)) {
      throw new IllegalArgumentException(
          what + " id \"" + id + "\" is not valid: " + Identifiers.RULE);
    }
    return id;
  }

  static void text(String what, String text) {
    if (BlankText.isBlank(text)) {
      throw new IllegalArgumentException(what + " is blank");
    }
  }

  static void text(String what, Optional<String> text) {
    if (text.isPresent()) {
      text(what, text.get());
    }
  }

  static void documentId(String what, DocumentId.Kind kind, Optional<String> id) {
    if (id.isPresent() && !kind.isValid(id.get())) {
      throw new IllegalArgumentException(
          what
              + " "
              + kind.label()
              + " \""
              + id.get()
              + "\" is not valid; allowed: "
              + kind.rule());
    }
  }

  static List<String> texts(String what, Collection<String> texts) {
    for (String text : texts) {
      text(what, text);
    }
    return distinct(what, texts);
  }

  /** An unmodifiable copy in the given order; the same text twice is refused. */
  static List<String> distinct(String what, Collection<String> texts) {
    return distinct(what, texts, text -> text);
  }

  /** An unmodifiable copy in the given order; the same id twice is refused. */
  static <T extends Identified> List<T> distinctIds(String what, Collection<T> items) {
    return distinct(what, items, Identified::id);
  }

  /** An unmodifiable copy in the given order; the same key twice is refused. */
  static <T> List<T> distinct(String what, Collection<T> items, Function<T, ?> key) {
    List<T> copy = List.copyOf(items);
    if (copy.size() > 1) {
      var seen = new java.util.HashSet<Object>();
      for (T item : copy) {
        Object k = key.apply(item);
        if (!seen.add(k)) {
          throw new IllegalArgumentException(what + " \"" + k + "\" is given twice");
        }
      }
    }
    return copy;
  }

  /** A required part of what a builder builds. */
  static <T> T part(String what, String id, String part, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(what + " \"" + id + "\" has no " + part);
    }
    return value;
  }

  /** A builder's list with one more item; only a list made here is changed, others are copied. */
  static <T> List<T> added(List<T> list, T item) {
    List<T> longer = list instanceof ArrayList ? list : new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
