package io.github.evidenceratings.imports.rows;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A row with the columns that a profile makes of parts of others.
 *
 * @param row the row as it stands
 * @param parts the values of the derived columns; empty where the value had none or another form
 * @param from the value that each derived column is a part of
 */
public record DerivedRow(
    ForeignRow row, Map<String, Optional<String>> parts, Map<String, ImportValue> from)
    implements ForeignRow {
  /** The row with its derived columns; a value of another form than expected is reported. */
  public static ForeignRow of(ForeignRow row, List<Profile.Derived> all, Problems problems) {
    if (all.isEmpty()) {
      return row;
    }
    Map<String, Optional<String>> parts = new HashMap<>();
    Map<String, ImportValue> from = new HashMap<>();
    for (Profile.Derived derived : all) {
      String text = derived.value().text(row, problems);
      Matcher matcher = text == null ? null : derived.value().match(derived.pattern(), text, row);
      if (text != null && matcher == null && !derived.optional()) {
        derived.value().fail(row, text, "does not have the form " + derived.pattern(), problems);
      }
      for (String group : derived.groups()) {
        parts.put(
            group, matcher == null ? Optional.empty() : Optional.ofNullable(matcher.group(group)));
        from.put(group, derived.value());
      }
    }
    return new DerivedRow(row, parts, from);
  }

  @Override
  public Place place() {
    return row.place();
  }

  @Override
  public Place place(String column) {
    ImportValue value = from.get(column);
    return value == null ? row.place(column) : value.place(row);
  }

  @Override
  public boolean has(String column) {
    return parts.containsKey(column) || row.has(column);
  }

  @Override
  public List<String> values(String column, Problems problems) {
    Optional<String> part = parts.get(column);
    return part == null ? row.values(column, problems) : part.stream().toList();
  }

  @Override
  public List<Integer> items(String column) {
    Optional<String> part = parts.get(column);
    return part == null ? row.items(column) : part.stream().map(value -> 0).toList();
  }

  @Override
  public LoadBudget budget() {
    return row.budget();
  }

  @Override
  public String text() {
    return row.text();
  }
}
