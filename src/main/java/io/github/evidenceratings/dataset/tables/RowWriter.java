package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Grade;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the current values of the fields it passes as text. */
final class RowWriter extends Fields {
  private final List<List<String>> row = new ArrayList<>();
  private final Map<String, String> extras = new HashMap<>();

  @Override
  <V> @Nullable V value(
      String name, ValueType<V> type, boolean required, String meaning, @Nullable V current) {
    row.add(current == null ? List.of() : List.of(text(current)));
    return current;
  }

  @Override
  <V> List<V> values(
      String name, ValueType<V> type, boolean required, String meaning, List<V> current) {
    row.add(current.stream().map(RowWriter::text).toList());
    return current;
  }

  @Override
  List<Grade> grades(List<Grade> current) {
    for (Grade grade : current) {
      extras.put(Column.LEVEL_PREFIX + grade.scale().id(), text(grade.level()));
    }
    return current;
  }

  @Override
  List<Qualifier> qualifiers(List<Qualifier> current) {
    for (Qualifier qualifier : current) {
      extras.put(Column.prefix(qualifier.role()) + qualifier.name(), qualifier.value());
    }
    return current;
  }

  /** The texts of the fields in order, then those of qualifiers and further levels. */
  List<List<String>> row(List<String> extraColumns) {
    for (String column : extraColumns) {
      String text = extras.get(column);
      row.add(text == null ? List.of() : List.of(text));
    }
    return row;
  }

  /** How a value of any {@link ValueType} is written. */
  static String text(Object value) {
    if (value instanceof Labeled choice) {
      return choice.label();
    }
    if (value instanceof Level level) {
      return level.name();
    }
    if (value instanceof RatingScale scale) {
      return scale.id();
    }
    if (value instanceof Source source) {
      return source.id();
    }
    if (value instanceof Term term) {
      return term.id();
    }
    if (value instanceof ClaimTopic topic) {
      return topic.id();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
