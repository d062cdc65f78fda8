package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.cli.Run;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.AppraisalLevelException;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.LevelOutsideOrderException;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.UnknownTermException;
import io.github.evidenceratings.table.ReferenceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Appraisals of sources and findings: read, written, checked, shown, and used to find ratings. */
class AppraisalTest {
  @TempDir private Path root;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void start() {
    fixture =
        PackageFixture.in(root)
            .with(
                "appraisals.csv",
                """
                id,appraised_source,appraised_finding,scale,level,domain,reason,source,locator
                a1,,f1,rob-2,Some concerns,,Not blinded.,page,Table 2
                a2,,f1,rob-2,High,measurement of the outcome,,page,
                a3,page,,amstar-2,Low,,,doc,
                a4,,f2,robins-i,No information,,,page,
                """);
  }

  private EvidenceLibrary library() {
    return EvidenceLibrary.of(fixture.read());
  }

  private static List<String> ids(RatingSearch search) {
    return search.stream().map(RatingMatch::rating).map(rating -> rating.id()).toList();
  }

  @Test
  void read_everyField_isOnTheAppraisal() {
    List<Appraisal> appraisals = library().appraisals();
    Appraisal first = appraisals.get(0);
    assertThat(first.finding()).contains("f1");
    assertThat(first.appraised()).isEmpty();
    assertThat(first.scale().id()).isEqualTo("rob-2");
    assertThat(first.level().name()).isEqualTo("Some concerns");
    assertThat(first.isOverall()).isTrue();
    assertThat(first.reason()).contains("Not blinded.");
    assertThat(first.provenance().locator()).contains("Table 2");
    assertThat(appraisals.get(1).domain()).contains("measurement of the outcome");
    assertThat(appraisals.get(1).isOverall()).isFalse();
    assertThat(appraisals.get(2).appraised().map(Source::id)).contains("page");
    assertThat(library().scales())
        .extracting(RatingScale::id)
        .contains("rob-2", "amstar-2", "robins-i");
  }

  @Test
  void write_readBackTheSame() throws IOException {
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(root.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    assertThat(Files.readString(copy.resolve("appraisals.csv"))).contains("a3,page,,amstar-2,Low");
    Path json = root.resolve("copy.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
    assertThat(dataset.toBuilder().build()).isEqualTo(dataset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a3,page,,|a3,page,f1,|appraisals.csv:4: appraisal \"a3\" appraises a source or a finding,"
            + " and only one of them",
        "a3,page,,|a3,,,|appraisals.csv:4: appraisal \"a3\" appraises a source or a finding, and"
            + " only one of them",
        "a3,page,,|a3,trial,,|appraisals.csv:4:2: appraised_source \"trial\" is not the id of a"
            + " source; allowed: \"doc\", \"page\"",
        "a4,,f2,|a4,,f9,|appraisals.csv:5:3: appraised_finding \"f9\" is not the id of a finding;"
            + " did you mean \"f1\" or \"f2\"? Allowed: \"f1\", \"f2\"",
        "amstar-2,Low|natmed-effectiveness,Effective|appraisals.csv:4:4: scale"
            + " \"natmed-effectiveness\" grades effect; an appraisal needs a scale of kind"
            + " appraisal",
        "amstar-2,Low|amstar-2,Poor|appraisals.csv:4:5: level \"Poor\" is not a level of the scale"
            + " amstar-2; allowed: \"High\", \"Moderate\", \"Low\", \"Critically low\"",
        "measurement of the outcome|Overall|appraisals.csv:3: appraisal \"a2\": overall is not a"
            + " domain; leave the domain empty"
      })
  void read_wrongValue_isNamed(String text, String replacement, String problem) {
    fixture.edit("appraisals.csv", text, replacement).assertProblems(problem);
  }

  @Test
  void dataset_unknownFinding_isRefused() {
    Dataset dataset = fixture.read();
    Appraisal stray = dataset.appraisals().get(0).toBuilder().finding("f9").build();
    assertRefused(
        () -> dataset.toBuilder().appraisals(List.of(stray)).build(),
        "appraisal \"a1\": finding \"f9\" is not in the data set");
  }

  @Test
  void appraisals_areNoRatings() {
    assertThat(library().ratings().list()).hasSize(2);
    assertThat(ids(library().ratings().scale("rob-2"))).isEmpty();
  }

  @Test
  void appraisedNoWorseThan_overallJudgementsOnly_noneWorse() {
    EvidenceLibrary library = library();
    assertThat(ids(library.ratings().appraisedNoWorseThan("some concerns"))).containsExactly("r1");
    assertThat(ids(library.ratings().appraisedNoWorseThan(level("rob-2", "high"))))
        .containsExactly("r1");
    assertThat(ids(library.ratings().appraisedNoWorseThan(level("rob-2", "low")))).isEmpty();
    // Outside the order of its scale, so no better than anything.
    assertThat(ids(library.ratings().appraisedNoWorseThan(level("robins-i", "critical"))))
        .isEmpty();
    assertThat(library.ratings().appraisedNoWorseThan("some concerns"))
        .hasToString("ratings appraised no worse than \"some concerns\"");
  }

  private io.github.evidenceratings.model.LevelRef level(String scale, String level) {
    return library().getScale(scale).findLevel(level).orElseThrow();
  }

  @Test
  void appraisedNoWorseThan_oneOfSeveralWorse_doesNotMatch() {
    fixture.edit("findings.csv", "It helps.,doc", "It helps.,page");
    assertThat(ids(library().ratings().appraisedNoWorseThan(level("amstar-2", "low"))))
        .containsExactly("r1");
    assertThat(ids(library().ratings().appraisedNoWorseThan(level("amstar-2", "moderate"))))
        .isEmpty();
    fixture.edit("appraisals.csv", "a4,,f2,robins-i,No information", "a4,,f2,rob-2,High");
    assertThat(ids(library().ratings().appraisedNoWorseThan("some concerns"))).isEmpty();
  }

  @Test
  void appraisedNoWorseThan_otherLevels_areRefused() {
    EvidenceLibrary library = library();
    assertThatThrownBy(
            () ->
                library
                    .ratings()
                    .appraisedNoWorseThan(level("natmed-effectiveness", "effective"))
                    .list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"Effective\" of scale natmed-effectiveness is not a level of an appraisal");
    assertThatThrownBy(() -> library.ratings().appraisedNoWorseThan("No information").list())
        .isInstanceOf(LevelOutsideOrderException.class);
    assertThatThrownBy(() -> library.ratings().appraisedNoWorseThan("Effective").list())
        .isInstanceOf(UnknownTermException.class);
    assertThatThrownBy(() -> library.ratings().atLeast("some concerns").list())
        .isInstanceOf(AppraisalLevelException.class)
        .hasMessageEndingWith("ask for appraisals no worse than it instead");
  }

  @Test
  void table_showsToolDomainAndJudgement() {
    List<Appraisal> appraisals = library().appraisals();
    assertThat(ReferenceTable.appraisals(appraisals).toMarkdown())
        .contains("| finding f1 | RoB 2 | overall | Some concerns | Not blinded. | Page |")
        .contains("| finding f1 | RoB 2 | measurement of the outcome | High |");
    assertThat(ReferenceTable.appraisals(appraisals).toCsv())
        .startsWith(
            "appraised,scale,domain,level,reason,source,appraisal_id,appraised_source,"
                + "appraised_finding,scale_id,level_id,source_id,locator\n");
  }

  @Test
  void command_listsThem_andFindsRatingsByThem() {
    fixture.write();
    String data = root.toString();
    Run list = Run.of("appraisals", "--data", data, "--format", "csv");
    assertThat(list.out()).contains("finding f1,RoB 2,overall,Some concerns,Not blinded.,Page,a1");
    assertThat(Run.of("appraisals", "--data", data, "--format", "json").out())
        .contains("\"kind\": \"appraisals\"");
    Run ratings =
        Run.of(
            "ratings",
            "--data",
            data,
            "--no-worse-than",
            "some concerns",
            "--columns",
            "rating_id",
            "--format",
            "csv");
    assertThat(ratings.out()).isEqualTo("rating_id\nr1\n");
    assertThat(Run.of("appraisals", "--format", "csv").err())
        .isEqualTo("The data set appraises no source or finding.\n");
  }

  @Test
  void builder_missingPart_isRefused() {
    assertThat(Optional.of(fixture.read().appraisals().get(0).toBuilder().id("b").build()))
        .map(Appraisal::id)
        .contains("b");
    assertThatThrownBy(() -> Appraisal.builder("a").finding("f1").build())
        .isInstanceOf(IllegalStateException.class);
  }
}
