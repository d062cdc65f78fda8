package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.json.JsonSkip;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds where in a JSON document the rows are: the array with most objects, or the object with most
 * members if all of these are objects and share a member. The items of an array are not looked
 * into: an array in a row is part of the row.
 */
final class JsonRowSniffer {
  private final JsonSkip skip = new JsonSkip(LoadLimits.defaults());
  private @Nullable String best;
  private int most;
  private boolean keyed;

  /** The path to the rows; empty if there is none. */
  Optional<JsonPath> path() {
    return Optional.ofNullable(best).flatMap(JsonPath::of);
  }

  /** Whether the rows are members of an object, with their names for keys. */
  boolean isKeyed() {
    return keyed;
  }

  /** Reads the value that the parser is at. */
  void look(JsonParser parser) {
    look(parser, "");
  }

  private void look(JsonParser parser, String pointer) {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(parser, pointer);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, pointer);
    }
  }

  private void array(JsonParser parser, String pointer) {
    int objects = 0;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        objects++;
        skip.value(parser);
      } else {
        look(parser, pointer + "/" + i);
      }
    }
    if (objects > 0) {
      offer(pointer, objects, false);
    }
  }

  /** Returns the names of the members. */
  private Set<String> object(JsonParser parser, String pointer) {
    Set<String> names = new HashSet<>();
    Set<String> shared = null;
    int objects = 0;
    boolean others = false;
    long before = skip.enter();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      skip.name(parser);
      String name = parser.currentName();
      if (names.size() < SniffedFile.MOST_COLUMNS) {
        names.add(name);
      }
      String inner = pointer + "/" + JsonSniffer.escaped(name);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        others = true;
        look(parser, inner);
        continue;
      }
      objects++;
      Set<String> members = object(parser, inner);
      if (shared == null) {
        shared = members;
      } else {
        shared.retainAll(members);
      }
    }
    skip.leave(before);
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
