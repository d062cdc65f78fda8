package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.RatingSearch;
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

/** Ratings with further levels, a significance, support, a citation; treatments that combine. */
class RatingAxesTest {
  @TempDir private Path root;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void start() {
    fixture =
        PackageFixture.in(root)
            .without("findings.csv")
            .with(
                "modalities.csv",
                """
                id,name,sources,components
                a,alpha,doc,
                b,beta,doc,
                a-b,alpha + beta,doc,a|b
                """)
            .with(
                "ratings.csv",
                """
                id,modality,condition,scale,level,significance,support,source,citation,\
                level_civic-rating,qualifier_gene
                r1,a,pain,civic-level,B,Sensitivity,supports,doc,PMID 1,4 stars,BRAF
                r2,a,pain,civic-level,C,Sensitivity,does not support,doc,PMID 2,,BRAF
                r3,a,pain,civic-level,A,Resistance,supports,doc,,5 stars,BRAF
                r4,a-b,pain,civic-level,D,Sensitivity,supports,doc,,,KRAS
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
  void read_everyAxis_isOnTheRating() {
    Rating rating = library().getRating("r2");
    assertThat(rating.significance()).contains("Sensitivity");
    assertThat(rating.support()).contains(Support.DOES_NOT_SUPPORT);
    assertThat(rating.citation()).contains("PMID 2");
    assertThat(rating.grades()).isEmpty();
    assertThat(rating.levels().stream().map(Level::id)).containsExactly("c");
    assertThat(library().getRating("r1").levels().stream().map(Level::scaleId))
        .containsExactly("civic-level", "civic-rating");
    assertThat(library().getModality("a-b").components()).containsExactly("a", "b");
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
      delimiter = ';',
      value = {
        "4 stars;6 stars;ratings.csv:2:10: level_civic-rating \"6 stars\" is not a level of the"
            + " scale civic-rating",
        ",supports,doc,PMID 1;,maybe,doc,PMID 1;ratings.csv:2:7: support \"maybe\" is not allowed"
            + " here",
        "level_civic-rating;level_stars;ratings.csv:2:10: level_stars \"stars\" is not the id of a"
            + " scale",
        "level_civic-rating;level_natmed-safety;ratings.csv:2:10: level_natmed-safety \"4 stars\""
            + " is not a level of the scale natmed-safety",
      })
  void read_wrongAxis_isNamed(String text, String replacement, String problem) {
    fixture.edit("ratings.csv", text, replacement);
    assertThat(fixture.problems()).first().asString().startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "a|x,modalities.csv:4:4: components \"x\" is not the id of a modality",
    "a,modalities.csv:4: modality \"a-b\" combines one modality",
    "a|a-b,modalities.csv:4: modality \"a-b\" combines itself"
  })
  void read_wrongComponents_isNamed(String components, String problem) {
    fixture.edit("modalities.csv", "doc,a|b", "doc," + components);
    assertThat(fixture.problems()).anySatisfy(p -> assertThat(p).startsWith(problem));
  }

  @Test
  void read_sameStatementTwice_isRefused_otherSupport_isNot() {
    assertThat(fixture.read().ratings()).hasSize(4);
    fixture.edit("ratings.csv", "Sensitivity,does not support", "Sensitivity,supports");
    fixture.assertProblems(
        "ratings.csv:3:1: id \"r2\" rates what \"r1\" in line 2 rates; such ratings need"
            + " something to tell them apart, as an outcome, a qualifier or a date");
  }

  @Test
  void level_ofAFurtherScale_isFound() {
    assertThat(ids(library().ratings().scale("civic-rating").atLeast("4 stars")))
        .containsExactlyInAnyOrder("r1", "r3");
    assertThat(ids(library().ratings().scale("civic-rating").is("5 stars"))).containsExactly("r3");
  }

  @Test
  void text_findsSignificanceAndQualifiers() {
    assertThat(ids(library().ratings().text("resistance"))).containsExactly("r3");
    assertThat(ids(library().ratings().text("kras"))).containsExactly("r4");
  }

  @Test
  void combination_isATreatmentOfItsOwn() {
    assertThat(ids(library().ratings().modality("alpha"))).doesNotContain("r4");
    assertThat(ids(library().ratings().modality("alpha + beta"))).containsExactly("r4");
  }

  @Test
  void disagreements_supportAgainstItsDenial_resistanceApart() {
    List<Disagreement> found = library().disagreements();
    assertThat(found).hasSize(1);
    Disagreement only = found.get(0);
    assertThat(only.kind()).isEqualTo(Disagreement.Kind.CONFLICT);
    assertThat(only.question()).isEqualTo("alpha for pain, Sensitivity (gene: BRAF): ratings");
    assertThat(only.sides().stream().map(Disagreement.Side::position))
        .containsExactly("supports", "does not support");
    assertThat(only.sides().get(1).statements().get(0).text())
        .isEqualTo(
            "C on CIViC evidence level for pain (Sensitivity; the evidence does not support it;"
                + " gene: BRAF).");
  }

  @Test
  void disagreements_otherQualifier_heterogeneity() {
    fixture.edit("ratings.csv", "PMID 2,,BRAF", "PMID 2,,KRAS");
    assertThat(library().disagreements())
        .extracting(Disagreement::kind)
        .containsExactly(Disagreement.Kind.HETEROGENEITY);
  }

  @Test
  void tables_sayWhatIsGradedAndWhichWay() {
    EvidenceLibrary library = library();
    List<RatingMatch> hits = library.ratings().list();
    assertThat(RatingTable.list(hits).toMarkdown())
        .contains("| Resistance | supports | CIViC evidence rating: 5 stars |");
    assertThat(RatingTable.list(hits).toCsv()).contains(",Resistance,supports,");
    assertThat(RatingTable.list(hits).toJson()).contains("\"significance\": \"Resistance\"");
    assertThat(RatingTable.matrix(hits, List.of(), library.dataset().ratings()).toMarkdown())
        .contains(
            "A (Resistance, the evidence supports it, CIViC evidence rating: 5 stars, gene: BRAF)");
    assertThat(library.answer("alpha", "pain").explain())
        .contains("A on the scale CIViC evidence level (Resistance; the evidence supports it;");
  }

  @Test
  void highestOnly_perSignificanceAndSupport_namesWhatItHides() {
    fixture
        .edit("ratings.csv", "Sensitivity,does not support", "Sensitivity,supports")
        .edit("ratings.csv", "PMID 2,,BRAF", "PMID 2,,KRAS");
    var groups = library().ratings().modality("alpha").highestOnly();
    assertThat(groups).hasSize(2);
    assertThat(groups)
        .anySatisfy(
            group -> {
              assertThat(group.shown()).extracting(m -> m.rating().id()).containsExactly("r1");
              assertThat(group.hidden()).extracting(m -> m.rating().id()).containsExactly("r2");
            })
        .anySatisfy(
            group -> {
              assertThat(group.shown()).extracting(m -> m.rating().id()).containsExactly("r3");
              assertThat(group.hidden()).isEmpty();
            });
    assertThat(RatingTable.highestOnly(groups).toText(200))
        .contains(
            "Hidden by B of alpha for pain (Sensitivity, the evidence supports it): C (Sensitivity,"
                + " the evidence supports it, gene: KRAS, Monograph).");
  }
}
