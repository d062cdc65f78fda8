package io.github.evidenceratings.imports.rows;

import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which columns the header of a table must have.
 *
 * @param profile the profile that reads them
 */
record ForeignHeader(Profile profile) {
  /** The columns that the profile needs and a header lacks; of several names the first. */
  List<String> missing(List<String> header) {
    List<String> missing = new ArrayList<>();
    Set<String> derived = profile.derivedColumns();
    for (ImportValue value : profile.values()) {
      if (value.optional()) {
        continue;
      }
      List<String> absent =
          value.allColumns().stream()
              .filter(c -> !header.contains(c) && !derived.contains(c))
              .toList();
      if (value.columns().isEmpty()) {
        absent.stream().filter(c -> !missing.contains(c)).forEach(missing::add);
      } else if (absent.size() == value.columns().size() && !missing.contains(absent.get(0))) {
        missing.add(absent.get(0));
      }
    }
    return missing;
  }

  /** The other names of a column that is missing, for the message. */
  String otherNames(String column) {
    List<String> others =
        profile.values().stream()
            .map(ImportValue::columns)
            .filter(columns -> !columns.isEmpty() && columns.get(0).equals(column))
            .flatMap(columns -> columns.stream().skip(1))
            .distinct()
            .toList();
    return others.isEmpty() ? "" : ", nor one of its other names: " + String.join(", ", others);
  }
}
