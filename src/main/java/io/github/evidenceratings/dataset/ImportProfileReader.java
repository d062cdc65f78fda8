package io.github.evidenceratings.dataset;

import io.github.evidenceratings.dataset.ImportProfile.Check;
import io.github.evidenceratings.dataset.ImportProfile.Derived;
import io.github.evidenceratings.dataset.ImportRating.DateValue;
import io.github.evidenceratings.dataset.ImportRating.FindingValues;
import io.github.evidenceratings.dataset.ImportRating.SourceValue;
import io.github.evidenceratings.dataset.ImportRule.Test;
import io.github.evidenceratings.dataset.ImportSplit.Meaning;
import io.github.evidenceratings.dataset.ImportTerm.CodeValue;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.ScaleKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an import profile strictly: every member is known, of the right kind, and refers to what
 * there is. All problems are reported at once.
 */
final class ImportProfileReader {
  private final Problems problems;
  private final String file;
  private Map<String, RatingScale> scales = Map.of();
  private boolean json;

  /** The ids of scales of the profile if any of them is wrong, which has been reported. */
  private List<String> unusableScales = List.of();

  private ImportProfileReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a profile. Closes the stream.
   *
   * @throws DatasetException with every problem
   */
  static ImportProfile read(InputStream in, String file) {
    Problems problems = new Problems();
    Json document = null;
    try (StrictReader reader = new StrictReader(in)) {
      document = Json.read(reader, file, problems);
    } catch (IOException e) {
      problems.unreadable(file, e);
    }
    if (document != null && !(document instanceof Json.Obj)) {
      problems.at(document.place(), "", "", "is " + document.kind() + ", not an object");
    }
    if (!(document instanceof Json.Obj object)) {
      throw new DatasetException(file, problems.found());
    }
    return new ImportProfileReader(file, problems).read(object);
  }

  private ImportProfile read(Json.Obj object) {
    JsonMembers profile = new JsonMembers(object, problems);
    profile.allow("$schema");
    String name = profile.required("name");
    if (name != null && !Identifiers.isValid(name)) {
      profile.fail("name", name, "is not an id; " + Identifiers.RULE);
    }
    String title = profile.required("title");
    Optional<String> description = Optional.ofNullable(profile.text("description"));
    Optional<String> licence = Optional.ofNullable(profile.text("licence"));
    Optional<String> version = Optional.ofNullable(profile.text("version"));
    Optional<Pattern> versionPattern = versionPattern(profile);
    ImportFormat format = new ImportFormatReader(problems).read(profile);
    json = format != null && format.kind().isJson();
    Dataset declared = declared(object, profile);
    List<Check> checks = new ArrayList<>();
    for (JsonMembers check : profile.objects("checks")) {
      boolean required = check.flag("required");
      ImportValue value = value(check, "checks", "required");
      if (value != null && !check.has("pattern")) {
        check.fail("pattern", "", "is missing; a check holds a value against it");
      } else if (value != null) {
        checks.add(new Check(value, required));
      }
    }
    List<Derived> derived = derived(profile);
    requireOfFile(profile, checks, derived);
    List<ImportRule> leaveOut = leaveOut(profile);
    ImportRating rating = rating(profile);
    profile.finish("an import profile");
    if (name == null
        || title == null
        || format == null
        || declared == null
        || rating == null
        || !problems.isEmpty()) {
      throw new DatasetException(file, problems.found());
    }
    return new ImportProfile(
        new ImportProfile.Head(name, title, description, licence, version),
        format,
        versionPattern,
        scales,
        declared,
        checks,
        derived,
        leaveOut,
        rating);
  }

  private static Optional<Pattern> versionPattern(JsonMembers profile) {
    Pattern pattern = profile.pattern("versionPattern");
    if (pattern != null && !JsonMembers.groups(pattern.pattern()).contains("version")) {
      profile.fail("versionPattern", pattern.pattern(), "has no group named version");
    }
    return Optional.ofNullable(pattern);
  }

  /** The scales, sources and terms that the profile declares, in the form of a data set. */
  private @Nullable Dataset declared(Json.Obj object, JsonMembers profile) {
    Assembler assembler = new Assembler(ShippedScales.all(), problems);
    int before = problems.count();
    for (Table table :
        List.of(Table.SCALES, Table.LEVELS, Table.SOURCES, Table.MODALITIES, Table.CONDITIONS)) {
      profile.allow(table.resource());
      JsonDocument.rows(object, table, assembler.sink(table), problems);
      assembler.finished(table);
    }
    scales =
        assembler.scales().stream()
            .collect(
                Collectors.toMap(RatingScale::id, s -> s, (one, other) -> one, LinkedHashMap::new));
    if (problems.count() > before) {
      unusableScales = ids(object.get(Table.SCALES.resource()));
      return null;
    }
    return assembler.dataset(
        new Edition(
            "declared", "Declared", "1", Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static List<String> ids(@Nullable Json rows) {
    return rows instanceof Json.Arr array
        ? array.items().stream()
            .map(item -> item instanceof Json.Obj object ? object.get("id") : null)
            .flatMap(id -> id instanceof Json.Text text ? Stream.of(text.value()) : Stream.empty())
            .toList()
        : List.of();
  }

  private List<Derived> derived(JsonMembers profile) {
    List<Derived> derived = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (JsonMembers of : profile.objects("derive")) {
      Pattern pattern = of.pattern("into");
      boolean mayDiffer = of.flag("mayDiffer");
      ImportValue value = value(of, "derive", "into", "mayDiffer");
      List<String> groups = new ArrayList<>();
      if (pattern != null) {
        for (String group : JsonMembers.groups(pattern.pattern())) {
          groups.add(group);
          if (!names.add(group)) {
            of.fail("into", group, "is the name of another derived column");
          }
        }
      }
      if (groups.isEmpty() && (pattern != null || !of.has("into"))) {
        of.fail("into", "", "is missing, or has no named group such as (?<condition>.+)");
      } else if (value != null && pattern != null) {
        derived.add(new Derived(value, pattern, List.copyOf(groups), mayDiffer));
      }
    }
    return derived;
  }

  /** Checks and derivations come before there are derived columns, so they cannot use one. */
  private static void requireOfFile(
      JsonMembers profile, List<Check> checks, List<Derived> derived) {
    Set<String> names = new LinkedHashSet<>();
    derived.forEach(d -> names.addAll(d.groups()));
    requireOfFile(profile, "checks", checks.stream().map(Check::value).toList(), names);
    requireOfFile(profile, "derive", derived.stream().map(Derived::value).toList(), names);
  }

  private static void requireOfFile(
      JsonMembers profile, String field, List<ImportValue> values, Set<String> names) {
    values.stream()
        .flatMap(value -> value.allColumns().stream())
        .filter(names::contains)
        .distinct()
        .forEach(
            column ->
                profile.fail(
                    field, column, "is a derived column; a column of the file is needed here"));
  }

  private List<ImportRule> leaveOut(JsonMembers profile) {
    List<ImportRule> rules = new ArrayList<>();
    for (JsonMembers rule : profile.objects("leaveOut")) {
      String reason = rule.required("reason");
      List<Test> tests = new ArrayList<>();
      List<JsonMembers> when = rule.objects("when");
      when.forEach(test -> Optional.ofNullable(test(test)).ifPresent(tests::add));
      if (!rule.has("when") || isEmptyArray(rule.get("when"))) {
        rule.fail("when", "", "is missing; it says which rows");
      }
      rule.finish("a rule of leaveOut");
      if (reason != null) {
        rules.add(new ImportRule(List.copyOf(tests), reason));
      }
    }
    return rules;
  }

  private @Nullable Test test(JsonMembers test) {
    List<Test.Kind> kinds = new ArrayList<>();
    if (test.has("isEmpty")) {
      kinds.add(test.flag("isEmpty") ? Test.Kind.EMPTY : Test.Kind.NOT_EMPTY);
    }
    List<String> in = test.texts("in");
    List<String> notIn = test.texts("notIn");
    Pattern matches = test.pattern("matches");
    if (test.has("in") && !isEmptyArray(test.get("in"))) {
      kinds.add(Test.Kind.IN);
    }
    if (test.has("notIn") && !isEmptyArray(test.get("notIn"))) {
      kinds.add(Test.Kind.NOT_IN);
    }
    if (test.has("matches")) {
      kinds.add(Test.Kind.MATCHES);
    }
    ImportValue value = value(test, "when", "isEmpty", "in", "notIn", "matches");
    if (kinds.size() != 1) {
      test.fail("when", "", "needs one of isEmpty, in, notIn, matches");
      return null;
    }
    return value == null
        ? null
        : new Test(
            value,
            kinds.get(0),
            in.isEmpty() ? notIn : in,
            matches == null ? Pattern.compile("") : matches);
  }

  private @Nullable ImportRating rating(JsonMembers profile) {
    JsonMembers of = profile.object("rating");
    if (of == null) {
      if (!profile.has("rating")) {
        profile.fail("rating", "", "is missing");
      }
      return null;
    }
    Optional<ImportValue> id = optional(of, "id");
    ImportTerm modality = term(of, "modality");
    ImportTerm condition = term(of, "condition");
    List<ImportLevel> level = levels(of, "level");
    List<ImportLevel> further = levels(of, "furtherLevels");
    if (level.size() > 1) {
      of.fail("level", "", "holds several levels; all but the first belong in furtherLevels");
    }
    Optional<ImportValue> significance = optional(of, "significance");
    Optional<ImportValue> support = optional(of, "support");
    SourceValue source = source(of);
    Optional<ImportValue> locator = optional(of, "locator");
    Optional<ImportValue> citation = optional(of, "citation");
    Optional<DateValue> reviewed = Optional.ofNullable(date(of, "reviewed"));
    Optional<DateValue> updated = Optional.ofNullable(date(of, "updated"));
    Optional<ImportValue> summary = optional(of, "summary");
    Map<String, ImportValue> qualifiers = qualifiers(of);
    Optional<FindingValues> finding = Optional.ofNullable(finding(of));
    of.finish("a rating");
    if (modality == null || condition == null || level.isEmpty() || source == null) {
      return null;
    }
    return new ImportRating(
        id,
        modality,
        condition,
        level.get(0),
        further,
        significance,
        support,
        source,
        locator,
        citation,
        reviewed,
        updated,
        summary,
        qualifiers,
        finding);
  }

  private @Nullable ImportTerm term(JsonMembers of, String field) {
    ImportValue names = required(of, field, "split", "whole", "codes");
    JsonMembers members = of.get(field) instanceof Json.Obj ? of.object(field) : null;
    if (members == null || names == null) {
      return names == null ? null : new ImportTerm(names, List.of(), List.of(), List.of());
    }
    List<ImportSplit> splits = new ArrayList<>();
    for (JsonMembers split : members.objects("split")) {
      ImportSplit step = split(split);
      if (step != null) {
        splits.add(step);
      }
    }
    List<CodeValue> codes = new ArrayList<>();
    for (JsonMembers code : members.objects("codes")) {
      String system =
          code.choice("system", Stream.of(CodeSystem.values()).map(CodeSystem::label).toList());
      if (!code.has("system")) {
        code.fail("system", "", "is missing");
      }
      Optional<String> separator = separator(code);
      ImportValue value = value(code, "codes", "system", "separator");
      if (system != null && value != null) {
        Stream.of(CodeSystem.values())
            .filter(s -> s.label().equals(system))
            .forEach(s -> codes.add(new CodeValue(s, value, separator)));
      }
    }
    return new ImportTerm(names, splits, members.texts("whole"), codes);
  }

  private @Nullable ImportSplit split(JsonMembers split) {
    Optional<String> separator = separator(split);
    Optional<Meaning> meaning = Optional.empty();
    Optional<ImportValue> in = Optional.empty();
    if (split.get("means") instanceof Json.Obj) {
      in = Optional.ofNullable(valueOf(split, "means"));
    } else {
      String label = split.choice("means", Meaning.labels());
      meaning = Optional.ofNullable(label == null ? null : Meaning.of(label));
      if (!split.has("means")) {
        problems.notAllowed(split.place(), "means", "", "is missing", Meaning.labels());
      }
    }
    split.finish("a split");
    return meaning.isEmpty() && in.isEmpty() ? null : new ImportSplit(separator, meaning, in);
  }

  /** What stands between names or codes: a blank separates, too. */
  private static Optional<String> separator(JsonMembers of) {
    Json given = of.get("separator");
    if (given instanceof Json.Text text && !text.value().isEmpty()) {
      return Optional.of(text.value());
    }
    if (given != null) {
      of.fail("separator", "", "is not a text of one character or more");
    }
    return Optional.empty();
  }

  private List<ImportLevel> levels(JsonMembers of, String field) {
    List<ImportLevel> levels = new ArrayList<>();
    if (of.get(field) instanceof Json.Text) {
      of.fail(field, "", "names no scale; write {\"column\": …, \"scale\": …}");
      return levels;
    }
    for (JsonMembers level : of.objects(field)) {
      ImportValue scale = scale(level);
      List<String> notRated = level.texts("notRated");
      ImportValue value = value(level, field, "scale", "notRated");
      if (scale != null && value != null) {
        levels.add(new ImportLevel(scale, value, notRated));
      }
    }
    if (field.equals("level") && (!of.has(field) || isEmptyArray(of.get(field)))) {
      of.fail(field, "", "is missing");
    }
    return levels;
  }

  private static boolean isEmptyArray(@Nullable Json value) {
    return value instanceof Json.Arr array && array.items().isEmpty();
  }

  /** A scale, by its id, or by a value of the row. */
  private @Nullable ImportValue scale(JsonMembers level) {
    if (level.get("scale") instanceof Json.Obj) {
      return valueOf(level, "scale");
    }
    List<String> rating =
        Stream.concat(
                scales.values().stream()
                    .filter(scale -> scale.kind() != ScaleKind.SAFETY)
                    .map(RatingScale::id),
                unusableScales.stream())
            .distinct()
            .toList();
    String id = level.choice("scale", rating);
    if (!level.has("scale")) {
      level.fail("scale", "", "is missing; a level is one of a scale");
    }
    return id == null ? null : constant("scale", id);
  }

  private static ImportValue constant(String field, String value) {
    return new ImportValue(
        field,
        List.of(),
        Optional.of(value),
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

  private @Nullable SourceValue source(JsonMembers of) {
    ImportValue value = required(of, "source", "kind");
    JsonMembers members = of.get("source") instanceof Json.Obj ? of.object("source") : null;
    Optional<ImportValue> kind = Optional.empty();
    if (members != null && members.get("kind") instanceof Json.Obj) {
      kind = Optional.ofNullable(valueOf(members, "kind"));
    } else if (members != null) {
      List<String> kinds = Table.SOURCES.find("kind").map(Column::choices).orElse(List.of());
      String label = members.choice("kind", kinds);
      kind = Optional.ofNullable(label == null ? null : constant("kind", label));
    }
    return value == null ? null : new SourceValue(value, kind);
  }

  private @Nullable DateValue date(JsonMembers of, String field) {
    ImportValue value = valueOf(of, field, "dates");
    if (value == null) {
      return null;
    }
    List<String> patterns =
        of.get(field) instanceof Json.Obj
            ? Optional.ofNullable(of.object(field)).map(m -> m.texts("dates")).orElse(List.of())
            : List.of();
    List<String> allowed = patterns.isEmpty() ? List.of(DatePattern.ISO) : patterns;
    List<DateTimeFormatter> formatters = new ArrayList<>();
    for (String pattern : allowed) {
      DateTimeFormatter formatter = DatePattern.of(pattern);
      if (formatter == null) {
        of.fail(field, pattern, "is not a pattern of dates, such as dd.MM.yyyy");
      } else {
        formatters.add(formatter);
      }
    }
    return new DateValue(value, List.copyOf(formatters));
  }

  private Map<String, ImportValue> qualifiers(JsonMembers of) {
    Map<String, ImportValue> qualifiers = new TreeMap<>();
    JsonMembers members = of.object("qualifiers");
    if (members != null && of.get("qualifiers") instanceof Json.Obj object) {
      for (String name : object.members().keySet()) {
        if (!Identifiers.isValid(name)) {
          problems.at(object.nameOf(name), "qualifiers", name, "is not an id; " + Identifiers.RULE);
        }
        ImportValue value = valueOf(members, name);
        if (value != null) {
          qualifiers.put(name, value);
        }
      }
    }
    return qualifiers;
  }

  private @Nullable FindingValues finding(JsonMembers of) {
    JsonMembers finding = of.object("finding");
    if (finding == null) {
      return null;
    }
    ImportValue direction = required(finding, "direction");
    ImportValue outcome = required(finding, "outcome");
    ImportValue comparator = required(finding, "comparator");
    ImportValue summary = required(finding, "summary");
    Optional<ImportValue> population = optional(finding, "population");
    Optional<ImportValue> body = optional(finding, "body");
    finding.finish("a finding");
    return direction == null || outcome == null || comparator == null || summary == null
        ? null
        : new FindingValues(direction, outcome, comparator, population, body, summary);
  }

  private Optional<ImportValue> optional(JsonMembers of, String field) {
    return Optional.ofNullable(valueOf(of, field));
  }

  private @Nullable ImportValue required(JsonMembers of, String field, String... others) {
    if (!of.has(field)) {
      of.fail(field, "", "is missing");
      return null;
    }
    return valueOf(of, field, others);
  }

  /** A value: the name of a column, or an object that says more. */
  private @Nullable ImportValue valueOf(JsonMembers of, String field, String... others) {
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
    return column == null ? null : column(field, column);
  }

  private static ImportValue column(String field, String column) {
    return new ImportValue(
        field,
        List.of(column),
        Optional.empty(),
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

  /** In JSON, a column that starts with a slash is a path. */
  private void requirePaths(JsonMembers of, String field, List<String> columns) {
    for (String column : columns) {
      if (json && column.startsWith("/") && JsonPath.of(column).isEmpty()) {
        of.fail(field, column, "is not a path with at most one wildcard, as in /items/*/name");
      }
    }
  }

  /** A value that an object describes; the other members that it may have are read elsewhere. */
  private @Nullable ImportValue value(JsonMembers members, String field, String... others) {
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
}
