package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.EditionDiff;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Publication;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.picture.EvidenceMap;
import io.github.evidenceratings.picture.LevelBars;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.AnswerDocument;
import io.github.evidenceratings.table.ComparisonTable;
import io.github.evidenceratings.table.DiffTable;
import io.github.evidenceratings.table.DisagreementTable;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.MonographDocument;
import io.github.evidenceratings.table.RatingTable;
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

/** Sources that were retracted, corrected or superseded, and what rests on them. */
class PublicationTest {
  private static final String WARNING = "rests on a retracted source: Trial";

  @TempDir private Path root;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void start() {
    fixture =
        PackageFixture.in(root)
            .with(
                "sources.csv",
                """
                id,kind,name,title,status,status_date,superseded_by,status_source
                doc,monograph,Monograph,A monograph,superseded,2023,"Monograph, 2nd edition",
                page,clinic page,Trial,A trial,retracted,2021-05,,Retraction notice
                """)
            .edit("findings.csv", "It may not.,doc", "It may not.,page");
  }

  private EvidenceLibrary library() {
    return EvidenceLibrary.of(fixture.read());
  }

  @Test
  void read_everyField_isOnTheSource() {
    Source trial = library().getSource("page");
    assertThat(trial.isRetracted()).isTrue();
    assertThat(trial.publication())
        .contains(
            new Publication(
                Publication.Status.RETRACTED,
                Optional.of(PartialDate.of(2021, 5)),
                Optional.empty(),
                Optional.of("Retraction notice")));
    assertThat(library().getSource("doc").isRetracted()).isFalse();
    assertThat(library().getRating("r1").retracted()).containsExactly(trial);
    assertThat(library().getRating("r2").retracted()).isEmpty();
  }

  @Test
  void write_readBackTheSame() throws IOException {
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(root.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    Path json = root.resolve("copy.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retracted,2021-05|withdrawn,2021-05|sources.csv:3:5: status \"withdrawn\" is not allowed"
            + " here; allowed: \"current\", \"superseded\", \"corrected\", \"retracted\"",
        "retracted,2021-05|,2021-05|sources.csv:3:5: status is empty, although more is said of it",
        "retracted,2021-05|retracted,2021-13|sources.csv:3:6: status_date \"2021-13\" is not a"
            + " date; allowed: an existing day, month or year from 1000 to 2999, as in 2024-03-17,"
            + " 2024-03 or 2024",
        "retracted,2021-05,|retracted,2021-05,doc|sources.csv:3: only a superseded source has a"
            + " successor, not one that is retracted"
      })
  void read_wrongValue_isNamed(String text, String replacement, String problem) {
    fixture
        .edit("sources.csv", text, Optional.ofNullable(replacement).orElse(""))
        .assertProblems(problem);
  }

  @Test
  void publication_successorOfACurrentSource_isRefused() {
    assertRefused(
        () ->
            new Publication(
                Publication.Status.CURRENT, Optional.empty(), Optional.of("x"), Optional.empty()),
        "only a superseded source has a successor, not one that is current");
  }

  @Test
  void filter_retracted_onlyThoseOrNone() {
    EvidenceLibrary library = library();
    assertThat(library.ratings().retracted(true).stream().map(hit -> hit.rating().id()))
        .containsExactly("r1");
    assertThat(library.ratings().retracted(false).stream().map(hit -> hit.rating().id()))
        .containsExactly("r2");
    assertThat(library.ratings().retracted(true))
        .hasToString("ratings that rest on a retracted source");
    assertThatThrownBy(() -> library.ratings().retracted(true).retracted(false))
        .hasMessage("retracted(true) has been asked for");
  }

  @Test
  void outputs_allSayThatTheSourceIsRetracted() {
    EvidenceLibrary library = library();
    List<RatingMatch> hits = library.ratings().list();
    List<Rating> all = library.dataset().ratings();
    EvidenceTable list = RatingTable.list(hits);
    assertThat(List.of(list.toMarkdown(), list.toHtml(), list.toLatex(), list.toAsciidoc()))
        .allSatisfy(text -> assertThat(text).contains("Retracted source"));
    assertThat(list.toText(300)).contains("from a retracted source: Trial");
    assertThat(list.toCsv()).startsWith("modality,condition,scale,level,significance,support,retr");
    assertThat(list.toJson()).contains("\"retracted\": [ \"Trial\" ]", "\"status\": \"retracted\"");
    assertThat(List.of(list.toMarkdown(), list.toText(300)))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("retracted 2021-05 (stated in: Retraction notice)")
                    .contains("superseded by Monograph, 2nd edition 2023"));
    assertThat(RatingTable.matrix(hits, List.of(), all).toMarkdown()).contains(WARNING);
    assertThat(RatingTable.matrix(hits, List.of(), all).toJson())
        .contains("\"retracted\": [ \"Trial\" ]");
    assertThat(AnswerDocument.toText(library.answer("therapy", "pain"), 300))
        .contains(WARNING)
        .contains("disagrees; from a retracted source: Trial)");
    assertThat(AnswerDocument.toJson(library.answer("therapy", "pain")))
        .contains("\"status\": \"retracted\"");
    assertThat(MonographDocument.of(library.monograph("therapy")).toMarkdown()).contains(WARNING);
    assertThat(ComparisonTable.of(library.compare("therapy", "dry needling")).toMarkdown())
        .contains(WARNING);
    assertThat(DisagreementTable.of(library.disagreements()).toMarkdown())
        .contains("It may not. (From a retracted source: Trial.)");
    assertThat(EvidenceMap.of(hits).toSvg()).contains(WARNING);
    assertThat(LevelBars.of(hits).toSvg()).contains(WARNING);
    assertThat(ReferenceTable.sources(library.sources()).toMarkdown())
        .contains("retracted 2021-05");
    Dataset before = PackageFixture.in(root).read();
    assertThat(DiffTable.of(EditionDiff.of(before, library.dataset())).toMarkdown())
        .contains("retracted sources: (none) → page");
  }
}
