package io.github.evidenceratings.blackbox.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Qualifier;
import io.github.evidenceratings.model.Rating;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of CSV files: encoding, header, rows, quotes. */
class CsvReadingTest {
  @TempDir Path directory;
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory);
  }

  private Dataset unchanged() {
    return PackageFixture.in(directory).read();
  }

  @Test
  void read_fixture_holdsEverything() {
    Dataset dataset = fixture.read();

    assertThat(dataset.sources()).hasSize(2);
    assertThat(dataset.modalities()).hasSize(2);
    assertThat(dataset.conditions())
        .extracting(Condition::id)
        .containsExactly("pain", "neck-pain", "headache");
    assertThat(dataset.conditions().get(0).synonyms()).containsExactly("ache", "soreness");
    assertThat(dataset.ratings()).extracting(Rating::id).containsExactly("r1", "r2");
    assertThat(dataset.ratings().get(0).findings())
        .extracting(Finding::id)
        .containsExactly("f1", "f2");
    assertThat(dataset.safety()).hasSize(1);
    assertThat(dataset.residuals()).hasSize(1);
    assertThat(dataset.scales())
        .extracting(scale -> scale.id())
        .containsExactly("natmed-effectiveness", "natmed-safety");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources.csv", "ratings.csv", "findings.csv"})
  void read_byteOrderMark_isAccepted(String file) {
    assertThat(fixture.with(file, "\uFEFF" + fixture.text(file)).read()).isEqualTo(unchanged());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, FEFF, UTF-16, 0",
    "UTF-16LE, FFFE, UTF-16, 0",
    "UTF-32LE, FFFE0000, UTF-32, 0",
    "UTF-32BE, 0000FEFF, UTF-32, 2"
  })
  void read_otherByteOrderMark_isNamed(String encoding, String mark, String named, int offset) {
    byte[] start = HexFormat.of().parseHex(mark);
    byte[] text = fixture.text("sources.csv").getBytes(Charset.forName(encoding));
    byte[] bytes = Arrays.copyOf(start, start.length + text.length);
    System.arraycopy(text, 0, bytes, start.length, text.length);
    fixture.with("sources.csv", bytes);

    assertThat(fixture.problems())
        .contains(
            "sources.csv:1: is not valid UTF-8 at byte "
                + offset
                + " (0-based) of the file, which starts as "
                + named
                + " does; save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n\n", "\r\n\r\n"})
  void read_otherLineEnds_areAccepted(String lineEnd) {
    for (String file : List.of("sources.csv", "conditions.csv", "ratings.csv", "findings.csv")) {
      fixture.with(file, fixture.text(file).replace("\n", lineEnd));
    }
    assertThat(fixture.read()).isEqualTo(unchanged());
  }

  @Test
  void read_noLineEndAtEnd_isAccepted() {
    for (String file : List.of("sources.csv", "conditions.csv", "ratings.csv", "findings.csv")) {
      fixture.with(file, fixture.text(file).strip());
    }
    assertThat(fixture.read()).isEqualTo(unchanged());
  }

  @Test
  void read_columnsInOtherOrder_isTheSame() {
    fixture.with(
        "ratings.csv",
        """
        updated,level,id,source,scale,condition,modality,reviewed
        2020-12-30,Possibly Effective,r1,doc,natmed-effectiveness,pain,therapy,2024-06-17
        ,Insufficient evidence,r2,doc,natmed-effectiveness,headache,needling,
        """);
    assertThat(fixture.read()).isEqualTo(unchanged());
  }

  @Test
  void read_quotedNewlines_keepsThemAndCountsLines() {
    fixture.edit("findings.csv", "It helps.", "\"It\nhelps,\r\nsays \"\"A\"\".\"");
    assertThat(fixture.read().ratings().get(0).findings().get(0).summary())
        .isEqualTo("It\nhelps,\r\nsays \"A\".");

    fixture.edit("findings.csv", "disagrees", "disagree");
    fixture.assertProblems(
        "findings.csv:5:7: direction \"disagree\" is not allowed here; did you mean"
            + " \"disagrees\"? Allowed: \"improves\", \"little or no effect\", \"no difference found\", \"worsens\", \"mixed\","
            + " \"comparable\", \"disagrees\"");
  }

  @ParameterizedTest
  @CsvSource({"'\n', 6", "'\r\n', 6", "'\r', 6"})
  void read_blankLines_areSkippedAndCounted(String lineEnd, int line) {
    fixture.with(
        "safety.csv",
        "\n\n"
            .concat(fixture.text("safety.csv").replaceFirst("\n", "\n\n\n"))
            .replace("s1,therapy", "s1,theraphy")
            .replace("\n", lineEnd));
    fixture.assertProblems(
        "safety.csv:"
            + line
            + ":2: modality \"theraphy\" is not the id of a modality; did you mean"
            + " \"therapy\"? Allowed: \"therapy\", \"needling\"");
  }

  @Test
  void read_latin1_namesLineAndByte() {
    String text = fixture.text("conditions.csv").replace("headache,,", "Kopfweh é,,");
    fixture.with("conditions.csv", text.getBytes(ISO_8859_1));
    fixture.assertProblems(
        "conditions.csv:4: is not valid UTF-8 at byte "
            + text.indexOf('é')
            + " (0-based) of the file; save it as UTF-8");
  }

  @Test
  void read_malformedUtf8_keepsProblemsOfRowsBefore() {
    String text =
        fixture
            .text("conditions.csv")
            .replace("MeSH:D010146", "MeSH:D1")
            .replace("headache,,", "Kopfweh é,,");
    fixture.with("conditions.csv", text.getBytes(ISO_8859_1));
    fixture.assertProblems(
        "conditions.csv:2:4: codes \"MeSH:D1\" has not the form of a code of MeSH; allowed:"
            + " as in MeSH:D019547",
        "conditions.csv:4: is not valid UTF-8 at byte "
            + text.indexOf('é')
            + " (0-based) of the file; save it as UTF-8");
  }

  @Test
  void read_nul_namesValue() {
    fixture.edit("conditions.csv", "neck pain", "neck\0pain");
    fixture.assertProblems(
        "conditions.csv:3:2: \"neck\\u0000pain\" holds the control character U+0000");
  }

  @Test
  void read_controlCharacterFarDown_namesItsRowsOnly() {
    StringBuilder rows = new StringBuilder(fixture.text("conditions.csv"));
    for (int i = 0; i < 5_000; i++) {
      rows.append("c").append(i).append(i == 4_000 ? ",a\u0007b" : ",name").append(",,,,,doc\n");
    }
    fixture.with("conditions.csv", rows + "last,\"a\tb\rc\n\u001b\",,,,,doc\n");
    fixture.assertProblems(
        "conditions.csv:4005:2: \"a\\u0007b\" holds the control character U+0007",
        "conditions.csv:5005:2: \"a\\u0009b\\u000Dc\\u000A\\u001B\" holds the control character U+001B");
  }

  @Test
  void read_tabInValue_isAccepted() {
    fixture.edit("findings.csv", "It helps.", "It\thelps.");
    assertThat(fixture.read().ratings().get(0).findings().get(0).summary()).isEqualTo("It\thelps.");
  }

  @Test
  void read_duplicateHeader_isNamed() {
    fixture.edit("safety.csv", "circumstance,summary", "summary,summary");
    fixture.assertProblems(
        "safety.csv:1: header lacks the column \"circumstance\"; columns: id, modality, scale,"
            + " level, circumstance, population, summary, source, locator, reviewed, updated",
        "safety.csv:1:6: header \"summary\" stands twice");
  }

  @Test
  void read_unknownHeader_namesNearestAndAllowed() {
    fixture.edit("ratings.csv", "updated", "update");
    fixture.assertProblems(
        "ratings.csv:1:8: header \"update\" is not a column of ratings; did you mean"
            + " \"updated\"? Allowed: \"id\", \"modality\", \"condition\", \"scale\","
            + " \"level\", \"significance\", \"support\", \"intent\", \"outcome\", \"comparator\", \"compared_with\", \"time_point\" and 12 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {" id", "ID", "\u00a0id"})
  void read_headerInOtherSpelling_isUnknown(String header) {
    fixture.with("residuals.csv", fixture.text("residuals.csv").replaceFirst("id", header));
    fixture.assertProblems(
        "residuals.csv:1: header lacks the column \"id\"; columns: id, modality, name, scale,"
            + " level, source, locator, reviewed, updated",
        "residuals.csv:1:1: header \""
            + header.replace("\u00a0", "\\u00A0")
            + "\" is not a column of residuals; did you mean \"id\"? Allowed: \"id\","
            + " \"modality\", \"name\", \"scale\", \"level\", \"source\", \"locator\","
            + " \"reviewed\", \"updated\"");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "' ','\" \" '"})
  void read_blankHeader_isNamed(String header, String shown) {
    fixture.edit("ratings.csv", ",reviewed,", "," + header + ",");
    fixture.assertProblems(
        "ratings.csv:1:7: header " + shown + "is blank; every column has a name");
  }

  @Test
  void read_missingColumn_isNamedWithAll() {
    fixture.with("ratings.csv", "id,modality,condition,scale,source\nr1,therapy,pain,x,doc\n");
    fixture.assertProblems(
        "ratings.csv:1: header lacks the column \"level\"; columns: id, modality, condition,"
            + " scale, level, significance, support, intent, outcome, comparator, compared_with, time_point, source, locator, citation, documents, change_reason, position, reviewed, updated, summary");
  }

  @Test
  void read_shortRow_namesLineAndWidths() {
    fixture.edit("ratings.csv", "headache,natmed-effectiveness,", "");
    fixture.assertProblems("ratings.csv:3: the row has 6 values, the header 8");
  }

  @Test
  void read_rowOfOneValue_namesLineAndWidths() {
    fixture.with("residuals.csv", fixture.text("residuals.csv") + "  \n");
    fixture.assertProblems("residuals.csv:3: the row has 1 value, the header 6");
  }

  @Test
  void read_longRow_asksForQuotes() {
    fixture.edit("findings.csv", "It helps.", "It helps, mostly.");
    fixture.assertProblems(
        "findings.csv:2: the row has 12 values, the header 11; is a value with a comma not"
            + " quoted?");
  }

  @Test
  void read_unclosedQuote_namesWhereItOpens() {
    fixture.edit("findings.csv", "It helps.", "\"It helps.");
    fixture.assertProblems("findings.csv:2:10: the quoted value that starts here is never closed");
  }

  @Test
  void read_textAfterClosingQuote_namesLineOfRow() {
    fixture.edit("findings.csv", "It may not.", "\"It\nmay\" not.");
    fixture.assertProblems(
        "findings.csv:3: text follows a closing quote in this row; a quote inside a value is"
            + " doubled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"It \"helps\".", " \"It helps.\"", "It helps\""})
  void read_quoteInUnquotedValue_isNamed(String value) {
    fixture.edit("findings.csv", "It helps.", value);
    fixture.assertProblems(
        "findings.csv:2:10: \""
            + value
            + "\" holds a quote but is not quoted; quote the whole value and double the quotes"
            + " inside");
  }

  @Test
  void read_quotesInUnquotedValues_areNamedOncePerValueInEveryRow() {
    fixture.with(
        "modalities.csv",
        "id,name,sources,description\r\n"
            + "therapy,5\" a\"b,doc,\"quoted, and\r\nwith \"\"quotes\"\"\"\r\n"
            + "\r\n"
            + "needling,dry \"needling\",doc,a\"b\r\n");
    fixture.assertProblems(
        "modalities.csv:2:2: \"5\" a\"b\" holds a quote but is not quoted; quote the whole"
            + " value and double the quotes inside",
        "modalities.csv:5:2: \"dry \"needling\"\" holds a quote but is not quoted; quote the"
            + " whole value and double the quotes inside",
        "modalities.csv:5:4: \"a\"b\" holds a quote but is not quoted; quote the whole value"
            + " and double the quotes inside");
  }

  @Test
  void read_quotesInEveryPlaceTheyMayStand_areAccepted() {
    fixture.with(
        "modalities.csv",
        "\"id\",name,\"sources\",description\n"
            + "\"therapy\",\"\"\"5\"\" needle\",\"doc\",\"\"\n"
            + "needling,\"a\"\"\",doc,\"\"\"\"\n");
    Dataset dataset = fixture.read();
    assertThat(dataset.modalities())
        .extracting(modality -> modality.name())
        .containsExactly("\"5\" needle", "a\"");
    assertThat(dataset.modalities())
        .extracting(modality -> modality.description().orElse("none"))
        .containsExactly("none", "\"");
  }

  @Test
  void read_rowsAcrossParserBuffers_keepLines() {
    StringBuilder text = new StringBuilder("id,name,sources\ntherapy,therapy,doc\n");
    text.append("needling,needling,doc\n");
    for (int i = 0; i < 2000; i++) {
      text.append("m").append(i).append(",\"two\r\nlines\",doc\r\n");
    }
    text.append("last,a\"b,doc\n");
    fixture.with("modalities.csv", text.toString());
    fixture.assertProblems(
        "modalities.csv:4004:2: \"a\"b\" holds a quote but is not quoted; quote the whole"
            + " value and double the quotes inside");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {"';' ! '\";\"'", "'\t' ! a tab", "'|' ! '\"|\"'"})
  void read_otherDelimiter_isOneProblem(String delimiter, String named) {
    fixture.with("ratings.csv", fixture.text("ratings.csv").replace(",", delimiter));
    fixture.assertProblems(
        "ratings.csv: has one column; is its delimiter " + named + "? It must be a comma");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n"})
  void read_emptyFile_namesColumns(String text) {
    assertThat(fixture.with("residuals.csv", text).problems())
        .containsExactly(
            "residuals.csv: is empty; a header is expected: id, modality, name, scale, level,"
                + " source, locator, reviewed, updated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n\n"})
  void read_headerOnly_isATableWithoutRows(String lineEnd) {
    fixture.with("residuals.csv", "id,modality,name,scale,level,source" + lineEnd);
    assertThat(fixture.read().residuals()).isEmpty();
  }

  @Test
  void read_qualifierColumns_areReadByName() {
    fixture.with(
        "ratings.csv",
        """
        id,modality,condition,scale,level,source,qualifier_population,qualifier_biomarker
        r1,therapy,pain,natmed-effectiveness,Possibly Effective,doc,adults,
        r2,needling,headache,natmed-effectiveness,Insufficient evidence,doc,,CYP2D6
        """);
    assertThat(fixture.read().ratings())
        .extracting(Rating::qualifiers)
        .containsExactly(
            List.of(new Qualifier("population", "adults")),
            List.of(new Qualifier("biomarker", "CYP2D6")));
  }

  @Test
  void read_qualifiersThatDifferByCase_areRefused() {
    fixture.with(
        "ratings.csv",
        """
        id,modality,condition,scale,level,source,qualifier_age,qualifier_Age
        r1,therapy,pain,natmed-effectiveness,Possibly Effective,doc,40,
        """);
    fixture.assertProblems(
        "ratings.csv:1:8: header \"qualifier_Age\" differs from \"qualifier_age\" by case"
            + " only");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qualifier_", "qualifier_a b", "qualifier_-"})
  void read_qualifierWithoutGoodName_isNamedOnce(String header) {
    fixture.edit("ratings.csv", "updated", header);
    fixture.assertProblems(
        "ratings.csv:1:8: header \""
            + header
            + "\" is not a column of ratings; did you mean \"qualifier_…\"? Allowed: \"id\", \"modality\", \"condition\","
            + " \"scale\", \"level\", \"significance\", \"support\", \"intent\", \"outcome\", \"comparator\", \"compared_with\", \"time_point\" and 12 more");
  }

  @Test
  void read_qualifierOutsideRatings_isUnknown() {
    fixture.edit("safety.csv", "circumstance", "circumstance,qualifier_age");
    fixture.edit("safety.csv", "in trained hands", "in trained hands,40");
    fixture.assertProblems(
        "safety.csv:1:6: header \"qualifier_age\" is not a column of safety; allowed: \"id\","
            + " \"modality\", \"scale\", \"level\", \"circumstance\", \"population\","
            + " \"summary\", \"source\", \"locator\", \"reviewed\", \"updated\"");
  }

  /** Far beyond the rows that are read before a second thread parses ahead. */
  @Test
  void read_manyRows_reportsThePlacesOfAllProblemsInOrder() {
    StringBuilder text = new StringBuilder("id,name,sources\n");
    for (int i = 2; i <= 9_000; i++) {
      text.append(
          switch (i) {
            case 5_000 -> "c5000,Five \"thousand\",doc\n";
            case 6_000 -> "c6000,Six\n";
            case 7_000 -> "c7000,Seven\u0001,doc\n";
            case 8_000 -> "c10,Eight,doc\n";
            case 9_000 -> "c9000,\"Nine,doc\n";
            default -> "c" + i + ",Condition " + i + ",doc\n";
          });
    }
    fixture.with("conditions.csv", text.toString());

    assertThat(fixture.problems())
        .filteredOn(problem -> problem.startsWith("conditions.csv"))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("conditions.csv:5000:2:").contains("quote"),
            problem -> assertThat(problem).startsWith("conditions.csv:6000: the row has 2 values"),
            problem -> assertThat(problem).startsWith("conditions.csv:7000:2:"),
            problem -> assertThat(problem).startsWith("conditions.csv:8000:1: id \"c10\""),
            problem -> assertThat(problem).startsWith("conditions.csv:9000:").contains("closed"));
  }

  /** What an empty table lacks is not reported again by all that refers to it. */
  @ParameterizedTest
  @ValueSource(strings = {"sources.csv", "modalities.csv", "conditions.csv", "ratings.csv"})
  void read_emptyFileThatOthersReferTo_isOneProblem(String file) {
    assertThat(fixture.with(file, "").problems())
        .singleElement()
        .asString()
        .startsWith(file + ": is empty; a header is expected: id, ");
  }

  @Test
  void read_rowTooShortForItsId_namesLineAndWidths() {
    fixture.with(
        "residuals.csv",
        """
        modality,name,scale,level,source,id
        therapy,other conditions,natmed-effectiveness,insufficient-evidence,doc
        """);
    fixture.assertProblems("residuals.csv:2: the row has 5 values, the header 6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"|ache", "ache|", "|"})
  void read_listThatStartsOrEndsWithASeparator_hasAnEmptyItem(String list) {
    fixture.edit("conditions.csv", "ache|soreness", list);
    assertThat(fixture.problems())
        .contains("conditions.csv:2:3: synonyms has an empty item in its list");
  }

  @Test
  void read_blankQualifier_isNamed() {
    fixture.with(
        "ratings.csv",
        """
        id,modality,condition,scale,level,source,qualifier_population,level_uspstf
        r1,therapy,pain,natmed-effectiveness,Possibly Effective,doc, ,
        r2,needling,headache,natmed-effectiveness,Insufficient evidence,doc,,BLANK
        """
            .replace("BLANK", "  "));
    fixture.assertProblems(
        "ratings.csv:2:7: qualifier_population \" \" is blank",
        "ratings.csv:3:8: level_uspstf \"  \" is blank");
  }
}
