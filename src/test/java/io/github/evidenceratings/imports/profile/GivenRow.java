package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A row in memory, each of its columns with no value, one or several. */
public record GivenRow(int line, Map<String, List<String>> cells, LoadLimits limits)
    implements ForeignRow {
  /** A row with names of columns and what stands in them, in turn. */
  public static GivenRow of(int line, String... namesAndValues) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      cells.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new GivenRow(line, cells, LoadLimits.defaults());
  }

  /** The same row with several values in one column. */
  public GivenRow with(String column, String... values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(cells);
    changed.put(column, List.of(values));
    return new GivenRow(line, changed, limits);
  }

  /** The same row in a load with other limits. */
  public GivenRow within(LoadLimits others) {
    return new GivenRow(line, cells, others);
  }

  @Override
  public Place place() {
    return new Place("in", line, 0);
  }

  @Override
  public Place place(String column) {
    return new Place("in", line, List.copyOf(cells.keySet()).indexOf(column) + 1);
  }

  @Override
  public boolean has(String column) {
    return cells.containsKey(column);
  }

  @Override
  public List<String> values(String column, Problems problems) {
    return cells.getOrDefault(column, List.of());
  }

  @Override
  public List<Integer> items(String column) {
    return IntStream.range(0, values(column, Problems.IGNORED).size()).boxed().toList();
  }

  @Override
  public LoadBudget budget() {
    return new LoadBudget(limits);
  }

  @Override
  public String text() {
    return cells.toString();
  }
}
