package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.dataset.tables.Assembler;
import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.JsonDocument;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.imports.profile.ImportRule.Test;
import io.github.evidenceratings.imports.profile.Profile.Check;
import io.github.evidenceratings.imports.profile.Profile.Derived;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.json.Json;
import io.github.evidenceratings.internal.json.JsonMembers;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.RatingScale;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an import profile strictly: every member is known, of the right kind, and refers to what
 * there is. All problems are reported at once.
 */
public final class ProfileReader {
  private final LoadBudget budget;
  private final Problems problems;
  private final String file;
  private Map<String, RatingScale> scales = Map.of();
  private ImportValueReader values = new ImportValueReader(false);

  /** The ids of scales of the profile if any of them is wrong, which has been reported. */
  private List<String> unusableScales = List.of();

  private ProfileReader(String file, LoadBudget budget, Problems problems) {
    this.budget = budget;
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a profile. Closes the stream.
   *
   * @throws InputException with every problem
   */
  public static Profile read(InputStream in, String file) {
    LoadBudget budget = new LoadBudget(LoadLimits.defaults());
    Problems problems = new Problems();
    Json.Obj object = Json.readObject(in, file, budget, problems);
    return new ProfileReader(file, budget, problems).read(object);
  }

  private Profile read(Json.Obj object) {
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
    values = new ImportValueReader(format != null && format.kind().isJson());
    Dataset declared = declared(object, profile);
    List<Check> checks = new ArrayList<>();
    for (JsonMembers check : profile.objects("checks")) {
      boolean required = check.flag("required");
      ImportValue value = values.value(check, "checks", "required");
      if (value != null && !check.has("pattern")) {
        check.fail("pattern", "", "is missing; a check holds a value against it");
      } else if (value != null) {
        checks.add(new Check(value, required));
      }
    }
    List<Derived> derived = derived(profile);
    requireOfFile(profile, checks, derived);
    List<ImportRule> leaveOut = leaveOut(profile);
    ImportRating rating =
        new ImportRatingReader(values, scales, unusableScales, problems).read(profile);
    profile.finish("an import profile");
    if (name == null
        || title == null
        || format == null
        || declared == null
        || rating == null
        || !problems.isEmpty()) {
      throw new InputException(file, problems.found());
    }
    return new Profile(
        new Profile.Head(name, title, description, licence, version),
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
    Assembler assembler = new Assembler(ShippedScales.all(), budget.limits(), problems);
    int before = problems.count();
    for (Table table :
        List.of(Table.SCALES, Table.LEVELS, Table.SOURCES, Table.MODALITIES, Table.CONDITIONS)) {
      profile.allow(table.resource());
      requireListItems(object.get(table.resource()));
      JsonDocument.rows(object, table, assembler.sink(table), budget, problems);
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
    return assembler.dataset(Edition.of("declared", "Declared", "1"));
  }

  /** The data set that is made is CSV, of which no list may have such an item. */
  private void requireListItems(@Nullable Json rows) {
    List<Json.Obj> objects = rows instanceof Json.Arr array ? array.objects() : List.of();
    for (Json.Obj row : objects) {
      row.members()
          .forEach(
              (name, value) -> {
                for (Json item : value instanceof Json.Arr list ? list.items() : List.<Json>of()) {
                  if (item instanceof Json.Text text
                      && text.value().indexOf(Column.SEPARATOR) >= 0) {
                    problems.at(item.place(), name, text.value(), ImportNames.SEPARATOR);
                  }
                }
              });
    }
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
      ImportValue value = values.value(of, "derive", "into", "mayDiffer");
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
      if (!rule.has("when") || ImportValueReader.isEmptyArray(rule.get("when"))) {
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
    if (test.has("in") && !ImportValueReader.isEmptyArray(test.get("in"))) {
      kinds.add(Test.Kind.IN);
    }
    if (test.has("notIn") && !ImportValueReader.isEmptyArray(test.get("notIn"))) {
      kinds.add(Test.Kind.NOT_IN);
    }
    if (test.has("matches")) {
      kinds.add(Test.Kind.MATCHES);
    }
    ImportValue value = values.value(test, "when", "isEmpty", "in", "notIn", "matches");
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
}
