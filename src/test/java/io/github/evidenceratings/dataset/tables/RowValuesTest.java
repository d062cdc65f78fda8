package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.dataset.DatasetWriter;
import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.NatMedEffectiveness;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.table.ReferenceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of rows may be, and where they may point. */
class RowValuesTest {
  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://doi.org/10.1234/a",
        "doi:10.1234/a",
        "11.1234/a",
        "10.123/a",
        "10.1234567890/a",
        "10.1234./a",
        "10.1234/",
        "10.1234",
        "10.1234/a b",
        "10.1234/a\u00A0"
      })
  void read_doiOfAnotherForm_isNamedWithPlaceAndAllowed(String doi) {
    fixture.with("sources.csv", "id,kind,name,title,doi\ndoc,monograph,M,M,\"" + doi + "\"\n");
    assertThat(fixture.problems().get(0))
        .isEqualTo(
            "sources.csv:2:5: doi "
                + Printable.quoted(doi)
                + " is not a DOI; allowed: 10., a registrant of four to nine digits, a slash and a"
                + " suffix without blanks, as in 10.1002/14651858.CD001234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PMID 16437461", "016437461", "1234567890", "1.5", "0"})
  void read_pmidOfAnotherForm_isNamedWithPlaceAndAllowed(String pmid) {
    fixture.with("sources.csv", "id,kind,name,title,pmid\ndoc,monograph,M,M," + pmid + "\n");
    assertThat(fixture.problems().get(0))
        .isEqualTo(
            "sources.csv:2:5: pmid \""
                + pmid
                + "\" is not a PMID; allowed: one to nine digits, the first not 0, as in 16437461");
  }

  @Test
  void read_whatASourceStatesOfItself_isWrittenReadBackAndShown() throws IOException {
    fixture.with(
        "sources.csv",
        """
        id,kind,name,title,pmid,registration,searched,funding,interests
        doc,monograph,M,A monograph,16437461,PROSPERO CRD1,2024-09-01,A club,None
        page,clinic page,P,A page,,,,,
        """);
    Dataset dataset = fixture.read();
    Path copy = Files.createDirectory(directory.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    assertThat(ReferenceTable.sources(dataset.sources()).toCsv())
        .contains(",16437461,PROSPERO CRD1,2024-09-01,A club,None,");
    assertThat(ReferenceTable.sources(dataset.sources()).toMarkdown())
        .contains("literature searched until 2024-09-01")
        .contains("| PMID | Registration | Funding | Declared interests |");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1234/a", "10.123456789/(a)b;c<d>", "10.1000.10/123456", "10.1234/ä"})
  void read_doi_isWrittenAndReadBack(String doi) throws IOException {
    fixture.edit("sources.csv", "title,reviewed", "title,doi,reviewed");
    fixture.edit("sources.csv", "A monograph,", "A monograph," + doi + ",");
    fixture.edit("sources.csv", "A page,", "A page,,");
    Dataset dataset = fixture.read();
    assertThat(dataset.sources())
        .extracting(Source::doi)
        .containsExactly(Optional.of(doi), Optional.empty());
    Path copy = Files.createDirectory(directory.resolve("copy"));
    DatasetWriter.writePackage(dataset, copy);
    assertThat(DatasetReader.read(copy)).isEqualTo(dataset);
    Path json = directory.resolve("copy.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
    assertThat(ReferenceTable.sources(dataset.sources()).toJson())
        .containsOnlyOnce("\"doi\": \"" + doi + "\"");
    assertThat(ReferenceTable.sources(dataset.sources()).toMarkdown()).contains("| DOI |");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-values.csv",
      numLinesToSkip = 1)
  void read_oneWrongValue_isNamedWithPlaceAndAllowed(
      String file, String text, String replacement, String problems) {
    fixture.edit(file, text, replacement);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Insufficient Evidence to Rate",
        "insufficient-evidence",
        "Insufficient evidence",
        "INSUFFICIENT EVIDENCE"
      })
  void read_levelByNameIdAliasOrOtherCase_isTheLevel(String level) {
    fixture.edit("ratings.csv", "Insufficient evidence", level);
    assertThat(fixture.read().ratings().get(1).level().id())
        .isEqualTo(NatMedEffectiveness.INSUFFICIENT.levelId());
  }

  @Test
  void read_blanksAroundListItems_areLeftOut() {
    fixture.edit("conditions.csv", "ache|soreness", " ache | sore muscles ");
    assertThat(fixture.read().conditions().get(0).synonyms())
        .containsExactly("ache", "sore muscles");
  }

  @Test
  void read_emptyCells_areAbsent() {
    Source page = fixture.read().sources().get(1);
    assertThat(page.reviewed()).isEmpty();
    assertThat(page.author()).isEmpty();
    assertThat(page.note()).isEmpty();
  }

  @Test
  void read_safetyWithoutLevel_isAWarning() {
    fixture.edit("safety.csv", "Possibly Safe", "");
    assertThat(fixture.read().safety().get(0).level()).isEmpty();
  }

  @Test
  void read_reviewedAndUpdated_areTwoDates() {
    assertThat(fixture.read().ratings().get(0))
        .satisfies(
            rating -> {
              assertThat(rating.reviewed()).contains(PartialDate.of(2024, 6, 17));
              assertThat(rating.updated()).contains(PartialDate.of(2020, 12, 30));
            });
  }

  @Test
  void read_partialDates_keepTheirPrecision() throws IOException {
    fixture.edit("ratings.csv", "2024-06-17", "2024-06");
    fixture.edit("ratings.csv", "2020-12-30", "2020");
    fixture.with(
        "sources.csv",
        """
        id,kind,name,title,published,recorded,reviewed,updated,searched
        doc,monograph,M,M,2001,2002-02,2003-03-03,2004,2005-05
        page,clinic page,P,P,,,,,
        """);
    fixture.with(
        "safety.csv",
        """
        id,modality,scale,level,circumstance,summary,source,reviewed,updated
        safe,therapy,natmed-safety,Possibly Safe,always,Safe.,doc,2006,2007-07
        """);
    fixture.with(
        "residuals.csv",
        """
        id,modality,name,scale,level,source,reviewed,updated
        other,therapy,other,natmed-effectiveness,Effective,doc,2008,2009-09
        """);

    Dataset dataset = fixture.read();
    assertThat(dates(dataset))
        .isEqualTo("2024-06 2020 2001 2002-02 2003-03-03 2004 2005-05 2006 2007-07 2008 2009-09");

    assertThat(ReferenceTable.sources(dataset.sources()).toMarkdown())
        .contains("published 2001; recorded 2002-02; reviewed 2003-03-03; updated 2004;")
        .contains("literature searched until 2005-05");

    Path out = directory.resolve("out");
    DatasetWriter.writePackage(dataset, out);
    assertThat(out.resolve("ratings.csv")).content().contains(",2024-06,2020,");
    assertThat(DatasetReader.read(out)).isEqualTo(dataset);
    Path json = directory.resolve("out.json");
    DatasetWriter.writeJson(dataset, json);
    assertThat(json).content().contains("\"reviewed\": \"2024-06\",", "\"updated\": \"2020\"");
    assertThat(DatasetReader.read(json)).isEqualTo(dataset);
  }

  private static String dates(Dataset dataset) {
    Source source = dataset.sources().get(0);
    return Stream.of(
            dataset.ratings().get(0).reviewed(),
            dataset.ratings().get(0).updated(),
            source.published(),
            source.recorded(),
            source.reviewed(),
            source.updated(),
            source.searched(),
            dataset.safety().get(0).reviewed(),
            dataset.safety().get(0).updated(),
            dataset.residuals().get(0).reviewed(),
            dataset.residuals().get(0).updated())
        .map(date -> date.orElseThrow().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void read_edgeOfTree_carriesItsGrounds() {
    Condition neckPain = fixture.read().conditions().get(1);
    assertThat(neckPain.broader())
        .contains(new Broader("pain", Optional.empty(), Optional.of("C23.888")));
  }

  @Test
  void read_termsBeforeTheirBroaderTerm_areAccepted() {
    String text = fixture.text("conditions.csv");
    List<String> lines = text.lines().toList();
    fixture.with(
        "conditions.csv",
        String.join("\n", lines.get(0), lines.get(3), lines.get(2), lines.get(1)));
    assertThat(fixture.read().conditions())
        .extracting(Condition::id)
        .containsExactly("headache", "neck-pain", "pain");
  }
}
