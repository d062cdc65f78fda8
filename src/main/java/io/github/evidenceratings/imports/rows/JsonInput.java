package io.github.evidenceratings.imports.rows;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportFormat;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.json.JsonReader;
import io.github.evidenceratings.internal.json.JsonWriter;
import io.github.evidenceratings.internal.reading.BoundedLines;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.StrictReader;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows that are JSON objects: one a line, or somewhere within a document. */
public final class JsonInput implements RowInput {
  /** The column that holds the name of the member, or the index of the item, that the row is. */
  public static final String KEY = "*";

  private final ImportFormat format;
  private final Map<String, JsonPath> paths = new HashMap<>();

  public JsonInput(ImportFormat format) {
    this.format = format;
  }

  @Override
  public void read(InputStream in, String file, Sink sink, LoadBudget budget, Problems problems) {
    LoadLimits limits = budget.limits();
    try (StrictReader reader = new StrictReader(in, format.encoding(), budget.bytes())) {
      if (format.kind() == ImportFormat.Kind.NDJSON) {
        lines(new BoundedLines(reader, limits.characters()), file, sink, budget, problems);
      } else {
        document(reader, new Origin(file, 0), sink, budget, problems);
      }
    } catch (IOException e) {
      problems.unreadable(file, e, RowInput.remedy(format.encoding()));
    }
  }

  /** Every line is a document of its own, so that a broken one is refused and the next is read. */
  private void lines(BoundedLines in, String file, Sink sink, LoadBudget budget, Problems whole)
      throws IOException {
    int number = 0;
    for (String line; whole.isEmpty() && (line = in.next()) != null; ) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Problems problems = new Problems(budget.limits());
      Json value =
          Json.read(
              new StringReader(line), new Origin(file, number - 1), budget.limits(), problems);
      Place place = new Place(file, number, 0);
      if (value == null) {
        sink.refused(place, line, problems);
      } else {
        row(value, String.valueOf(number - 1), place, line, sink, budget);
      }
    }
  }

  private void document(
      StrictReader in, Origin file, Sink sink, LoadBudget budget, Problems problems)
      throws IOException {
    Integer found =
        JsonReader.read(
            in,
            file,
            budget.limits(),
            problems,
            reader -> {
              int rows = walk(reader, 0, "", sink, budget, problems);
              reader.requireEnd();
              return rows;
            });
    if (found != null && found == 0 && problems.isEmpty()) {
      problems.inFile(file.name(), "has nothing at " + Printable.cut(format.rows().text()));
    }
  }

  /** Goes down the path to the rows; returns how many there were. */
  private int walk(
      JsonReader reader, int depth, String key, Sink sink, LoadBudget budget, Problems problems) {
    if (!problems.isEmpty()) {
      reader.skip();
      return 0;
    }
    List<String> steps = format.rows().steps();
    if (depth == steps.size()) {
      Json value = reader.row();
      row(value, key, value.place(), "", sink, budget);
      return 1;
    }
    String step = steps.get(depth);
    int found = 0;
    if (reader.isObject()) {
      while (reader.nextMember()) {
        String name = reader.name();
        if (step.equals(JsonPath.ANY)) {
          found += walk(reader, depth + 1, name, sink, budget, problems);
        } else if (step.equals(name)) {
          found += walk(reader, depth + 1, key, sink, budget, problems);
        } else {
          reader.skip();
        }
      }
    } else if (reader.isArray()) {
      for (int i = 0; reader.nextItem(); i++) {
        String index = String.valueOf(i);
        if (step.equals(JsonPath.ANY)) {
          found += walk(reader, depth + 1, index, sink, budget, problems);
        } else if (step.equals(index)) {
          found += walk(reader, depth + 1, key, sink, budget, problems);
        } else {
          reader.skip();
        }
      }
    }
    return found;
  }

  private void row(Json value, String key, Place place, String line, Sink sink, LoadBudget budget) {
    if (value instanceof Json.Obj object) {
      sink.row(new ObjectRow(object, key, place, line, budget));
    } else {
      Problems problems = new Problems();
      problems.at(value.place(), "", "", "is " + value.kind() + ", not an object");
      sink.refused(place, line.isEmpty() ? JsonWriter.compact(value) : line, problems);
    }
  }

  /** A row that is an object. */
  public final class ObjectRow implements ForeignRow {
    private final Json.Obj object;
    private final String key;
    private final Place place;
    private final String line;
    private final LoadBudget budget;

    ObjectRow(Json.Obj object, String key, Place place, String line, LoadBudget budget) {
      this.object = object;
      this.key = key;
      this.place = place;
      this.line = line;
      this.budget = budget;
    }

    public Json.Obj object() {
      return object;
    }

    private List<JsonPath.Found> found(String column) {
      return paths.computeIfAbsent(column, JsonPath::ofColumn).in(object);
    }

    /** The values of a column with their items; the items of an array at its end count as well. */
    private List<JsonPath.Found> flat(String column) {
      List<JsonPath.Found> flat = new ArrayList<>();
      boolean wildcard =
          paths.computeIfAbsent(column, JsonPath::ofColumn).steps().contains(JsonPath.ANY);
      for (JsonPath.Found found : found(column)) {
        if (found.value() instanceof Json.Arr array) {
          for (int i = 0; i < array.items().size(); i++) {
            flat.add(new JsonPath.Found(array.items().get(i), wildcard ? found.item() : i));
          }
        } else {
          flat.add(found);
        }
      }
      return flat;
    }

    @Override
    public Place place() {
      return place;
    }

    @Override
    public Place place(String column) {
      List<JsonPath.Found> found = found(column);
      return found.isEmpty() ? place : found.get(0).value().place();
    }

    @Override
    public boolean has(String column) {
      return column.equals(KEY) || !found(column).isEmpty();
    }

    @Override
    public List<String> values(String column, Problems problems) {
      if (column.equals(KEY)) {
        String fault = Characters.fault(key);
        if (fault != null) {
          problems.at(place, column, key, fault);
        }
        return List.of(key);
      }
      List<String> values = new ArrayList<>();
      for (JsonPath.Found found : flat(column)) {
        String text = text(found.value(), column, problems);
        if (text != null) {
          values.add(text);
        }
      }
      return values;
    }

    @Override
    public List<Integer> items(String column) {
      if (column.equals(KEY)) {
        return List.of(0);
      }
      return flat(column).stream()
          .filter(found -> text(found.value(), column, Problems.IGNORED) != null)
          .map(JsonPath.Found::item)
          .toList();
    }

    private @Nullable String text(Json item, String column, Problems problems) {
      if (item instanceof Json.Text text) {
        String fault = Characters.fault(text.value());
        if (fault == null) {
          return text.value();
        }
        problems.at(item.place(), column, text.value(), fault);
      } else if (item instanceof Json.Literal literal) {
        return literal.value();
      } else if (!(item instanceof Json.Null)) {
        problems.at(item.place(), column, "", "is " + item.kind() + ", not a text");
      }
      return null;
    }

    @Override
    public LoadBudget budget() {
      return budget;
    }

    @Override
    public String text() {
      return line.isEmpty() ? JsonWriter.compact(object) : line;
    }
  }
}
