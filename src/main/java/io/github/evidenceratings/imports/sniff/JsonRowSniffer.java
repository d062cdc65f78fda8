package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.json.JsonReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a JSON document the rows are: the array with most objects, or the object with most
 * members if all of these are objects and share a member. The items of an array are not looked
 * into: an array in a row is part of the row.
 */
final class JsonRowSniffer {
  private @Nullable String best;
  private int most;
  private boolean keyed;

  private JsonRowSniffer() {}

  /** Looks through the document that a reader is at. */
  static JsonRowSniffer of(JsonReader reader) {
    JsonRowSniffer rows = new JsonRowSniffer();
    rows.look(reader, "");
    return rows;
  }

  /** The path to the rows; empty if there is none. */
  Optional<JsonPath> path() {
    return Optional.ofNullable(best).flatMap(JsonPath::of);
  }

  /** Whether the rows are members of an object, with their names for keys. */
  boolean isKeyed() {
    return keyed;
  }

  private void look(JsonReader reader, String pointer) {
    if (reader.isArray()) {
      array(reader, pointer);
    } else if (reader.isObject()) {
      object(reader, pointer);
    }
  }

  private void array(JsonReader reader, String pointer) {
    int objects = 0;
    for (int i = 0; reader.nextItem(); i++) {
      if (reader.isObject()) {
        objects++;
        reader.skip();
      } else {
        look(reader, pointer + "/" + i);
      }
    }
    if (objects > 0) {
      offer(pointer, objects, false);
    }
  }

  /** Returns the names of the members. */
  private Set<String> object(JsonReader reader, String pointer) {
    Set<String> names = new HashSet<>();
    Set<String> shared = null;
    int objects = 0;
    boolean others = false;
    while (reader.nextMember()) {
      String name = reader.name();
      if (names.size() < SniffedFile.MOST_COLUMNS) {
        names.add(name);
      }
      String inner = pointer + "/" + JsonSniffer.escaped(name);
      if (!reader.isObject()) {
        others = true;
        look(reader, inner);
        continue;
      }
      objects++;
      Set<String> members = object(reader, inner);
      if (shared == null) {
        shared = members;
      } else {
        shared.retainAll(members);
      }
    }
    if (objects > 1 && !others && shared != null && !shared.isEmpty()) {
      offer(pointer, objects, true);
    }
    return names;
  }

  /** Of two as large, an array is taken, and the outer. */
  private void offer(String pointer, int objects, boolean object) {
    boolean better = objects > most || (objects == most && (!object || keyed));
    if (better && !pointer.contains("/" + JsonPath.ANY)) {
      best = pointer + "/" + JsonPath.ANY;
      most = objects;
      keyed = object;
    }
  }
}
