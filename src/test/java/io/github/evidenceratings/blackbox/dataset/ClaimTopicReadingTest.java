package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.dataset.DatasetMerger;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.query.UnknownTermException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A data set declares topics of claims in a table of its own. */
class ClaimTopicReadingTest {
  private static final ClaimTopic DOSE =
      ClaimTopic.builder("dose").name("daily dose").meaning("how much is taken").order(145).build();
  private static final ClaimTopic TASTE =
      ClaimTopic.builder("taste")
          .name("taste")
          .meaning("what it tastes of")
          .order(5)
          .subject(ClaimTopic.Subject.CONDITION)
          .build();

  private static final String TOPICS =
      """
      id,name,meaning,order,subject
      dose,daily dose,how much is taken,145,treatment
      taste,taste,what it tastes of,5,condition
      """;

  @TempDir Path directory;
  private PackageFixture fixture;

  @BeforeEach
  void makeFixture() throws IOException {
    fixture =
        PackageFixture.in(Files.createDirectories(directory.resolve("in")))
            .with("claim_topics.csv", TOPICS)
            .with(
                "claims.csv",
                """
                id,modality,topic,stance,summary,source
                c1,therapy,safety,asserted,It is safe.,doc
                c2,therapy,dose,asserted,Take two.,doc
                c3,therapy,taste,asserted,It is bitter.,doc
                """);
  }

  @Test
  void read_declaredTopics_areHeldInOrder() {
    Dataset dataset = fixture.read();

    assertThat(dataset.claimTopics()).containsExactly(TASTE, DOSE);
    assertThat(dataset.claims())
        .extracting(claim -> claim.topic())
        .containsExactly(ClaimTopic.SAFETY, DOSE, TASTE);
    assertThat(EvidenceLibrary.of(dataset).claims().stream().map(match -> match.claim().id()))
        .containsExactly("c3", "c2", "c1");
  }

  @Test
  void read_topicNeitherBuiltInNorDeclared_isRefusedWithSuggestion() {
    fixture.edit("claims.csv", "therapy,dose", "therapy,doze");

    fixture.assertProblems(
        "claims.csv:3:3: topic \"doze\" is not the id of a claim topic; did you mean \"dose\"? Allowed:"
            + " \"dose\", \"taste\", \"use\", \"not-for\", \"efficacy\", \"evidence\","
            + " \"procedure\", \"safety\", \"adverse-effect\", \"precaution\","
            + " \"interaction\"");
  }

  @Test
  void read_declaredTopicThatIsWrong_isReportedOnce() {
    fixture.edit("claim_topics.csv", "taken,145", "taken,0");

    fixture.assertProblems("claim_topics.csv:2:4: order \"0\" is not a whole number from 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dose,daily dose|taste,daily dose|3:1: id \"taste\" is the id of another claim topic, in"
            + " line 2",
        "dose,daily dose|dose,Taste|3:2: name \"taste\" is the name of the topic \"dose\" too",
        "dose,daily dose|dose,Adverse effect|2:2: name \"Adverse effect\" is the name of the topic"
            + " \"adverse-effect\" too",
        "taste,taste,what|use,use,what|3:1: id \"use\" is the id of a built-in topic, which has the"
            + " name \"use\", the meaning \"a condition that it is used for\", the order 50 and the"
            + " subject treatment",
        "145,treatment|145,patient|2:5: subject \"patient\" is not allowed here; allowed:"
            + " \"treatment\", \"condition\""
      })
  void read_wrongTopic_isReported(String text, String replacement, String problem) {
    fixture.without("claims.csv").edit("claim_topics.csv", text, replacement);

    fixture.assertProblems("claim_topics.csv:" + problem);
  }

  @Test
  void read_builtInTopicRepeated_isTheSame() {
    Dataset dataset = fixture.read();
    fixture.edit(
        "claim_topics.csv",
        "taste,taste",
        "safety,safety,how safe it is as a whole,210,treatment\ntaste,taste");

    assertThat(fixture.read()).isEqualTo(dataset);
  }

  @Test
  void write_declaredTopics_withTheBuiltInOnesInUse() throws IOException {
    Dataset dataset = fixture.read();
    Path out = directory.resolve("out");
    DatasetWriter.writePackage(dataset, out);

    assertThat(Files.readString(out.resolve("claim_topics.csv")))
        .isEqualTo(
            """
            id,name,meaning,order,subject
            taste,taste,what it tastes of,5,condition
            dose,daily dose,how much is taken,145,treatment
            safety,safety,how safe it is as a whole,210,treatment
            """);
    assertThat(DatasetReader.read(out)).isEqualTo(dataset);
    Path json = directory.resolve("d.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(Files.readString(json)).contains("\"claim_topics\": [ {", "\"order\": 145");
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
  }

  @Test
  void write_builtInTopicsOnly_areAnEnumeration() throws IOException {
    fixture
        .without("claim_topics.csv")
        .edit("claims.csv", "c2,therapy,dose,asserted,Take two.,doc\n", "")
        .edit("claims.csv", "c3,therapy,taste,asserted,It is bitter.,doc\n", "");
    Path out = directory.resolve("out");
    DatasetWriter.writePackage(fixture.read(), out);

    assertThat(out.resolve("claim_topics.csv")).doesNotExist();
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains(
            "\"enum\": [ \"use\", \"not-for\", \"efficacy\", \"evidence\", \"procedure\","
                + " \"safety\", \"adverse-effect\", \"precaution\", \"interaction\" ]");
  }

  @Test
  void query_declaredTopic_isFoundByIdOrName() {
    EvidenceLibrary library = EvidenceLibrary.of(fixture.read());

    assertThat(library.claims().topic("dose").count()).isEqualTo(1);
    assertThat(library.claims().topic("Daily-Dose").topic(TASTE).count()).isEqualTo(2);
    assertThat(library.claims().topic(ClaimTopic.USE).count()).isZero();
    assertRefused(
        UnknownTermException.class,
        () -> library.claims().topic("daily does").count(),
        "unknown claim topic \"daily does\"; did you mean \"daily dose\"?");
  }

  @Test
  void merge_topicsOfBoth_areHeldUnlessTheyClash() {
    Dataset dataset = fixture.read();
    Dataset bundled = EvidenceLibrary.bundled().dataset();

    assertThat(DatasetMerger.merge(List.of(bundled, dataset)).claimTopics())
        .containsAll(Topics.DECLARED)
        .contains(DOSE, TASTE)
        .isSorted();
    Dataset other =
        dataset.toBuilder()
            .claims(List.of())
            .claimTopics(
                List.of(ClaimTopic.builder("dose").name("dose").meaning("it").order(1).build()))
            .build();
    assertRefused(
        () -> DatasetMerger.merge(List.of(dataset, other)),
        "the data sets clash:\n  claim topic \"dose\" is not the same in all of them");
  }
}
