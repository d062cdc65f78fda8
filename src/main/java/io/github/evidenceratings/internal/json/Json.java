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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value with its place, for messages. Read with the streaming parser: an object mapper costs
 * more start-up time than everything else a small data set needs.
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
    return JsonReader.read(in, file, limits, problems, JsonReader::document);
  }

  /**
   * Where a text comes from.
   *
   * @param name the file
   * @param linesBefore how many lines of the file come before the text
   */
  record Origin(String name, int linesBefore) {}
}
