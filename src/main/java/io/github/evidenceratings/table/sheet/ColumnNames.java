package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds columns by id or header, ignoring case. Immutable. */
public final class ColumnNames {
  private final List<? extends Column<?>> columns;

  private ColumnNames(List<? extends Column<?>> columns) {
    this.columns = columns;
  }

  public static ColumnNames of(Sheet<?> sheet) {
    return new ColumnNames(sheet.columns());
  }

  /**
   * Returns the ids of the named columns.
   *
   * @throws IllegalArgumentException if there is no such column or one is named twice
   */
  public List<String> ids(String... names) {
    List<String> ids = new ArrayList<>();
    for (String name : names) {
      String id =
          find(Column::id, name)
              .or(() -> find(Column::header, name))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "unknown column " + Printable.quoted(name) + allowed()));
      if (ids.contains(id)) {
        throw new IllegalArgumentException("column \"" + id + "\" is named twice");
      }
      ids.add(id);
    }
    return ids;
  }

  private Optional<String> find(Function<Column<?>, String> of, String name) {
    String key = key(name);
    return columns.stream()
        .filter(c -> key(of.apply(c)).equals(key))
        .<String>map(Column::id)
        .findFirst();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  /** The end of a message, which lists the columns. */
  public String allowed() {
    return "; allowed: "
        + String.join(", ", columns.stream().<String>map(Column::id).distinct().toList());
  }
}
