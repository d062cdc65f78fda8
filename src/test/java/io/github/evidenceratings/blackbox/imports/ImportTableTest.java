package io.github.evidenceratings.blackbox.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static io.github.evidenceratings.blackbox.imports.ImportBench.tsv;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.ImportReport;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the rows of tables are told apart. */
class ImportTableTest {
  private static final String PLAIN = profile(csv(), rating());

  @TempDir private Path folder;
  private ImportBench bench;

  @BeforeEach
  void setUp() {
    bench = new ImportBench(folder);
  }

  private static String shown(Rating rating) {
    return rating.modality().name()
        + " | "
        + rating.condition().name()
        + " | "
        + rating.level().name();
  }

  private Iterable<String> read(String profile) throws IOException {
    return bench.ratings(profile).stream().map(ImportTableTest::shown).toList();
  }

  @Test
  void csv_anyColumnOrder_quotesAndLineEnds() throws IOException {
    bench.input("Level,Drug,Disease\r\nA,\"x, \"\"the\"\" first\",d\r\nB,y,e\r\n");
    assertThat(read(PLAIN)).containsExactly("x, \"the\" first | d | A", "y | e | B");
  }

  @Test
  void csv_blanksAroundValuesAndHeaders_go() throws IOException {
    bench.input(" Level , Drug,Disease \n A , x ,d\n");
    assertThat(read(PLAIN)).containsExactly("x | d | A");
  }

  @Test
  void csv_emptyLines_areNoRows_rowsWithoutValues_areLeftOut() throws IOException {
    bench.input("\n\nDrug,Disease,Level\n\nx,d,A\n,,\n  , ,\n\n");
    ImportReport report = bench.write(profile(csv("\"preamble\": 2"), rating()));
    assertThat(report.read()).isEqualTo(3);
    assertThat(report.leftOut()).isEqualTo(2);
    assertThat(report.leftOutReasons()).containsExactly(java.util.Map.entry("the row is empty", 2));
  }

  @Test
  void csv_unquotedComma_shiftsTheRow_isRefused() throws IOException {
    bench.input("Drug,Disease,Level\nx,y,d,A\nx,A\n");
    assertThat(bench.refused(PLAIN))
        .containsExactly(
            "in.txt:2: the row has 4 values, the header 3; is a value with a delimiter not quoted?",
            "in.txt:3: the row has 2 values, the header 3");
  }

  @Test
  void csv_strayQuoteAndControlCharacter_areRefused_withTheirColumns() throws IOException {
    bench.input("Drug,Disease,Level\nx 5\" long,d,A\ny,d\u0000e,A\n");
    assertThat(bench.refused(PLAIN))
        .containsExactly(
            "in.txt:2:1: \"x 5\" long\" holds a quote but is not quoted",
            "in.txt:3:2: \"d\\u0000e\" holds the control character U+0000");
  }

  @Test
  void csv_unclosedQuote_makesTheFileUnreadable_andNamesItsRow() throws IOException {
    bench.input("Drug,Disease,Level\nx,d,A\n\"y,d,A\nz,d,A\n");
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "in.txt:3:1: the quoted value that starts here is never closed; if quotes are"
                + " characters like others here, say \"quote\": \"none\" in the profile");
  }

  @Test
  void csv_textAfterAQuote_makesTheFileUnreadable() throws IOException {
    bench.input("Drug,Disease,Level\n\"y\" x,d,A\n");
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "in.txt:2: text follows a closing quote in this row; if quotes are characters like"
                + " others here, say \"quote\": \"none\" in the profile");
  }

  @Test
  void csv_noQuoting_quotesAreCharacters() throws IOException {
    bench.input("Drug,Disease,Level\n\"y\" x,d \"e\",A\n");
    assertThat(read(profile(csv("\"quote\": \"none\""), rating())))
        .containsExactly("\"y\" x | d \"e\" | A");
  }

  @Test
  void tsv_hasNoQuoting_unlessSaid() throws IOException {
    bench.input("Drug\tDisease\tLevel\n\"x\t\"d\" e\tA\n");
    assertThat(read(profile(tsv(), rating()))).containsExactly("\"x | \"d\" e | A");
  }

  @Test
  void tsv_quoted_tabsAndQuotesWithin() throws IOException {
    bench.input("Drug\tDisease\tLevel\n\"x\ty\"\t\"d\"\"\"\tA\n");
    assertThat(read(profile(tsv("\"quote\": \"\\\"\""), rating())))
        .containsExactly("x\ty | d\" | A");
  }

  @Test
  void csv_otherDelimiterQuoteAndEscape() throws IOException {
    bench.input("Drug;Disease;Level\n'x; y';d\\;e;A\n");
    assertThat(
            read(
                profile(
                    csv("\"delimiter\": \";\"", "\"quote\": \"'\"", "\"escape\": \"\\\\\""),
                    rating())))
        .containsExactly("x; y | d;e | A");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void csv_severalDelimiters_theHeaderTells(String d) throws IOException {
    bench.input("sep=;\r\nDrug" + d + "Disease" + d + "Level\r\nx" + d + "d" + d + "A\r\n");
    assertThat(
            read(
                profile(
                    csv("\"delimiter\": [\",\", \";\", \"\\t\"]", "\"preamble\": 1"), rating())))
        .containsExactly("x | d | A");
  }

  @Test
  void csv_severalDelimiters_noHeader_isReportedByTheFirst() throws IOException {
    bench.input("Drug;Disease\nx;d\n");
    assertThat(bench.unreadable(profile(csv("\"delimiter\": [\";\", \"\\t\"]"), rating())))
        .containsExactly(
            "in.txt: header \"Level\" is needed by the profile, but the first row has no such"
                + " column; allowed: \"Drug\", \"Disease\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Drug;Disease;Level ! is its delimiter \";\"?",
        "Drug|Disease|Level ! is its delimiter \"|\"?",
      })
  void header_ofOneValue_asksForItsDelimiter(String header, String question) throws IOException {
    bench.input(header + "\n");
    assertThat(bench.unreadable(PLAIN))
        .singleElement()
        .asString()
        .startsWith(
            "in.txt: header \"Drug\" and 2 more are needed by the profile, but the first row has no"
                + " such column; "
                + question);
  }

  @Test
  void header_misspelt_namesTheNearest() throws IOException {
    bench.input("Drugs,Diseases,Level\nx,d,A\n");
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "in.txt: header \"Drug\" and 1 more are needed by the profile, but the first row has no"
                + " such column; did you mean \"Drugs\"? Allowed: \"Drugs\", \"Diseases\","
                + " \"Level\"");
  }

  @Test
  void header_notWithinThePreamble_isReported() throws IOException {
    bench.input("a\nb\nc\nDrug,Disease,Level\nx,d,A\n");
    assertThat(bench.unreadable(profile(csv("\"preamble\": 2"), rating())))
        .containsExactly(
            "in.txt: header \"Drug\" and 2 more are needed by the profile, but no such header is"
                + " among the first 3 rows; allowed: \"a\"");
  }

  @Test
  void header_usedColumnTwice_orBlank_isReported_unusedTwice_isNot() throws IOException {
    bench.input("Drug,Disease,Level,Drug,n,n\nx,d,A,y,1,2\n");
    assertThat(bench.unreadable(PLAIN)).containsExactly("in.txt:1:4: header \"Drug\" stands twice");
    bench = new ImportBench(folder);
    bench.input("Drug,,Disease,Level\nx,,d,A\n");
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "in.txt:1:2: header is blank; columns without name or value at the end are allowed by"
                + " \"trailingColumns\" in the profile");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level,n,n\nx,d,A,1,2\n");
    assertThat(bench.write(PLAIN).unusedColumns()).containsExactly("n");
  }

  @Test
  void file_empty_isReported() throws IOException {
    bench.input("");
    assertThat(bench.unreadable(PLAIN)).containsExactly("in.txt: is empty; a header is expected");
  }

  @Test
  void file_missingOrADirectory_isReported() throws IOException {
    bench.inputs.add(bench.folder().resolve("none.csv"));
    bench.inputs.add(folder);
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "none.csv: is missing", folder + ": cannot be read: is not a regular file");
  }

  @Test
  void columns_given_theFileHasNoHeader() throws IOException {
    bench.input("x,d,A\n");
    assertThat(read(profile(csv("\"columns\": [\"Drug\", \"Disease\", \"Level\"]"), rating())))
        .containsExactly("x | d | A");
  }

  @Test
  void trailingColumns_withoutNameOrValue_areAllowed_othersRefused() throws IOException {
    String profile = profile(csv("\"trailingColumns\": true"), rating());
    bench.input("Drug,Disease,Level,,\nx,d,A,,\ny,d,B\nz,d,C,,,,\n");
    assertThat(read(profile)).containsExactly("x | d | A", "y | d | B", "z | d | C");
    bench = new ImportBench(folder);
    bench.input("Drug,Disease,Level,,\nx,d,A,,oops\n");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:2:5: \"oops\" stands beyond the last column");
  }

  @Test
  void preamble_isSkipped_saysTheVersion_separatorRows_areNoRows() throws IOException {
    bench.input(
        """
        "RATINGS",""
        "FILE CREATED: 2026-06-12",""
        "+++","+++","+++"
        Drug,Disease,Level
        "+++","+++","+++"
        x,d,A
        """);
    ImportReport report =
        bench.write(
            profile(
                csv("\"preamble\": 5", "\"separatorRows\": \"[+]+\""),
                "\"versionPattern\": \"CREATED: (?<version>\\\\S+)\"",
                rating()));
    assertThat(report.version()).isEqualTo("2026-06-12");
    assertThat(report.read()).isEqualTo(1);
    assertThat(DatasetReader.read(bench.out()).edition().version()).isEqualTo("2026-06-12");
  }

  @Test
  void encoding_utf8WithByteOrderMark_isTheDefault() throws IOException {
    bench.input("\uFEFFDrug,Disease,Level\nx,Sjögren,A\n");
    assertThat(read(PLAIN)).containsExactly("x | Sjögren | A");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "UTF-16", "UTF-16LE", "ISO-8859-1"})
  void encoding_others_ifTheProfileNamesThem(String encoding) throws IOException {
    bench.input("Drug,Disease,Level\nx,Sjögren,A\n", Charset.forName(encoding));
    assertThat(read(profile(csv("\"encoding\": \"" + encoding + "\""), rating())))
        .containsExactly("x | Sjögren | A");
  }

  @Test
  void encoding_wrong_isReported_withLineAndByte() throws IOException {
    bench.input("Drug,Disease,Level\nx,Sjögren,A\n", StandardCharsets.ISO_8859_1);
    assertThat(bench.unreadable(PLAIN))
        .containsExactly(
            "in.txt:2: is not valid UTF-8 at byte 23 (0-based) of the file; save it as UTF-8, or"
                + " name its encoding in the profile");
  }

  @Test
  void encoding_ofTheProfileWrong_isToBeChangedThere() throws IOException {
    bench.input("Drug,Disease,Level\nx,Sjögren,A\n");
    assertThat(bench.unreadable(profile(csv("\"encoding\": \"UTF-32\""), rating())))
        .containsExactly(
            "in.txt:1: is not valid UTF-32 at byte 0 (0-based) of the file; if it is UTF-8, leave"
                + " \"encoding\" out of the profile; if not, name its encoding there");
  }

  @Test
  void files_several_eachHasAHeaderOfItsOwn() throws IOException {
    bench.input("Drug,Disease,Level\nx,d,A\n").input("Level,Disease,Drug\nB,e,y\n");
    assertThat(read(PLAIN)).containsExactly("x | d | A", "y | e | B");
  }

  @Test
  void csv_strayQuoteOfAnotherKind_isRefused() throws IOException {
    bench.input("Drug,Disease,Level\nDN's,'d',A\n");
    assertThat(bench.refused(profile(csv("\"quote\": \"'\""), rating())))
        .containsExactly("in.txt:2:1: \"DN's\" holds a quote but is not quoted");
  }

  /** A row of values that is as wide with another delimiter tells nothing of the header. */
  @Test
  void csv_severalDelimiters_onlyRowsThatMayBeTheHeaderTell() throws IOException {
    String profile = profile(csv("\"delimiter\": [\";\", \",\"]", "\"preamble\": 1"), rating());
    bench.input("made by hand\nDrug,Disease,Level\nx,d,A\n");
    assertThat(read(profile)).containsExactly("x | d | A");
    bench = new ImportBench(folder);
    bench.input("made by hand\nDrug;Disease;Levle\nx;d;A\nDrug,Disease,Level\n");
    assertThat(bench.unreadable(profile.replace("[\";\", \",\"]", "[\",\", \";\"]")))
        .containsExactly(
            "in.txt: header \"Level\" is needed by the profile, but no such header is among the"
                + " first 2 rows; allowed: \"Drug\", \"Disease\","
                + " \"Levle\"");
  }

  @Test
  void csv_severalDelimiters_withoutAHeader_theNumberOfColumnsTells() throws IOException {
    String profile =
        profile(
            csv(
                "\"columns\": [\"Drug\", \"Disease\", \"Level\"]",
                "\"delimiter\": [\",\", \";\", \"|\"]"),
            rating());
    bench.input("x, or z;d;A\n");
    assertThat(read(profile)).containsExactly("x, or z | d | A");
    bench = new ImportBench(folder);
    bench.input("x;y;z;w,d,A\n");
    assertThat(read(profile)).containsExactly("x;y;z;w | d | A");
  }

  @Test
  void header_columnCalledLikeADerivedOne_isReported() throws IOException {
    bench.input("Drug,Disease,Level,gene\nx,d,A,G\n");
    assertThat(
            bench.unreadable(
                profile(
                    csv(),
                    "\"derive\": {\"column\": \"Drug\", \"into\": \"(?<gene>.*)\"}",
                    rating())))
        .containsExactly(
            "in.txt:1:4: header \"gene\" is also the name of a derived column of the profile");
  }

  @Test
  void header_ofBlankNamesOnly_hasNoColumns_ifTheyMayTrail() throws IOException {
    String profile =
        profile(
            csv("\"trailingColumns\": true"),
            """
            "rating": {"modality": {"constant": "x"}, "condition": {"constant": "d"},
              "level": {"column": "Level", "scale": "civic-level", "optional": true,
                "ifEmpty": "A"},
              "source": {"constant": "s"}}""");
    bench.input(",,\n,oops,\n");
    assertThat(bench.refused(profile))
        .containsExactly("in.txt:2:2: \"oops\" stands beyond the last column");
  }

  @Test
  void header_columnsOfRulesSplitsAndFindings_areUsed_andNeeded() throws IOException {
    String profile =
        profile(
            csv(),
            "\"leaveOut\": {\"when\": {\"column\": \"State\", \"in\": \"old\"}, \"reason\":"
                + " \"it is old\"}",
            rating(
                    """
                "finding": {"direction": "Way", "outcome": {"template": "{Of} at {When}"},
                  "comparator": "Versus", "body": "Much", "population": "Who",
                  "summary": {"template": "{Of}: {Text}"}}""")
                .replace(
                    "\"modality\": \"Drug\"",
                    "\"modality\": {\"column\": \"Drug\", \"split\": {\"separator\": \"+\","
                        + " \"means\": {\"column\": \"How\"}}}"));
    bench.input("Drug,Disease,Level\nx,d,A\n");
    assertThat(bench.unreadable(profile))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("in.txt: header \"State\" and 8 more are needed by the profile, but");
    bench = new ImportBench(folder);
    bench.input(
        """
        Drug,Disease,Level,State,How,Way,Of,When,Versus,Much,Who,Text,Else
        x,d,A,new,,improves,pain,rest,placebo,some research,adults,It helps.,
        """);
    assertThat(bench.write(profile).unusedColumns()).containsExactly("Else");
    assertThat(DatasetReader.read(bench.out()).ratings().get(0).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.body()).contains(Finding.BodyOfEvidence.SOME);
              assertThat(finding.outcome()).isEqualTo("pain at rest");
              assertThat(finding.summary()).isEqualTo("pain: It helps.");
            });
  }

  @Test
  void csv_strayQuoteInTheLastColumn_isRefused_withTheValue() throws IOException {
    bench.input("Drug,Disease,Level,Note\nx,d,A,5\" deep\ny,d,A,3\" wide,4\" long\n");
    assertThat(bench.refused(profile(csv(), rating("\"summary\": \"Note\""))))
        .containsExactly(
            "in.txt:2:4: \"5\" deep\" holds a quote but is not quoted",
            "in.txt:3: the row has 5 values, the header 4; is a value with a delimiter not quoted?",
            "in.txt:3:4: \"3\" wide\" holds a quote but is not quoted",
            "in.txt:3:5: \"4\" long\" holds a quote but is not quoted");
  }
}
