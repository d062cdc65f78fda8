package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.blackbox.cli.Run;
import io.github.evidenceratings.blackbox.table.CsvText;
import io.github.evidenceratings.blackbox.table.JsonText;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Emphasis.Stress;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Stance.Denial;
import io.github.evidenceratings.picture.ClaimMap;
import io.github.evidenceratings.query.ClaimMatch;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.ClaimSearch;
import io.github.evidenceratings.table.ClaimTable;
import io.github.evidenceratings.table.EvidenceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emphasis, denial, practice and population of claims, and the page they were seen on. */
class ClaimDetailsTest {
  @TempDir private Path root;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void start() {
    fixture =
        PackageFixture.in(root)
            .with(
                "claims.csv",
                """
                id,modality,topic,condition,stance,direction,summary,source,\
                population,practice,denial,emphasis,stressed,seen_at,seen_on
                use,needling,use,pain,asserted,,A common use.,page,\
                adults,common use,,plain,,https://example.org/pain?a=1#top,2026-03-02
                not,needling,not-for,headache,denied,,It is not for headaches.,page,\
                ,,not offered,hedged,,,2026-03-02
                fast,needling,efficacy,pain,asserted,improves,Pain goes at once.,page,\
                ,,,emphatic,speed|size,"FAQ, question 3",2026-03
                no,needling,efficacy,pain,denied,improves,It does not help.,doc,\
                ,,does not work,,,,
                """);
  }

  private EvidenceLibrary library() {
    return EvidenceLibrary.of(fixture.read());
  }

  private Claim claim(String id) {
    return library().getClaim(id);
  }

  private static List<String> ids(ClaimSearch search) {
    return search.stream().map(ClaimMatch::claim).map(Claim::id).toList();
  }

  @Test
  void read_everyField_isOnTheClaim() {
    Claim use = claim("use");
    assertThat(use.population()).contains("adults");
    assertThat(use.practice()).contains("common use");
    assertThat(use.emphasis()).contains(Emphasis.PLAIN);
    assertThat(use.seen())
        .contains(
            new Claim.PageSeen(
                Optional.of("https://example.org/pain?a=1#top"),
                Optional.of(PartialDate.of(2026, 3, 2))));
    assertThat(claim("not").denial()).contains(Denial.NOT_OFFERED);
    assertThat(claim("not").emphasis()).contains(Emphasis.HEDGED);
    assertThat(claim("not").seen()).map(Claim.PageSeen::location).contains(Optional.empty());
    assertThat(claim("fast").emphasis()).contains(Emphasis.EMPHATIC);
    assertThat(claim("fast").stressed()).containsExactly(Stress.SPEED, Stress.SIZE);
    assertThat(claim("fast").seen())
        .map(Claim.PageSeen::toString)
        .contains("FAQ, question 3, 2026-03");
  }

  @Test
  void read_emptyFields_areAbsent() {
    Claim no = claim("no");
    assertThat(no.population()).isEmpty();
    assertThat(no.practice()).isEmpty();
    assertThat(no.emphasis()).isEmpty();
    assertThat(no.stressed()).isEmpty();
    assertThat(no.seen()).isEmpty();
    assertThat(claim("use").denial()).isEmpty();
  }

  @Test
  void write_readBackTheSame() throws IOException {
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(root.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    assertThat(Files.readString(copy.resolve("claims.csv")))
        .contains(
            ",adults,common use,,plain,,https://example.org/pain?a=1#top,2026-03-02\n",
            ",,,emphatic,speed|size,\"FAQ, question 3\",2026-03\n");
    // A cell with two of the choices is none of them, so that other tools must not get an enum.
    assertThat(Files.readString(copy.resolve("datapackage.json")))
        .contains(
            """
                    "description": "What the source's own words stress; only for an emphatic claim."
                  }, {
            """);
    Path json = root.resolve("copy.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
    assertThat(Files.readString(json))
        .contains("\"stressed\": [ \"speed\", \"size\" ]", "\"seen_on\": \"2026-03-02\"");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-claim-details.csv",
      numLinesToSkip = 1)
  void read_wrongValue_isNamed(String text, String replacement, String problem) {
    fixture.edit("claims.csv", text, replacement).assertProblems("claims.csv:" + problem);
  }

  @Test
  void readJson_wrongValue_isNamed() throws IOException {
    String json = DatasetWriter.toJson(fixture.read());
    int line = (int) json.substring(0, json.indexOf("\"size\"")).lines().count();
    Path file = Files.writeString(root.resolve("d.json"), json.replace("\"size\"", "\"depth\""));
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(file)))
        .singleElement()
        .asString()
        .contains("d.json:" + line + ":")
        .endsWith(
            "stressed \"depth\" is not allowed here; allowed: \"certainty\", \"size\", \"share\","
                + " \"speed\", \"duration\", \"scope\", \"safety\"");
  }

  @Test
  void claim_partsThatContradict_areRefused() {
    Claim use = claim("use");
    assertRefused(
        () -> use.toBuilder().stressed(List.of(Stress.SIZE)).build(),
        "claim \"use\": only an emphatic claim stresses something");
    assertRefused(
        () -> use.toBuilder().emphasis(null).stressed(List.of(Stress.SIZE)).build(),
        "claim \"use\": only an emphatic claim stresses something");
    assertRefused(
        () ->
            use.toBuilder()
                .emphasis(Emphasis.EMPHATIC)
                .stressed(List.of(Stress.SIZE, Stress.SIZE))
                .build(),
        "stress \"size\" is given twice");
    assertRefused(
        () -> use.toBuilder().denial(Denial.NOT_OFFERED).build(),
        "claim \"use\": only a claim with the stance denied has a denial");
    assertThat(claim("not").toBuilder().practice("no longer done").build().practice())
        .contains("no longer done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/a",
        "://example.org",
        "https://example.org/a b",
        "see https://example.org"
      })
  void pageSeen_noAddress_isRefused(String location) {
    assertRefused(
        () -> new Claim.PageSeen(Optional.of(location), Optional.empty()),
        "location of a page \""
            + location
            + "\" is not valid; allowed: a place on the site in words, or http:// or https:// and an"
            + " address without blanks, as in https://example.org/guideline");
  }

  @Test
  void pageSeen_nothing_isRefused() {
    assertRefused(
        () -> new Claim.PageSeen(Optional.empty(), Optional.empty()),
        "a page seen has neither a location nor a date");
    assertRefused(
        () -> new Claim.PageSeen(Optional.of(" "), Optional.empty()),
        "location of a page is blank");
  }

  @Test
  void filters_emphasisAndWords() {
    EvidenceLibrary library = library();
    assertThat(ids(library.claims().emphasis(Emphasis.EMPHATIC))).containsExactly("fast");
    assertThat(ids(library.claims().emphasis(Emphasis.PLAIN).emphasis(Emphasis.HEDGED)))
        .containsExactly("use", "not");
    assertThat(ids(library.claims().text("adult"))).containsExactly("use");
    assertThat(ids(library.claims().text("common use"))).containsExactly("use");
    Run run =
        Run.of("claims", "--data", root.toString(), "--emphasis", "emphatic", "--format", "csv");
    assertThat(CsvText.rows(run.out()))
        .extracting(row -> row.get("claim_id"))
        .containsExactly("fast");
    assertThat(Run.of("claims", "--emphasis", "loud").err())
        .startsWith(
            "Invalid value for option '--emphasis' (E): expected one of [hedged, plain, emphatic]"
                + " but was 'loud'");
  }

  @Test
  void claimTable_showsThem() {
    EvidenceTable table = ClaimTable.of(library().claims().list());
    assertThat(table.toMarkdown())
        .contains(
            "| Emphasis |",
            "| Page seen |",
            "| for adults | plain | Page | https://example.org/pain?a=1\\#top, 2026-03-02 |",
            "| denied: not offered | hedged | Page | 2026-03-02 |",
            "| emphatic: speed, size |",
            "| denied: does not work |");
    List<Map<String, String>> rows = CsvText.rows(table.toCsv());
    assertThat(rows.get(0))
        .containsEntry("population", "adults")
        .containsEntry("practice", "common use")
        .containsEntry("emphasis", "plain")
        .containsEntry("seen_at", "https://example.org/pain?a=1#top")
        .containsEntry("seen_on", "2026-03-02");
    assertThat(rows.get(1)).containsEntry("denial", "not offered");
    assertThat(rows.get(3)).containsEntry("stressed", "speed; size");
    assertThat(JsonText.objects(JsonText.object(table.toJson()), "rows").get(3))
        .containsEntry("stressed", List.of("speed", "size"));
  }

  @Test
  void checkTable_showsThemToPrograms() {
    EvidenceTable table = ClaimTable.check(library().checkClaims(ClaimQuery.all()));
    assertThat(CsvText.rows(table.toCsv()))
        .extracting(
            row -> row.get("claim_id"),
            row -> row.get("population"),
            row -> row.get("practice"),
            row -> row.get("denial"),
            row -> row.get("emphasis"),
            row -> row.get("stressed"))
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "use", "adults", "common use", null, "plain", null));
  }

  @Test
  void claimMap_hover_saysTheWording() {
    EvidenceLibrary library = library();
    assertThat(ClaimMap.of(library.checkClaims(ClaimQuery.all())).toSvg())
        .contains("Wording: emphatic: speed, size", "for adults");
  }

  @Test
  void disagreements_otherPopulation_isAnotherQuestion() {
    List<Disagreement> same = library().disagreements();
    assertThat(same).extracting(Disagreement::question).contains("dry needling: efficacy (pain)");
    fixture.edit("claims.csv", "doc,,,does not work", "doc,children,,does not work");
    assertThat(library().disagreements())
        .hasSize(same.size() - 1)
        .extracting(Disagreement::question)
        .doesNotContain("dry needling: efficacy (pain)");
    fixture.edit("claims.csv", "page,,,,emphatic", "page,children,,,emphatic");
    assertThat(library().disagreements())
        .extracting(Disagreement::question)
        .contains("dry needling: efficacy (pain) for children");
  }
}
