package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.reading.DataFolder;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.StrictReader;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Data Package: a descriptor and the CSV files it names. The descriptor says where the
 * tables are; what they may hold, {@link Table} says, and a schema in the descriptor must agree
 * with the file beside it.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package</a>
 */
public final class DataPackage {
  public static final String DESCRIPTOR = "datapackage.json";

  private record Resource(String path, Place place, @Nullable List<String> fields) {}

  /** What a dialect may say, where it would change how a file is read: what is read anyway. */
  private static final Map<String, String> DIALECT =
      Map.of(
          "delimiter", ",",
          "quoteChar", "\"",
          "doubleQuote", "true",
          "header", "true",
          "skipInitialSpace", "false");

  private final DataFolder folder;
  private final LoadBudget budget;
  private final Problems problems;
  private final Map<Table, Resource> resources = new EnumMap<>(Table.class);

  /** The tables that the descriptor names, those of refused resources too. */
  private final Set<Table> named = EnumSet.noneOf(Table.class);

  private DataPackage(DataFolder folder, LoadLimits limits) {
    this.folder = folder;
    this.budget = new LoadBudget(limits);
    this.problems = new Problems(limits);
  }

  /**
   * Reads the data set of a folder.
   *
   * @param notes receives what a reader should know of the format, if anything
   * @throws InputException with every problem
   */
  public static Dataset read(DataFolder folder, LoadLimits limits, Consumer<String> notes) {
    return new DataPackage(folder, limits).read(notes);
  }

  /**
   * Reads the data set of a folder whose descriptor is known, and known to agree with its files.
   */
  public static Dataset read(DataFolder folder, BundledDescriptor descriptor) {
    DataPackage data = new DataPackage(folder, LoadLimits.defaults());
    Place place = new Place(DESCRIPTOR, 0, 0);
    for (Table table : descriptor.tables()) {
      data.resources.put(table, new Resource(table.resource() + ".csv", place, null));
    }
    return data.tables(descriptor.edition(), null, note -> {});
  }

  /**
   * Whether a directory holds a data set and nothing else, as far as the names in it and in its
   * descriptor tell.
   *
   * @param files the names of the files in it
   */
  public static boolean isOurs(Path directory, List<String> files) throws IOException {
    boolean named =
        files.contains(DESCRIPTOR)
            && files.stream()
                .allMatch(
                    name ->
                        name.equals(DESCRIPTOR)
                            || (name.endsWith(".csv")
                                && Table.named(name.substring(0, name.length() - 4)).isPresent()));
    if (!named) {
      return false;
    }
    LoadBudget budget = new LoadBudget(LoadLimits.defaults());
    try (StrictReader in =
        new StrictReader(Files.newInputStream(directory.resolve(DESCRIPTOR)), budget.bytes())) {
      return Json.read(in, DESCRIPTOR, budget.limits(), Problems.IGNORED)
              instanceof Json.Obj descriptor
          && descriptor.get("resources") instanceof Json.Arr resources
          && resources.items().stream()
              .allMatch(
                  item ->
                      item instanceof Json.Obj resource
                          && resource.get("name") instanceof Json.Text name
                          && Table.named(name.value()).isPresent());
    }
  }

  private Dataset read(Consumer<String> notes) {
    Json descriptor = descriptor();
    Edition edition = null;
    if (descriptor instanceof Json.Obj object) {
      edition = EditionReader.ofDescriptor(object, problems);
      resources(object);
    } else if (descriptor != null) {
      problems.at(descriptor.place(), "", "", "is " + descriptor.kind() + ", not an object");
    }
    if (descriptor == null || resources.isEmpty()) {
      problems.throwIfAny(folder.name());
    }
    return tables(edition, descriptor instanceof Json.Obj object ? object : null, notes);
  }

  private Dataset tables(
      @Nullable Edition edition, Json.@Nullable Obj descriptor, Consumer<String> notes) {
    Assembler assembler = new Assembler(ShippedTables.scales(), budget.limits(), problems);
    if (descriptor != null) {
      assembler.format().read(descriptor, problems);
    }
    for (Table table : Table.values()) {
      read(table, assembler.sink(table));
      assembler.finished(table);
    }
    if (edition == null || !problems.isEmpty()) {
      throw new InputException(folder.name(), problems.found());
    }
    assembler.format().note(notes);
    return assembler.dataset(edition);
  }

  private @Nullable Json descriptor() {
    problems.reading(DESCRIPTOR);
    try (InputStream in = folder.open(DESCRIPTOR);
        StrictReader reader = new StrictReader(in, budget.bytes())) {
      return Json.read(reader, DESCRIPTOR, budget.limits(), problems);
    } catch (IOException e) {
      problems.unreadable(DESCRIPTOR, e);
    }
    return null;
  }

  private void resources(Json.Obj descriptor) {
    if (!(descriptor.get("resources") instanceof Json.Arr array)) {
      problems.at(descriptor.nameOf("resources"), "resources", "", "is missing or not an array");
      return;
    }
    for (Json item : array.items()) {
      if (item instanceof Json.Obj resource) {
        resource(resource);
      } else {
        problems.at(item.place(), "resources", "", "holds " + item.kind() + ", not an object");
      }
    }
    for (Table table : Table.values()) {
      if (table.required() && !named.contains(table)) {
        problems.at(
            array.place(), "resources", "", "lack the required \"" + table.resource() + "\"");
      }
    }
  }

  private void resource(Json.Obj resource) {
    String name = text(resource, "name");
    Optional<Table> table = name == null ? Optional.empty() : Table.named(name);
    boolean first = table.isEmpty() || named.add(table.get());
    String path = text(resource, "path");
    if (name == null) {
      return;
    }
    if (table.isEmpty()) {
      problems.notAllowed(
          resource.nameOf("name"),
          "name",
          name,
          "is not a table of a data set",
          Stream.of(Table.values()).map(Table::resource).toList());
      return;
    }
    if (!first) {
      problems.at(resource.nameOf("name"), "name", name, "stands twice");
      return;
    }
    Place place = resource.nameOf("path");
    boolean plain = isPlain(resource);
    if (path != null && !DataFolder.isInside(path)) {
      problems.at(place, "path", path, "is not a path inside the directory of the data set");
    } else if (path != null && plain) {
      resources.put(table.get(), new Resource(path, place, fields(resource)));
    }
  }

  /** Only plain CSV in UTF-8 is read, so that every tool reads the same. */
  private boolean isPlain(Json.Obj resource) {
    boolean plain = true;
    if (resource.get("encoding") instanceof Json.Text encoding
        && !encoding.value().equalsIgnoreCase("utf-8")) {
      problems.at(encoding.place(), "encoding", encoding.value(), "is not read; allowed: utf-8");
      plain = false;
    }
    if (resource.get("dialect") instanceof Json.Obj dialect) {
      for (var property : dialect.members().entrySet()) {
        String only = DIALECT.get(property.getKey());
        String given = scalar(property.getValue());
        if (only != null && !only.equals(given)) {
          problems.at(
              property.getValue().place(),
              property.getKey(),
              given,
              "is not read; allowed: " + only);
          plain = false;
        }
      }
    }
    return plain;
  }

  private static String scalar(Json value) {
    if (value instanceof Json.Text text) {
      return text.value();
    }
    return value instanceof Json.Literal literal ? literal.value() : value.kind();
  }

  private @Nullable String text(Json.Obj object, String name) {
    Json value = object.get(name);
    if (value instanceof Json.Text text) {
      return text.value();
    }
    problems.at(
        object.nameOf(name),
        name,
        "",
        value == null ? "is missing" : "is " + value.kind() + ", not a text");
    return null;
  }

  /** The field names of an inline schema; null if there is none. */
  private static @Nullable List<String> fields(Json.Obj resource) {
    if (!(resource.get("schema") instanceof Json.Obj schema)
        || !(schema.get("fields") instanceof Json.Arr fields)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (Json field : fields.items()) {
      if (field instanceof Json.Obj object && object.get("name") instanceof Json.Text name) {
        names.add(name.value());
      }
    }
    return names;
  }

  private void read(Table table, RowSink sink) {
    Resource resource = resources.get(table);
    if (resource == null) {
      if (table.required() || named.contains(table)) {
        sink.unreadable();
      }
      return;
    }
    problems.reading(resource.path());
    try {
      CsvTable.read(
          folder.open(resource.path()),
          table,
          resource.path(),
          budget,
          problems,
          sink,
          header -> agree(resource, header));
    } catch (IOException e) {
      problems.unreadable(resource.path(), e);
      sink.unreadable();
    }
  }

  private void agree(Resource resource, List<String> header) {
    List<String> fields = resource.fields();
    if (fields == null) {
      return;
    }
    List<String> missing = new ArrayList<>(header);
    missing.removeAll(fields);
    List<String> extra = new ArrayList<>(fields);
    extra.removeAll(header);
    if (!missing.isEmpty()) {
      problems.at(
          resource.place(),
          "schema",
          String.join(", ", missing),
          "stands in the header of " + Printable.file(resource.path()) + " but not in the schema");
    }
    if (!extra.isEmpty()) {
      problems.at(
          resource.place(),
          "schema",
          String.join(", ", extra),
          "stands in the schema but not in the header of " + Printable.file(resource.path()));
    }
  }
}
