package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer for programs: named values, with their sources. Immutable.
 *
 * @param kind the kind of answer
 * @param values the values by name, in order
 * @param sources the sources
 */
public record Facts(TableKind kind, Map<String, Value> values, List<Source> sources) {
  public Facts {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    sources = List.copyOf(sources);
  }
}
