package io.github.evidenceratings.internal.json;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.StrictReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value with the place where it stands, for messages. Read with the streaming parser: an
 * object mapper costs more start-up time than everything else a small data set needs.
 */
public sealed interface Json {
  /** Where the value starts. */
  Place place();

  /** What the value is, in a word, for messages. */
  String kind();

  record Obj(Place place, Map<String, Json> members, Map<String, Place> names) implements Json {
    @Override
    public String kind() {
      return "an object";
    }

    public @Nullable Json get(String name) {
      return members.get(name);
    }

    public Place nameOf(String member) {
      return names.getOrDefault(member, place);
    }
  }

  record Arr(Place place, List<Json> items) implements Json {
    @Override
    public String kind() {
      return "an array";
    }

    /** Those of the items that are objects. */
    public List<Obj> objects() {
      List<Obj> objects = new ArrayList<>();
      for (Json item : items) {
        if (item instanceof Obj object) {
          objects.add(object);
        }
      }
      return objects;
    }
  }

  record Text(Place place, String value) implements Json {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number or a boolean, as written. */
  record Literal(Place place, String value) implements Json {
    @Override
    public String kind() {
      return "the literal " + value;
    }
  }

  record Null(Place place) implements Json {
    @Override
    public String kind() {
      return "null";
    }
  }

  /**
   * Reads one document. What is wrong with its syntax, a duplicate property or text after its end
   * included, is added to the problems.
   *
   * @return the document, or null if it has a problem
   */
  static @Nullable Json read(Reader in, String file, LoadLimits limits, Problems problems)
      throws IOException {
    return read(in, new Origin(file, 0), limits, problems);
  }

  /**
   * Reads a document that must be an object. Closes the stream.
   *
   * @throws InputException if it is not one, or has a problem
   */
  static Obj readObject(InputStream in, String file, LoadBudget budget, Problems problems) {
    Json document = null;
    try (StrictReader reader = new StrictReader(in, budget.bytes())) {
      document = read(reader, file, budget.limits(), problems);
    } catch (IOException e) {
      problems.unreadable(file, e);
    }
    if (document instanceof Obj object) {
      return object;
    }
    if (document != null) {
      problems.at(document.place(), "", "", "is " + document.kind() + ", not an object");
    }
    throw new InputException(file, problems.found());
  }

  /** Reads one document that does not start at the top of its file. */
  static @Nullable Json read(Reader in, Origin file, LoadLimits limits, Problems problems)
      throws IOException {
    try (JsonParser parser = JsonSyntax.parser(in, limits)) {
      try {
        if (parser.nextToken() == null) {
          problems.inFile(file.name(), "is empty; a JSON document is expected");
          return null;
        }
        Json document = JsonSyntax.value(parser, file, limits);
        return JsonSyntax.isAtEnd(parser, file, problems) ? document : null;
      } catch (JacksonException e) {
        JsonSyntax.report(e, parser, file, problems);
        return null;
      }
    }
  }

  /**
   * Where a text comes from.
   *
   * @param name the file
   * @param linesBefore how many lines of the file come before the text
   */
  record Origin(String name, int linesBefore) {}

  /** The parser's side; apart so that the value types stay readable. */
  final class JsonSyntax {
    private static final JsonFactory FACTORY = factory(LoadLimits.defaults());

    private final Origin file;
    private final LoadLimits limits;
    private final long mostCharacters;
    private int values;
    private long characters;

    private JsonSyntax(Origin file, LoadLimits limits, long mostCharacters) {
      this.file = file;
      this.limits = limits;
      this.mostCharacters = mostCharacters;
    }

    private static JsonFactory factory(LoadLimits limits) {
      return JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(limits.depth())
                  .maxStringLength(limits.characters())
                  .maxNameLength(limits.characters())
                  .build())
          .build();
    }

    public static JsonParser parser(Reader in, LoadLimits limits) {
      JsonFactory factory = limits.equals(LoadLimits.defaults()) ? FACTORY : factory(limits);
      return factory.createParser(ObjectReadContext.empty(), in);
    }

    /** The value at which the parser is, with all that is in it. */
    static Json value(JsonParser parser, Origin file, LoadLimits limits) {
      return new JsonSyntax(file, limits, Long.MAX_VALUE).value(parser);
    }

    /** The same, where it is a row of a file that may be of any length. */
    public static Json row(JsonParser parser, Origin file, LoadLimits limits) {
      return new JsonSyntax(file, limits, limits.rowCharacters()).value(parser);
    }

    private String counted(String text, JsonParser parser) {
      characters += text.length();
      if (characters > mostCharacters) {
        throw new StreamConstraintsException(
            "there are more than the " + mostCharacters + " characters of a row at most",
            parser.currentTokenLocation());
      }
      return text;
    }

    private Json value(JsonParser parser) {
      if (++values > limits.values()) {
        throw new StreamConstraintsException(
            "there are more than the " + limits.values() + " values that are read at most",
            parser.currentTokenLocation());
      }
      Place place = place(file, parser.currentTokenLocation());
      JsonToken token = parser.currentToken();
      return switch (token) {
        case START_OBJECT -> object(parser, place);
        case START_ARRAY -> {
          List<Json> items = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
          }
          yield new Arr(place, items);
        }
        case VALUE_STRING -> new Text(place, counted(parser.getString(), parser));
        case VALUE_NULL -> new Null(place);
        default -> new Literal(place, counted(parser.getString(), parser));
      };
    }

    private Json object(JsonParser parser, Place place) {
      Map<String, Json> members = new LinkedHashMap<>();
      Map<String, Place> names = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = counted(parser.currentName(), parser);
        names.put(name, place(file, parser.currentTokenLocation()));
        parser.nextToken();
        members.put(name, value(parser));
      }
      return new Obj(place, members, names);
    }

    public static Place place(Origin file, @Nullable TokenStreamLocation location) {
      return location == null
          ? new Place(file.name(), 0, 0)
          : new Place(
              file.name(),
              file.linesBefore() + Math.max(0, location.getLineNr()),
              Math.max(0, location.getColumnNr()));
    }

    /** What only a programmer who uses the parser could need: locations, names of its settings. */
    private static final String JARGON =
        " \\((start marker|for \\w+ starting) at \\[Source: .*?]\\)"
            + "|, from `[^`]*`|: enable `[^`]*` to allow";

    /** Whether nothing comes after the document; reports it if something does. */
    public static boolean isAtEnd(JsonParser parser, Origin file, Problems problems) {
      if (parser.nextToken() == null) {
        return true;
      }
      Place place = place(file, parser.currentTokenLocation());
      problems.at(place, "", "", "text after the end of the document");
      return false;
    }

    /**
     * Reports what the parser stumbled over.
     *
     * @throws IOException if it could not read on
     */
    public static void report(JacksonException e, JsonParser parser, Origin file, Problems problems)
        throws IOException {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      TokenStreamLocation where = e.getLocation();
      problems.at(place(file, where == null ? parser.currentLocation() : where), "", "", reason(e));
    }

    /** What is wrong, in the parser's own words, without the location it appends. */
    public static String reason(JacksonException e) {
      String message = String.valueOf(e.getOriginalMessage());
      int end = message.indexOf('\n');
      return (e instanceof StreamConstraintsException ? "is not read: " : "is not JSON: ")
          + (end < 0 ? message : message.substring(0, end)).replaceAll(JARGON, "");
    }
  }
}
