package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Labeled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it means that a cell holds several names.
 *
 * @param separator what stands between them; empty for the items of a JSON array
 * @param meaning what several names mean, if always the same
 * @param meaningIn the value of the row that says what they mean, otherwise
 */
public record ImportSplit(
    Optional<String> separator, Optional<Meaning> meaning, Optional<ImportValue> meaningIn) {
  /** What several names in one cell mean. */
  public enum Meaning implements Labeled {
    /** One rating for each: any of them will do. */
    ALTERNATIVES("alternatives"),
    /** One rating of all, given together. */
    COMBINATION("combination"),
    /** One rating of all, given one after the other. */
    SEQUENCE("sequence");

    private final String label;

    Meaning(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }

    public static List<String> labels() {
      return List.of(ALTERNATIVES.label, COMBINATION.label, SEQUENCE.label);
    }

    static @Nullable Meaning of(String label) {
      for (Meaning meaning : values()) {
        if (meaning.label.equals(label)) {
          return meaning;
        }
      }
      return null;
    }
  }

  /**
   * What a row rates, or rates it for: one name, or several given together or in turn.
   *
   * @param names the names, in the order of the file
   * @param meaning combination or sequence if they are several
   */
  public record Subject(List<String> names, Meaning meaning) {
    static Subject of(String name) {
      return new Subject(List.of(name), Meaning.ALTERNATIVES);
    }
  }

  /** What several names mean in a row; null if the row does not say, or wrongly, and is refused. */
  @Nullable Meaning meaning(ImportValue names, String cell, ForeignRow row, Problems problems) {
    if (meaning.isPresent()) {
      return meaning.get();
    }
    ImportValue in = meaningIn.orElseThrow();
    int before = problems.count();
    String said = in.text(row, problems);
    if (said == null) {
      if (problems.count() == before) {
        names.fail(
            row,
            cell,
            "holds "
                + separator.map(s -> "\"" + s + "\"").orElse("several items")
                + ", but "
                + in.label(row)
                + " does not say what several names mean; one name is to be listed under \"whole\""
                + " in the profile",
            problems);
      }
      return null;
    }
    Meaning found = Meaning.of(said);
    if (found == null) {
      problems.notAllowed(
          in.place(row),
          in.label(row),
          said,
          "does not say what several names mean",
          Meaning.labels());
    }
    return found;
  }

  /**
   * The names in a cell. A name of {@code whole} is not taken apart, wherever in the cell it stands
   * between separators.
   */
  List<String> parts(String cell, List<String> whole) {
    if (separator.isEmpty()) {
      return List.of(cell);
    }
    String between = separator.get();
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (true) {
      int end = endOfWhole(cell, start, between, whole);
      if (end < 0) {
        end = cell.indexOf(between, start);
      }
      if (end < 0 || end >= cell.length()) {
        parts.add(cell.substring(start).strip());
        return parts;
      }
      parts.add(cell.substring(start, end).strip());
      start = end + between.length();
    }
  }

  /** Where a whole name that starts here ends; -1 if none does. */
  private static int endOfWhole(String cell, int start, String between, List<String> whole) {
    int from = start;
    while (from < cell.length() && cell.charAt(from) == ' ') {
      from++;
    }
    for (String name : whole) {
      int end = from + name.length();
      if (cell.startsWith(name, from)) {
        int next = end;
        while (next < cell.length()
            && cell.charAt(next) == ' '
            && !cell.startsWith(between, next)) {
          next++;
        }
        if (next == cell.length() || cell.startsWith(between, next)) {
          return next;
        }
      }
    }
    return -1;
  }
}
