package io.github.evidenceratings.imports.profile;

import static io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles.WHOLE;
import static io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles.edited;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles;
import io.github.evidenceratings.blackbox.imports.profile.BrokenProfiles.Broken;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class ProfileReaderTest {
  @TempDir Path directory;

  public static Profile read(String json) {
    return ProfileReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "p.json");
  }

  private static InputException refused(String json) {
    return catchThrowableOfType(InputException.class, () -> read(json));
  }

  private static List<String> problems(String json) {
    return PackageFixture.problemsOf(() -> read(json));
  }

  static Stream<Broken> mistakes() {
    return BrokenProfiles.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void read_mistake_isNamedWithItsPlace(Broken broken) {
    assertThat(problems(broken.text())).containsExactlyElementsOf(broken.problems());
  }

  @Test
  void read_wrongPathsOfColumns_areNamed() {
    String json =
        edited("{\"format\": \"csv\"}", "{\"format\": \"ndjson\"}")
            .replace("\"drug\"", "\"/drugs/*/names/*\"")
            .replace("{\"column\": \"disease\"}", "{\"column\": [\"disease\", \"/*/*\"]}")
            .replace("\"constant\": \"doc\"", "\"template\": \"{/a/*} in {/*/b/*}\"");
    assertThat(problems(json))
        .containsExactly(
            "p.json:12:17: modality \"/drugs/*/names/*\" is not a path with at most one wildcard,"
                + " as in /items/*/name",
            "p.json:13:29: column \"/*/*\" is not a path with at most one wildcard, as in"
                + " /items/*/name",
            "p.json:15:28: template \"/*/b/*\" is not a path with at most one wildcard, as in"
                + " /items/*/name");
  }

  @Test
  void read_slashesInNamesOfTableColumns_areLetters() {
    Profile profile = read(edited("\"modality\": \"drug\"", "\"modality\": \"/a/*/b/*\""));
    assertThat(profile.rating().modality().names().columns()).containsExactly("/a/*/b/*");
  }

  @Test
  void read_severalMistakes_areAllNamedInTheirOrder() {
    String json =
        WHOLE
            .replace("\"trials\"", "\"our trials\"")
            .replace("\"csv\"", "\"csv\", \"quotes\": \"none\"")
            .replace("\"database\"", "\"databank\"")
            .replace("\"[0-9]+\"", "\"[0-9+\"")
            .replace("\"reason\"", "\"why\"")
            .replace("\"grade-certainty\"", "\"grade\"")
            .replace("\"source\"", "\"sources\"");
    InputException refused = refused(json);
    assertThat(refused.input()).isEqualTo("p.json");
    assertThat(refused.problems())
        .extracting(p -> p.line() + ":" + p.column() + " " + p.field() + "=" + p.value())
        .containsExactly(
            "2:11 name=our trials",
            "4:29 property=quotes",
            "6:27 kind=databank",
            "8:43 pattern=[0-9+",
            "10:15 reason=",
            "10:60 property=why",
            "11:13 source=",
            "14:43 scale=grade",
            "15:5 property=sources");
  }

  @Test
  void read_unknownMember_listsThoseThatThereAre() {
    Problem problem =
        refused(edited("\"title\": \"Trials\"", "\"title\": \"Trials\", \"ratings\": {}"))
            .problems()
            .get(0);
    assertThat(problem.nearest()).containsExactly("rating");
    assertThat(problem.allowed())
        .containsExactly(
            "$schema",
            "name",
            "title",
            "description",
            "licence",
            "version",
            "versionPattern",
            "file",
            "scales",
            "levels",
            "sources",
            "modalities",
            "conditions",
            "checks",
            "derive",
            "leaveOut",
            "rating");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          []          @ p.json:1:1: is an array, not an object
          {"name": 1, @ p.json:1:12: is not JSON: it ends inside an object that starts at line 1, column 1
          """)
  void read_noObject_isAProblem(String json, String problem) {
    assertThat(problems(json)).containsExactly(problem);
  }

  @Test
  void read_fileThatIsNone_isAProblem() throws IOException {
    Path missing = directory.resolve("missing.json");
    assertThatExceptionOfType(ImportException.class)
        .isThrownBy(() -> ImportProfile.read(missing))
        .satisfies(
            refused -> {
              assertThat(refused.input()).isEqualTo(missing.toString());
              assertThat(refused.report()).isEmpty();
            });
    assertThat(PackageFixture.problemsOf(() -> ImportProfile.read(missing)))
        .containsExactly(missing + ": is missing");
    assertThat(PackageFixture.problemsOf(() -> ImportProfile.read(directory)))
        .containsExactly(directory + ": cannot be read: is not a regular file");
    Path file = Files.writeString(directory.resolve("p.json"), WHOLE);
    assertThat(ImportProfile.read(file).title()).isEqualTo("Trials");
  }

  @Test
  void read_csv_hasDefaults() {
    Profile profile = read(WHOLE);
    assertThat(profile.head().name()).isEqualTo("trials");
    assertThat(profile.head())
        .isEqualTo(
            new Profile.Head(
                "trials", "Trials", Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(profile.format())
        .isEqualTo(
            new ImportFormat(
                ImportFormat.Kind.CSV,
                UTF_8,
                List.of(','),
                Optional.of('"'),
                Optional.empty(),
                List.of(),
                0,
                Optional.empty(),
                false,
                JsonPath.ROOT));
    assertThat(profile.derivedColumns()).containsExactly("drug", "disease");
    assertThat(profile.rating().id()).isEmpty();
    assertThat(profile.rating().furtherLevels()).isEmpty();
    assertThat(profile.rating().qualifiers()).isEmpty();
    assertThat(profile.rating().finding()).isEmpty();
    ImportValue condition = profile.rating().condition().names();
    assertThat(condition)
        .isEqualTo(
            new ImportValue(
                "condition",
                List.of("disease"),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                false,
                Optional.empty(),
                java.util.Map.of(),
                false,
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void read_tsv_hasTabsAndNoQuotes() {
    ImportFormat format = read(edited("\"csv\"", "\"tsv\"")).format();
    assertThat(format.delimiters()).containsExactly('\t');
    assertThat(format.quote()).isEmpty();
  }

  @Test
  void read_json_hasItsRowsAtTheTop() {
    assertThat(read(edited("\"csv\"", "\"json\"")).format().rows().steps()).containsExactly("*");
    assertThat(read(edited("\"csv\"", "\"ndjson\"")).format().rows()).isEqualTo(JsonPath.ROOT);
  }

  @Test
  void read_nullMember_isAbsent() {
    Profile profile =
        read(
            edited("\"drug\",", "\"drug\", \"summary\": null, \"qualifiers\": {\"gene\": null},")
                .replace("\"file\"", "\"version\": null, \"file\""));
    assertThat(profile.head().version()).isEmpty();
    assertThat(profile.rating().parts()).isEmpty();
    assertThat(profile.rating().qualifiers()).isEmpty();
  }

  @Test
  void read_oneThingOrAnArrayOfOne_isTheSame() {
    assertThat(read(edited("\"in\": \"draft\"", "\"in\": [\"draft\"]")).leaveOut().get(0).tests())
        .first()
        .extracting(ImportRule.Test::texts)
        .isEqualTo(List.of("draft"));
    assertThat(
            read(edited("{\"column\": \"disease\"}", "{\"column\": [\"disease\"]}"))
                .rating()
                .condition())
        .isEqualTo(read(WHOLE).rating().condition());
  }

  @Test
  void read_date_isIsoUnlessSaidOtherwise() {
    Profile profile =
        read(
            edited(
                "\"modality\"",
                "\"reviewed\": \"day\", \"updated\": {\"column\": \"day\", \"dates\":"
                    + " \"d.M.yyyy\"}, \"modality\""));
    assertThat(profile.rating().parts())
        .extracting(part -> part.part().name() + " " + part.dates().get(0).example())
        .containsExactly("reviewed 2026-01-31", "updated 31.1.2026");
  }

  @Test
  void read_ownScale_canBeUsed() {
    Profile profile =
        read(
            edited("\"grade-certainty\"", "\"own\"")
                .replace(
                    "\"file\"",
                    """
                    "scales": [{"id": "own", "name": "Own", "kind": "effect", "rater": "Us",
                      "citation": "Here"}],
                    "levels": [{"scale": "own", "id": "a", "name": "A", "standing": "ranked",
                      "pole": "for", "symbol": "A"}],
                    "file\""""));
    assertThat(profile.scales().get("own")).isNotNull();
    assertThat(profile.rating().level().scale().constant()).contains("own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"civc", "CIVIC"})
  void shipped_unknownName_suggests(String name) {
    assertThat(
            catchThrowableOfType(IllegalArgumentException.class, () -> ImportProfile.shipped(name)))
        .hasMessageStartingWith(
            "there is no import profile \"" + name + "\"; did you mean \"civic\"?; shipped: ");
  }

  @Test
  void shipped_longNameThatDoesNotShow_isEscapedAndCut() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> ImportProfile.shipped("\u001B" + "x".repeat(1_000))))
        .hasMessage(
            "there is no import profile \"\\u001B"
                + "x".repeat(79)
                + "…\"; shipped: civic, clingen, cpic, pharmgkb, spreadsheet, uspstf");
  }
}
