package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.model.Comparison;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.DocumentId;
import io.github.evidenceratings.model.Intent;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.UnknownTermException;
import io.github.evidenceratings.table.DiffTable;
import io.github.evidenceratings.table.RatingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rating is about (intent, outcome, comparator, time point) and how it was made. */
class RatingSubjectTest {
  private static final String ADVICE =
      "; such ratings need something to tell them apart, as an outcome, a qualifier or a date";

  @TempDir private Path root;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void start() {
    fixture =
        PackageFixture.in(root)
            .without("findings.csv")
            .with(
                "ratings.csv",
                """
                id,modality,condition,scale,level,source,intent,outcome,comparator,compared_with,\
                time_point,qualifier_dose,metadata_panel,documents,change_reason,position
                r1,needling,pain,natmed-effectiveness,Effective,doc,treatment,Pain,active,\
                therapy,12 weeks,weekly,North,PMID:16437461|DOI:10.1002/14651858.CD001234,new evidence,9
                r2,needling,pain,natmed-effectiveness,Ineffective,doc,treatment,Function,active,\
                therapy,12 weeks,weekly,North,,,
                r3,needling,pain,natmed-effectiveness,Likely Effective,doc,prevention,Pain,,,,,,,,
                """)
            .without("safety.csv")
            .without("residuals.csv");
  }

  private EvidenceLibrary library() {
    return EvidenceLibrary.of(fixture.read());
  }

  private static List<String> ids(RatingSearch search) {
    return search.stream().map(RatingMatch::rating).map(Rating::id).toList();
  }

  @Test
  void read_everyField_isOnTheRating() {
    Rating rating = library().getRating("r1");
    assertThat(rating.intent()).contains(Intent.TREATMENT);
    assertThat(rating.outcome()).contains("Pain");
    assertThat(rating.comparison().kind()).isEqualTo(Comparison.Kind.ACTIVE);
    assertThat(rating.comparison().modalities()).extracting(m -> m.id()).containsExactly("therapy");
    assertThat(rating.timePoint()).contains("12 weeks");
    assertThat(rating.limits())
        .containsExactly(
            "outcome: Pain",
            "comparator: active (therapy)",
            "time point: 12 weeks",
            "dose: weekly");
    assertThat(rating.particulars()).endsWith("dose: weekly", "panel: North");
    assertThat(rating.documents())
        .containsExactly(
            new DocumentId(DocumentId.Kind.PMID, "16437461"),
            new DocumentId(DocumentId.Kind.DOI, "10.1002/14651858.CD001234"));
    assertThat(rating.changeReason()).contains(Rating.ChangeReason.NEW_EVIDENCE);
    assertThat(rating.position()).contains(9);
    assertThat(library().getRating("r3").graded()).contains("prevention");
    assertThat(rating.graded()).isEmpty();
  }

  @Test
  void write_readBackTheSame() throws IOException {
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(root.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    assertThat(Files.readString(copy.resolve("ratings.csv")))
        .contains(",treatment,Pain,active,therapy,12 weeks,doc,");
    Path json = root.resolve("copy.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
    assertThat(Files.readString(json)).contains("\"metadata_panel\": \"North\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "doc,prevention|doc,cure|ratings.csv:4:7: intent \"cure\" is not allowed here; allowed:"
            + " \"treatment\", \"prevention\", \"diagnosis\", \"prognosis\"",
        "prevention,Pain,,|prevention,Pain,sham,|ratings.csv:4:9: comparator \"sham\" is not"
            + " allowed here; allowed: \"placebo\", \"active\", \"add-on\"",
        "prevention,Pain,,|prevention,Pain,,heat|ratings.csv:4:10: compared_with \"heat\" is not"
            + " the id of a modality; allowed: \"therapy\", \"needling\"",
        "prevention,Pain,,|prevention,Pain,,therapy|ratings.csv:4:9: comparator is empty, although"
            + " compared_with names a treatment",
        "prevention,Pain,,|prevention,Pain,none stated,|ratings.csv:4:9: comparator \"none stated\""
            + " is not allowed here; allowed: \"placebo\", \"active\", \"add-on\"",
        "PMID:16437461!|PMID:1643746x!|ratings.csv:2:14: documents \"1643746x\" is not a PMID;"
            + " allowed: one to nine digits, the first not 0, as in 16437461",
        "PMID:16437461!|URL:ftp://example.org!|ratings.csv:2:14: documents \"ftp://example.org\" is"
            + " not a URL; allowed: http:// or https:// and an address without blanks, as in"
            + " https://example.org/guideline",
        "PMID:16437461!|ISBN:3!|ratings.csv:2:14: documents \"ISBN:3\" names no kind of identifier;"
            + " allowed: \"DOI:…\", \"PMID:…\", \"URL:…\"",
        "PMID:16437461!|DOI:10.1002/14651858.CD001234!|ratings.csv:2:14: documents"
            + " \"DOI:10.1002/14651858.CD001234\" stands twice in its list",
        "new evidence,9|whim,9|ratings.csv:2:15: change_reason \"whim\" is not allowed here; allowed:"
            + " \"new evidence\", \"reassessed\", \"corrected\", \"scale changed\", \"reviewed and"
            + " unchanged\"",
        "new evidence,9|new evidence,0|ratings.csv:2:16: position \"0\" is not a whole number from 1",
        "'prevention,Pain'|'prevention, '|ratings.csv:4:8: outcome \" \" is blank",
      })
  void read_wrongValue_isNamed(String text, String replacement, String problem) {
    // An exclamation mark stands for the separator of lists, which is taken.
    fixture
        .edit("ratings.csv", text.replace('!', '|'), replacement.replace('!', '|'))
        .assertProblems(problem);
  }

  @Test
  void read_qualifierOfBothRoles_isRefused() {
    fixture
        .edit("ratings.csv", "qualifier_dose,", "qualifier_panel,")
        .assertProblems(
            "ratings.csv:2:13: metadata_panel is both a subject and metadata",
            "ratings.csv:3:13: metadata_panel is both a subject and metadata");
  }

  @Test
  void read_outcomeAlsoAsAQualifier_isRefused() {
    fixture
        .edit("ratings.csv", "qualifier_dose,", "qualifier_outcome,")
        .assertProblems(
            "ratings.csv:2: rating \"r1\": the outcome is also given as a qualifier",
            "ratings.csv:3: rating \"r2\": the outcome is also given as a qualifier");
  }

  @Test
  void dataset_qualifierOfTwoRoles_isRefused() {
    Rating rating = fixture.read().findRating("r3").orElseThrow();
    assertRefused(
        () ->
            fixture.read().toBuilder()
                .ratings(
                    List.of(
                        rating.toBuilder().id("a").addQualifier("panel", "North").build(),
                        rating.toBuilder().id("b").addMetadata("panel", "North").build()))
                .build(),
        "qualifier \"panel\" is both a subject and metadata");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prevention,Pain,active,therapy,12 weeks,weekly,North",
        "treatment,Sleep,active,therapy,12 weeks,weekly,North",
        "treatment,Pain,placebo,,12 weeks,weekly,North",
        "treatment,Pain,active,needling,12 weeks,weekly,North",
        "treatment,Pain,active,therapy,6 weeks,weekly,North",
        "treatment,Pain,active,therapy,12 weeks,daily,North"
      })
  void read_differsInASubject_isNoDuplicate_noConflict(String subject) {
    fixture.edit(
        "ratings.csv",
        "Ineffective,doc,treatment,Function,active,therapy,12 weeks,weekly,North",
        "Ineffective,doc," + subject);
    assertThat(library().disagreements())
        .extracting(Disagreement::kind)
        .doesNotContain(Disagreement.Kind.CONFLICT);
  }

  @Test
  void read_differsInMetadataOnly_concernsTheSameQuestion() {
    fixture.edit(
        "ratings.csv",
        "Function,active,therapy,12 weeks,weekly,North",
        "Pain,active,therapy,12 weeks,weekly,South");
    List<Disagreement> found = library().disagreements();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(Disagreement.Kind.CONFLICT);
    assertThat(found.get(0).question())
        .isEqualTo(
            "dry needling for pain (outcome: Pain, comparator: active (therapy), time point: 12"
                + " weeks, dose: weekly): ratings");
  }

  @Test
  void read_sameInAll_isADuplicate() {
    fixture
        .edit("ratings.csv", "treatment,Function", "treatment,Pain")
        .assertProblems("ratings.csv:3:1: id \"r2\" rates what \"r1\" in line 2 rates" + ADVICE);
  }

  @Test
  void highestOnly_otherIntent_isNotHidden() {
    assertThat(library().ratings().highestOnly())
        .extracting(group -> group.shown().get(0).rating().id())
        .containsExactly("r1", "r3");
  }

  @Test
  void filters_outcomeIntentComparator() {
    EvidenceLibrary library = library();
    assertThat(ids(library.ratings().outcome("pain"))).containsExactly("r1", "r3");
    assertThat(ids(library.ratings().outcome("pain").outcome("function"))).hasSize(3);
    assertThat(ids(library.ratings().intent(Intent.PREVENTION))).containsExactly("r3");
    assertThat(ids(library.ratings().comparator(Comparison.Kind.ACTIVE)))
        .containsExactly("r1", "r2");
    assertThat(ids(library.ratings().comparator(Comparison.Kind.NONE_STATED)))
        .containsExactly("r3");
    assertThat(ids(library.ratings().qualifier("panel", "north").outcome("pain")))
        .containsExactly("r1");
    assertThat(ids(library.ratings().text("12 weeks"))).containsExactly("r1", "r2");
    assertThat(
            library
                .ratings()
                .outcome("pain")
                .intent(Intent.TREATMENT)
                .comparator(Comparison.Kind.ACTIVE))
        .hasToString(
            "ratings with the outcome \"pain\", for \"treatment\", with the comparator \"active\"");
    assertThatThrownBy(() -> library.ratings().outcome("slep").list())
        .isInstanceOf(UnknownTermException.class)
        .hasMessage("unknown qualifier \"outcome=slep\"");
  }

  @Test
  void tables_showSubjectAndMetadata() {
    List<RatingMatch> hits = library().ratings().list();
    assertThat(RatingTable.list(hits).toMarkdown())
        .contains(
            "outcome: Pain; comparator: active (therapy); time point: 12 weeks; dose: weekly | panel:"
                + " North |",
            "| prevention |");
    assertThat(RatingTable.list(hits).toCsv())
        .contains(",treatment,Pain,active,therapy,12 weeks,dose: weekly,panel: North,");
    assertThat(RatingTable.list(hits).toJson())
        .contains(
            "\"intent\": \"prevention\"",
            "\"time_point\": \"12 weeks\"",
            "\"change_reason\": \"new evidence\"",
            "\"position\": 9",
            "\"PMID:16437461\"");
  }

  @Test
  void diff_otherMetadata_isTheSameRating_withOldAndNewValue() {
    Dataset before = fixture.read();
    String ratings =
        DatasetWriter.toJson(before).replace("\"North\"", "\"South\"").replace("\"r1\"", "\"n1\"");
    EditionDiff diff = EditionDiff.of(before, read(ratings));
    assertThat(diff.changes())
        .extracting(change -> change.kinds() + " " + change.parts().get(0).text())
        .containsExactly(
            "[REWORDED] metadata: panel: North → panel: South",
            "[REWORDED] metadata: panel: North → panel: South");
    assertThat(diff.unchanged()).isEqualTo(1);
    assertThat(DiffTable.of(diff).toMarkdown()).contains("metadata: panel: North → panel: South");
    assertThat(DiffTable.of(diff).toMarkdown()).contains("| new evidence |");
    assertThat(DiffTable.of(diff).toJson())
        .contains("\"name\": \"metadata\"", "\"before\": \"panel: North\"");
  }

  private Dataset read(String json) {
    try {
      return DatasetReader.read(Files.writeString(root.resolve("edited.json"), json));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String profile(String... members) {
    return ImportBench.profile(ImportBench.csv(), ImportBench.rating(members));
  }

  @Test
  void import_everyField_isOnTheRating() throws IOException {
    ImportBench bench = new ImportBench(root);
    bench.input(
        """
        Drug,Disease,Level,Use,End,Kind,Versus,When,Panel,PMIDs,Why
        x,d,A,prev,Pain,active,y; z,12 weeks,North,11; 12,reassessed
        x,d,B,prev,Pain,,,,South,,
        """);
    String profile =
        profile(
            "\"intent\": {\"column\": \"Use\", \"map\": {\"prev\": \"prevention\"}}",
            "\"outcome\": \"End\"",
            "\"comparator\": \"Kind\"",
            "\"comparedWith\": {\"column\": \"Versus\", \"split\": {\"separator\": \"; \","
                + " \"means\": \"alternatives\"}}",
            "\"timePoint\": \"When\"",
            "\"documents\": {\"kind\": \"PMID\", \"column\": \"PMIDs\", \"separator\": \";\"}",
            "\"changeReason\": \"Why\"",
            "\"metadata\": {\"panel\": \"Panel\"}");
    List<Rating> ratings = bench.ratings(profile);
    assertThat(ratings.get(0).particulars())
        .containsExactly(
            "prevention",
            "outcome: Pain",
            "comparator: active (y, z)",
            "time point: 12 weeks",
            "panel: North");
    assertThat(ratings.get(0).documents())
        .extracting(DocumentId::toString)
        .containsExactly("PMID:11", "PMID:12");
    assertThat(ratings.get(0).changeReason()).contains(Rating.ChangeReason.REASSESSED);
    assertThat(ratings).extracting(r -> r.position().orElse(0)).containsExactly(1, 2);
    assertThat(ratings.get(1).particulars())
        .containsExactly("prevention", "outcome: Pain", "panel: South");
  }

  @Test
  void import_idWithoutMetadata_exceptToTellRowsApart() throws IOException {
    ImportBench bench = new ImportBench(root);
    bench.input("Drug,Disease,Level,Panel\nx,d,A,North\nx,d,B,South\nx,d,B,South\n");
    String profile = profile("\"metadata\": {\"panel\": \"Panel\"}");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:4: \"x for d\" is rated already, as in line 3" + ADVICE);
    bench.inputs.clear();
    bench.input("Drug,Disease,Level,Panel\nx,d,A,North\nx,d,B,South\n");
    assertThat(bench.ratings(profile))
        .extracting(Rating::id)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("x.d"),
            second -> assertThat(second).matches("x\\.d\\.[0-9a-f]{10}"));
  }

  @Test
  void import_wrongDocument_isRefused() throws IOException {
    ImportBench bench = new ImportBench(root);
    bench.input("Drug,Disease,Level,Doc\nx,d,A,doi:10\n");
    assertThat(bench.refused(profile("\"documents\": [{\"kind\": \"DOI\", \"column\": \"Doc\"}]")))
        .containsExactly(
            "in.txt:2:4: Doc \"doi:10\" is not a DOI; allowed: 10., a registrant of four to nine"
                + " digits, a slash and a suffix without blanks, as in 10.1002/14651858.CD001234");
  }

  @Test
  void import_comparedWithoutComparator_isRefused() throws IOException {
    ImportBench bench = new ImportBench(root);
    bench.input("Drug,Disease,Level,Versus\nx,d,A,y\n");
    assertThat(bench.refused(profile("\"comparedWith\": \"Versus\"")))
        .containsExactly("in.txt:2: comparator is empty, although comparedWith names \"y\"");
  }

  @Test
  void profile_qualifierOfBothRoles_isRefused() throws IOException {
    String profile =
        profile("\"qualifiers\": {\"panel\": \"A\"}", "\"metadata\": {\"panel\": \"B\"}");
    Path file = Files.writeString(root.resolve("p.json"), profile);
    assertThatThrownBy(() -> ImportProfile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("p.json:4:73: metadata \"panel\" is both a subject and metadata");
  }
}
