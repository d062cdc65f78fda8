package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.json.Json.Arr;
import io.github.evidenceratings.internal.json.Json.Literal;
import io.github.evidenceratings.internal.json.Json.Null;
import io.github.evidenceratings.internal.json.Json.Obj;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.json.Json.Text;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.ContentReference;

/**
 * Goes through a JSON document of any length, value by value. It is always at one value, which is
 * looked into, read or skipped before the next. Not safe for use by several threads.
 */
public final class JsonReader {
  /** What a name takes besides its characters, in characters. */
  private static final int NAME = 64;

  private final JsonParser parser;
  private final Origin file;
  private final LoadLimits limits;
  private final Deque<Names> open = new ArrayDeque<>();
  private final long mostHeld;
  private long held;
  private String name = "";
  private int values;
  private long characters;

  /**
   * The names of an object that is open, which tell duplicates.
   *
   * @param heldBefore what is held of the objects around it, in characters
   */
  private record Names(Set<String> names, long heldBefore) {}

  private JsonReader(JsonParser parser, Origin file, LoadLimits limits) {
    this.parser = parser;
    this.file = file;
    this.limits = limits;
    this.mostHeld = (long) NAME * Math.max(limits.values(), 10_000);
  }

  /**
   * Reads a document. What is wrong with its syntax, and what goes beyond the limits, is added to
   * the problems.
   *
   * @param use what is read of it, from its first value on
   * @return what was read, or null if the document has a problem
   */
  public static <T> @Nullable T read(
      Reader in, Origin file, LoadLimits limits, Problems problems, Function<JsonReader, T> use)
      throws IOException {
    RecentText text = new RecentText(in);
    try (JsonParser parser =
        JsonLimits.factory(limits).createParser(ObjectReadContext.empty(), text)) {
      try {
        if (parser.nextToken() == null) {
          problems.inFile(file.name(), "is empty; a JSON document is expected");
          return null;
        }
        return use.apply(new JsonReader(parser, file, limits));
      } catch (RefusedException e) {
        problems.add(e.problem);
        return null;
      } catch (JacksonException e) {
        if (e.getCause() instanceof IOException io) {
          throw io;
        }
        problems.add(JsonFault.of(e, parser, text, file));
        return null;
      }
    }
  }

  static Place place(Origin file, TokenStreamLocation location) {
    return new Place(
        file.name(),
        file.linesBefore() + Math.max(0, location.getLineNr()),
        Math.max(0, location.getColumnNr()));
  }

  /** Where the value starts, or ends if it has been skipped. */
  public Place place() {
    return place(file, parser.currentTokenLocation());
  }

  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Goes to the next value of the object it is in; returns false at the object's end. */
  public boolean nextMember() {
    if (isObject()) {
      open.push(new Names(new HashSet<>(), held));
    }
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      held = open.pop().heldBefore();
      return false;
    }
    name = parser.currentName();
    held += NAME + name.length();
    if (held > mostHeld) {
      throw refused("is not read: there are more names in an object than are read at most");
    }
    if (!open.element().names().add(name)) {
      throw duplicate(name);
    }
    parser.nextToken();
    return true;
  }

  /** The name of the member that {@link #nextMember} went to last. */
  public String name() {
    return name;
  }

  /** Goes to the next value of the array it is in; returns false at the array's end. */
  public boolean nextItem() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Goes to the value that follows a whole document; returns false if none does. */
  public boolean nextDocument() {
    return parser.nextToken() != null;
  }

  /** Refuses what follows a whole document. */
  public void requireEnd() {
    if (nextDocument()) {
      throw refused("text after the end of the document");
    }
  }

  /** Goes to the end of the value. */
  public void skip() {
    if (isObject()) {
      while (nextMember()) {
        skip();
      }
    } else if (isArray()) {
      while (nextItem()) {
        skip();
      }
    }
  }

  /** Reads the document to its end. */
  Json document() {
    Json document = value(Long.MAX_VALUE);
    requireEnd();
    return document;
  }

  /** Reads the value, which is a row of a document of any length. */
  public Json row() {
    values = 0;
    characters = 0;
    return value(limits.rowCharacters());
  }

  private Json value(long mostCharacters) {
    if (++values > limits.values()) {
      throw refused(
          "is not read: there are more than the "
              + limits.values()
              + " values that are read at most");
    }
    Place place = place();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place, mostCharacters);
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (nextItem()) {
          items.add(value(mostCharacters));
        }
        yield new Arr(place, items);
      }
      case VALUE_STRING -> new Text(place, counted(parser.getString(), mostCharacters));
      case VALUE_NULL -> new Null(place);
      default -> new Literal(place, counted(parser.getString(), mostCharacters));
    };
  }

  private Json object(Place place, long mostCharacters) {
    Map<String, Json> members = new LinkedHashMap<>();
    Map<String, Place> names = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = counted(parser.currentName(), mostCharacters);
      if (names.put(member, place()) != null) {
        throw duplicate(member);
      }
      parser.nextToken();
      members.put(member, value(mostCharacters));
    }
    return new Obj(place, members, names);
  }

  private String counted(String text, long mostCharacters) {
    characters += text.length();
    if (characters > mostCharacters) {
      throw refused(
          "is not read: there are more than the "
              + mostCharacters
              + " characters of a row at most");
    }
    return text;
  }

  private RefusedException duplicate(String member) {
    Place object =
        place(file, parser.streamReadContext().startLocation(ContentReference.unknown()));
    return new RefusedException(
        place()
            .problem(
                "property",
                member,
                "is given twice in the object that starts at line "
                    + object.line()
                    + ", column "
                    + object.column()));
  }

  private RefusedException refused(String message) {
    return new RefusedException(place().problem("", "", message));
  }

  /** Ends the reading of a document that is JSON, but is not read. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
      super(problem.toString());
      this.problem = problem;
    }
  }
}
