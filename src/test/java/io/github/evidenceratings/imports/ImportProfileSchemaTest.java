package io.github.evidenceratings.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.evidenceratings.blackbox.imports.Imports;
import io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles;
import io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles.Broken;
import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of profiles, the page about them and the reader say the same. */
class ImportProfileSchemaTest {
  private static final Path PAGE = Path.of("docs", "import-profiles.md");
  private static final Path SHIPPED =
      Path.of("src", "main", "resources", "io", "github", "evidenceratings", "profiles");
  private static final Pattern EXAMPLE =
      Pattern.compile("^```json\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("^```csv\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonNode definition = MAPPER.nullNode();

  @BeforeAll
  static void readSchema() throws IOException {
    definition = MAPPER.readTree(Files.readString(Path.of("docs", "import-profile.schema.json")));
  }

  private static List<String> faults(String profile) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
    return schema.validate(profile, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static JsonNode def(String name) {
    return definition.get("$defs").get(name);
  }

  static Stream<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedProfile_isValid(Path file) throws IOException {
    assertThat(faults(Files.readString(file))).isEmpty();
    assertThat(ImportProfile.read(file).name() + ".json")
        .hasToString(file.getFileName().toString());
  }

  /**
   * The profiles on the page. What is not a whole one are members of one, or of its rating, and is
   * put in the place of those of the first.
   */
  static List<String> examples() throws IOException {
    List<String> profiles = new ArrayList<>();
    Matcher blocks = EXAMPLE.matcher(Files.readString(PAGE));
    while (blocks.find()) {
      String block = blocks.group(1);
      if (block.startsWith("{")) {
        profiles.add(block);
        continue;
      }
      ObjectNode whole = (ObjectNode) MAPPER.readTree(profiles.get(0));
      ObjectNode rating = (ObjectNode) whole.get("rating");
      MAPPER
          .readTree("{" + block + "}")
          .properties()
          .forEach(
              member ->
                  (def("rating").get("properties").has(member.getKey()) ? rating : whole)
                      .set(member.getKey(), member.getValue()));
      profiles.add(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(whole));
    }
    return profiles;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleOfThePage_isValid(String profile) {
    assertThat(faults(profile)).isEmpty();
    assertThat(Imports.profile(profile).title()).isNotEmpty();
  }

  @Test
  void page_holdsExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(8);
  }

  @Test
  void firstExampleOfThePage_importsTheTableAboveIt(@TempDir Path directory) throws IOException {
    Matcher table = TABLE.matcher(Files.readString(PAGE));
    assertThat(table.find()).isTrue();
    Path file = Files.writeString(directory.resolve("ratings.csv"), table.group(1));
    assertThat(DatasetImporter.of(Imports.profile(examples().get(0))).read(List.of(file)).ratings())
        .extracting(r -> r.modality().name() + "/" + r.condition().name() + "/" + r.level().name())
        .containsExactly(
            "Dry needling/Neck pain/Possibly Effective",
            "Dry needling/Tension headache/Insufficient Evidence to Rate");
  }

  static Stream<Broken> mistakes() {
    return BrokenProfiles.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void brokenProfile_isRefusedUnlessTheMistakeIsSubtle(Broken broken) {
    assertThat(faults(broken.text()).isEmpty()).isEqualTo(broken.subtle());
  }

  @Test
  void wholeProfile_isValid() {
    assertThat(faults(BrokenProfiles.WHOLE)).isEmpty();
  }

  @Test
  void profileOfOtherTypes_isRefused() {
    assertThat(faults("[]")).isNotEmpty();
    assertThat(faults("{}")).hasSize(4);
  }

  /** What the reader says when a member is unknown lists those that it knows. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          valueObject  @ "summary": {"column": "c", "zzz": 1}
          termObject   @ "condition": {"column": "c", "zzz": 1}
          termObject   @ "modality": {"column": "c", "zzz": 1}
          codes        @ "modality": {"column": "c", "codes": {"column": "c", "system": "MeSH", "zzz": 1}}
          split        @ "modality": {"column": "c", "split": {"means": "sequence", "zzz": 1}}
          valueObject  @ "modality": {"column": "c", "split": {"means": {"column": "c", "zzz": 1}}}
          level        @ "level": {"column": "c", "scale": "uspstf", "zzz": 1}
          level        @ "furtherLevels": {"column": "c", "scale": "uspstf", "zzz": 1}
          valueObject  @ "level": {"column": "c", "scale": {"column": "c", "zzz": 1}}
          sourceObject @ "source": {"column": "c", "zzz": 1}
          valueObject  @ "source": {"column": "c", "kind": {"column": "c", "zzz": 1}}
          dayObject    @ "reviewed": {"column": "c", "zzz": 1}
          dayObject    @ "updated": {"column": "c", "zzz": 1}
          valueObject  @ "qualifiers": {"q": {"column": "c", "zzz": 1}}
          finding      @ "finding": {"direction": "c", "outcome": "c", "comparator": "c", "summary": "c", "zzz": 1}
          estimate     @ "finding": {"direction": "c", "outcome": "c", "comparator": "c", "summary": "c", "estimate": {"measure": "c", "value": "c", "zzz": 1}}
          document     @ "documents": {"column": "c", "kind": "PMID", "zzz": 1}
          rating       @ "zzz": 1
          """)
  void schema_membersOfARating_areThoseOfTheReader(String name, String members) {
    requireSameMembers(def(name), withRating(members));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          check  @ "checks": {"column": "c", "pattern": "x", "zzz": 1}
          derive @ "derive": {"column": "c", "into": "(?<x>.)", "zzz": 1}
          rule   @ "leaveOut": {"when": {"column": "c", "in": "x"}, "reason": "r", "zzz": 1}
          test   @ "leaveOut": {"when": {"column": "c", "in": "x", "zzz": 1}, "reason": "r"}
          """)
  void schema_membersOfAProfile_areThoseOfTheReader(String name, String members) {
    requireSameMembers(def(name), withMembers(members));
  }

  @Test
  void schema_membersAtTheTop_areThoseOfTheReader() {
    requireSameMembers(definition, withMembers("\"zzz\": 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "tsv", "ndjson", "json"})
  void schema_membersOfAFile_areThoseOfTheReader(String format) {
    String file = "\"file\": {\"format\": \"" + format + "\", MORE}";
    List<String> allowed = allowed(withMembers(file.replace("MORE", "\"zzz\": 1")));
    Map<String, String> values =
        Map.of(
            "encoding", "\"UTF-8\"",
            "delimiter", "[\";\", \"\\t\"]",
            "quote", "\"none\"",
            "escape", "\"\\\\\"",
            "columns", "[\"year\"]",
            "preamble", "1",
            "separatorRows", "\"-+\"",
            "trailingColumns", "true",
            "rows", "\"/items/*\"");
    assertThat(members(def("file"))).containsAll(allowed).hasSize(values.size() + 1);
    values.forEach(
        (member, value) ->
            assertThat(
                    faults(withMembers(file.replace("MORE", "\"" + member + "\": " + value)))
                        .isEmpty())
                .as(member)
                .isEqualTo(allowed.contains(member)));
  }

  private static String withRating(String members) {
    return merged(members, true);
  }

  private static String withMembers(String members) {
    return merged(members, false);
  }

  private static String merged(String members, boolean inRating) {
    ObjectNode whole = (ObjectNode) MAPPER.readTree(BrokenProfiles.WHOLE);
    whole.remove("derive");
    ObjectNode of = inRating ? (ObjectNode) whole.get("rating") : whole;
    MAPPER
        .readTree("{" + members + "}")
        .properties()
        .forEach(member -> of.set(member.getKey(), member.getValue()));
    return whole.toString();
  }

  private static void requireSameMembers(JsonNode of, String profile) {
    assertThat(faults(profile)).isNotEmpty();
    assertThat(faults(profile.replace(",\"zzz\":1", ""))).isEmpty();
    assertThat(members(of)).containsExactlyInAnyOrderElementsOf(allowed(profile));
  }

  /** What may stand where a profile has the member zzz. */
  private static List<String> allowed(String profile) {
    List<Problem> problems =
        catchThrowableOfType(InputException.class, () -> Imports.profile(profile)).problems();
    assertThat(problems).extracting(Problem::value).containsExactly("zzz");
    return problems.get(0).allowed();
  }

  /** The names of the members that a definition lists, wherever in it. */
  private static Set<String> members(JsonNode of) {
    Set<String> names = new LinkedHashSet<>();
    if (of.has("$ref")) {
      names.addAll(members(def(of.get("$ref").asString().substring("#/$defs/".length()))));
    }
    if (of.has("properties")) {
      names.addAll(of.get("properties").propertyNames());
    }
    for (String branch : List.of("then", "else")) {
      if (of.has(branch)) {
        names.addAll(members(of.get(branch)));
      }
    }
    return names;
  }

  /** What the schema says of the tables that a profile may have is what the tables are. */
  @ParameterizedTest
  @EnumSource(
      value = Table.class,
      mode = Mode.INCLUDE,
      names = {"SCALES", "LEVELS", "SOURCES", "MODALITIES", "CONDITIONS"})
  void schema_describesTheColumnsOfATable(Table table) {
    JsonNode rows = definition.get("properties").get(table.resource()).get("items");
    JsonNode row = def(rows.get("$ref").asString().substring("#/$defs/".length()));
    assertThat(members(row)).containsExactlyElementsOf(table.columnNames());
    assertThat(texts(row.get("required")))
        .containsExactlyElementsOf(
            table.columns().stream().filter(Column::required).map(Column::name).toList());
    for (Column column : table.columns()) {
      JsonNode of = row.get("properties").get(column.name());
      assertThat(of.get("description").asString()).isEqualTo(column.description());
      assertThat(of.has("enum") ? texts(of.get("enum")) : List.of()).isEqualTo(column.choices());
      assertThat(of.path("type").asString("").equals("array"))
          .as(column.name())
          .isEqualTo(column.list());
      assertThat(of.path("$ref").asString("").equals("#/$defs/date"))
          .as(column.name())
          .isEqualTo(column.type() == Column.Type.DATE);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  @Test
  void schema_codeSystems_areThoseOfTheModel() {
    List<String> systems = Stream.of(CodeSystem.values()).map(CodeSystem::label).toList();
    assertThat(texts(def("codes").get("properties").get("system").get("enum"))).isEqualTo(systems);
    Pattern form = Pattern.compile(def("code").get("pattern").asString());
    for (CodeSystem system : CodeSystem.values()) {
      assertThat(form.matcher(system.label() + ":" + system.example()).matches()).isTrue();
    }
    assertThat(form.matcher("ATC:N02").matches()).isFalse();
  }
}
