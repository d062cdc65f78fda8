package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportFormat;
import io.github.evidenceratings.imports.rows.JsonInput;
import io.github.evidenceratings.imports.rows.RowInput;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.Json.Origin;
import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.json.JsonReader;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.StrictReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Looks at a file of JSON objects, one a line or somewhere within a document. */
public final class JsonSniffer implements RowInput.Sink {
  private static final int LOOK_AHEAD = 1 << 12;

  /** How a document starts: with an object or an array, and not with a column named "[id]". */
  private static final Pattern START = Pattern.compile("(?s)\\s*(\\{\\s*[\"}]|\\[\\s*[]\\[{\"]).*");

  private final Path path;
  private final EncodingSniffer encoding;
  private final Map<String, SniffedColumn> columns = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private boolean keyed;
  private int rows;
  private boolean more;
  private int skipped;
  private int refused;
  private String firstRefused = "";

  JsonSniffer(Path path, EncodingSniffer encoding) {
    this.path = path;
    this.encoding = encoding;
  }

  public static boolean isJson(Path path, EncodingSniffer encoding) throws IOException {
    char[] start = new char[LOOK_AHEAD];
    try (Reader in =
        new BufferedReader(
            new StrictReader(Files.newInputStream(path), encoding.charset(), LoadLimits.defaults()),
            LOOK_AHEAD)) {
      int length = Math.max(0, in.read(start, 0, LOOK_AHEAD));
      return START.matcher(new String(start, 0, length)).matches();
    }
  }

  SniffedFile read() throws IOException {
    Map<String, Object> file = new LinkedHashMap<>();
    List<String> detected = new ArrayList<>(List.of("encoding: " + encoding.said()));
    Optional<JsonPath> found = Optional.of(JsonPath.ROOT);
    boolean lines = isLines();
    file.put("format", lines ? "ndjson" : "json");
    encoding.member().ifPresent(name -> file.put("encoding", name));
    if (!lines) {
      JsonRowSniffer look = look(JsonRowSniffer::of);
      found = look.path();
      keyed = look.isKeyed();
      if (found.isEmpty()) {
        throw EncodingSniffer.refused(
            path.toString(), "holds no array of objects, and no object of objects alike, for rows");
      }
      file.put("rows", found.get().text());
    }
    detected.add(
        lines ? "values: a JSON object a line" : "values: JSON objects at " + found.get().text());
    Problems problems = new Problems();
    new JsonInput(format(lines, found.get()))
        .read(
            Files.newInputStream(path),
            path.toString(),
            this,
            new LoadBudget(LoadLimits.defaults()),
            problems);
    problems.throwIfAny(path.toString());
    detected.add("rows: " + SniffedFile.rowsSaid(rows, more));
    if (refused > 0) {
      warnings.add(
          refused
              + (refused == 1 ? " row is" : " rows are")
              + " no object, or broken, the first in line "
              + firstRefused);
    }
    if (skipped > 0) {
      warnings.add(
          "values were left out that are beyond column "
              + SniffedFile.MOST_COLUMNS
              + ", or in arrays within arrays");
    }
    return new SniffedFile(file, detected, warnings, List.copyOf(columns.values()), rows);
  }

  private ImportFormat format(boolean lines, JsonPath path) {
    return new ImportFormat(
        lines ? ImportFormat.Kind.NDJSON : ImportFormat.Kind.JSON,
        encoding.charset(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        Optional.empty(),
        false,
        path);
  }

  /** By its name, or because the first line is an object, and another follows further down. */
  private boolean isLines() throws IOException {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
      return true;
    }
    try {
      return look(JsonSniffer::isFirstLine);
    } catch (InputException e) {
      return false;
    }
  }

  private static boolean isFirstLine(JsonReader reader) {
    if (!reader.isObject()) {
      return false;
    }
    int line = reader.place().line();
    reader.skip();
    return reader.place().line() == line
        && reader.nextDocument()
        && reader.isObject()
        && reader.place().line() > line;
  }

  private <T> T look(Function<JsonReader, T> use) throws IOException {
    Problems problems = new Problems();
    try (Reader in =
        new StrictReader(Files.newInputStream(path), encoding.charset(), LoadLimits.defaults())) {
      T found =
          JsonReader.read(in, new Origin(path.toString(), 0), LoadLimits.defaults(), problems, use);
      if (found == null) {
        throw new InputException(path.toString(), problems.found());
      }
      return found;
    }
  }

  @Override
  public void preamble(Place place, String text) {}

  @Override
  public void header(List<String> names) {}

  @Override
  public void blank() {}

  @Override
  public void refused(Place place, String text, Problems why) {
    if (refused == 0) {
      firstRefused = place.line() + ", which " + why.found().get(0).reason();
    }
    refused++;
  }

  @Override
  public void row(ForeignRow row) {
    if (rows == SniffedFile.MOST_ROWS) {
      more = true;
      return;
    }
    rows++;
    if (row instanceof JsonInput.ObjectRow json) {
      Map<String, List<String>> values = new LinkedHashMap<>();
      if (keyed) {
        values.put(JsonInput.KEY, row.values(JsonInput.KEY, Problems.IGNORED));
      }
      members(json.object(), "", values);
      values.forEach(this::add);
    }
  }

  private void add(String name, List<String> texts) {
    if (!columns.containsKey(name) && columns.size() == SniffedFile.MOST_COLUMNS) {
      skipped++;
      return;
    }
    columns.computeIfAbsent(name, SniffedColumn::new).add(texts);
  }

  /** The scalar members of an object, and of those in it, by what a profile calls them. */
  private void members(Json.Obj object, String prefix, Map<String, List<String>> values) {
    object
        .members()
        .forEach(
            (name, value) -> {
              boolean plain = prefix.isEmpty() && !name.isEmpty() && !name.startsWith("/");
              String pointer = prefix + "/" + escaped(name);
              if (name.equals(JsonPath.ANY)) {
                skipped++;
              } else if (value instanceof Json.Obj inner) {
                members(inner, pointer, values);
              } else if (value instanceof Json.Arr array) {
                array.items().forEach(item -> item(item, plain ? name : pointer, pointer, values));
              } else {
                scalar(value, plain ? name : pointer, values);
              }
            });
  }

  private void item(Json item, String name, String pointer, Map<String, List<String>> values) {
    if (item instanceof Json.Obj inner && !pointer.contains("/" + JsonPath.ANY)) {
      members(inner, pointer + "/" + JsonPath.ANY, values);
    } else if (item instanceof Json.Obj || item instanceof Json.Arr) {
      skipped++;
    } else {
      scalar(item, name, values);
    }
  }

  private static void scalar(Json value, String name, Map<String, List<String>> values) {
    List<String> texts = values.computeIfAbsent(name, key -> new ArrayList<>());
    if (value instanceof Json.Text text) {
      texts.add(text.value());
    } else if (value instanceof Json.Literal literal) {
      texts.add(literal.value());
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
