package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a data set from one JSON document: the properties of the edition, and an array of objects
 * for every table, whose properties are the table's columns.
 */
public final class JsonDocument {
  private static final List<String> HEAD =
      List.of(
          "name", "title", "version", FormatVersion.PROPERTY, "created", "licence", "description");

  private final LoadBudget budget;
  private final Problems problems;

  private JsonDocument(LoadBudget budget, Problems problems) {
    this.budget = budget;
    this.problems = problems;
  }

  /**
   * Reads the document. Closes the stream.
   *
   * @param notes receives what a reader should know of the format, if anything
   * @throws InputException with every problem
   */
  public static Dataset read(
      InputStream in, String file, LoadLimits limits, Consumer<String> notes) {
    LoadBudget budget = new LoadBudget(limits);
    Problems problems = new Problems(limits);
    Json.Obj object = Json.readObject(in, file, budget, problems);
    return new JsonDocument(budget, problems).read(object, file, notes);
  }

  private Dataset read(Json.Obj document, String file, Consumer<String> notes) {
    Edition edition = EditionReader.ofDocument(document, problems);
    List<String> allowed =
        Stream.concat(HEAD.stream(), Stream.of(Table.values()).map(Table::resource)).toList();
    for (String name : document.members().keySet()) {
      if (!allowed.contains(name)) {
        problems.notAllowed(
            document.nameOf(name), "property", name, "is not one of a data set", allowed);
      }
    }
    Assembler assembler = new Assembler(ShippedTables.scales(), budget.limits(), problems);
    assembler.format().read(document, problems);
    for (Table table : Table.values()) {
      rows(document, table, assembler.sink(table), budget, problems);
      if (table.required() && document.get(table.resource()) == null) {
        problems.at(document.place(), table.resource(), "", "is missing");
        assembler.sink(table).unreadable();
      }
      assembler.finished(table);
    }
    if (edition == null || !problems.isEmpty()) {
      throw new InputException(file, problems.found());
    }
    assembler.format().note(notes);
    return assembler.dataset(edition);
  }

  /** Reads the rows of a table, if the document has it. */
  public static void rows(
      Json.Obj document, Table table, RowSink sink, LoadBudget budget, Problems problems) {
    Json rows = document.get(table.resource());
    if (rows instanceof Json.Arr array) {
      for (Json item : array.items()) {
        if (problems.isFull()
            || !budget.mayRead(new Place(item.place().file(), item.place().line(), 0), problems)) {
          sink.unreadable();
          return;
        }
        row(item, table, sink, budget, problems);
      }
    } else if (rows != null) {
      problems.at(rows.place(), table.resource(), "", "is " + rows.kind() + ", not an array");
      sink.unreadable();
    }
  }

  private static void row(
      Json item, Table table, RowSink sink, LoadBudget budget, Problems problems) {
    if (!(item instanceof Json.Obj object)) {
      problems.at(item.place(), table.resource(), "", "holds " + item.kind() + ", not an object");
      sink.broken(null, item.place());
      return;
    }
    Map<String, List<Json.Text>> values = new HashMap<>();
    List<String> extras = new ArrayList<>();
    boolean readable = true;
    for (var member : object.members().entrySet()) {
      String name = member.getKey();
      boolean extra = table.isExtra(name);
      Column column = table.find(name).orElse(null);
      if (column == null && !extra) {
        problems.notAllowed(
            object.nameOf(name),
            "property",
            name,
            "is not a column of " + table.resource(),
            table.allowedNames());
        readable = false;
        continue;
      }
      List<Json.Text> texts = texts(name, member.getValue(), column, problems);
      if (texts == null) {
        readable = false;
      } else if (!texts.isEmpty()) {
        values.put(name, texts);
        if (extra) {
          extras.add(name);
        }
      }
    }
    JsonCells row = new JsonCells(object, values, extras, budget);
    if (readable) {
      sink.row(row);
    } else {
      sink.broken(row.text("id"), row.place());
    }
  }

  /** The texts of a value: one, several for a list, none for null; null if it is neither. */
  private static @Nullable List<Json.Text> texts(
      String name, Json value, @Nullable Column column, Problems problems) {
    if (value instanceof Json.Null) {
      return List.of();
    }
    if (column != null && column.numeric()) {
      if (value instanceof Json.Literal literal) {
        return List.of(new Json.Text(literal.place(), literal.value()));
      }
      problems.at(value.place(), name, "", "is " + value.kind() + ", not a number");
      return null;
    }
    boolean list = column != null && column.list();
    List<Json> items = list && value instanceof Json.Arr array ? array.items() : List.of(value);
    if (list != (value instanceof Json.Arr)) {
      problems.at(
          value.place(),
          name,
          "",
          "is " + value.kind() + (list ? ", not an array of texts" : ", not a text"));
      return null;
    }
    List<Json.Text> texts = new ArrayList<>();
    for (Json item : items) {
      if (!(item instanceof Json.Text text)) {
        problems.at(item.place(), name, "", "is " + item.kind() + ", not a text");
        return null;
      }
      String fault = Characters.fault(text.value());
      if (fault != null) {
        problems.at(item.place(), name, text.value(), fault);
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  private record JsonCells(
      Json.Obj object, Map<String, List<Json.Text>> values, List<String> extras, LoadBudget budget)
      implements RowCells {
    @Override
    public int line() {
      return object.place().line();
    }

    @Override
    public Place place() {
      return object.place();
    }

    @Override
    public Place place(String column) {
      Json value = object.get(column);
      return value == null ? object.place() : value.place();
    }

    @Override
    public @Nullable String text(String column) {
      List<Json.Text> texts = values.get(column);
      return texts == null || texts.get(0).value().isEmpty() ? null : texts.get(0).value();
    }

    @Override
    public List<String> items(String column) {
      return values.getOrDefault(column, List.of()).stream().map(Json.Text::value).toList();
    }
  }
}
