package io.github.evidenceratings.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON Pointer (RFC 6901) in which one step may be {@code *}: every item of an array, or every
 * member of an object.
 *
 * @param steps the names of members and the 0-based indexes of items on the way
 * @param text the path as written
 */
public record JsonPath(List<String> steps, String text) {
  public static final String ANY = "*";
  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** The whole document. */
  public static final JsonPath ROOT = new JsonPath(List.of(), "");

  /** What a column is called in a profile: a pointer, or the plain name of a member. */
  public static JsonPath ofColumn(String column) {
    return column.startsWith("/")
        ? of(column).orElseThrow()
        : new JsonPath(List.of(column), column);
  }

  /** The path that a text says; empty if it is not one. */
  public static Optional<JsonPath> of(String text) {
    if (text.isEmpty()) {
      return Optional.of(ROOT);
    }
    if (!text.startsWith("/")) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    int wildcards = 0;
    for (String step : text.substring(1).split("/", -1)) {
      wildcards += step.equals(ANY) ? 1 : 0;
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return wildcards > 1 ? Optional.empty() : Optional.of(new JsonPath(List.copyOf(steps), text));
  }

  /**
   * Where a path leads.
   *
   * @param value the value there
   * @param item the index, 0-based, of the item or member that the wildcard stands for; 0 if there
   *     is no wildcard
   */
  public record Found(Json value, int item) {}

  /** What the path leads to in a value; nothing if it leads nowhere. */
  public List<Found> in(Json value) {
    List<Found> found = new ArrayList<>();
    collect(value, 0, 0, found);
    return found;
  }

  private void collect(Json value, int depth, int item, List<Found> found) {
    if (depth == steps.size()) {
      found.add(new Found(value, item));
      return;
    }
    String step = steps.get(depth);
    if (value instanceof Json.Obj object) {
      if (step.equals(ANY)) {
        int i = 0;
        for (Json member : object.members().values()) {
          collect(member, depth + 1, i++, found);
        }
      } else {
        Json member = object.get(step);
        if (member != null) {
          collect(member, depth + 1, item, found);
        }
      }
    } else if (value instanceof Json.Arr array) {
      if (step.equals(ANY)) {
        for (int i = 0; i < array.items().size(); i++) {
          collect(array.items().get(i), depth + 1, i, found);
        }
      } else if (INDEX.matcher(step).matches() && Integer.parseInt(step) < array.items().size()) {
        collect(array.items().get(Integer.parseInt(step)), depth + 1, item, found);
      }
    }
  }
}
