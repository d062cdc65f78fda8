package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.imports.profile.ImportFormat.Kind;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.JsonMembers;
import io.github.evidenceratings.internal.json.JsonPath;
import io.github.evidenceratings.internal.reading.Problems;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a profile says of the file itself. */
final class ImportFormatReader {
  private static final int MOST_PREAMBLE = 1000;
  private static final String NO_QUOTE = "none";

  /** A sample of what the platform knows, for messages. */
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1");

  private final Problems problems;

  ImportFormatReader(Problems problems) {
    this.problems = problems;
  }

  @Nullable ImportFormat read(JsonMembers profile) {
    JsonMembers file = profile.object("file");
    if (file == null) {
      if (!profile.has("file")) {
        profile.fail("file", "", "is missing");
      }
      return null;
    }
    String name =
        file.choice(
            "format",
            Stream.of(Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT)).toList());
    if (!file.has("format")) {
      file.fail("format", "", "is missing");
    }
    Charset encoding = encoding(file);
    if (name == null) {
      return null;
    }
    Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
    ImportFormat format = kind.isJson() ? json(kind, encoding, file) : table(kind, encoding, file);
    file.finish("a file in " + name);
    return format;
  }

  private Charset encoding(JsonMembers file) {
    String name = file.text("encoding");
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    } catch (IllegalCharsetNameException e) {
      // Reported in the same words as one that is not known.
    }
    problems.notAllowed(
        file.place("encoding"), "encoding", name, "is not an encoding known here", ENCODINGS);
    return StandardCharsets.UTF_8;
  }

  private ImportFormat json(Kind kind, Charset encoding, JsonMembers file) {
    JsonPath rows = JsonPath.ROOT;
    if (kind == Kind.JSON) {
      String path = file.has("rows") ? file.text("rows") : "/*";
      rows =
          JsonPath.of(path == null ? "" : path)
              .filter(found -> found.steps().contains(JsonPath.ANY))
              .orElse(JsonPath.ROOT);
      if (path != null && rows.equals(JsonPath.ROOT)) {
        file.fail("rows", path, "is not a path with one wildcard, as in /items/*");
      }
    }
    return new ImportFormat(
        kind,
        encoding,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        Optional.empty(),
        false,
        rows);
  }

  private ImportFormat table(Kind kind, Charset encoding, JsonMembers file) {
    List<Character> delimiters = delimiters(kind, file);
    Optional<Character> quote = quote(kind, file);
    Optional<Character> escape = Optional.ofNullable(character(file, "escape"));
    requireOther(file, "quote", quote, delimiters);
    requireOther(file, "escape", escape, delimiters);
    escape
        .filter(c -> quote.filter(c::equals).isPresent())
        .ifPresent(
            c -> file.fail("escape", c.toString(), "is the quote, which is doubled instead"));
    List<String> columns = file.texts("columns");
    int preamble = file.number("preamble", MOST_PREAMBLE);
    if (preamble > 0 && !columns.isEmpty()) {
      file.fail("preamble", "", "ends at the header, which a file with \"columns\" has not");
    }
    Optional<Pattern> separatorRows = Optional.ofNullable(file.pattern("separatorRows"));
    boolean trailing = file.flag("trailingColumns");
    return new ImportFormat(
        kind,
        encoding,
        delimiters,
        quote,
        escape,
        columns,
        preamble,
        separatorRows,
        trailing,
        JsonPath.ROOT);
  }

  private static List<Character> delimiters(Kind kind, JsonMembers file) {
    Json given = file.get("delimiter");
    if (given == null) {
      return List.of(kind == Kind.TSV ? '\t' : ',');
    }
    List<Character> delimiters = new ArrayList<>();
    if (given instanceof Json.Arr array && array.items().isEmpty()) {
      file.fail("delimiter", "", "names no character");
    }
    // A tab is blank, so these are not read like other texts.
    for (Json item : given instanceof Json.Arr array ? array.items() : List.of(given)) {
      if (item instanceof Json.Text text && isPlain(text.value())) {
        delimiters.add(text.value().charAt(0));
      } else {
        file.fail("delimiter", "", "is not a single character, or an array of such");
      }
    }
    return delimiters;
  }

  private static Optional<Character> quote(Kind kind, JsonMembers file) {
    String given = file.text("quote");
    if (given == null) {
      return kind == Kind.TSV ? Optional.empty() : Optional.of('"');
    }
    return given.equals(NO_QUOTE)
        ? Optional.empty()
        : Optional.ofNullable(character(file, "quote"));
  }

  private static void requireOther(
      JsonMembers file, String name, Optional<Character> character, List<Character> delimiters) {
    character
        .filter(delimiters::contains)
        .ifPresent(c -> file.fail(name, c.toString(), "also separates the values"));
  }

  private static @Nullable Character character(JsonMembers file, String name) {
    String given = file.text(name);
    if (given != null && !isPlain(given)) {
      file.fail(name, given, "is not a single character");
    }
    return given == null ? null : (Character) given.charAt(0);
  }

  private static boolean isPlain(String text) {
    return text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r';
  }
}
