package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.JsonMembers;
import io.github.evidenceratings.internal.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a profile gets its values from. */
final class ImportValueReader {
  private final boolean json;

  /**
   * Reads values of rows.
   *
   * @param json whether the rows are JSON, so that columns may be paths
   */
  ImportValueReader(boolean json) {
    this.json = json;
  }

  /** A value that may be missing. */
  Optional<ImportValue> optional(JsonMembers of, String field) {
    return Optional.ofNullable(valueOf(of, field));
  }

  /** A value that must be given. */
  @Nullable ImportValue required(JsonMembers of, String field, String... others) {
    if (!of.has(field)) {
      of.fail(field, "", "is missing");
      return null;
    }
    return valueOf(of, field, others);
  }

  /** A value: the name of a column, or an object that says more. */
  @Nullable ImportValue valueOf(JsonMembers of, String field, String... others) {
    Json given = of.get(field);
    if (given == null) {
      return null;
    }
    if (given instanceof Json.Obj) {
      JsonMembers members = of.object(field);
      return members == null ? null : value(members, field, others);
    }
    String column = of.text(field);
    requirePaths(of, field, column == null ? List.of() : List.of(column));
    return column == null ? null : plain(field, List.of(column), Optional.empty());
  }

  /** In JSON, a column that starts with a slash is a path. */
  private void requirePaths(JsonMembers of, String field, List<String> columns) {
    for (String column : columns) {
      if (json && column.startsWith("/") && JsonPath.of(column).isEmpty()) {
        of.fail(field, column, "is not a path with at most one wildcard, as in /items/*/name");
      }
    }
  }

  /** A value that an object describes; the other members that it may have are read elsewhere. */
  @Nullable ImportValue value(JsonMembers members, String field, String... others) {
    for (String other : others) {
      members.allow(other);
    }
    List<String> columns = members.texts("column");
    requirePaths(members, "column", columns);
    Optional<String> constant = Optional.ofNullable(members.text("constant"));
    List<String> template = template(members);
    for (int i = 1; i < template.size(); i += 2) {
      requirePaths(members, "template", List.of(template.get(i)));
    }
    boolean optional = members.flag("optional");
    List<String> empty = members.texts("empty");
    boolean html = members.flag("html");
    Pattern pattern = members.pattern("pattern");
    Map<String, String> map = members.map("map");
    boolean onlyMapped = members.flag("onlyMapped");
    Optional<String> ifEmpty = Optional.ofNullable(members.text("ifEmpty"));
    Optional<String> join = Optional.empty();
    if (members.get("join") instanceof Json.Text text) {
      join = Optional.of(text.value());
    } else if (members.has("join")) {
      members.fail("join", "", "is not a text");
    }
    int given =
        (members.has("column") && !isEmptyArray(members.get("column")) ? 1 : 0)
            + (members.has("constant") ? 1 : 0)
            + (members.has("template") ? 1 : 0);
    if (given != 1) {
      members.fail(field, "", "needs one of column, constant, template");
    }
    if (onlyMapped && map.isEmpty() && !members.failed()) {
      members.fail("onlyMapped", "", "needs a map");
    }
    members.finish("a value" + (others.length == 0 ? "" : " of " + field));
    return members.failed()
        ? null
        : new ImportValue(
            field,
            columns,
            constant,
            template,
            optional,
            empty,
            html,
            Optional.ofNullable(pattern),
            map,
            onlyMapped,
            ifEmpty,
            join);
  }

  /** The parts of a template such as {@code EID{evidence_id}}: text, column, text and so on. */
  private static List<String> template(JsonMembers members) {
    String text = members.text("template");
    if (text == null) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int open; (open = text.indexOf('{', start)) >= 0; ) {
      int close = text.indexOf('}', open);
      if (close <= open + 1) {
        members.fail("template", text, "has a { without the name of a column and }");
        return List.of();
      }
      parts.add(text.substring(start, open));
      parts.add(text.substring(open + 1, close));
      start = close + 1;
    }
    parts.add(text.substring(start));
    if (parts.size() == 1) {
      members.fail("template", text, "names no column, as in {column}; is it a constant?");
      return List.of();
    }
    return List.copyOf(parts);
  }

  /** A value that is the same for every row. */
  static ImportValue constant(String field, String value) {
    return plain(field, List.of(), Optional.of(value));
  }

  private static ImportValue plain(String field, List<String> columns, Optional<String> constant) {
    return new ImportValue(
        field,
        columns,
        constant,
        List.of(),
        false,
        List.of(),
        false,
        Optional.empty(),
        Map.of(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  static boolean isEmptyArray(@Nullable Json value) {
    return value instanceof Json.Arr array && array.items().isEmpty();
  }
}
